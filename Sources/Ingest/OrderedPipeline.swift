/// Maps items on several threads and hands on the results, to the caller's own, in the order of the items. At most
/// `jobs + capacity` items are held at a time: a slow consumer holds up the workers, and they the reading.
public struct OrderedPipeline: Sendable {
    private let jobs: Int
    private let capacity: Int

    /// - Parameters:
    ///   - jobs: How many items are mapped at a time.
    ///   - capacity: How many results may wait for their turn.
    public init(jobs: Int, capacity: Int) {
        self.jobs = max(jobs, 1)
        self.capacity = max(capacity, 1)
    }

    /// Runs until `source` gives no more and every result was handed to `consume`, or `consume` throws.
    public func run<Item: Sendable, Output: Sendable, Failure: Error>(
        source: sending @escaping () -> Item?,
        transform: @escaping @Sendable (Item) -> Output,
        consume: (Output) throws(Failure) -> Void
    ) throws(Failure) {
        try run(source: source, transform: transform, consume: consume, idle: { () throws(Failure) -> Void in })
    }

    /// - Parameter idle: Called each second in which no result comes.
    public func run<Item: Sendable, Output: Sendable, Failure: Error>(
        source: sending @escaping () -> Item?,
        transform: @escaping @Sendable (Item) -> Output,
        consume: (Output) throws(Failure) -> Void,
        idle: () throws(Failure) -> Void
    ) throws(Failure) {
        let feed = Monitor(Feed(source: source))
        let results = Monitor(Results<Output>(capacity: capacity))
        let workers = (0..<jobs).compactMap { _ in
            WorkerThread {
                while let (index, item) = feed.change({ $0.next() }) {
                    let output = transform(item)
                    guard results.wait(for: { $0.put(output, at: index) }) else { return }
                }
                let count = feed.change { $0.count }
                results.change { $0.total = count }
            }
        }
        guard !workers.isEmpty else {
            while let (_, item) = feed.change({ $0.next() }) { try consume(transform(item)) }
            return
        }
        defer { for worker in workers { worker.join() } }
        do throws(Failure) {
            while true {
                switch results.wait(upTo: .seconds(1), for: { $0.take() }) {
                case .next(let output): try consume(output)
                case .end: return
                case nil: try idle()
                }
            }
        } catch {
            results.change { $0.isClosed = true }
            throw error
        }
    }
}

/// Gives out the items of a source, numbered from 0.
private struct Feed<Item> {
    let source: () -> Item?
    private(set) var count = 0
    private var isAtEnd = false

    init(source: @escaping () -> Item?) {
        self.source = source
    }

    mutating func next() -> (index: Int, item: Item)? {
        guard !isAtEnd, let item = source() else {
            isAtEnd = true
            return nil
        }
        defer { count += 1 }
        return (count, item)
    }
}

/// Brings results that come in any order back into the order of their numbers.
private struct Results<Output> {
    enum Taken {
        case next(Output)
        case end
    }

    let capacity: Int
    /// How many results there are in all, once that is known.
    var total: Int?
    /// Nothing more will be taken.
    var isClosed = false
    private var waiting: [Int: Output] = [:]
    private var nextIndex = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Nil while the result is too far ahead of the consumer; false once nothing more is taken.
    mutating func put(_ output: Output, at index: Int) -> Bool? {
        if isClosed { return false }
        guard index < nextIndex + capacity else { return nil }
        waiting[index] = output
        return true
    }

    /// The next result in order; nil while it is not there.
    mutating func take() -> Taken? {
        if let output = waiting.removeValue(forKey: nextIndex) {
            nextIndex += 1
            return .next(output)
        }
        return nextIndex == total ? .end : nil
    }
}
