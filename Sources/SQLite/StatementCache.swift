/// Compiled statements by their SQL, at most `capacity` of them; the least recently used goes first.
struct StatementCache {
    private struct Entry {
        let statement: PreparedStatement
        var lastUse: Int
    }

    /// The same text at the same place is compared at once, so that only little of it is hashed.
    private struct Key: Hashable {
        let sql: String

        func hash(into hasher: inout Hasher) {
            let bytes = sql.utf8
            hasher.combine(bytes.count)
            for byte in bytes.suffix(4) { hasher.combine(byte) }
        }
    }

    let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var clock = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    var count: Int { entries.count }

    /// Takes a statement out for use: nothing else can be handed the same one until it is put back.
    mutating func take(_ sql: String) -> PreparedStatement? {
        entries.removeValue(forKey: Key(sql: sql))?.statement
    }

    mutating func put(_ statement: PreparedStatement) {
        clock += 1
        entries[Key(sql: statement.sql)] = Entry(statement: statement, lastUse: clock)
        if entries.count > capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            entries[oldest.key] = nil
        }
    }

    mutating func removeAll() {
        entries = [:]
    }
}
