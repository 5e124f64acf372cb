import ArgumentParser
import Foundation
import Language
import Training

struct PronounsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pronouns", abstract: "Trains what pronouns refer to; needs the trained language pipeline.")

    @OptionGroup var common: CorporaOptions

    @Option(help: "Where to write the weights.")
    var output = "Sources/CModels/weights/pronouns.tsv"

    func run() throws {
        let table = try PronounTrainer(annotator: Annotator(), corpora: common.corpora).table { common.report($0) }
        try Data(table.utf8).write(to: URL(fileURLWithPath: output))
    }
}
