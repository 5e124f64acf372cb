import ArgumentParser
import Foundation
import Training

/// `archive-train synthesize`: articles to measure ingest with.
struct Synthesize: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes made-up articles as JSONL to standard output, to measure ingest and queries with.",
        discussion: """
            Each has 400 to 1,200 words, put together from paragraphs of different PolNeAR and Wikinews texts, with the
            names of people and places replaced. No two share more than a fifth of their runs of words.

              archive-train synthesize 20000 --seed 1 | archive ingest - --db bench.db
            """)

    @Argument(help: "How many articles.")
    var count: Int

    @Option(help: "The same seed gives the same articles.")
    var seed: UInt64 = 1

    @OptionGroup var corpora: CorporaOptions

    func run() throws {
        let synthesizer = try Synthesizer(corpora: corpora.corpora, seed: seed)
        guard (0...synthesizer.capacity).contains(count) else {
            throw ValidationError("From these corpora, 0 to \(synthesizer.capacity) articles can be made.")
        }
        var lines: [UInt8] = []
        for number in 0..<count {
            lines += synthesizer.line(number)
            if lines.count > 1 << 20 || number == count - 1 {
                try FileHandle.standardOutput.write(contentsOf: lines)
                lines.removeAll(keepingCapacity: true)
            }
        }
    }
}
