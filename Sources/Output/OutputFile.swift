import Archive
import Glibc

/// A new file to write to; one that is there is not touched.
public final class OutputFile {
    public struct Failure: Error {
        public let why: String
    }

    public let stream: OutputStream
    private let descriptor: Int32

    public init(creating path: String) throws(Failure) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Failure(why: String(cString: strerror(errno))) }
        stream = OutputStream(descriptor: descriptor)
    }

    deinit {
        close(descriptor)
    }
}

extension JSONValue {
    public init(_ value: ViewValue) {
        self = switch value {
        case .null: .null
        case .integer(let number): .integer(Int(number))
        case .real(let number): .number(number)
        case .text(let text): .string(text)
        }
    }
}
