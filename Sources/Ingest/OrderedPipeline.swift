/// Maps items in parallel and hands on the results in the order of the items. At most `jobs + capacity` items
/// are held at a time: a slow consumer holds up the workers, and they the reading.
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
        isolation: isolated (any Actor)? = #isolation,
        source: sending @escaping () -> Item?,
        transform: @escaping @Sendable (Item) -> Output,
        consume: (Output) throws(Failure) -> Void
    ) async throws(Failure) {
        let feed = Feed(source)
        let results = OrderedBuffer<Output>(capacity: capacity)
        let workers = (0..<jobs).map { _ in
            Task {
                while let (index, item) = await feed.next() {
                    guard await results.put(transform(item), at: index) else { return }
                }
                await results.finish(count: feed.count)
            }
        }
        do {
            while let result = await results.take() { try consume(result) }
        } catch {
            await results.close()
            for worker in workers { await worker.value }
            throw error
        }
        for worker in workers { await worker.value }
    }
}

/// Gives out the items of a source, numbered from 0, to one caller at a time.
private actor Feed<Item: Sendable> {
    private let source: () -> Item?
    private(set) var count = 0
    private var isAtEnd = false

    init(_ source: sending @escaping () -> Item?) {
        self.source = source
    }

    func next() -> (index: Int, item: Item)? {
        guard !isAtEnd, let item = source() else {
            isAtEnd = true
            return nil
        }
        defer { count += 1 }
        return (count, item)
    }
}
