import Articles
import TestSupport
import Testing

@Suite struct NormalizationTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [
        ("cafe\u{301} A\u{30A} \u{212B}", "café Å Å"),
        ("a \t\u{A0}\u{2003} b", "a b"),
        ("a\u{0}b\u{7}c\u{1B}d\u{7F}", "abcd"),
        ("soft\u{AD}hyphen zero\u{200B}width\u{FEFF}", "softhyphen zerowidth"),
        ("\u{93}We met\u{94}", "“We met”"),
        ("“curly” \"straight\" «guillemets» ‘single’", "“curly” \"straight\" «guillemets» ‘single’"),
        ("  edges  ", "edges"),
        ("x\u{2028}\u{2028}y", "x\n\ny"),
        ("one\r\n\r\ntwo\r\rthree", "one\n\ntwo\n\nthree"),
        ("one\n \t\n\n\n two", "one\n\ntwo"),
        ("日本語 العربية עברית 🇬🇷 👩‍👩‍👧", "日本語 العربية עברית 🇬🇷 👩‍👩‍👧"),
    ])
    func bringsTextToOneForm(text: String, expected: String) throws {
        let line = text.unicodeScalars.reduce(into: "") { $0 += "\\u{\(String($1.value, radix: 16))}" }
        let escaped = text.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar.value == 0x7F
                ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
                : scalar == "\"" ? "\\\"" : String(scalar)
        }.joined()
        let reading = Reading(try folder.write("a.jsonl", "{\"text\":\"\(escaped)\"}"))
        let result = try #require(reading.articles.first?.text, "\(line): \(reading.problems)")
        #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func breaksLinesWhereSentencesEndAndJoinsThoseThatGoOn() throws {
        let text = """
            Vendors’ support;
            Leaders point out flaws

            “This is a disgrace,” said the member from Ohio, who had come to the Capitol on the day that the vote was taken by the House.
            Members of the caucus agreed.
            They met a man who
            had been there.
            """
        let article = try #require(Reading(try folder.write("a.txt", text)).articles.first)
        #expect(article.title == "Vendors’ support; Leaders point out flaws")
        #expect(article.text.split(separator: "\n").suffix(2) == [
            "Members of the caucus agreed.", "They met a man who had been there.",
        ])
    }

    /// FIPS 180-4's own examples.
    @Test(arguments: [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    ])
    func hashesByTheStandard(text: String, hash: String) {
        let hex = ContentHash.sha256(text).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(hex == hash)
    }
}
