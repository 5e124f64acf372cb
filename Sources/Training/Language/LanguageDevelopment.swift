import Language

/// The development sets of tags, trees and names.
package struct LanguageDevelopment: Sendable {
    package let ewt: [CorpusSentence]
    package let gum: [CorpusSentence]
    /// GUM's news documents.
    package let gumNews: [CorpusSentence]
    /// Blocks and tokens as the file has them.
    package let newswire: [CorpusSentence]
    /// A program's analyses of news: agreement, not accuracy.
    package let silver: [CorpusSentence]

    package init(corpora: String) throws {
        ewt = try Conllu.sentences(at: corpora + "/treebank/en_ewt-dev.conllu.gz")
        gum = try Conllu.sentences(at: corpora + "/treebank/en_gum-dev.conllu.gz")
        gumNews = gum.filter { GUMGenre.of($0.document) == "news" }
        newswire = try NameCorpus.worldwideNewswire.blocks(at: corpora + "/ner/worldwide-newswire-dev.bio.gz")
        silver = try SilverCorpus.sentences(at: corpora + "/polnear-silver/dev.tsv.gz")
    }

    /// The kinds of names that worldwide-newswire marks.
    private static let newswireKinds: [Name.Kind] = [
        .person, .organization, .location, .norp, .facility, .product, .misc, .date, .money,
    ]

    /// Tags, trees and names in hundredths, a corpus a line. Attachment counts punctuation and leaves relation subtypes out.
    package func report(_ predictor: any SyntaxPredictor) -> String {
        let names = predictor.score(newswire, names: Self.newswireKinds)
        let kinds = Self.newswireKinds.map { "\($0) \(Figures.percent(names.names[$0]?.f1 ?? 0))" }
        return [
            line("EWT", predictor.score(ewt)), line("GUM", predictor.score(gum)), line("GUM news", predictor.score(gumNews)),
            line("PolNeAR silver (agreement)", predictor.score(silver)),
            "worldwide-newswire: F1 PER/ORG/LOC \(Figures.percent(names.mainNames.f1)) "
                + "(precision \(Figures.percent(names.mainNames.precision)), recall \(Figures.percent(names.mainNames.recall)))",
            "  " + kinds.joined(separator: ", "),
        ].joined(separator: "\n")
    }

    /// Names of worldwide-newswire that were found otherwise: what was missed (-) and what was found instead (+), in their order.
    package func nameErrors(_ predictor: any SyntaxPredictor, limit: Int) -> [String] {
        guard limit > 0 else { return [] }
        var errors: [String] = []
        for (block, prediction) in zip(newswire, predictor.predictions(for: newswire)) {
            let gold = NameLabel.names(in: block.names.map { $0 ?? .outside })
            let found = NameLabel.names(in: prediction.names)
            let wrong = gold.filter { !found.contains($0) }.map { ("-", $0) } + found.filter { !gold.contains($0) }.map { ("+", $0) }
            for (sign, name) in wrong.sorted(by: { $0.1.tokens.lowerBound < $1.1.tokens.lowerBound }) {
                let before = block.forms[max(0, name.tokens.lowerBound - 5)..<name.tokens.lowerBound].joined(separator: " ")
                let after = block.forms[name.tokens.upperBound..<min(block.count, name.tokens.upperBound + 4)].joined(separator: " ")
                errors.append("\(sign) \(name.kind): \(before) [\(block.forms[name.tokens].joined(separator: " "))] \(after)")
                if errors.count == limit { return errors }
            }
        }
        return errors
    }

    private func line(_ name: String, _ score: SyntaxScore) -> String {
        let figures = [
            ("UPOS", score.upos), ("Penn", score.penn), ("UAS", score.unlabeled), ("LAS", score.labeled),
        ]
        return "\(name): " + figures.map { "\($0) \(Figures.percent($1.value))" }.joined(separator: ", ")
    }
}
