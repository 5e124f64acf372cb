import Foundation
import Knowledge

/// Makes the generated tables of `Sources/CKnowledge/tables` from the gazetteers and from the tables written by hand
/// there: `places.tsv`, `subdivisions.tsv`, `officeholders.tsv`, and the lexicon's index over all of them.
/// Same input, same bytes.
public struct KnowledgeTables {
    let corpora: String
    let tables: String
    /// Reports one line of progress.
    let report: (String) -> Void

    public init(corpora: String, tables: String, report: @escaping (String) -> Void) {
        self.corpora = corpora
        self.tables = tables
        self.report = report
    }

    public func make() throws {
        let countries = try CountryCodes(rows("\(corpora)/gazetteer/countries.tsv"))
        let places = try PlaceTable(rows("\(corpora)/gazetteer/cities.tsv.gz"), names: rows("\(tables)/city-names.tsv"), countries: countries)
        try write(places.lines, to: "places.tsv")
        let subdivisions = try SubdivisionTable(
            states: rows("\(corpora)/gazetteer/us-states.tsv"),
            all: rows("\(corpora)/gazetteer/subdivisions.tsv"), countries: countries)
        try write(subdivisions.lines, to: "subdivisions.tsv")
        let officeholders = try OfficeholderTable(rows("\(corpora)/events/actors.tsv.gz"))
        try write(officeholders.lines, to: "officeholders.tsv")
        var lexicon = LexiconEntries()
        lexicon.add(places)
        lexicon.add(subdivisions)
        lexicon.add(officeholders)
        try lexicon.addForenames(rows("\(corpora)/gazetteer/forenames.tsv"))
        try lexicon.addSurnames(rows("\(corpora)/gazetteer/surnames.tsv.gz"))
        try lexicon.addGivenNames(rows("\(tables)/given-names.tsv"))
        try lexicon.addCountries(rows("\(tables)/countries.tsv"))
        try lexicon.addSeats(rows("\(tables)/seats.tsv"))
        try lexicon.addOrganizations(rows("\(tables)/organizations.tsv"))
        try lexicon.addRoles(rows("\(tables)/roles.tsv"))
        try lexicon.addInstitutions(rows("\(tables)/institutions.tsv"))
        try lexicon.addRegions(rows("\(tables)/regions.tsv"))
        try lexicon.addLeaders(rows("\(tables)/leaders.tsv"))
        let index = Lexicon.index(of: lexicon.entries)
        let bytes = index.flatMap { slot in (0..<8).map { UInt8(truncatingIfNeeded: slot >> (8 * $0)) } }
        try Data(bytes).write(to: URL(fileURLWithPath: "\(tables)/lexicon.bin"))
        report("lexicon.bin: \(lexicon.entries.count) entries, \(bytes.count) bytes")
    }

    /// The rows of a TSV file without its heading; `_` stands for nothing.
    private func rows(_ path: String) throws -> [[String]] {
        try CorpusFile.lines(at: path).dropFirst().filter { !$0.isEmpty }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { $0 == "_" ? "" : String($0) }
        }
    }

    private func write(_ lines: [String], to name: String) throws {
        let text = lines.joined(separator: "\n") + "\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(tables)/\(name)"))
        report("\(name): \(lines.count - 1) rows, \(text.utf8.count) bytes")
    }
}

/// ISO 3166-1 alpha-2 → alpha-3.
struct CountryCodes {
    private var alpha3: [String: String] = ["XK": "XKX"]

    init(_ rows: [[String]]) {
        for row in rows { alpha3[row[0]] = row[1] }
    }

    subscript(alpha2: some StringProtocol) -> String? { alpha3[String(alpha2)] }
}
