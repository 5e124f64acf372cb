import CSQLite

/// A connection to one database file. Not Sendable: one thread at a time uses it.
public final class Connection {
    public enum Access: Sendable {
        /// Never writes and never creates; sees the database as it was when each read began.
        case read
        /// Reads and writes a file that exists.
        case write
        /// As `write`; makes the file where there is none.
        case create
        /// A file that nobody can change while it is open: reads it without locks and without files beside it.
        case immutable
    }

    public let path: String
    public let access: Access
    let handle: ConnectionHandle
    private var cache = StatementCache(capacity: 100)

    /// - Parameter busyTimeout: How long a statement waits for another connection's lock, in milliseconds.
    public init(path: String, access: Access, busyTimeout: Int32 = 5_000) throws(SQLiteError) {
        let uri: String
        let flags: Int32
        switch access {
        case .read: (uri, flags) = (FileURI.make(path: path, query: "mode=ro"), SQLITE_OPEN_READONLY)
        case .write: (uri, flags) = (FileURI.make(path: path, query: "mode=rw"), SQLITE_OPEN_READWRITE)
        case .create:
            (uri, flags) = (FileURI.make(path: path, query: "mode=rwc"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        case .immutable: (uri, flags) = (FileURI.make(path: path, query: "immutable=1"), SQLITE_OPEN_READONLY)
        }
        self.path = path
        self.access = access
        handle = try ConnectionHandle(uri: uri, flags: flags)
        sqlite3_busy_timeout(handle.pointer, busyTimeout)
        try configure()
    }

    /// Settings that no data may depend on being otherwise.
    private func configure() throws(SQLiteError) {
        try handle.set(SQLITE_DBCONFIG_DEFENSIVE, true)
        try handle.set(SQLITE_DBCONFIG_DQS_DML, false)
        try handle.set(SQLITE_DBCONFIG_DQS_DDL, false)
        try run("PRAGMA foreign_keys = ON")
        try run("PRAGMA recursive_triggers = ON")
        switch access {
        case .read, .immutable:
            // FTS5 within triggers needs a trusted schema on SQLite 3.40, so writers trust theirs.
            try handle.set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
            try run("PRAGMA query_only = ON")
            // The page cache stays at its 2 MB, and the file is not mapped: fresh memory and page faults cost a short-lived
            // process more than the reads that they save, which the system has in its own cache.
        case .write, .create:
            try run("PRAGMA synchronous = NORMAL")
            // 192 MiB of pages: names and speakers come in no order, so that a batch of articles touches pages all over the
            // indexes of a large archive. And 128 MiB of log.
            try run("PRAGMA cache_size = -196608")
            try run("PRAGMA wal_autocheckpoint = 32768")
            try overwriteDeleted(.whereFree)
        }
    }

    /// What becomes of the bytes of what is deleted.
    public enum Overwriting: String, Sendable {
        /// Zeros where the page is written anyway. Some builds of SQLite do more unless told otherwise, which makes every
        /// merge in a full-text index write its pages twice.
        case whereFree = "FAST"
        /// Zeros everywhere.
        case everywhere = "ON"
    }

    public func overwriteDeleted(_ overwriting: Overwriting) throws(SQLiteError) {
        try run("PRAGMA secure_delete = \(overwriting.rawValue)")
    }

    /// Keeps in memory what savepoints and triggers may have to take back: hundreds of pages for an article. Sorting, too, no
    /// longer goes to the disk from then on.
    public func keepTemporaryInMemory() throws(SQLiteError) {
        try run("PRAGMA temp_store = MEMORY")
    }

    private func run(_ pragma: String) throws(SQLiteError) {
        try PreparedStatement(pragma, on: handle, kept: false).execute()
    }

    /// Closes now, rather than when the last user lets go; it cannot be used any more. Throws where a statement is still
    /// held somewhere.
    public func close() throws(SQLiteError) {
        cache.removeAll()
        try handle.close()
    }

    /// Leaves the write-ahead log as it is when this connection closes.
    public func keepLogOnClose() throws(SQLiteError) {
        try handle.set(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
    }

    /// Whether writing is refused, be it asked for or not.
    public var isReadOnly: Bool { sqlite3_db_readonly(handle.pointer, "main") == 1 }

    // MARK: Statements

    /// A statement of the caller's own, for one that runs often.
    public func prepare(_ sql: String) throws(SQLiteError) -> PreparedStatement {
        try PreparedStatement(sql, on: handle, kept: true)
    }

    /// Runs one statement and discards its rows.
    public func execute(_ sql: String, _ parameters: [any Bindable] = []) throws {
        try withStatement(sql) { try $0.execute(parameters) }
    }

    /// Runs every statement of a script; none takes parameters.
    public func executeScript(_ script: String) throws(SQLiteError) {
        let utf8 = Array(script.utf8)
        var rest = utf8[...]
        while !rest.isEmpty {
            let (pointer, end) = try PreparedStatement.compile(rest, of: script, on: handle, kept: false)
            if let pointer {
                defer { sqlite3_finalize(pointer) }
                var code = sqlite3_step(pointer)
                while code == SQLITE_ROW { code = sqlite3_step(pointer) }
                guard code == SQLITE_DONE else {
                    throw SQLiteError(connection: handle.pointer, sql: sqlite3_sql(pointer).map { String(cString: $0) })
                }
            }
            rest = rest[end...]
        }
    }

    public func forEach(
        _ sql: String, _ parameters: [any Bindable] = [], _ body: (borrowing Row) throws -> Void
    ) throws {
        try withStatement(sql) { try $0.forEach(parameters, body) }
    }

    @inlinable public func all<Result>(
        _ sql: String, _ parameters: [any Bindable] = [], _ body: (borrowing Row) throws -> Result
    ) throws -> [Result] {
        var results: [Result] = []
        try forEach(sql, parameters) { row in results.append(try body(row)) }
        return results
    }

    /// The first row's reading, nil where there is no row.
    public func first<Result>(
        _ sql: String, _ parameters: [any Bindable] = [], _ body: (borrowing Row) throws -> Result
    ) throws -> Result? {
        try withStatement(sql) { try $0.first(parameters, body) }
    }

    /// The first column of the first row, nil where there is no row.
    public func value<Value: ColumnValue>(
        _ sql: String, _ parameters: [any Bindable] = [], as type: Value.Type = Value.self
    ) throws -> Value? {
        try first(sql, parameters) { row in try row[0] }
    }

    /// Inserts one row and returns its rowid.
    @discardableResult
    public func insert(_ sql: String, _ parameters: [any Bindable]) throws -> Int64 {
        try execute(sql, parameters)
        return sqlite3_last_insert_rowid(handle.pointer)
    }

    /// Rows that the last INSERT, UPDATE or DELETE changed, those of its triggers not counted.
    public var changes: Int { Int(sqlite3_changes64(handle.pointer)) }

    private func withStatement<Result>(_ sql: String, _ body: (PreparedStatement) throws -> Result) throws -> Result {
        let statement = try cache.take(sql) ?? prepare(sql)
        defer { cache.put(statement) }
        return try body(statement)
    }
}
