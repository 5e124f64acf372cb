/// Brings results that come in any order back into the order of their numbers, for one consumer.
actor OrderedBuffer<Element: Sendable> {
    private let capacity: Int
    private var waiting: [Int: Element] = [:]
    private var nextIndex = 0
    /// How many results there are in all, once that is known.
    private var total: Int?
    private var isClosed = false
    private var consumer: CheckedContinuation<Void, Never>?
    private var producers: [CheckedContinuation<Void, Never>] = []

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Adds result number `index`, waiting while it is too far ahead of the consumer. False once the buffer is closed.
    func put(_ element: Element, at index: Int) async -> Bool {
        while !isClosed && index >= nextIndex + capacity {
            await withCheckedContinuation { producers.append($0) }
        }
        if isClosed { return false }
        waiting[index] = element
        if index == nextIndex { wakeConsumer() }
        return true
    }

    /// The next result in order; nil after the last.
    func take() async -> Element? {
        while true {
            if let element = waiting.removeValue(forKey: nextIndex) {
                nextIndex += 1
                wakeProducers()
                return element
            }
            if nextIndex == total { return nil }
            await withCheckedContinuation { consumer = $0 }
        }
    }

    /// Says that there are `count` results in all.
    func finish(count: Int) {
        total = count
        wakeConsumer()
    }

    /// Says that nothing more will be taken.
    func close() {
        isClosed = true
        wakeProducers()
    }

    private func wakeConsumer() {
        consumer?.resume()
        consumer = nil
    }

    private func wakeProducers() {
        for producer in producers { producer.resume() }
        producers = []
    }
}
