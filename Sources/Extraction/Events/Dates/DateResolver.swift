import Articles
import Findings
import Language

/// When an event took place: the expression of time that hangs from its trigger, counted from the article's date.
struct DateResolver {
    let context: ArticleContext
    let spans: SpanConversion
    let published: CalendarDay?
    private let reader: DateReader
    private let attachment: DateAttachment
    /// By the first token of an expression that counts from the date named last, at most four sentences back: that date.
    private let lastDates: [Int: ClosedRange<CalendarDay>]

    init(context: ArticleContext, spans: SpanConversion, links: StatementLinks, published: CalendarDay?) {
        self.context = context
        self.spans = spans
        self.published = published
        reader = DateReader(context: context)
        attachment = DateAttachment(context: context, links: links)
        lastDates = Self.lastDates(context.document, reader, published)
    }

    private static func lastDates(_ document: Document, _ reader: DateReader, _ published: CalendarDay?) -> [Int: ClosedRange<CalendarDay>] {
        var dates: [Int: ClosedRange<CalendarDay>] = [:]
        var last: (date: ClosedRange<CalendarDay>, sentence: Int)?
        for (sentence, tokens) in document.sentences.enumerated() {
            for expression in reader.expressions(in: tokens) {
                var origin = DateOrigin(published: published)
                if expression.meaning.isCountedFromLast, let last, sentence - last.sentence <= 4 {
                    origin.last = last.date
                    dates[expression.tokens.lowerBound] = last.date
                }
                if let range = expression.meaning.resolved(from: origin).range { last = (range, sentence) }
            }
        }
        return dates
    }

    /// - Parameters:
    ///   - isAhead: the words around the trigger tell of the future.
    ///   - status: becomes `planned` where the date of what the present tense tells is still to come: "meets Xi on Friday".
    func date(of phrase: TriggerPhrase, among expressions: [DateExpression], isAhead: Bool, status: inout Event.Status) -> EventDate? {
        let isAhead = isAhead && context.tree.relation(of: phrase.trigger) != .aux
        let dating = expressions.filter { isDate($0, of: phrase, isAhead) }
        guard let expression = attachment.expression(of: phrase, among: dating) else { return nil }
        var span = resolved(expression, isAhead)
        if status == .happened, let published {
            let tense = TriggerTense(phrase, context)
            if tense == .present, expression.meaning.isBare { span = resolved(expression, true) }
            if let start = span.start, start > published {
                // What is told in the past tense is not of a day to come: the day is another event's.
                if tense == .past { return nil }
                status = .planned
            }
        }
        return EventDate(
            span: spans.span(tokens: expression.tokens), start: span.start?.description, end: span.end?.description, basis: expression.meaning.basis,
            precision: span.precision)
    }

    func hasExpression(_ sentence: Int) -> Bool { !reader.expressions(in: context.document.sentences[sentence]).isEmpty }

    /// The one day on which all took place that a sentence tells in the simple past; nil where it names none or several times.
    func date(ofSentence index: Int) -> EventDate? {
        let sentence = context.document.sentences[index]
        let expressions = reader.expressions(in: sentence)
        guard expressions.count == 1, expressions[0].meaning.isDay, let published, let root = sentence.first(where: { context.tree.relation(of: $0) == .root }),
            context.document.penn[context.tree.child(of: root, [.auxPass, .cop]) ?? root] == .vbd, attachment.anchor(of: expressions[0], trigger: root) == root
        else { return nil }
        let span = resolved(expressions[0], false)
        guard let start = span.start, start <= published else { return nil }
        return EventDate(
            span: spans.span(tokens: expressions[0].tokens), start: start.description, end: span.end?.description, basis: expressions[0].meaning.basis, precision: span.precision)
    }

    /// "in three days" dates only what lies ahead, "for ten years" only what goes on; else they measure how long it took.
    private func isDate(_ expression: DateExpression, of phrase: TriggerPhrase, _ isAhead: Bool) -> Bool {
        switch expression.meaning {
        case .ahead: isAhead
        case .lasting: TriggerTense.isPresentPerfect(phrase.lightVerb ?? phrase.trigger, context)
        default: true
        }
    }

    private func resolved(_ expression: DateExpression, _ isAhead: Bool) -> DateSpan {
        var origin = DateOrigin(published: published, isAhead: isAhead)
        if expression.meaning.isCountedFromLast { origin.last = lastDates[expression.tokens.lowerBound] }
        return expression.meaning.resolved(from: origin)
    }
}

/// The tense of a trigger, as far as its date depends on it.
enum TriggerTense {
    case past, present, none

    init(_ phrase: TriggerPhrase, _ context: ArticleContext) {
        let verb = phrase.lightVerb ?? phrase.trigger
        let isPresent = context.tree.child(of: verb, [.aux, .auxPass]).map { [.vbz, .vbp].contains(context.document.penn[$0]) } ?? false
        switch context.document.penn[verb] {
        case .vbd: self = .past
        case .vbn: self = isPresent && !Self.isPresentPerfect(verb, context) ? .present : .past
        case .vbz, .vbp: self = .present
        case .vbg: self = isPresent ? .present : .none
        default: self = .none
        }
    }

    static func isPresentPerfect(_ verb: Int, _ context: ArticleContext) -> Bool {
        context.tree.children(of: verb).contains { child in
            context.lemma(child) == "have" && [.aux, .auxPass].contains(context.tree.relation(of: child)) && context.document.penn[child] != .vbd
        }
    }
}

extension DateMeaning {
    /// A day or month that the tense alone places before or after the article.
    var isBare: Bool {
        switch self {
        case .weekday(_, shift: nil), .date(nil, _, _): true
        default: false
        }
    }

    var isCountedFromLast: Bool {
        switch self {
        case .distanceFromLast, .unitFromLast: true
        case .since(let inner), .until(let inner): inner.isCountedFromLast
        default: false
        }
    }
}
