import Glibc
import Synchronization

/// Ctrl-C (SIGINT) and SIGTERM as a wish to stop: the first asks, the second ends the process at once.
public enum Interruption {
    private static let wasAsked = Atomic(false)

    public static var isRequested: Bool { wasAsked.load(ordering: .relaxed) }

    /// Call once, before the work.
    public static func watch() {
        // A parent may have blocked them: threads of a pool start programs with their own mask.
        var wanted = sigset_t()
        sigemptyset(&wanted)
        for number in [SIGINT, SIGTERM] { sigaddset(&wanted, number) }
        pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                // Only what is safe in a signal handler: an atomic store, and the default action for the next time.
                Interruption.wasAsked.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }
}
