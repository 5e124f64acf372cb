/// One line on a terminal that is written over and over while work goes on; nothing elsewhere.
public struct ProgressLine {
    private let stream: OutputStream
    private let isShown: Bool
    private var isOnScreen = false
    private var lastShown: ContinuousClock.Instant?
    /// Nobody reads faster.
    private static let shortestPause = Duration.milliseconds(100)

    /// On standard error.
    public init() {
        stream = OutputStream(descriptor: 2)
        isShown = stream.isTerminal
    }

    public mutating func show(_ text: @autoclosure () -> String) {
        guard isShown else { return }
        let now = ContinuousClock.now
        if isOnScreen, let lastShown, lastShown.duration(to: now) < Self.shortestPause { return }
        lastShown = now
        // Progress is a courtesy: a terminal that is gone must not stop the work.
        try? stream.write("\r\(TextLayout.shortened(text(), to: Terminal(of: stream).width - 1))\u{1B}[K")
        try? stream.flush()
        isOnScreen = true
    }

    /// Makes room for other output.
    public mutating func clear() {
        guard isOnScreen else { return }
        try? stream.write("\r\u{1B}[K")
        try? stream.flush()
        isOnScreen = false
    }
}
