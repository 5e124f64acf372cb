import CSQLite

extension Connection {
    /// Whether a transaction is open. SQLite itself rolls one back on some errors, a full disk among them.
    public var isInTransaction: Bool { sqlite3_get_autocommit(handle.pointer) == 0 }

    /// Runs `body` in a transaction that has the write lock from its first moment: one that first reads and then
    /// wants to write would fail at once when another writer was faster, whatever the timeout.
    public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        try execute("BEGIN IMMEDIATE")
        return try finishing(commit: "COMMIT", rollback: "ROLLBACK", body)
    }

    /// Runs `body` seeing one state of the database throughout.
    public func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
        if isInTransaction { return try body() }
        try execute("BEGIN")
        return try finishing(commit: "COMMIT", rollback: "ROLLBACK", body)
    }

    /// Runs `body` so that its failure undoes its own changes and not those of the transaction around it.
    public func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        try execute("SAVEPOINT part")
        return try finishing(commit: "RELEASE part", rollback: "ROLLBACK TO part; RELEASE part", body)
    }

    private func finishing<Result>(
        commit: String, rollback: String, _ body: () throws -> Result
    ) throws -> Result {
        do {
            let result = try body()
            try execute(commit)
            return result
        } catch {
            // After an error by which SQLite ended the transaction there is nothing to roll back. A failure to roll
            // back says less than the error that led here.
            if isInTransaction { try? executeScript(rollback) }
            throw error
        }
    }
}
