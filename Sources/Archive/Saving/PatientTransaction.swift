import Glibc
import SQLite

/// A transaction that waits its turn: BUSY is tried again as long as whoever holds the lock makes progress.
struct PatientTransaction {
    /// Five minutes in all, and 30 seconds of them without a commit by anyone.
    static let longestWait = 300.0
    static let longestStandstill = 30.0

    let connection: Connection

    func run<Result>(_ body: () throws -> Result) throws -> Result {
        let start = now()
        var lastProgress = start
        var version = try dataVersion()
        while true {
            var hasBegun = false
            do {
                return try connection.transaction {
                    hasBegun = true
                    return try body()
                }
            } catch let error as SQLiteError where error.code.primary == .busy && !hasBegun {
                let latest = try dataVersion()
                if latest != version { (version, lastProgress) = (latest, now()) }
                guard now() - start < Self.longestWait, now() - lastProgress < Self.longestStandstill else { throw error }
                usleep(20_000)
            }
        }
    }

    /// Changes whenever another connection has committed.
    private func dataVersion() throws -> Int {
        try connection.value("PRAGMA data_version") ?? 0
    }

    /// Seconds on a clock that only goes forward.
    private func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
