import Glibc

/// A new file to write to; one that is there is not touched.
public final class OutputFile {
    public struct Failure: Error, CustomStringConvertible {
        let path: String
        let why: String

        public var description: String { "\(path) cannot be written (\(why))" }
    }

    private let stream: OutputStream
    private let descriptor: Int32

    private init(creating path: String) throws(Failure) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Failure(path: path, why: String(cString: strerror(errno))) }
        stream = OutputStream(descriptor: descriptor)
    }

    deinit {
        close(descriptor)
    }

    /// Makes the file with what `body` writes; where that fails, for want of room, none.
    public static func write<Result>(to path: String, _ body: (OutputStream) throws -> Result) throws -> Result {
        let file = try OutputFile(creating: path)
        do {
            let result = try body(file.stream)
            try file.stream.flush()
            return result
        } catch {
            unlink(path)
            if case OutputStream.Failure.failed(let why) = error { throw Failure(path: path, why: why) }
            throw error
        }
    }
}
