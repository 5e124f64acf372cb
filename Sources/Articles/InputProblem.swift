/// Why one file, or one line of it, gave no article.
public struct InputProblem: Error, Hashable, Sendable {
    public enum Reason: Error, Hashable, Sendable {
        case missing
        case danglingLink(target: String)
        case unreadable(why: String)
        case unreadableFolder(why: String)
        case empty
        case noText
        case binary(format: String?)
        /// Text that says something else than its words: `name` is what it is, with its article.
        case otherFormat(name: String, remedy: String)
        case damagedUTF8(byte: Int)
        case unknownEncoding
        case damagedUTF16
        case tooLarge(mebibytes: Int)
        case gzip(Gunzip.Failure)
        case brokenJSON
        case notAnObject
        case wrongType(field: String)
        case badDate(String)
        case urlTaken(by: String)
    }

    public var path: String
    /// The line of a JSONL file, from 1.
    public var line: Int?
    public var reason: Reason

    public init(path: String, line: Int? = nil, reason: Reason) {
        self.path = path
        self.line = line
        self.reason = reason
    }
}

extension InputProblem: CustomStringConvertible {
    /// One sentence, without a full stop: "a.txt is empty".
    public var description: String {
        "\(Self.place(path: path, line: line))\(line == nil ? "" : ",") \(reason)"
    }

    /// "a.jsonl, line 3", "standard input".
    public static func place(path: String, line: Int?) -> String {
        (path == "-" ? "standard input" : path) + (line.map { ", line \($0)" } ?? "")
    }
}

extension InputProblem.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing: "does not exist"
        case .danglingLink(let target): "is a link to \(target), which does not exist"
        case .unreadable(let why): "cannot be read (\(why))"
        case .unreadableFolder(let why): "is a folder that cannot be listed (\(why))"
        case .empty: "is empty"
        case .noText: "has no text"
        case .binary(let format?): "is \(format), not text; convert it to plain text first"
        case .binary(nil): "is binary data, not text"
        case .otherFormat(let name, let remedy): "is \(name); \(remedy)"
        case .damagedUTF8(let byte): "is UTF-8 with an invalid byte at offset \(byte); repair it, or convert it with iconv"
        case .unknownEncoding:
            "is neither UTF-8, UTF-16 nor Windows-1252; convert it to UTF-8, for example with iconv -f ENCODING -t UTF-8"
        case .damagedUTF16: "is damaged UTF-16; convert it to UTF-8 first"
        case .tooLarge(let mebibytes): "is longer than \(mebibytes) MiB, too long for one article"
        case .gzip(.corrupt): "is damaged gzip data"
        case .gzip(.truncated): "ends in the middle of its gzip data"
        case .gzip(.outOfMemory): "cannot be decompressed: out of memory"
        case .brokenJSON: "is not valid JSON"
        case .notAnObject: "is not a JSON object with an article's fields"
        case .wrongType(let field): "has a \"\(field)\" that is not text"
        case .badDate(let value):
            "has the date \"\(value.prefix(40))\", which cannot be read for certain; write it as 2024-03-25"
        case .urlTaken(let other): "cannot have --url: it was given to \(other), and can name one article only"
        }
    }
}
