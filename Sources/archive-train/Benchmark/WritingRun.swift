import Archive
import Articles
import Findings
import Foundation
import Training

/// The writer alone on a large archive: articles of their own, each with what was found in another one, in which the people
/// got other names.
struct WritingRun {
    /// So many people are named in turn.
    private static let people = 40_000
    private static let batch = 500

    let synthesizer: Synthesizer
    let archivePath: String
    let articles: Int
    /// By the length of their text.
    private let templates: [ExtractedArticle]
    /// Of their texts, in code points.
    private let lengths: [Int]

    init(synthesizer: Synthesizer, archivePath: String, articles: Int, findings: [ExtractedArticle]) {
        self.synthesizer = synthesizer
        self.archivePath = archivePath
        self.articles = min(articles, synthesizer.capacity) / (10 * Self.batch) * (10 * Self.batch)
        let byLength = findings.map { (length: $0.article.text.unicodeScalars.count, article: $0) }.sorted { $0.length < $1.length }
        templates = byLength.map(\.article)
        lengths = byLength.map(\.length)
    }

    func measure(_ report: inout BenchmarkReport) throws {
        guard articles > 0, let extractorVersion = templates.first?.extractorVersion else { return }
        let archive = try NewsArchive(path: archivePath, access: .create)
        var seconds: [Double] = []
        var resolving: [Double] = []
        var texts = 0
        for first in stride(from: 0, to: articles, by: Self.batch) {
            let lines = (first..<first + Self.batch).map { synthesizer.line($0) }
            let inputs = try BenchmarkCorpus.articles(lines, path: archivePath + ".jsonl")
            let items = inputs.enumerated().map { index, input in
                ExtractedArticle(
                    article: input.article, identity: input.identity,
                    findings: findings(for: input.article, number: first + index), extractorVersion: extractorVersion)
            }
            texts += inputs.reduce(0) { $0 + $1.article.text.utf8.count }
            let (time, _) = try timed { try archive.batch { for item in items { _ = try archive.save(item) } } }
            seconds.append(time.processor)
            if first == Self.batch || first == articles - Self.batch {
                resolving.append(try self.time(ofActorsIn: items, archive))
            }
        }
        try archive.close()
        let tenth = seconds.count / 10
        let (start, end) = (seconds.prefix(tenth).reduce(0, +), seconds.suffix(tenth).reduce(0, +))
        report.add("written by the writer alone", Double(articles), "articles")
        report.add("writer, first tenth", Double(articles / 10) / start, "articles per second of processor time")
        report.add("writer, last tenth", Double(articles / 10) / end, "articles per second of processor time")
        report.add("writer, rate of the last tenth to the first", start / end, "")
        if resolving.count == 2 {
            report.add("actors of an article, time at the end to the start", resolving[1] / resolving[0], "")
        }
        let size = try FileManager.default.attributesOfItem(atPath: archivePath)[.size] as? Int ?? 0
        report.add("database of the writer to text", Double(size) / Double(max(1, texts)), "times as large")
    }

    /// What another article has that is no longer than this one, so that all spans fit.
    private func findings(for article: Article, number: Int) -> Findings {
        let length = article.text.unicodeScalars.count
        let fitting = lengths.prefix { $0 <= length }.count
        guard fitting > 0 else { return Findings(language: "en") }
        var findings = templates[number % fitting].findings
        for index in findings.actors.indices where findings.actors[index].kind == .person {
            let actor = findings.actors[index]
            guard actor.name.contains(" ") else { continue }
            let name = synthesizer.person((number &* 7 &+ index &* 1_009) % Self.people)
            findings.actors[index].name = name
            findings.actors[index].aliases = name.split(separator: " ").last.map { [String($0)] } ?? []
            findings.actors[index].gender = nil
        }
        return findings
    }

    /// Seconds for articles that have actors and nothing else.
    private func time(ofActorsIn items: [ExtractedArticle], _ archive: NewsArchive) throws -> Double {
        let bare = items.map { item in
            var findings = Findings(language: "en")
            findings.actors = item.findings.actors.map { actor in
                var actor = actor
                actor.mentions = []
                return actor
            }
            for index in findings.actors.indices {
                for role in findings.actors[index].roles.indices { findings.actors[index].roles[role].span = nil }
            }
            return ExtractedArticle(
                article: Article(text: item.article.url ?? ""), identity: .path("actors alone: \(item.article.url ?? "")"),
                findings: findings, extractorVersion: item.extractorVersion)
        }
        let (time, _) = try timed { try archive.batch { for item in bare { _ = try archive.save(item) } } }
        return time.processor
    }
}
