import Network

/// Makes of one article what another newsroom prints of it: another headline, an agency's dateline and credit, a
/// rewritten lead, cuts, house style in punctuation and spelling, a paragraph put in.
struct CopyEditor {
    var random: Random

    enum Edit: CaseIterable {
        case headline, lead, cutEnd, cutParagraphs, agency, punctuation, wording, insertion, siteLines

        /// How often a copy has it.
        var probability: Float {
            switch self {
            case .headline: 0.8
            case .lead, .agency, .punctuation: 0.5
            case .wording, .siteLines: 0.4
            case .cutEnd, .cutParagraphs: 0.35
            case .insertion: 0.25
            }
        }
    }

    /// - Parameters:
    ///   - paragraphs: Of the body, without the title.
    ///   - foreign: A paragraph of another story, to put in.
    mutating func copy(title: String, paragraphs: [String], foreign: String) -> (title: String, text: String) {
        var title = title
        var body = paragraphs
        var isCut = false
        for edit in Edit.allCases where random.uniform() < edit.probability {
            switch edit {
            case .headline: title = headline(of: body)
            case .lead: body[0] = rewritten(body[0])
            case .cutEnd:
                cutEnd(&body)
                isCut = true
            case .cutParagraphs:
                if !isCut { cutParagraphs(&body) }
            case .agency: addAgency(&body)
            case .punctuation: body = body.map(repunctuated)
            case .wording: for i in body.indices { body[i] = reworded(body[i]) }
            case .insertion: insert(foreign, into: &body)
            case .siteLines: addSiteLines(&body)
            }
        }
        return (title, ([title] + body).joined(separator: "\n\n"))
    }

    private func words(_ text: String) -> [Substring] { text.split(separator: " ") }

    private func headline(of body: [String]) -> String {
        let line = words(body[body.count > 1 ? 1 : 0]).prefix(7).joined(separator: " ")
        return line.prefix(1).uppercased() + line.dropFirst()
    }

    /// The second half first, and a third of the words gone: hardly a run of five words is left.
    private mutating func rewritten(_ lead: String) -> String {
        let words = words(lead)
        let turned = words[(words.count / 2)...] + words[..<(words.count / 2)]
        return turned.filter { _ in random.uniform() > 0.33 }.joined(separator: " ")
    }

    /// From the end, as stories are cut to fit: half to nine tenths of the words stay.
    private mutating func cutEnd(_ body: inout [String]) {
        var room = Int((0.5 + 0.4 * random.uniform()) * Float(body.reduce(0) { $0 + words($1).count }))
        var kept: [String] = []
        for paragraph in body where room > 0 {
            let words = words(paragraph)
            kept.append(words.count <= room ? paragraph : words.prefix(room).joined(separator: " ") + ".")
            room -= words.count
        }
        body = kept
    }

    private mutating func cutParagraphs(_ body: inout [String]) {
        let share = 0.1 + 0.25 * random.uniform()
        body = [body[0]] + body.dropFirst().filter { _ in random.uniform() > share }
    }

    /// As much of a foreign paragraph as makes a quarter of the story.
    private mutating func insert(_ foreign: String, into body: inout [String]) {
        let room = body.reduce(0) { $0 + words($1).count } / 4
        let paragraph = words(foreign).prefix(room).joined(separator: " ")
        body.insert(paragraph, at: Int.random(in: 1...body.count, using: &random))
    }

    private mutating func pick(_ list: [String]) -> String { list[Int.random(in: list.indices, using: &random)] }

    private mutating func addAgency(_ body: inout [String]) {
        let cities = ["LONDON", "WASHINGTON", "NAIROBI", "BERLIN", "NEW DELHI", "BEIRUT", "SYDNEY", "MEXICO CITY"]
        let agencies = ["AP", "Reuters", "AFP", "dpa", "UPI"]
        body[0] = "\(pick(cities)) (\(pick(agencies))) — \(body[0])"
        body.append("Reporting by \(pick(Self.people)); editing by \(pick(Self.people))")
    }

    private static let people = ["Ann Keller", "Jomo Otieno", "Priya Raman", "Luis Ortega", "Mary Walsh", "Tom Becker"]

    private mutating func addSiteLines(_ body: inout [String]) {
        let lines = [
            "Advertisement", "Share this article", "Read more: what we know so far", "Follow us on Twitter and Facebook",
            "Sign up for our morning newsletter", "Photo: courtesy of the city", "© 2020 All rights reserved.",
        ]
        for _ in 0..<3 { body.insert(pick(lines), at: Int.random(in: 0...body.count, using: &random)) }
    }

    private func repunctuated(_ paragraph: String) -> String {
        var text = paragraph
        let changes = [
            ("“", "\""), ("”", "\""), ("’", "'"), (", and ", " and "), ("—", " - "), ("–", "-"), ("; ", ". "),
            ("U.S.", "US"), ("U.N.", "UN"), (" per cent", "%"), (" percent", "%"),
        ]
        for (from, to) in changes { text = text.split(separator: from, omittingEmptySubsequences: false).joined(separator: to) }
        return text
    }

    /// House style, and one word in a hundred left out.
    private mutating func reworded(_ paragraph: String) -> String {
        var words: [Substring] = []
        for word in self.words(paragraph) where random.uniform() > 0.01 {
            let changed = Self.houseStyle[word]
            words.append(random.uniform() < 0.7 ? changed ?? word : word)
        }
        return words.joined(separator: " ")
    }

    private static let houseStyle: [Substring: Substring] = [
        "said": "says", "says": "said", "told": "informed", "Monday": "yesterday", "Tuesday": "yesterday",
        "Wednesday": "yesterday", "Thursday": "yesterday", "Friday": "yesterday", "Saturday": "yesterday",
        "Sunday": "yesterday", "yesterday": "Wednesday", "government": "administration", "organization": "organisation",
        "organisation": "organization", "labor": "labour", "labour": "labor", "defense": "defence", "center": "centre",
        "centre": "center", "toward": "towards", "towards": "toward", "while": "as", "around": "about", "ten": "10",
        "eleven": "11", "twelve": "12", "President": "Pres.", "percent": "%", "approximately": "about", "people": "persons",
    ]
}
