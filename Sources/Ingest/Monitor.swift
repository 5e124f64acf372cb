import Glibc

/// State that threads share: one at a time has it, and waits in it for what another does.
final class Monitor<State>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var state: State

    init(_ state: sending State) {
        self.state = state
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    /// Tries `body` now and whenever another thread has changed the state, until it gives something.
    func wait<Result>(for body: (inout State) -> Result?) -> Result {
        while true {
            if let result = wait(for: body, pausing: { pthread_cond_wait(changed, mutex) == 0 }) { return result }
        }
    }

    /// The same, for a time at most; nil where nothing came in it.
    func wait<Result>(upTo time: Duration, for body: (inout State) -> Result?) -> Result? {
        var end = timespec()
        clock_gettime(CLOCK_REALTIME, &end)
        end.tv_sec += Int(time.components.seconds)
        return wait(for: body, pausing: { pthread_cond_timedwait(changed, mutex, &end) != ETIMEDOUT })
    }

    /// - Parameter pausing: Waits for a change; false ends the wait.
    private func wait<Result>(for body: (inout State) -> Result?, pausing: () -> Bool) -> Result? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&state) {
                pthread_cond_broadcast(changed)
                return result
            }
            guard pausing() else { return nil }
        }
    }

    func change<Result>(_ body: (inout State) -> Result) -> Result {
        wait { body(&$0) as Result? }
    }
}
