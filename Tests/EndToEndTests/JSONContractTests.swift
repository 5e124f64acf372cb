import Foundation
import Testing

/// `docs/json.md` names every member that the program prints, in order, and no other.
@Suite struct JSONContractTests {
    private let archive: ArchiveProgram
    private let sections: [String: [[String]]]

    init() throws {
        archive = try ArchiveProgram()
        try archive.run("ingest", ArchiveProgram.sample, "--date", "2024-03-25", "--source", "Courier")
        try archive.write("a.txt", "Visit off\n\nWhite House spokesman Jon Kirby said that the visit was off.")
        try archive.run("ingest", "a.txt", "--date", "2024-03-26")
        let page = try String(contentsOf: ArchiveProgram.repository.appending(path: "docs/json.md"), encoding: .utf8)
        var sections: [String: [[String]]] = [:]
        for section in page.components(separatedBy: "\n## ").dropFirst() {
            let lines = section.components(separatedBy: "\n")
            // Paragraphs of nothing but names in backticks.
            sections[lines[0]] = lines.dropFirst().joined(separator: "\n").components(separatedBy: "\n\n")
                .filter { $0.wholeMatch(of: #/\s*`\w+`(\s+`\w+`)*\s*/#) != nil }
                .map { $0.matches(of: #/`(\w+)`/#).map { String($0.1) } }
        }
        self.sections = sections
    }

    /// Names of an object's members, in the order of the text; the objects inside it left out.
    private func members(_ json: Substring) -> [String] {
        var names: [String] = []
        var depth = 0
        var text = ""
        var isInString = false
        var isEscaped = false
        for character in json {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    isInString = false
                    continue
                }
                text.append(character)
                continue
            }
            switch character {
            case "\"": (isInString, text) = (true, "")
            case "{", "[": depth += 1
            case "}", "]": depth -= 1
            case ":" where depth == 1: names.append(text)
            default: break
            }
        }
        return names
    }

    static let commands: [(section: String, arguments: [String])] = [
        ("archive query, for statements", ["query", "--speaker", "Kirby"]),
        ("archive query, for events", ["query", "what did Israel do?"]),
        ("archive query, for events", ["events", "--any-status"]),
        ("archive articles", ["articles"]),
        ("archive revisions", ["revisions", "1"]),
        ("archive actors", ["actors"]),
        ("archive actors suggest", ["actors", "suggest"]),
        ("archive quotes", ["quotes"]),
        ("archive timeline", ["timeline"]),
        ("archive compare", ["compare", "--sources", "Courier"]),
        ("archive network", ["network"]),
    ]

    @Test(arguments: commands) func answersHaveTheMembersOfTheirPage(section: String, arguments: [String]) throws {
        let documented = try #require(sections[section])
        let answer = try archive.run(arguments + ["--format", "json"])
        #expect(answer.status == 0)
        #expect(answer.output.hasPrefix("{\"schema\":1,"))
        #expect(members(answer.output[...]) == documented[0])
        // One row a line.
        let row = try #require(answer.outputLines.first { $0.hasPrefix("{\"") && !$0.hasPrefix("{\"schema\"") })
        #expect(members(row) == documented[1])
    }

    static let objects: [(section: String, arguments: [String])] = [
        ("archive show", ["show", "1", "--json"]), ("archive stats", ["stats", "--json"]),
        ("archive actors show", ["actors", "show", "John Kirby", "--json"]), ("archive extract", ["extract", ArchiveProgram.sample]), ("archive ingest", ["ingest", "a.txt", "--json"]),
    ]

    @Test(arguments: objects) func objectsHaveTheMembersOfTheirPage(section: String, arguments: [String]) throws {
        let outcome = try archive.run(arguments)
        #expect(outcome.status == 0)
        #expect(members(outcome.output[...]) == sections[section]?.first)
    }

    @Test func everySectionIsTested() {
        #expect(Set(sections.keys) == Set((Self.commands + Self.objects).map(\.section)))
    }
}
