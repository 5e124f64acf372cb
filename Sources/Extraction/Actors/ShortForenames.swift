/// Short forms of English forenames: Joe of Joseph, Liz of Elizabeth.
enum ShortForenames {
    /// Whether two folded forenames can be one person's: one is short for the other, or both are for the same one.
    static func agree(_ a: String, _ b: String) -> Bool {
        let (first, second) = (full[a] ?? [], full[b] ?? [])
        return first.contains(b) || second.contains(a) || !first.isDisjoint(with: second)
    }

    private static let full: [String: Set<String>] = table.mapValues { Set($0.split(separator: " ").map(String.init)) }

    /// Each short form with the names that it stands for.
    private static let table: [String: String] = [
        "abe": "abraham", "al": "alan albert alexander alfred allen", "alex": "alexander alexandra alexis", "andy": "andrew",
        "angie": "angela", "art": "arthur", "barb": "barbara", "becky": "rebecca", "ben": "benjamin", "bernie": "bernard",
        "beth": "elizabeth", "betty": "elizabeth", "bill": "william", "billy": "william", "bob": "robert", "bobby": "robert",
        "cathy": "catherine", "charlie": "charles charlotte", "chris": "christina christine christopher", "chuck": "charles",
        "cindy": "cynthia", "dan": "daniel", "danny": "daniel", "dave": "david", "deb": "deborah debra",
        "debbie": "deborah debra", "dick": "richard", "don": "donald", "doug": "douglas", "drew": "andrew",
        "ed": "edgar edward edwin", "eddie": "edward edwin", "fred": "alfred frederick", "gabe": "gabriel", "geoff": "geoffrey",
        "gerry": "gerald gerard", "greg": "gregory", "gus": "augustus", "hank": "henry", "harry": "harold henry",
        "jack": "jackson john", "jamie": "james", "jeff": "geoffrey jeffrey", "jen": "jennifer", "jenny": "jennifer",
        "jerry": "gerald jeremiah jerome", "jess": "jesse jessica", "jim": "james", "jimmy": "james", "joe": "joseph",
        "joey": "joseph", "johnny": "john jonathan", "jon": "jonathan", "josh": "joshua", "kate": "catherine katherine kathryn",
        "kathy": "katherine kathleen kathryn", "katie": "catherine katherine kathryn", "ken": "kenneth", "kim": "kimberly",
        "larry": "laurence lawrence", "liz": "elizabeth", "lizzie": "elizabeth", "lou": "louis louise", "maggie": "margaret",
        "mandy": "amanda", "marty": "martin", "matt": "matthew", "max": "maximilian maxwell", "meg": "margaret",
        "mel": "melanie melvin", "mick": "michael", "mickey": "michael", "mike": "michael", "mitch": "mitchell",
        "nate": "nathan nathaniel", "ned": "edward", "nick": "nicholas nicolas", "pat": "patricia patrick", "peggy": "margaret",
        "pete": "peter", "phil": "philip phillip", "rand": "randal randall", "randy": "randal randall", "ray": "raymond",
        "rich": "richard", "rick": "frederick richard", "rob": "robert", "ron": "ronald", "russ": "russell",
        "sam": "samantha samuel", "sandy": "alexander sandra", "sid": "sidney", "stan": "stanley", "steve": "stephen steven",
        "sue": "susan suzanne", "susie": "susan suzanne", "ted": "edward theodore", "terry": "terence teresa theresa",
        "tim": "timothy", "tina": "christina", "tom": "thomas", "tommy": "thomas", "tony": "anthony antonio antony",
        "trish": "patricia", "val": "valerie", "vicky": "victoria", "vince": "vincent", "walt": "walter", "wes": "wesley",
        "will": "william", "zach": "zachary",
    ]
}
