import Archive
import Findings

/// Values of the archive as JSON.
extension JSONValue {
    public init(_ id: Int64?) { self = id.map { .integer(Int($0)) } ?? .null }

    /// Pairs of code point offsets.
    init(_ spans: [TextSpan]) { self = .array(spans.map { [.integer($0.start), .integer($0.end)] }) }

    public init(_ value: ViewValue) {
        self = switch value {
        case .null: .null
        case .integer(let number): .integer(Int(number))
        case .real(let number): .number(number)
        case .text(let text): .string(text)
        }
    }
}
