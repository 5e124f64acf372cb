import Findings
import Knowledge
import Language

/// Who speaks and acts in an article: every mention led to its actor.
///
/// Names first, then roles, then common nouns and pronouns in the order of the text, each with what is known so far.
/// Statements and events ask for the actor of a phrase and may make an unnamed one; `actors(using:)` ends the work.
public struct ArticleActors: Sendable {
    private(set) var context: ArticleContext
    private(set) var spans: SpanConversion
    /// The year of the article, to tell who holds an office.
    private(set) var year: Int?
    private(set) var names: [NameMention]
    /// Index of the name that covers a token; -1 for none.
    private(set) var nameOf: [Int32]
    var records: [ActorRecord]
    /// The record that the phrase headed by a token refers to; -1 for none.
    private(set) var recordAt: [Int32]
    /// Those whom a surname can mean that several have, by the index of the name.
    private(set) var ambiguousNames: [Int: [Int]]
    /// Role nouns beside a name ("spokesman Matthew Miller") are no mentions of their own.
    private var isRoleOfName: [Bool]

    /// `year`: of publication, nil where unknown.
    public init(_ document: Document, year: Int? = nil) {
        self.init(document, year: year, choosing: PronounRanker().best)
    }

    /// With another way to choose what a pronoun refers to: for training.
    package init(_ document: Document, year: Int? = nil, choosing choose: @escaping PronounChoice) {
        context = ArticleContext(document)
        spans = SpanConversion(document)
        self.year = year
        names = NameReader(context: context).mentions()
        var clusters = NameClusters(context: context, names: &names)
        var nameOf = [Int32](repeating: -1, count: context.count)
        for (index, name) in names.enumerated() {
            for token in name.tokens { nameOf[token] = Int32(index) }
        }
        self.nameOf = nameOf
        let recordOf = clusters.placing(names)
        records = clusters.records
        ambiguousNames = clusters.ambiguous
        recordAt = Array(repeating: -1, count: context.count)
        isRoleOfName = Array(repeating: false, count: context.count)
        for (index, record) in recordOf.enumerated() {
            guard let record else { continue }
            // All words of a name lead to its actor, wherever the tree has its head.
            if names[index].kind != .demonym { for token in names[index].tokens { recordAt[token] = Int32(record) } }
        }
        addRoles(recordOf)
        addKnownOffices()
        var reader = ReferenceReader(self, choose: choose)
        reader.read()
        self = reader.actors
    }

    // MARK: What others ask

    /// How many records there are: their indices are below.
    public var count: Int { records.count }

    /// The record that the phrase `tokens` refers to, by its head; nil where it is nobody or could not be resolved.
    public func actor(at tokens: Range<Int>) -> Int? {
        guard let head = context.tree.headToken(of: tokens) else { return nil }
        return actor(headedBy: head)
    }

    /// The record that the phrase headed by `token` refers to.
    public func actor(headedBy token: Int) -> Int? {
        recordAt[token] < 0 ? nil : Int(recordAt[token])
    }

    /// The country that a record is, is part of, or stands for, by ISO code.
    public func country(of record: Int) -> String? { records[record].country }

    /// As the record would be shown.
    package func name(of record: Int) -> String { records[record].name }

    /// The tokens of each record's mentions, by their heads.
    package var mentionHeads: [[Int]] { records.map { $0.mentions.map(\.head) } }

    // MARK: Building

    mutating func refer(_ token: Int, to record: Int) { recordAt[token] = Int32(record) }

    mutating func addMention(_ tokens: Range<Int>, head: Int, form: Mention.Form, of record: Int) {
        records[record].mentions.append(RecordMention(tokens: tokens, head: head, form: form))
        recordAt[head] = Int32(record)
    }

    /// Takes a name from the actor that it was led to, and leads it to another.
    mutating func readdress(_ name: Int, to record: Int) {
        guard let old = actor(headedBy: names[name].head), old != record,
            let mention = records[old].mentions.firstIndex(where: { $0.head == names[name].head })
        else { return }
        records[record].mentions.append(records[old].mentions.remove(at: mention))
        for token in names[name].tokens { refer(token, to: record) }
    }

    func isPartOfName(_ token: Int) -> Bool { nameOf[token] >= 0 || isRoleOfName[token] }

    /// Whether the token is a word of a person's name: Bill of "Bill Clinton".
    func isPerson(_ token: Int) -> Bool { nameOf[token] >= 0 && names[Int(nameOf[token])].kind == .person }

    // MARK: Roles

    private mutating func addRoles(_ recordOf: [Int?]) {
        let reader = RoleReader(context: context, names: names, nameOf: nameOf)
        for (index, name) in names.enumerated() where name.kind == .person {
            guard let record = recordOf[index] else { continue }
            for role in reader.roles(before: name.tokens.lowerBound) {
                add(role, to: record, recordOf)
                mark(role.extent, head: context.tree.headToken(of: role.tokens) ?? role.tokens.lowerBound, as: record)
            }
            for head in Appositions(context: context).roleHeads(of: name) where nameOf[head] < 0 {
                guard let role = reader.role(headedBy: head) else { continue }
                add(role, to: record, recordOf)
                mark(role.tokens, head: head, as: record)
            }
        }
    }

    private mutating func mark(_ range: Range<Int>, head: Int, as record: Int) {
        // "supporters of President Ali" are others than he.
        func isOthers(_ token: Int) -> Bool {
            context.isPlural(token) && token + 1 < context.count && context.folded(token + 1) == "of"
        }
        for token in range where nameOf[token] < 0 && context.flags[token].contains(.role) && !isOthers(token) {
            isRoleOfName[token] = true
            recordAt[token] = Int32(record)
        }
        if nameOf[head] < 0, !isOthers(head) { recordAt[head] = Int32(record) }
    }

    private mutating func add(_ mention: RoleMention, to record: Int, _ recordOf: [Int?]) {
        var role = roleRecord(of: mention)
        if role.organization == record { role.organization = nil }
        if let known = records[record].roles.firstIndex(where: { $0.text.lowercased() == role.text.lowercased() }) {
            if records[record].roles[known].organization == nil, role.organization != nil { records[record].roles[known] = role }
        } else {
            records[record].roles.append(role)
        }
        if records[record].gender == nil, let gender = Roles.shared.named(context.document.form(mention.tokens))?.gender {
            records[record].gender = gender == .female ? .female : .male
            records[record].genderEvidence = .role
        }
        if role.tenure == .current, let country = role.country, records[record].country == nil { records[record].country = country }
    }

    /// Leads the names of a role to their records.
    mutating func roleRecord(of mention: RoleMention) -> RoleRecord {
        var role = RoleRecord(mention: mention, text: mention.text, tenure: mention.tenure)
        if let index = mention.organization {
            let name = names[index]
            switch name.kind {
            case .organization:
                if let record = actor(headedBy: name.head) {
                    role.organization = record
                    role.country = records[record].country
                }
            case .country, .demonym:
                if let code = name.canonical {
                    role.organization = records.country(code)
                    role.country = code
                }
            case .place:
                role.organizationName = context.document.form(name.tokens)
                role.country = Places.shared.best(role.organizationName ?? "")?.country
            case .people, .person:
                break
            }
        }
        if let index = mention.country, let code = names[index].canonical { role.country = code }
        return role
    }

    /// Who holds an office is known where the text leaves it out: President Joe Biden → United States.
    private mutating func addKnownOffices() {
        for record in records.indices where records[record].kind == .person && !records[record].words.isEmpty {
            let offices = knownOffices(of: records[record])
            if let first = offices.first, records[record].gender == nil || records[record].genderEvidence < .sure {
                records[record].gender = first.isFemale == true ? .female : .male
                records[record].genderEvidence = .sure
            }
            for index in records[record].roles.indices where records[record].roles[index].organization == nil
                && records[record].roles[index].organizationName == nil
            {
                let text = records[record].roles[index].text.lowercased()
                guard let office = best(offices.filter { matches(text, $0.role ?? "") }) else { continue }
                records[record].roles[index].organization = body(of: office)
                records[record].roles[index].country = office.country
            }
            if records[record].roles.isEmpty, let year, let office = best(offices.filter({ $0.holds(in: year) })) {
                var role = RoleRecord(text: office.role ?? "")
                role.organization = body(of: office)
                role.country = office.country
                records[record].roles.append(role)
            }
            if records[record].country == nil {
                records[record].country = records[record].roles.first { $0.tenure == .current }?.country
                    ?? offices.last?.country ?? countryServed(by: records[record])
            }
        }
    }

    /// A surname alone names its leader where an office stands beside it and leaves one country: "President Reagan".
    private func knownOffices(of person: ActorRecord) -> [Officeholder] {
        let offices = Officeholders.shared.leaders(named: person.name)
        guard person.words.count == 1 else { return offices }
        let titled = offices.filter { office in person.roles.contains { matches($0.text.lowercased(), office.role ?? "") } }
        let held = titled.filter { office in year.map { office.holds(in: $0) } ?? false }
        let fitting = held.isEmpty ? titled : held
        return Set(fitting.map(\.country)).count == 1 ? fitting : []
    }

    /// The country whose minister or general of this name the tables know, where the text gives him such a role.
    private func countryServed(by person: ActorRecord) -> String? {
        let isPublic = person.roles.contains { role in
            guard let last = role.text.split(separator: " ").last, role.country == nil else { return false }
            let category = (Roles.shared.named(role.text) ?? Roles.shared.named(String(last)))?.category
            return category.map { Self.publicService.contains($0) } ?? false
        }
        guard person.words.count > 1, isPublic else { return nil }
        let known = Officeholders.shared.ministers(named: person.name).filter { office in
            year.map { (office.from ?? .min) <= $0 } ?? true
        }
        let countries = Set(known.map(\.country))
        return countries.count == 1 ? countries.first ?? nil : nil
    }

    private static let publicService: Set<String> = ["state", "government", "minister", "military", "royal"]

    /// The office held in the article's year, else the latest.
    private func best(_ offices: [Officeholder]) -> Officeholder? {
        if let year, let held = offices.last(where: { $0.holds(in: year) }) { return held }
        return offices.last
    }

    private func matches(_ text: String, _ role: String) -> Bool {
        text == role || text.hasSuffix(" " + role) || role.hasSuffix(" " + text)
            || Roles.shared.named(text)?.category == "minister" && Roles.shared.named(role)?.category == "minister"
    }

    private mutating func body(of office: Officeholder) -> Int? {
        guard let body = office.body else { return nil }
        if let code = office.country, Countries.shared.country(code: code)?.name == body { return records.country(code) }
        if let known = records.firstIndex(where: { $0.canonical == body || $0.name == body }) { return known }
        guard let organization = Organizations.shared.named(body) else { return nil }
        records.append(
            ActorRecord(
                kind: .organization, name: organization.name, words: [], canonical: organization.name,
                country: organization.country))
        return records.count - 1
    }
}
