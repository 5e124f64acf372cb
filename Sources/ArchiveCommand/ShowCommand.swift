import Archive
import ArgumentParser
import Output

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print an article with its statements marked and numbered.",
        discussion: """
            Examples:
              archive show 12
              archive show 12#s3 --context 5
              archive show 12#e2
              archive show 12 --json | jq '.statements[].content'
            """)

    @Argument(help: ArgumentHelp("An article, or a statement or event of it: 12, 12#s3, 12#e2.", valueName: "id"))
    var handle: ArticleHandle

    @OptionGroup
    var database: DatabaseOption

    @Option(help: ArgumentHelp("How many lines to show around a statement or event.", valueName: "lines"))
    var context: Int = 3

    @Flag(help: "Print the article and all that was found in it as JSON.")
    var json = false

    func validate() throws {
        if context < 0 { throw ValidationError("--context \(context): 0 or more is needed.") }
    }

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        guard let record = try archive.article(handle.article) else {
            throw CommandFailure("there is no article \(handle.article) in \(database.path); 'archive articles' lists them")
        }
        let output = OutputStream(descriptor: 1)
        if json {
            try output.write(JSONValue(record).utf8 + [0x0A])
        } else {
            let text = ArticleText(record, Terminal(of: output))
            guard let focus = handle.focus else {
                try output.write(text.whole)
                return try output.flush()
            }
            guard let excerpt = text.excerpt(focus, context: context) else {
                throw CommandFailure("article \(handle.article) has no such statement or event; it has "
                    + "\(counted(record.statements.count, "statement")) and \(counted(record.events.count, "event"))")
            }
            try output.write(excerpt)
            if case .event(let number) = focus {
                try output.write(elsewhere(EventHandle(articleID: handle.article, number: number), archive, Terminal(of: output)))
            }
        }
        try output.flush()
    }

    /// What other articles tell of the event; "" for nothing.
    private func elsewhere(_ event: EventHandle, _ archive: NewsArchive, _ terminal: Terminal) throws -> String {
        var filter = EventFilter()
        filter.sameAs = event
        filter.statuses = []
        let rows = try archive.events(matching: filter).rows
        return rows.isEmpty ? "" : "\n" + terminal.styled("In other articles", .bold) + "\n" + EventText(rows, terminal).text
    }
}
