/// What the tables know of a word or phrase. A word may be several things (Jordan: country, forename, surname).
public struct WordFlags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    public static let forename = WordFlags(rawValue: 1 << 0)
    public static let female = WordFlags(rawValue: 1 << 1)
    public static let male = WordFlags(rawValue: 1 << 2)
    public static let surname = WordFlags(rawValue: 1 << 3)
    /// Beyond the 20,000 most frequent surnames of the United States.
    public static let rareSurname = WordFlags(rawValue: 1 << 4)
    public static let country = WordFlags(rawValue: 1 << 5)
    /// Adjective or noun of nationality.
    public static let demonym = WordFlags(rawValue: 1 << 6)
    /// A city whose name stands for a government.
    public static let capital = WordFlags(rawValue: 1 << 7)
    public static let city = WordFlags(rawValue: 1 << 8)
    /// A city of 300,000 and more.
    public static let largeCity = WordFlags(rawValue: 1 << 9)
    /// Province, state or region of a country.
    public static let subdivision = WordFlags(rawValue: 1 << 10)
    /// A region with coordinates of our own (Gaza Strip, Donbas, Middle East).
    public static let region = WordFlags(rawValue: 1 << 11)
    /// Title, office, profession or position of a person (president, spokesman, chief economist).
    public static let role = WordFlags(rawValue: 1 << 12)
    public static let honorific = WordFlags(rawValue: 1 << 13)
    /// The head word of an institution's name (ministry, bank, university).
    public static let institution = WordFlags(rawValue: 1 << 14)
    /// A known organisation or its acronym.
    public static let organization = WordFlags(rawValue: 1 << 15)
    /// Kremlin, Downing Street: a place that stands for those who rule there.
    public static let seat = WordFlags(rawValue: 1 << 16)
    /// Full name of somebody who has held office.
    public static let officeholder = WordFlags(rawValue: 1 << 17)
    /// News agency, newspaper, broadcaster.
    public static let media = WordFlags(rawValue: 1 << 18)
    /// A longer phrase of the tables begins with this one.
    public static let continues = WordFlags(rawValue: 1 << 31)

    /// What the flags say of the phrase itself.
    public var ofPhrase: WordFlags { subtracting(.continues) }
    public static let anyPlace: WordFlags = [.country, .capital, .city, .subdivision, .region]
}
