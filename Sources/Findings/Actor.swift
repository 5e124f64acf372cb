/// Who speaks or acts in an article.
public enum ActorKind: String, Sendable, CaseIterable {
    case person, organization, country, group, anonymous
}

public enum Gender: String, Sendable, CaseIterable {
    case female, male
}

/// One actor of an article with all its mentions linked. `id` is local to the article and counts from 1.
public struct Actor: Hashable, Sendable {
    public var id: Int
    /// The fullest form in the article, without titles; the common English name of a country or world
    /// organisation that the gazetteer knows; the noun phrase of an anonymous source.
    public var name: String
    public var kind: ActorKind
    public var aliases: [String]
    /// ISO 3166-1 alpha-3.
    public var country: String?
    public var gender: Gender?
    /// The organisation or country that this organisation is part of (State Department → United States).
    public var parentID: Int?
    public var roles: [Role]
    public var mentions: [Mention]

    public init(
        id: Int, name: String, kind: ActorKind, aliases: [String] = [], country: String? = nil,
        gender: Gender? = nil, parentID: Int? = nil, roles: [Role] = [], mentions: [Mention] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.country = country
        self.gender = gender
        self.parentID = parentID
        self.roles = roles
        self.mentions = mentions
    }
}

/// A role that a person holds as of the article, with the organisation or country it is held for.
public struct Role: Hashable, Sendable {
    public enum Tenure: String, Sendable, CaseIterable {
        case current, former, acting, designate
    }

    public var role: String
    public var organization: String?
    /// The actor of the same article that `organization` is.
    public var organizationID: Int?
    /// ISO 3166-1 alpha-3.
    public var country: String?
    public var tenure: Tenure
    /// The words that say so; nil where a fact from outside the text fills it in.
    public var span: TextSpan?

    public init(
        role: String, organization: String? = nil, organizationID: Int? = nil, country: String? = nil,
        tenure: Tenure = .current, span: TextSpan? = nil
    ) {
        self.role = role
        self.organization = organization
        self.organizationID = organizationID
        self.country = country
        self.tenure = tenure
        self.span = span
    }
}

/// One place in the text that refers to an actor.
public struct Mention: Hashable, Sendable {
    public enum Form: String, Sendable, CaseIterable {
        case name, nominal, pronoun
    }

    public var span: TextSpan
    public var form: Form

    public init(span: TextSpan, form: Form) {
        self.span = span
        self.form = form
    }
}
