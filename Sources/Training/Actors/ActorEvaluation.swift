import Articles
import Extraction
import Findings
import Foundation
import Knowledge
import Language

/// How well actors are found and joined, on the development sets.
public struct ActorEvaluation {
    private let corpora: String
    private let annotator = Annotator()
    private let extractor = Extractor()

    private let ranker: PronounRanker

    /// `pronouns`: a table of weights to measure instead of the embedded one.
    public init(corpora: String, pronouns: [UInt8]? = nil) {
        self.corpora = corpora
        ranker = pronouns.map { PronounRanker(weights: PronounWeights($0)) } ?? PronounRanker()
    }

    /// One figure a line. `errors`: how many misses and extra actors to print.
    public func report(errors: Int, print: (String) -> Void) throws {
        try reportNames(errors: errors, print: print)
        try reportSpeakers(errors: errors, print: print)
        try reportOntoGum(print: print)
        try reportGap(print: print)
        try reportPersonNames(errors: errors, print: print)
    }

    // MARK: Names against the gold actor lists

    private struct GoldActor: Decodable {
        let key: String
        let name: String
        let kind: String
        let aliases: [String]?
        let minor: Bool?
    }

    private struct GoldStatement: Decodable {
        let speaker: String?
        let source: [[Int]]
        let `class`: String?
        let doubtful: Bool?
    }

    private struct GoldArticle: Decodable {
        let id: String
        let date: String?
        let text: String
        let actors: [GoldActor]
        let statements: [GoldStatement]
    }

    private func reportNames(errors: Int, print: (String) -> Void) throws {
        var (wanted, found, predicted, right) = (0, 0, 0, 0)
        var remaining = errors
        for article in try CoreferenceCorpus.lines(GoldArticle.self, "\(corpora)/speakers/wikinews-gold.jsonl") {
            let findings = extractor.findings(in: Article(text: article.text, published: article.date))
            let matches = findings.actors.map { actor in
                article.actors.firstIndex { gold in ActorNames.match(gold.name, gold.aliases ?? [], isPerson: gold.kind == "person", actor) }
            }
            let hit = Set(matches.compactMap(\.self))
            for (index, gold) in article.actors.enumerated() where gold.minor != true {
                wanted += 1
                if hit.contains(index) {
                    found += 1
                } else if remaining > 0 {
                    remaining -= 1
                    print("missed \(article.id): \(gold.name) (\(gold.kind))")
                }
            }
            for (actor, match) in zip(findings.actors, matches) {
                // Optional ones count neither for nor against.
                if let match, article.actors[match].minor == true { continue }
                predicted += 1
                if match != nil {
                    right += 1
                } else if remaining > 0 {
                    remaining -= 1
                    print("extra \(article.id): \(actor.name) (\(actor.kind.rawValue))")
                }
            }
        }
        print("Wikinews actors: recall \(Self.ratio(found, wanted)), precision \(Self.ratio(right, predicted)) (\(wanted) gold, \(predicted) found)")
    }

    // MARK: Speakers of the gold sources

    private func reportSpeakers(errors: Int, print: (String) -> Void) throws {
        var (all, right, unresolved) = (0, 0, 0)
        for article in try CoreferenceCorpus.lines(GoldArticle.self, "\(corpora)/speakers/wikinews-gold.jsonl") {
            let document = annotator.annotate(article.text)
            guard document.heads.count == document.tokens.count else { continue }
            var actors = ArticleActors(document, year: article.date.flatMap { Int($0.prefix(4)) })
            let offsets = article.text.unicodeScalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + String($1).utf8.count) }
            for statement in article.statements where statement.class != "thought" && statement.doubtful != true {
                guard let gold = article.actors.first(where: { $0.key == statement.speaker }), !statement.source.isEmpty else { continue }
                let source = statement.source.compactMap { span -> Range<Int>? in
                    let tokens = document.tokens.indices.filter { document.tokens[$0].bytes.overlaps(offsets[span[0]]..<offsets[span[1]]) }
                    return tokens.first.flatMap { first in tokens.last.map { first..<$0 + 1 } }
                }
                all += 1
                let words = source.map { document.form($0) }.joined(separator: " … ")
                guard let record = actors.speaker(source: source) else {
                    unresolved += 1
                    if unresolved <= errors { print("speaker \(article.id): “\(words)” → nobody; gold \(gold.name)") }
                    continue
                }
                if ActorNames.isSpeaker(actors.name(of: record), gold.name, gold.aliases ?? [], isPerson: gold.kind == "person") {
                    right += 1
                } else if errors > 0 {
                    print("speaker \(article.id): “\(words)” → \(actors.name(of: record)); gold \(gold.name)")
                }
            }
        }
        print("Wikinews speakers of gold sources: right \(Self.ratio(right, all)), unresolved \(Self.ratio(unresolved, all)) of \(all)")
    }

    // MARK: Coreference

    private func reportOntoGum(print: (String) -> Void) throws {
        var news = CoreferenceScore()
        var all = CoreferenceScore()
        for gold in try CoreferenceCorpus.ontoGum(corpora, split: "dev") {
            let document = annotator.annotate(gold.text.text)
            guard document.heads.count == document.tokens.count else { continue }
            let wordOf = gold.text.alignment(document)
            let predicted = ArticleActors(document, choosing: ranker.best).mentionHeads.map { Set($0.compactMap { wordOf[$0] }) }
            if ["news", "interview"].contains(gold.genre) { news.add(gold: gold.clusters, predicted: predicted) }
            all.add(gold: gold.clusters, predicted: predicted)
        }
        for (name, score) in [("news and interview", news), ("free genres", all)] {
            print("OntoGUM dev \(name), mentions by their heads: MUC \(Self.scores(score.muc)), B³ \(Self.scores(score.bCubed)), CEAF \(Self.scores(score.ceaf)), mean \(Self.rounded(score.mean))")
        }
    }

    private func reportGap(print: (String) -> Void) throws {
        var (hits, predicted, gold) = (0, 0, 0)
        var (records, resolved, named) = (0, 0, 0)
        for record in try CoreferenceCorpus.gap(corpora, split: "dev") {
            let document = annotator.annotate(record.text)
            guard document.heads.count == document.tokens.count else { continue }
            let actors = ArticleActors(document, choosing: ranker.best)
            func actor(_ bytes: Range<Int>) -> Int? {
                document.tokens.indices.lazy.filter { document.tokens[$0].bytes.overlaps(bytes) }.compactMap { actors.actor(headedBy: $0) }.first
            }
            let pronoun = actor(record.bytes(record.pronoun))
            records += 1
            resolved += pronoun == nil ? 0 : 1
            named += actor(record.bytes(record.a)) != nil && actor(record.bytes(record.b)) != nil ? 1 : 0
            for (span, isGold) in [(record.a, record.a_coref), (record.b, record.b_coref)] {
                let isPredicted = pronoun != nil && actor(record.bytes(span)) == pronoun
                gold += isGold ? 1 : 0
                predicted += isPredicted ? 1 : 0
                hits += isGold && isPredicted ? 1 : 0
            }
        }
        let precision = Double(hits) / Double(max(1, predicted))
        let recall = Double(hits) / Double(max(1, gold))
        print("GAP dev: precision \(Self.rounded(precision)), recall \(Self.rounded(recall)), F1 \(Self.rounded(2 * precision * recall / max(0.001, precision + recall))); both names found in \(Self.ratio(named, records)), pronoun resolved in \(Self.ratio(resolved, records))")
    }

    // MARK: Names that are none

    private func reportPersonNames(errors: Int, print: (String) -> Void) throws {
        struct Line: Decodable {
            let text: String
            let date: String?
        }
        var (persons, bad) = (0, 0)
        for line in try CoreferenceCorpus.lines(Line.self, "\(corpora)/attribution/polnear-dev.jsonl.gz") {
            for actor in extractor.findings(in: Article(text: line.text, published: line.date)).actors where actor.kind == .person {
                persons += 1
                if !ActorNames.isProper(actor.name) {
                    bad += 1
                    if bad <= errors { print("no name: \(actor.name)") }
                }
            }
        }
        print("PolNeAR dev: \(bad) of \(persons) persons named by a pronoun, a determiner's phrase or a common noun")
    }

    static func ratio(_ part: Int, _ whole: Int) -> String { rounded(Double(part) / Double(max(1, whole))) }

    static func rounded(_ value: Double) -> String { String(format: "%.3f", value) }

    private static func scores(_ ratio: CoreferenceScore.Ratio) -> String {
        "\(rounded(ratio.precision))/\(rounded(ratio.recall))/\(rounded(ratio.f1))"
    }
}
