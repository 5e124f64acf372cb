/// The formats of answers.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// For people.
    case table
    /// One object with the question, the rows and remarks.
    case json
    /// One row a line.
    case jsonl
    /// RFC 4180 with a heading line, but lines that end as Unix tools like them.
    case csv
    /// Tab-separated, with a heading line; tabs and line breaks in a value become spaces.
    case tsv
    /// A table in GitHub's Markdown.
    case markdown
}
