import Archive
import ArgumentParser
import Ingest
import Output

struct ReextractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reextract",
        abstract: "Renew what was found in the articles, for example after an update of this program.",
        discussion: """
            Texts stay as they are, and so does what you decided about actors.

            Examples:
              archive reextract --outdated
              archive reextract --jobs 8
            """)

    @OptionGroup
    var database: DatabaseOption

    @Flag(help: "Only articles that an older version of the extraction read.")
    var outdated = false

    @OptionGroup
    var jobs: JobsOption

    @Option(help: ArgumentHelp("How many articles to commit at a time.", valueName: "n"))
    var batch: Int = 1000

    func validate() throws {
        guard batch >= 1 else { throw ValidationError("--batch \(batch): at least 1 is needed.") }
    }

    func run() throws {
        Interruption.watch()
        try database.bringUpToDate()
        var progress = ProgressLine()
        let reextraction = Reextraction(archivePath: database.path, jobs: jobs.count, batchSize: batch)
        defer { progress.clear() }
        let outcome = try reextraction.run(
            onlyOutdated: outdated, isStopped: { Interruption.isRequested },
            observe: { done, all in progress.show("\(grouped(done)) of \(counted(all, "article")) extracted anew") })
        progress.clear()
        let output = OutputStream(descriptor: 1)
        try output.writeLine("\(counted(outcome.done, "article")) extracted anew")
        try output.flush()
        for (id, why) in outcome.refused { CommandFailure.report("article \(id) keeps what was found before: \(why)") }
        if !outcome.refused.isEmpty { throw ExitCode.failure }
        if Interruption.isRequested { throw ExitCode(130) }
    }
}
