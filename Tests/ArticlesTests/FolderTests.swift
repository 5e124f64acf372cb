import Articles
import Foundation
import TestSupport
import Testing

@Suite struct FolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func walksFoldersInOrderAndCountsOtherFiles() throws {
        for name in ["b.txt", "a/z.md", "a/y.ndjson", "c.TXT", ".hidden.txt", ".git/x.txt", "report.pdf", "a/data.csv"] {
            try folder.write(name, name.hasSuffix("json") ? #"{"text":"Hm."}"# : "Hm.")
        }
        let reading = Reading(folder.path)
        #expect(reading.inputs.map { $0.path.dropFirst(folder.path.count) } == ["/a/y.ndjson", "/a/z.md", "/b.txt", "/c.TXT"])
        #expect(reading.skipped.map { $0.dropFirst(folder.path.count) } == ["/a/data.csv", "/report.pdf"])
        #expect(reading.problems.isEmpty)
    }

    @Test func readsAFileThatIsNamedWhateverItsExtension() throws {
        #expect(Reading(try folder.write("story.html", "Hm.")).articles.map(\.text) == ["Hm."])
        #expect(Reading(try folder.write("dump.json", #"{"text":"Hm."}"#)).articles.map(\.text) == ["Hm."])
    }

    @Test func tellsAMissingFileFromADanglingLink() throws {
        let link = folder.path + "/link.txt"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "gone.txt")
        let missing = folder.path + "/none.txt"
        try folder.write("a.txt", "Hm.")
        let reading = Reading(missing, folder.path)
        #expect(reading.reasons == [.missing, .danglingLink(target: "gone.txt")])
        #expect(reading.problems.map(\.path) == [missing, link])
        #expect(reading.articles.count == 1)
    }

    @Test func doesNotFollowLinksInACircle() throws {
        try folder.write("a/b.txt", "Hm.")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/up", withDestinationPath: "..")
        #expect(Reading(folder.path).articles.count == 1)
    }

    @Test func readsGzipWhateverItHolds() throws {
        // printf 'Talks\n\nOfficials met.\n' | gzip -n
        let data = try #require(Data(base64Encoded: "H4sIAAAAAAAAAwtJzMku5uLyT0vLTM5MzClWyE0t0eMCAG7Lv2UWAAAA"))
        #expect(Reading(try folder.write("a.txt.gz", data)).articles.map(\.title) == ["Talks"])
        #expect(Reading(try folder.write("b.txt.gz", data.dropLast(10))).reasons == [.gzip(.truncated)])
    }
}
