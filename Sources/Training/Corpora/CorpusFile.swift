import Articles
import Foundation

/// A corpus that cannot be read: which file, and what is wrong with it.
public struct CorpusError: Error, CustomStringConvertible {
    public let path: String
    public let problem: String

    public var description: String { "\(path): \(problem)" }
}

/// Reads corpus files as lines of bytes; names ending in `.gz` are decompressed.
public enum CorpusFile {
    public static func bytes(at path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CorpusError(path: path, problem: "cannot be read; the corpora are looked for in the folder given with --corpora")
        }
        guard path.hasSuffix(".gz") else { return Array(data) }
        var gunzip = try Gunzip()
        let text = try gunzip.decompress(Array(data))
        try gunzip.finish()
        return text
    }

    /// The lines of a file, without their ends.
    public static func lines(at path: String) throws -> [Substring] {
        let text = String(decoding: try bytes(at: path), as: UTF8.self)
        return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
    }
}
