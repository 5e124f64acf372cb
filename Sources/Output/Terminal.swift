import Glibc

/// What the place where text goes can show.
public struct Terminal: Sendable {
    /// Columns to lay text out for.
    public var width: Int
    public var hasColour: Bool

    public init(width: Int, hasColour: Bool) {
        self.width = width
        self.hasColour = hasColour
    }

    /// A terminal as wide as it is (at least 40 columns); 100 columns elsewhere. Colour only on a terminal,
    /// and never where NO_COLOR is set (https://no-color.org) or the terminal is a dumb one.
    public init(of stream: OutputStream) {
        guard stream.isTerminal else {
            self.init(width: 100, hasColour: false)
            return
        }
        var size = winsize()
        let width = ioctl(stream.descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 100
        let forbids = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
        self.init(width: max(40, width), hasColour: !forbids && !isDumb)
    }

    /// How a piece of text stands out (ECMA-48 select graphic rendition).
    public enum Style: String, Sendable {
        case bold = "1"
        case faint = "2"
        case source = "36"
        case cue = "35"
        case content = "33"
    }

    public func styled(_ text: String, _ style: Style) -> String {
        hasColour && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
