import Glibc

/// A thread of the system's: unlike one of a pool it may wait for a disk without keeping a core from the others.
struct WorkerThread {
    private let thread: pthread_t

    /// Nil where the system gives no thread.
    init?(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Body(run: body))
        let code = pthread_create(&thread, nil, { pointer in
            if let pointer { Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run() }
            return nil
        }, box.toOpaque())
        self.thread = thread
        guard code == 0 else {
            box.release()
            return nil
        }
    }

    /// Waits until it is done.
    func join() {
        pthread_join(thread, nil)
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}
