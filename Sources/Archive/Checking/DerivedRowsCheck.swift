import SQLite

/// Whether the sums and links that the archive derives from its rows, and keeps, are those of its rows.
struct DerivedRowsCheck {
    let connection: Connection

    func problems() throws -> [String] {
        var problems: [String] = []
        for tally in Tally.all {
            let columns = ([tally.key] + tally.sums).joined(separator: ", ")
            if try differ("SELECT \(columns) FROM \(tally.table)", tally.rows("1")) {
                problems.append("the sums in table \(tally.table) are not those of the statements")
            }
        }
        if try differ("SELECT id, uses FROM actor WHERE uses <> 0", Tally.uses("1")) {
            problems.append("the uses in table actor are not those of the articles")
        }
        if try differ("SELECT statement_id, organization_id FROM statement_organization", StatementOrganizations.rows("1")) {
            problems.append("the institutions in table statement_organization are not those of the speakers' roles")
        }
        return problems
    }

    private func differ(_ kept: String, _ counted: String) throws -> Bool {
        try connection.value(
            "SELECT EXISTS (\(kept) EXCEPT \(counted)) OR EXISTS (SELECT * FROM (\(counted)) EXCEPT \(kept))") ?? false
    }
}
