/// Words of an article's page that are no part of its story. They stay in the text and are left out of extraction.
public struct BoilerplateSpan: Hashable, Sendable {
    /// The raw value is the name that the archive stores.
    public enum Kind: String, Sendable, CaseIterable {
        /// `WASHINGTON (AP) —` before the first sentence, or a line that holds nothing but a date.
        case dateline
        /// `By Ann Keller`
        case byline
        /// `Reporting by Ann Keller; editing by Tom Becker`
        case credit
        /// `Read more: …`, `Related: …`
        case readMore
        case advertisement
        /// `Share this article`, `Follow Ann Keller on Twitter`, `Sign up for our newsletter`
        case share
        /// `(AP Photo/Ann Keller)`, `Image: …`
        case photoCredit
        /// `© 2024 …`, `All rights reserved.`
        case copyright
        /// A line without letters or digits: `___`
        case separator
    }

    public var kind: Kind
    public var span: TextSpan

    public init(kind: Kind, span: TextSpan) {
        self.kind = kind
        self.span = span
    }
}
