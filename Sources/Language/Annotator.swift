/// The language pipeline: text → `Document`. A pure function; one value serves all threads.
public struct Annotator: Sendable {
    public init() {}

    public func annotate(_ text: String) -> Document {
        Document(text: Array(text.utf8))
    }
}
