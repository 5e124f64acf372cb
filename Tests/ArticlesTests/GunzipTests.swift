import Articles
import Testing

@Suite struct GunzipTests {
    /// `printf 'who said what\n' | gzip -n`
    private let member: [UInt8] = [
        0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x2b, 0xcf, 0xc8, 0x57, 0x28, 0x4e, 0xcc,
        0x4c, 0x51, 0x28, 0xcf, 0x48, 0x2c, 0xe1, 0x02, 0x00, 0x3b, 0x7f, 0xd7, 0x60, 0x0e, 0x00, 0x00, 0x00,
    ]
    private let text = Array("who said what\n".utf8)

    @Test(arguments: [1, 7, 34])
    func decompressesWhateverTheSizeOfThePieces(size: Int) throws {
        var gunzip = try Gunzip()
        var output: [UInt8] = []
        for start in stride(from: 0, to: member.count, by: size) {
            output += try gunzip.decompress(Array(member[start..<min(start + size, member.count)]))
        }
        try gunzip.finish()
        #expect(output == text)
    }

    @Test func readsMembersThatFollowOneAnother() throws {
        var gunzip = try Gunzip()
        #expect(try gunzip.decompress(member + member) == text + text)
    }

    @Test func tellsTruncatedFromCorrupt() throws {
        var gunzip = try Gunzip()
        _ = try gunzip.decompress(Array(member.dropLast(9)))
        #expect(throws: Gunzip.Failure.truncated) { try gunzip.finish() }
        #expect(throws: Gunzip.Failure.corrupt) {
            var other = try Gunzip()
            _ = try other.decompress(Array("plain text".utf8))
        }
    }
}
