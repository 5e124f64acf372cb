import Glibc

/// A buffered stream to a file descriptor: standard output or standard error.
public final class OutputStream {
    public enum Failure: Error, Equatable {
        /// Who reads has seen enough: the end of the work, and no failure of it.
        case closed
        case failed(why: String)
    }

    private static let bufferSize = 1 << 16

    let descriptor: Int32
    private var buffer: [UInt8] = []
    /// A person is watching, not a file or another program.
    public let isTerminal: Bool

    public init(descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
    }

    public func write(_ bytes: [UInt8]) throws(Failure) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    public func write(_ text: String) throws(Failure) {
        try write(Array(text.utf8))
    }

    public func writeLine(_ text: String) throws(Failure) {
        try write(text + "\n")
    }

    public func flush() throws(Failure) {
        var written = 0
        defer { buffer.removeAll(keepingCapacity: true) }
        while written < buffer.count {
            let result = buffer[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if result > 0 {
                written += result
            } else if errno == EPIPE {
                throw .closed
            } else if errno != EINTR {
                throw .failed(why: String(cString: strerror(errno)))
            }
        }
    }
}
