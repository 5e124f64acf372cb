import Archive
import Query

/// A query as JSON and as text: what it looks for, without the fields that are left open.
public struct QueryRecord {
    private var members: [JSONValue.Member]

    public init(_ query: ArchiveQuery) {
        switch query {
        case .statements(let filter): members = [.init("find", .string("statements"))] + Self.members(filter)
        case .events(let filter): members = [.init("find", .string("events"))] + Self.members(filter)
        }
    }

    public var json: JSONValue { .object(members) }

    /// A line for each field; what is excluded as a line for each of its fields, with "not" before it.
    public var text: String { Self.text(members) }

    private static func text(_ members: [JSONValue.Member], _ prefix: String = "") -> String {
        members.map { member in
            guard case .array(let values) = member.value else { return "\(prefix)\(member.name): \(member.value.plain)\n" }
            guard member.name == "excluded" else {
                return "\(prefix)\(member.name): \(values.map(\.plain).joined(separator: " or "))\n"
            }
            return values.map { value in
                guard case .object(let members) = value else { return "" }
                return text(members, "not ")
            }
            .joined()
        }
        .joined()
    }

    private static func members(_ filter: StatementFilter) -> [JSONValue.Member] {
        var members = names("speakers", filter.speakers) + names("organizations", filter.organizations)
        if filter.includesParts { members.append(.init("includesParts", .bool(true))) }
        members += names("voices", filter.voices)
        members += strings("speakerKinds", filter.speakerKinds.map(\.rawValue))
        members += strings("speakerGenders", filter.speakerGenders.map(\.rawValue))
        members += strings("countries", filter.countries)
        members += names("about", filter.about) + names("addressees", filter.addressees)
        members += strings("text", filter.text)
        members += strings("kinds", filter.kinds.map(\.rawValue)) + strings("classes", filter.classes.map(\.rawValue))
        if let minimum = filter.minimumConfidence { members.append(.init("minimumConfidence", .number(minimum))) }
        members += strings("sources", filter.sources) + strings("articles", filter.articles.map(String.init))
        members += dates(filter.after, filter.before) + excluded(filter.excluded.map { Self.members($0) })
        if filter.includesCopies { members.append(.init("includesCopies", .bool(true))) }
        return members
    }

    private static func members(_ filter: EventFilter) -> [JSONValue.Member] {
        var members = names("actors", filter.actors) + names("partners", filter.partners)
        members += names("eventSources", filter.sources) + names("eventTargets", filter.targets)
        members += names("reporters", filter.reporters) + names("places", filter.places)
        if let event = filter.sameAs { members.append(.init("sameAs", .string(event.description))) }
        members += strings("types", filter.types.map(\.rawValue)) + strings("statuses", filter.statuses.map(\.rawValue))
        members += strings("sources", filter.outlets) + dates(filter.after, filter.before)
        members += excluded(filter.excluded.map { Self.members($0) })
        if filter.includesCopies { members.append(.init("includesCopies", .bool(true))) }
        return members
    }

    private static func names(_ name: String, _ patterns: [NamePattern]) -> [JSONValue.Member] {
        strings(name, patterns.map(\.text))
    }

    private static func strings(_ name: String, _ values: [String]) -> [JSONValue.Member] {
        values.isEmpty ? [] : [.init(name, .array(values.map { .string($0) }))]
    }

    private static func excluded(_ filters: [[JSONValue.Member]]) -> [JSONValue.Member] {
        filters.isEmpty ? [] : [.init("excluded", .array(filters.map { .object($0) }))]
    }

    private static func dates(_ after: String?, _ before: String?) -> [JSONValue.Member] {
        [after.map { .init("after", .string($0)) }, before.map { .init("before", .string($0)) }].compactMap(\.self)
    }
}
