import Findings

/// A text laid out in lines with pieces of it marked: coloured where there is colour, else in brackets.
struct MarkedText {
    /// A numbered piece of the text, for example a statement's content.
    struct Mark {
        var label: String
        var spans: [TextSpan]
        var style: Terminal.Style
        /// Labelled marks stand in brackets (or end in the label); others show in colour only.
        var isLabelled: Bool
    }

    struct Line {
        var text: String
        /// Labels of the marks that it holds words of.
        var labels: Set<String>
    }

    private struct Word {
        var pieces: [(text: String, style: Terminal.Style?)] = []
        var labels: Set<String> = []
        var width = 0

        mutating func append(_ text: String, _ style: Terminal.Style?) {
            width += TextLayout.width(text)
            if let last = pieces.last, last.style == style {
                pieces[pieces.count - 1].text += text
            } else {
                pieces.append((text, style))
            }
        }
    }

    private let scalars: [Unicode.Scalar]
    private let terminal: Terminal
    private var styles: [Terminal.Style?]
    private var labels: [Int: Set<String>] = [:]
    private var openings: [Int: [String]] = [:]
    private var closings: [Int: [String]] = [:]

    init(_ text: String, marks: [Mark], terminal: Terminal) {
        scalars = Array(text.unicodeScalars)
        styles = Array(repeating: nil, count: scalars.count)
        self.terminal = terminal
        for mark in marks {
            for span in mark.spans where span.start >= 0 && span.start < span.end && span.end <= scalars.count {
                for position in span.start..<span.end { styles[position] = mark.style }
                guard mark.isLabelled else { continue }
                for position in span.start..<span.end { labels[position, default: []].insert(mark.label) }
                openings[span.start, default: []].append(mark.label)
                closings[span.end - 1, default: []].insert(mark.label, at: 0)
            }
        }
    }

    /// The lines, an empty one between paragraphs.
    func lines() -> [Line] {
        var result: [Line] = []
        var line: [Word] = []
        var used = 0
        func endLine() {
            if line.isEmpty { return }
            let text = line.map { word in
                word.pieces.map { piece in piece.style.map { terminal.styled(piece.text, $0) } ?? piece.text }.joined()
            }
            result.append(Line(text: text.joined(separator: " "), labels: line.reduce(into: []) { $0.formUnion($1.labels) }))
            (line, used) = ([], 0)
        }
        for paragraph in scalars.indices.split(whereSeparator: { scalars[$0] == "\n" }) {
            if !result.isEmpty { result.append(Line(text: "", labels: [])) }
            for word in words(paragraph) {
                if !line.isEmpty && used + 1 + word.width > terminal.width { endLine() }
                used += word.width + (line.isEmpty ? 0 : 1)
                line.append(word)
            }
            endLine()
        }
        return result
    }

    private func words(_ paragraph: Range<Int>) -> [Word] {
        var words: [Word] = []
        var word = Word()
        func endWord() {
            if !word.pieces.isEmpty { words.append(word) }
            word = Word()
        }
        for position in paragraph {
            if scalars[position] == " " {
                endWord()
                continue
            }
            for label in openings[position] ?? [] where !terminal.hasColour {
                word.append("[\(label):", nil)
                endWord()
            }
            word.append(String(scalars[position]), styles[position])
            word.labels.formUnion(labels[position] ?? [])
            for label in closings[position] ?? [] {
                if terminal.hasColour { word.append("[\(label)]", .bold) } else { word.append("]", nil) }
            }
        }
        endWord()
        return words
    }
}
