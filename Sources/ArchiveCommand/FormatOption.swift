import Archive
import ArgumentParser
import Output

extension OutputFormat: ExpressibleByArgument {}

/// How answers are written.
struct FormatOption: ParsableArguments {
    @Option(help: "How to write the answer.")
    var format: OutputFormat = .table
}

/// How much of a listing is written, and how.
struct ListingOptions: ParsableArguments {
    @OptionGroup
    var page: PageOptions

    @OptionGroup
    var format: FormatOption

    /// - Parameters:
    ///   - total: How many rows there are, shown or not; nil where there are more than were counted.
    ///   - noun: What a row is.
    ///   - footnote: What people are told at the end; "" for nothing.
    ///   - layout: How people see the rows.
    func write(
        _ listing: Listing, total: Int?, _ noun: String, footnote: String = "", to output: OutputStream,
        layout: @escaping (Terminal) -> String
    ) throws {
        let isPastEnd = listing.rows.isEmpty && page.offset > 0 && total != 0
        if format.format == .table, isPastEnd {
            let all = total.map { counted($0, noun) } ?? "more than \(counted(NewsArchive.mostCounted, noun))"
            try output.writeLine("No more \(noun)s: \(total == 1 ? "there is" : "there are") \(all) in all.")
            return try output.flush()
        }
        try ListingWriter(format.format, to: output).write(listing, layout: layout)
        guard format.format == .table else { return }
        try output.write(page.remainder(shown: listing.rows.count, total: total, noun))
        try output.write(footnote)
        try output.flush()
    }
}

/// How much of an answer is written.
struct PageOptions: ParsableArguments {
    /// What a person sees when nothing else is asked for; another program gets everything.
    private static let terminalLimit = 50

    @Option(help: ArgumentHelp(
        "How many rows at most; 0 for all. (default: 50 on a terminal, else all)", valueName: "n"))
    var limit: Int?

    @Option(help: ArgumentHelp("How many rows to pass over first.", valueName: "n"))
    var offset: Int = 0

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit \(limit): 0 or more is needed.") }
        if offset < 0 { throw ValidationError("--offset \(offset): 0 or more is needed.") }
    }

    func rowLimit(_ stream: OutputStream) -> Int? {
        guard let limit else { return stream.isTerminal ? Self.terminalLimit : nil }
        return limit == 0 ? nil : limit
    }

    /// What people are told when rows are left; "" otherwise.
    /// - Parameter total: Nil where there are more than were counted.
    func remainder(shown: Int, total: Int?, _ noun: String) -> String {
        guard total ?? .max > offset + shown else { return "" }
        let all = total.map { counted($0, noun) } ?? "more than \(counted(NewsArchive.mostCounted, noun))"
        return "\n\(grouped(shown)) of \(all); --offset \(offset + shown) shows more, --limit 0 all.\n"
    }
}
