/// One line on a terminal that is written over and over while work goes on; nothing elsewhere.
public struct ProgressLine {
    private let stream: OutputStream
    private let isShown: Bool
    private var isOnScreen = false

    /// On standard error.
    public init() {
        stream = OutputStream(descriptor: 2)
        isShown = stream.isTerminal
    }

    public mutating func show(_ text: @autoclosure () -> String) {
        guard isShown else { return }
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
