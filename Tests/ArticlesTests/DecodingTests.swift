import Articles
import Foundation
import TestSupport
import Testing

@Suite struct DecodingTests {
    private let folder: TemporaryFolder
    private let text = "Café talks\n\n“We met,” the señor said – at last."

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [String.Encoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .windowsCP1252])
    func readsTheEncodingsOfNewsrooms(encoding: String.Encoding) throws {
        let path = try folder.write("a.txt", try #require(text.data(using: encoding)))
        #expect(Reading(path).articles.map(\.text) == [text])
    }

    @Test func dropsAByteOrderMark() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(Reading(try folder.write("a.txt", mark + Array(text.utf8))).articles.map(\.text) == [text])
        #expect(Reading(try folder.write("h.txt", mark + Array("Title: T\n\nBody.".utf8))).articles.map(\.title) == ["T"])
        #expect(Reading(try folder.write("a.jsonl", mark + Array(#"{"text":"Hm."}"#.utf8))).articles.map(\.text) == ["Hm."])
    }

    @Test(arguments: [
        ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], InputProblem.Reason.binary(format: "a PDF document")),
        ([0x41, 0x00, 0x42, 0x01, 0x02, 0x43], .binary(format: nil)),
        // Russian in KOI8-R: no undefined byte, but letters where Western European text has none.
        ([0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x2C, 0x20, 0xCD, 0xC9, 0xD2], .unknownEncoding),
        (Array("caf".utf8) + [0xC3, 0xA9, 0x20, 0xFF, 0x21], .damagedUTF8(byte: 6)),
        ([0xFF, 0xFE, 0x41, 0x00, 0x00], .damagedUTF16),
    ] as [([UInt8], InputProblem.Reason)])
    func refusesByNameWhatIsNoText(bytes: [UInt8], reason: InputProblem.Reason) throws {
        let reading = Reading(try folder.write("a.txt", bytes))
        #expect(reading.reasons == [reason])
        #expect(reading.problems[0].description.contains("/a.txt is "))
    }

    @Test(arguments: [
        ("a.json", "[{\"text\": \"Hm.\"}]", "a JSON array"), ("a", "\u{FEFF}[\n  {\n \"text\": \"Hm.\"}]", "a JSON array"),
        ("a.json", "{\n  \"text\": \"Hm.\"\n}", "JSON over several lines"), ("a", "\n <!DOCTYPE html><p>Hm.", "HTML or XML"),
        ("feed", "<?xml version=\"1.0\"?><rss/>", "HTML or XML"), ("page.html", "<p>Hm.</p>", "HTML or XML"), ("t.csv", "id,text", "a table"),
    ])
    func refusesByNameWhatIsNoArticle(name: String, text: String, format: String) throws {
        let reading = Reading(try folder.write(name, text))
        #expect(reading.articles.isEmpty)
        #expect(reading.problems.map(\.description).first?.contains("/\(name) is \(format); ") == true)
    }

    @Test(arguments: [
        ("a.txt", "[{\"a\"}] is how it began."), ("a", "[Reuters] It rained."), ("a", "{Hm} she said."),
        ("a", "It rained, and the log had one line:\n{\"level\": 3}\nThat was all."), ("a.txt", "<html> is a word."),
    ])
    func takesTextForText(name: String, text: String) throws {
        #expect(Reading(try folder.write(name, text)).articles.count == 1)
    }

    @Test func linesOfJSONNeedNoExtension() throws {
        let lines = "{\"text\": \"One.\"}\n{ \"text\": \"Two.\"}\n"
        #expect(Reading(try folder.write("a", lines)).articles.map(\.text) == ["One.", "Two."])
        #expect(Reading(try folder.write("b.json", "broken\n" + lines)).articles.count == 2)
    }

    @Test func convertsJSONLinesLineByLine() throws {
        let line = try #require("{\"text\":\"Café\"}\n".data(using: .windowsCP1252))
        let path = try folder.write("a.jsonl", line + Data(#"{"text":"“Café”"}"#.utf8))
        #expect(Reading(path).articles.map(\.text) == ["Café", "“Café”"])
    }
}
