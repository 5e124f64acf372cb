import Foundation

/// Seconds of this process's processor time and by the clock.
func timed<Result>(
    _ body: () throws -> Result
) rethrows -> (time: (processor: Double, wall: Double), result: Result) {
    let start = ContinuousClock.now
    let processor = processorTime()
    let result = try body()
    return ((processorTime() - processor, start.duration(to: .now) / .seconds(1)), result)
}

private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
