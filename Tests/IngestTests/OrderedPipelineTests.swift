import Glibc
import Ingest
import Synchronization
import Testing

@Suite struct OrderedPipelineTests {
    private struct Stop: Error {}

    private func source(_ count: Int) -> sending () -> Int? {
        var next = 0
        return {
            defer { next += 1 }
            return next < count ? next : nil
        }
    }

    @Test(arguments: [(1, 1), (2, 1), (4, 8), (8, 100)])
    func keepsTheOrder(jobs: Int, capacity: Int) throws {
        var results: [Int] = []
        OrderedPipeline(jobs: jobs, capacity: capacity).run(
            source: source(500),
            transform: { (number: Int) -> Int in
                // Work of uneven length.
                var value = number
                for _ in 0..<(number % 13) * 1000 { value = value &* 31 % 1_000_003 }
                return value < 0 ? -1 : number * 2
            },
            consume: { result in results.append(result) })
        #expect(results == (0..<500).map { $0 * 2 })
    }

    @Test func asksNowAndThenWhereNothingComes() {
        var (next, idle, results) = (0, 0, [Int]())
        OrderedPipeline(jobs: 2, capacity: 4).run(
            source: {
                if next == 1 { usleep(2_500_000) }
                next += 1
                return next <= 2 ? next : nil
            },
            transform: { (number: Int) in number },
            consume: { results.append($0) },
            idle: { idle += 1 })
        #expect(results == [1, 2])
        #expect(idle >= 2)
    }

    @Test func holdsNoMoreThanItsCapacity() throws {
        let ahead = Mutex((made: 0, taken: 0, most: 0))
        OrderedPipeline(jobs: 4, capacity: 5).run(
            source: source(300),
            transform: { (number: Int) -> Int in
                ahead.withLock {
                    $0.made += 1
                    $0.most = max($0.most, $0.made - $0.taken)
                }
                return number
            },
            consume: { _ in ahead.withLock { $0.taken += 1 } })
        // Five wait, four are in hand, one is being consumed.
        #expect(ahead.withLock(\.most) <= 10)
    }

    @Test func stopsWhenTheConsumerFails() throws {
        var consumed = 0
        #expect(throws: Stop.self) {
            try OrderedPipeline(jobs: 3, capacity: 4).run(
                source: source(1_000_000),
                transform: { (number: Int) -> Int in number },
                consume: { (number: Int) throws(Stop) in
                    consumed += 1
                    if number == 20 { throw Stop() }
                })
        }
        #expect(consumed == 21)
    }

    @Test func endsAtOnceWithNothingToDo() throws {
        OrderedPipeline(jobs: 2, capacity: 2).run(
            source: source(0), transform: { (number: Int) -> Int in number }, consume: { _ in Issue.record("nothing was read") })
    }
}
