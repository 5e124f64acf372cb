import Archive
import ArgumentParser
import Articles
import Output

/// A period of publication.
struct DateOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Published on this day or later (2024-03-20, 2024-03, 2024).", valueName: "date"))
    var after: String?

    @Option(help: ArgumentHelp("Published on this day or earlier.", valueName: "date"))
    var before: String?

    func validate() throws {
        for (name, value) in [("--after", after), ("--before", before)] {
            if let value, ArticleDate.iso8601(value) == nil {
                throw ValidationError("\(name) \(value): not a date that can be read for certain; write it as 2024-03-25.")
            }
        }
        if isEmptyPeriod { throw ValidationError("--after \(after ?? "") is later than --before \(before ?? "").") }
    }

    private var isEmptyPeriod: Bool {
        guard let first = afterDate, let last = beforeDate else { return false }
        // A month ends after each of its days.
        return first > last + "~"
    }

    var afterDate: String? { after.flatMap(ArticleDate.iso8601) }
    var beforeDate: String? { before.flatMap(ArticleDate.iso8601) }

    /// What people are told of statements that may or may not be of the period; "" where there are none.
    /// - Parameter others: How many more are left out.
    func remark(onStatements filter: StatementFilter, in archive: NewsArchive, others: Int = 0) throws -> String {
        let undated = after == nil && before == nil ? 0 : try archive.count(undatedStatementsMatching: filter)
        return remark(undated: undated + others, "statement")
    }

    /// What people are told of rows that may or may not be of the period; "" where there are none.
    func remark(undated: Int, _ noun: String) -> String {
        undated == 0 ? "" : "\nLeft out: \(counted(undated, noun)) whose date is unknown or not exact enough.\n"
    }
}
