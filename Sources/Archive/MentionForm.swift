import Findings
import SQLite

/// `mention.form` is a number: the table has more rows than all others together.
extension Mention.Form {
    var stored: Int {
        switch self {
        case .name: 0
        case .nominal: 1
        case .pronoun: 2
        }
    }

    init(stored: Int) throws(SQLiteError) {
        guard let form = Self.allCases.first(where: { $0.stored == stored }) else {
            throw SQLiteError(code: .mismatch, message: "mention.form holds \(stored)")
        }
        self = form
    }
}
