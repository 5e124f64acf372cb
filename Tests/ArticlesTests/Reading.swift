import Articles

/// Everything that a reader yields, sorted by kind.
struct Reading {
    var inputs: [InputArticle] = []
    var problems: [InputProblem] = []
    var skipped: [String] = []

    var articles: [Article] { inputs.map(\.article) }
    var reasons: [InputProblem.Reason] { problems.map(\.reason) }

    init(_ paths: String..., metadata: ArticleMetadata = ArticleMetadata()) {
        var reader = ArticleReader(paths, metadata: metadata)
        while let item = reader.next() {
            switch item {
            case .article(let input): inputs.append(input)
            case .problem(let problem): problems.append(problem)
            case .skipped(let path): skipped.append(path)
            }
        }
    }
}
