/// A name to look for, with the other names that the same one goes by.
public struct NamePattern: Hashable, Sendable, ExpressibleByStringLiteral {
    public var text: String
    /// Alternative names from outside the archive (Rafa for Rafah); matched whole.
    public var alternatives: [String]

    public init(_ text: String, alternatives: [String] = []) {
        self.text = text
        self.alternatives = alternatives
    }

    public init(stringLiteral text: String) {
        self.init(text)
    }
}
