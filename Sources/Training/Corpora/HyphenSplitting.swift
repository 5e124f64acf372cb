/// The English treebanks (since UD 2.x) and the tokeniser write a hyphenated word as its parts with the hyphens between them
/// as words of their own; older corpora keep it whole.
enum HyphenSplitting {
    /// Beginnings that stay joined to what follows (the LDC's list of unsplit affixes, as the treebanks apply it).
    private static let affixes: Set<Substring> = [
        "anti", "co", "counter", "cyber", "e", "eco", "ex", "extra", "inter", "intra", "mid", "mini", "multi", "neo", "non",
        "over", "pan", "para", "post", "pre", "pro", "pseudo", "re", "semi", "sub", "super", "trans", "ultra", "un", "uber",
        "under", "vice", "x",
    ]

    /// The parts of a word, hyphens among them; one part where the word stays whole.
    static func parts(of form: String) -> [Substring] {
        guard form.utf8.contains(UInt8(ascii: "-")), !form.contains("@"), !form.contains("/") else { return [form[...]] }
        let pieces = form.split(separator: "-", omittingEmptySubsequences: false)
        guard pieces.allSatisfy({ $0.first.map { $0.isLetter || $0.isNumber } ?? false }) else { return [form[...]] }
        var parts: [Substring] = [pieces[0]]
        for piece in pieces.dropFirst() {
            if parts.count == 1, affixes.contains(Substring(parts[0].lowercased())) {
                parts[0] = form[form.startIndex..<piece.endIndex]
            } else {
                parts.append("-")
                parts.append(piece)
            }
        }
        return parts
    }
}
