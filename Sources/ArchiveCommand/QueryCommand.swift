import Archive
import ArgumentParser
import FoundationEssentials
import Output
import Query

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask who said what, and who did what to whom.",
        discussion: """
            Asks by flags or by a question in plain English; both together narrow the answer. A repeated flag gives \
            alternatives, different flags must all fit. Each statement in the answer has a handle such as 12#s3: \
            'archive show 12#s3' opens the article there.

            Examples:
              archive query --speaker Kirby
              archive query "all statements by the State Department"
              archive query "what did Miller say about Rafah?" --after 2024-03
              archive query --organization "White House" --text hostages --format csv
              archive query "who criticised Israel?" --format json
              archive query "how many statements did Kirby make about hostages?"
              archive query --anonymous --not-source Courier --count
            """)

    @Argument(help: ArgumentHelp("A question in plain English.", valueName: "question"))
    var question: [String] = []

    @OptionGroup
    var database: DatabaseOption

    @OptionGroup
    var statements: StatementOptions

    @Option(help: "In which order; people see statements by day with date and newest, else by speaker.")
    var sort: StatementOrder?

    @Flag(help: "Print how many there are, and nothing else.")
    var count = false

    @Flag(help: "Print how the question was understood, and nothing else.")
    var explain = false

    @OptionGroup
    var answer: AnswerOptions

    func validate() throws {
        if !question.isEmpty && question.joined().allSatisfy(\.isWhitespace) { throw ValidationError("The question is empty.") }
    }

    func run() throws {
        let reading = try QueryCompiler(flags: statements.filter).read(question.joined(separator: " "))
        let query = reading.query
        if case .events = query, sort != nil {
            throw CommandFailure("this question asks for events, which come by date; --sort is for statements")
        }
        let output = OutputStream(descriptor: 1)
        if explain {
            try output.write(QueryRecord(query).text)
            if reading.asksHowMany { try output.writeLine("count: true") }
            return try output.flush()
        }
        let archive = try NewsArchive(path: database.path, access: .read)
        if count || reading.asksHowMany {
            let count = try query.count(in: archive)
            try output.writeLine(String(count))
            try output.flush()
            // Nothing said and nobody of the name are not the same.
            if count == 0 && output.isTerminal { try hint(query, archive) }
            return
        }
        try answer.write(query, from: archive, sort: sort, dates: statements.dates)
    }

    private func hint(_ query: ArchiveQuery, _ archive: NewsArchive) throws {
        let errors = OutputStream(descriptor: 2)
        try errors.write(query.hints(in: archive))
        try errors.flush()
    }
}
