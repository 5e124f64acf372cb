/// Why a model cannot be used.
public enum ModelError: Error, Equatable, CustomStringConvertible {
    case notAModel
    case version(found: Int, expected: Int)
    case truncated(expected: Int, found: Int)
    case corrupt
    case missing(section: String)
    case mismatch(section: String)
    /// A matrix is too deep for sums in 32 bits, or a name too long.
    case unsupported(section: String)

    public var description: String {
        switch self {
        case .notAModel: "the data is no model file"
        case .version(let found, let expected):
            "the model file has version \(found), this build reads version \(expected): train the model again"
        case .truncated(let expected, let found): "the model file has \(found) of \(expected) bytes"
        case .corrupt: "the model file's checksum is wrong: its bytes were changed"
        case .missing(let section): "the model has no section '\(section)'"
        case .mismatch(let section): "the model's section '\(section)' has another kind or size than expected"
        case .unsupported(let section): "the model's section '\(section)' cannot be stored"
        }
    }
}
