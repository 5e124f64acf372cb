/// What makes two readings the same article: the first of these that applies.
public enum ArticleIdentity: Hashable, Sendable {
    case url(String)
    /// The identifier of a JSONL line within its source.
    case sourceAndID(source: String, id: String)
    /// The identifier of a JSONL line within its file, where the line names no source.
    case pathAndID(path: String, id: String)
    /// The absolute path of a file that holds one article.
    case path(String)
    /// Nothing but its text.
    case content

    /// A stable key to store; nil where only the content identifies the article.
    public var key: String? {
        switch self {
        case .url(let url): "url:\(url)"
        case .sourceAndID(let source, let id): "id:\(source)\u{1F}\(id)"
        case .pathAndID(let path, let id): "file:\(path)\u{1F}\(id)"
        case .path(let path): "file:\(path)"
        case .content: nil
        }
    }
}
