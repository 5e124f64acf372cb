import Knowledge

/// Classes of words that rules name in capitals: TROOPS, AID, TREATY.
struct EventNouns: Sendable {
    static let shared = EventNouns()

    private let classes: [String: Set<String>]

    init() {
        var classes: [String: Set<String>] = [:]
        for row in Table.eventWords.rows {
            classes[row[0]] = Set(row[1].split(separator: " ").map(String.init))
        }
        self.classes = classes
    }

    /// Nil where `name` is no class.
    func words(of name: String) -> Set<String>? { classes[name] }
}
