import Foundation
import Output
import Testing

@Suite struct ListingWriterTests {
    private let listing = Listing(
        "things", columns: ["id", "name", "note"],
        rows: [[1, .string("plain"), .null], [22, .string("a \"quoted\", | one\nand two"), .array([1, 2])]],
        preamble: [.init("query", ["x": 1])], remarks: [.init("total", 2)])

    private func written(_ format: OutputFormat) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forWritingTo: file)
        let stream = OutputStream(descriptor: handle.fileDescriptor)
        try ListingWriter(format, to: stream).write(listing)
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test(arguments: [
        (OutputFormat.csv, "id,name,note\n1,plain,\n22,\"a \"\"quoted\"\", | one\nand two\",\"[1,2]\"\n"),
        (.tsv, "id\tname\tnote\n1\tplain\t\n22\ta \"quoted\", | one and two\t[1,2]\n"),
        (.markdown, "| id | name | note |\n| --- | --- | --- |\n| 1 | plain |  |\n| 22 | a \"quoted\", \\| one and two | \\[1,2\\] |\n"),
        (.jsonl, "{\"id\":1,\"name\":\"plain\",\"note\":null}\n{\"id\":22,\"name\":\"a \\\"quoted\\\", | one\\nand two\",\"note\":[1,2]}\n"),
        (.table, "id  name                       note\n 1  plain\n22  a \"quoted\", | one and two  [1,2]\n"),
    ])
    func writesEachFormat(format: OutputFormat, expected: String) throws {
        #expect(try written(format) == expected)
    }

    @Test func writesOneJSONObject() throws {
        let object = try #require(JSONSerialization.jsonObject(with: Data(try written(.json).utf8)) as? [String: Any])
        #expect(object["schema"] as? Int == 1)
        #expect((object["things"] as? [[String: Any]])?.map { $0["id"] as? Int } == [1, 22])
        #expect(object["total"] as? Int == 2)
    }
}
