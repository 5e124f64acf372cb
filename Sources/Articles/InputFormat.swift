/// How a file's articles are written: by its extension where that says so, else by its first bytes.
enum InputFormat {
    case jsonLines, plain, markdown

    /// - Parameter head: The first bytes of the file.
    /// - Throws: `otherFormat` for what is text and yet no article: markup, tables, JSON that is not one object a line.
    init(_ path: String, _ head: [UInt8]) throws(InputProblem.Reason) {
        let name = FolderWalk.withoutGzip(path)
        if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
            self = .jsonLines
        } else if name.hasSuffix(".txt") {
            self = .plain
        } else if name.hasSuffix(".md") {
            self = .markdown
        } else {
            if [".csv", ".tsv"].contains(where: name.hasSuffix) { throw Self.table }
            self = try Self.told(by: head)
        }
    }

    private static let markup = InputProblem.Reason.otherFormat(name: "HTML or XML", remedy: "take the article's text out of it first")
    private static let table = InputProblem.Reason.otherFormat(
        name: "a table", remedy: "write its rows as JSON, one object with a \"text\" a line")
    private static let array = InputProblem.Reason.otherFormat(
        name: "a JSON array", remedy: "write one object a line, for example with jq -c '.[]'")
    private static let indentedObject = InputProblem.Reason.otherFormat(
        name: "JSON over several lines", remedy: "write one object a line, for example with jq -c .")

    private static let markupStarts = [
        "<!", "<?xml", "<html", "<head", "<body", "<rss", "<feed", "<article", "<section", "<div", "<p>", "<p ",
    ].map { Array($0.utf8) }

    private static func told(by head: [UInt8]) throws(InputProblem.Reason) -> InputFormat {
        let text = ByteOrderMark.removed(from: head)
        let start = text.drop(while: isSpace).prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if markupStarts.contains(where: start.starts(with:)) { throw markup }
        let second = text.drop(while: isSpace).dropFirst().drop(while: isSpace).first
        switch (start.first, second) {
        case (UInt8(ascii: "["), UInt8(ascii: "{")): throw array
        case (UInt8(ascii: "{"), UInt8(ascii: "\"")):
            guard opensObject(text.drop(while: isSpace)) else { throw indentedObject }
            return .jsonLines
        default:
            // The first line may be broken: most of them tell.
            let lines = text.split(separator: 0x0A).filter { !$0.allSatisfy(isSpace) }
            return 2 * lines.count(where: opensObject) > lines.count ? .jsonLines : .plain
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func opensObject(_ line: ArraySlice<UInt8>) -> Bool {
        let start = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard start.first == UInt8(ascii: "{") else { return false }
        return start.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }.first == UInt8(ascii: "\"")
    }
}
