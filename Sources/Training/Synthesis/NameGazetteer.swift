/// Names of people and places to recognise in a text and to put in their place, from the gazetteer.
struct NameGazetteer: Sendable {
    /// What a name is; the raw value tells the kinds apart in hashes.
    enum Kind: UInt64, Sendable {
        case woman, man, surname, place
    }

    private let forenames: [String: Kind]
    private let surnames: Set<String>
    private let places: Set<String>
    private let replacements: [Kind: [[UInt8]]]

    /// Words of names longer than this are not looked up.
    static let longestPlace = 3

    init(corpora: String) throws {
        let folder = corpora + "/gazetteer/"
        let forenames = try Self.rows(folder + "forenames.tsv").compactMap { row -> (String, Kind)? in
            switch row[1] {
            case "f": (row[0], .woman)
            case "m": (row[0], .man)
            default: nil
            }
        }
        self.init(
            forenames: forenames, surnames: try Self.rows(folder + "surnames.tsv.gz").prefix(20_000).map { $0[0] },
            places: try Self.rows(folder + "cities.tsv.gz").prefix(5_000).map { $0[1] })
    }

    init(forenames: [(String, Kind)], surnames: [String], places: [String]) {
        self.forenames = Dictionary(forenames) { first, _ in first }
        self.surnames = Set(surnames)
        self.places = Set(places)
        replacements = [
            .woman: forenames.filter { $0.1 == .woman }.map { Array($0.0.utf8) },
            .man: forenames.filter { $0.1 == .man }.map { Array($0.0.utf8) },
            .surname: surnames.map { Array($0.utf8) },
            .place: places.map { Array($0.utf8) },
        ]
    }

    private static func rows(_ path: String) throws -> [[String]] {
        try CorpusFile.lines(at: path).dropFirst().filter { !$0.isEmpty }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Woman or man, by the forename.
    func forename(_ word: String) -> Kind? { forenames[word] }
    func isSurname(_ word: String) -> Bool { surnames.contains(word) }
    func isPlace(_ words: String) -> Bool { places.contains(words) }

    /// The name of this kind that a hash selects.
    func replacement(_ kind: Kind, _ hash: UInt64) -> [UInt8] {
        let names = replacements[kind, default: []]
        return names.isEmpty ? [] : names[Int(hash % UInt64(names.count))]
    }
}
