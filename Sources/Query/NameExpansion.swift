import Archive
import Knowledge

extension StatementFilter {
    /// The filter with its names known by all that the gazetteer calls them.
    public var expanded: StatementFilter { NameExpansion.expand(self) }
}

extension ArticleFilter {
    /// The filter with its names known by all that the gazetteer calls them.
    public var expanded: ArticleFilter { NameExpansion.expand(self) }
}

/// Adds to the names in a filter what else the same thing is called: an article may write Rafa where the user asks for
/// Rafah, or Britain for the United Kingdom.
enum NameExpansion {
    static func expand(_ filter: StatementFilter) -> StatementFilter {
        var filter = filter
        filter.speakers = filter.speakers.map { institution($0) }
        filter.organizations = filter.organizations.map { institution($0) }
        filter.voices = filter.voices.map { institution($0) }
        filter.addressees = filter.addressees.map { institution($0) }
        filter.about = filter.about.map { place(institution($0)) }
        filter.countries = filter.countries.map { code($0) }
        filter.excluded = filter.excluded.map { expand($0) }
        return filter
    }

    static func expand(_ filter: ArticleFilter) -> ArticleFilter {
        var filter = filter
        filter.actors = filter.actors.map { institution($0) }
        return filter
    }

    static func expand(_ filter: EventFilter) -> EventFilter {
        var filter = filter
        filter.actors = filter.actors.map { institution($0) }
        filter.partners = filter.partners.map { institution($0) }
        filter.sources = filter.sources.map { institution($0) }
        filter.targets = filter.targets.map { institution($0) }
        filter.reporters = filter.reporters.map { institution($0) }
        filter.places = filter.places.map { place($0) }
        filter.excluded = filter.excluded.map { expand($0) }
        return filter
    }

    /// The ISO 3166-1 alpha-3 code of a country by any of its names; what is a code already, or is not known, as it is.
    private static func code(_ country: String) -> String {
        if Countries.shared.country(code: country.uppercased()) != nil { return country.uppercased() }
        return Countries.shared.named(withoutArticle(country))?.code ?? country
    }

    /// Other names of a country or a known organisation.
    private static func institution(_ pattern: NamePattern) -> NamePattern {
        let name = withoutArticle(pattern.text)
        var names: [String] = []
        if let country = Countries.shared.named(name) {
            names += [country.name] + country.alternatives
        } else if let organization = Organizations.shared.named(name) {
            names += [organization.name] + organization.alternatives
        }
        return adding(names, to: pattern)
    }

    private static func place(_ pattern: NamePattern) -> NamePattern {
        adding(Places.shared.synonyms(of: withoutArticle(pattern.text)), to: pattern)
    }

    private static func adding(_ names: [String], to pattern: NamePattern) -> NamePattern {
        var pattern = pattern
        for name in names where name != pattern.text && !pattern.alternatives.contains(name) {
            pattern.alternatives.append(name)
        }
        return pattern
    }

    private static func withoutArticle(_ name: String) -> String {
        name.lowercased().hasPrefix("the ") ? String(name.dropFirst(4)) : name
    }
}
