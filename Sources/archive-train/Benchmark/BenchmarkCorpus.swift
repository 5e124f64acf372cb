import Articles
import Foundation
import Training

/// A file of made-up articles, and what is in it.
struct BenchmarkCorpus {
    let path: String
    private(set) var words = 0
    private(set) var textBytes = 0
    private let synthesizer: Synthesizer
    private let articles: Int

    private struct Line: Decodable {
        let text: String
    }

    init(articles: Int, path: String, synthesizer: Synthesizer) throws {
        self.path = path
        self.synthesizer = synthesizer
        self.articles = min(articles, synthesizer.capacity)
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        let decoder = JSONDecoder()
        for number in 0..<self.articles {
            let line = synthesizer.line(number)
            try file.write(contentsOf: line)
            let text = try decoder.decode(Line.self, from: Data(line)).text
            textBytes += text.utf8.count
            words += Article(text: text).wordCount
        }
        try file.close()
    }

    /// Lines of JSON as the program reads them.
    /// - Parameter path: A file for them, that may be there.
    static func articles(_ lines: [[UInt8]], path: String) throws -> [InputArticle] {
        try Data(lines.joined()).write(to: URL(fileURLWithPath: path))
        var reader = ArticleReader([path])
        var articles: [InputArticle] = []
        while let item = reader.next() {
            if case .article(let input) = item { articles.append(input) }
        }
        return articles
    }

    func firstLines(_ count: Int) -> [[UInt8]] {
        (0..<min(count, articles)).map { synthesizer.line($0) }
    }
}
