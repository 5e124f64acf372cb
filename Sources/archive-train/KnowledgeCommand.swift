import ArgumentParser
import Training

struct KnowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge", abstract: "Makes the generated tables of facts from the gazetteers.")

    @Option(help: "The folder of the corpora.")
    var corpora = "../shared/corpora"

    @Option(help: "The folder of the tables, read and written.")
    var tables = "Sources/CKnowledge/tables"

    func run() throws {
        try KnowledgeTables(corpora: corpora, tables: tables) { print($0) }.make()
    }
}
