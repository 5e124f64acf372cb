import Extraction
import Findings
import Language

/// A text in which `[1|Kirby]` marks a mention of actor 1: all mentions with one number must lead to one actor, and
/// different numbers to different actors. `[0|it]` marks what must lead to nobody.
struct MarkedActors {
    let text: String
    /// Number and code points of each marked mention.
    let marks: [(number: Int, span: TextSpan)]
    let actors: [Actor]

    init(_ marked: String, year: Int? = 2024) {
        var text = ""
        var marks: [(Int, TextSpan)] = []
        var rest = Substring(marked)
        while let open = rest.firstIndex(of: "["), let bar = rest[open...].firstIndex(of: "|"),
            let close = rest[bar...].firstIndex(of: "]"), let number = Int(rest[rest.index(after: open)..<bar])
        {
            text += rest[..<open]
            let start = text.unicodeScalars.count
            text += rest[rest.index(after: bar)..<close]
            marks.append((number, TextSpan(start: start, end: text.unicodeScalars.count)))
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        self.text = text
        self.marks = marks
        let article = ArticleActors(Annotator().annotate(text), year: year)
        actors = article.actors(using: Set(0..<article.count)).actors
    }

    /// The actors that have a mention where the mark is.
    func actors(at span: TextSpan) -> [Int] {
        actors.filter { actor in actor.mentions.contains { $0.span.start < span.end && span.start < $0.span.end } }.map(\.id)
    }

    /// What is wrong; empty where all is right.
    var errors: [String] {
        var errors: [String] = []
        var actorOf: [Int: Int] = [:]
        for mark in marks {
            let found = actors(at: mark.span)
            let words = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(mark.span.start).prefix(mark.span.end - mark.span.start)))
            if mark.number == 0 {
                if !found.isEmpty { errors.append("\(words) leads to somebody") }
                continue
            }
            guard let actor = found.first else {
                errors.append("\(words) leads to nobody")
                continue
            }
            if let known = actorOf[mark.number] {
                if !found.contains(known) { errors.append("\(words) is not \(mark.number)") }
            } else if let other = actorOf.first(where: { $0.value == actor })?.key {
                errors.append("\(words) is \(other), not \(mark.number)")
            } else {
                actorOf[mark.number] = actor
            }
        }
        return errors
    }

    func actor(named name: String) -> Actor? { actors.first { $0.name == name } }
}
