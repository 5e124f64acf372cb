import ArgumentParser
import Output

/// What `archive show` takes: an article (12), a statement of it (12#s3) or an event (12#e2).
struct ArticleHandle: ExpressibleByArgument {
    var article: Int64
    var focus: ArticleText.Focus?

    init?(argument: String) {
        let parts = argument.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let article = Int64(parts[0]), article > 0 else { return nil }
        self.article = article
        guard parts.count > 1 else { return }
        guard let number = Int(parts[1].dropFirst()), number > 0 else { return nil }
        switch parts[1].first {
        case "s": focus = .statement(number)
        case "e": focus = .event(number)
        default: return nil
        }
    }
}
