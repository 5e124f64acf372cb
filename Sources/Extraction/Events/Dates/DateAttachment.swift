import Language

/// Which expression of time is an event's: the one that hangs from its trigger, or from a verb whose time is also its own.
///
///     Twin bombings yesterday struck the cathedral       yesterday is the bombings'
///     The minister said on Friday that he met Xi         Friday is the saying's alone
struct DateAttachment {
    let context: ArticleContext
    let links: StatementLinks

    private var tree: DependencyTree { context.tree }

    func expression(of phrase: TriggerPhrase, among expressions: [DateExpression]) -> DateExpression? {
        guard !expressions.isEmpty else { return nil }
        let anchored = expressions.map { (expression: $0, anchor: anchor(of: $0, trigger: phrase.trigger)) }
        for anchor in anchors(of: phrase) {
            let own = anchored.filter { $0.anchor == anchor }.map(\.expression)
            if let joined = joined(own, around: phrase.trigger) { return joined }
            if let nearest = own.min(by: { distance($0, phrase.trigger) < distance($1, phrase.trigger) }) { return finer(than: nearest, own) }
        }
        return nil
    }

    /// "told the agency on May 3, and the court on May 5": two days of one act, from the first to the last.
    private func joined(_ expressions: [DateExpression], around trigger: Int) -> DateExpression? {
        guard expressions.count == 2, case (let first, let last) = (expressions[0], expressions[1]), first.meaning.isDay, last.meaning.isDay,
            first.meaning != last.meaning, first.tokens.lowerBound > trigger, last.tokens.lowerBound - first.tokens.upperBound < 12
        else { return nil }
        let between = first.tokens.upperBound..<last.tokens.lowerBound
        guard between.contains(where: { context.document.upos[$0] == .cconj }), !between.contains(where: { context.document.upos[$0] == .verb }) else { return nil }
        return DateExpression(tokens: first.tokens.lowerBound..<last.tokens.upperBound, meaning: .range(first.meaning, last.meaning))
    }

    /// "next month on August 2": of two that stand together the day counts.
    private func finer(than expression: DateExpression, _ others: [DateExpression]) -> DateExpression {
        if expression.meaning.isDay { return expression }
        return others.first { other in
            other.meaning.isDay && (abs(other.tokens.lowerBound - expression.tokens.upperBound) <= 2 || abs(expression.tokens.lowerBound - other.tokens.upperBound) <= 2)
        } ?? expression
    }

    private func distance(_ expression: DateExpression, _ trigger: Int) -> Int {
        min(abs(expression.tokens.lowerBound - trigger), abs(expression.tokens.upperBound - 1 - trigger))
    }

    // MARK: From the event

    /// The trigger, and the verbs whose time is also its own, nearest first.
    private func anchors(of phrase: TriggerPhrase) -> [Int] {
        // "said on Friday that Russia must leave": asked for when it is said.
        if tree.relation(of: phrase.trigger) == .aux { return phrase.lightVerb.flatMap { sayingVerb(over: $0) }.map { [$0] } ?? [] }
        var anchors = [phrase.trigger]
        var node = phrase.trigger
        if let verb = phrase.lightVerb {
            if isSpeech(verb) { return anchors + settingVerbs(under: phrase.trigger) }
            anchors.append(verb)
            node = verb
        }
        anchors += settingVerbs(under: phrase.trigger)
        for _ in 0..<4 {
            guard let head = tree.head(of: node), sharesTime(node, head, isTrigger: node == phrase.trigger) else { break }
            anchors.append(head)
            node = head
        }
        anchors += phrase.lightVerb == nil ? togetherWith(phrase.trigger) : []
        return anchors + momentsApart(from: phrase.lightVerb ?? phrase.trigger)
    }

    private func sayingVerb(over verb: Int) -> Int? {
        var node = verb
        for _ in 0..<4 {
            if let aside = tree.children(of: node, .parataxis).first(where: { GovernorWords.saying.contains(context.lemma($0)) }) { return aside }
            guard let head = tree.head(of: node), [.ccomp, .parataxis, .conj, .xcomp].contains(tree.relation(of: node)) else { return nil }
            if tree.relation(of: node) == .ccomp, GovernorWords.saying.contains(context.lemma(head)) { return head }
            node = head
        }
        return nil
    }

    private func sharesTime(_ node: Int, _ head: Int, isTrigger: Bool) -> Bool {
        let isNoun = context.isNoun(node)
        switch tree.relation(of: node) {
        // "announced on Friday withdrawing": done by announcing it.
        case .xcomp where context.document.penn[node] == .vbg && context.lemma(head) == "announce": return true
        case .ccomp: return context.lemma(head) == "announce" && isPastPerfect(node)
        case .xcomp: return !isSpeech(head) || GovernorWords.planning.contains(context.lemma(head)) && context.document.upos[head] != .verb
        case .conj: return isNoun || !isSpeech(head) && tree.child(of: node, [.nsubj, .nsubjPass]) == nil
        case .nsubj, .nsubjPass: return isNoun && !isSpeech(head)
        case .obj: return isNoun && (isLight(head) || Self.undergoing.contains(context.lemma(head)))
        case .obl: return isNoun && Self.simultaneous.contains(context.preposition(of: node) ?? "") && !isSpeech(head)
        case .nmod: return isNoun && ["of", "in"].contains(context.preposition(of: node) ?? "") && !isEvent(head)
        // "the day that protesters marched", "the fourth night in a row that …"
        case .aclRelcl: return TemporalWords.isTime(context.lemma(head)) || isPartOfTime(head)
        case .nmod where node != head && isPartOfTime(node): return true
        case .advcl: return (isSimultaneous(node) || context.lemma(head) == "die" && isCause(node)) && !isSpeech(head)
        default: return false
        }
    }

    private func isPartOfTime(_ noun: Int) -> Bool {
        tree.relation(of: noun) == .nmod && tree.head(of: noun).map { TemporalWords.isTime(context.lemma($0)) } ?? false
    }

    /// "the debate, which was slated for October 15", "a strike planned for Friday".
    private func settingVerbs(under noun: Int) -> [Int] {
        guard context.isNoun(noun) else { return [] }
        return tree.children(of: noun).filter { [.acl, .aclRelcl].contains(tree.relation(of: $0)) && Self.setting.contains(context.lemma($0)) }
    }

    /// "killed three and wounded five on Friday"; "while visiting Kyiv on Tuesday, he condemned".
    private func togetherWith(_ verb: Int) -> [Int] {
        tree.children(of: verb).filter { child in
            switch tree.relation(of: child) {
            case .conj: context.document.upos[child] == .verb && tree.child(of: child, [.nsubj, .nsubjPass, .auxPass, .aux]) == nil
            case .advcl: isSimultaneous(child)
            default: false
            }
        }
    }

    /// "announced on Friday that it had signed"
    private func isPastPerfect(_ verb: Int) -> Bool {
        tree.children(of: verb, .aux).contains { context.lemma($0) == "have" && context.document.penn[$0] == .vbd }
    }

    /// "died on Tuesday after being shot": what led to it at once.
    private func isCause(_ clause: Int) -> Bool {
        tree.children(of: clause, .auxPass).contains { context.document.penn[$0] == .vbg } && tree.child(of: clause, [.mark]).map { context.lemma($0) } == "after"
    }

    /// "hours before the aircraft crashed on Friday", "minutes after Saturday's vote": what the distance is measured from.
    private func momentsApart(from verb: Int) -> [Int] {
        let sentence = context.sentence(of: verb)
        var found: [Int] = []
        for word in sentence.dropFirst() where ["before", "after"].contains(context.folded(word)) && Self.moments.contains(context.lemma(word - 1)) {
            guard let measured = (word + 1..<min(word + 9, sentence.upperBound)).first(where: { context.document.upos[$0] == .verb || isEvent($0) }),
                measured != verb, hangs(measured, from: verb)
            else { continue }
            found.append(measured)
        }
        return found
    }

    private func hangs(_ token: Int, from verb: Int) -> Bool {
        var node = token
        for _ in 0..<4 {
            guard let head = tree.head(of: node) else { return false }
            if head == verb { return true }
            node = head
        }
        return false
    }

    private func isSimultaneous(_ clause: Int) -> Bool {
        guard let mark = tree.child(of: clause, [.mark, .advmod]) else { return false }
        return ["while", "when", "as"].contains(context.lemma(mark))
    }

    private func isLight(_ verb: Int) -> Bool { !isSpeech(verb) && EventNouns.shared.words(of: "LIGHT")?.contains(context.lemma(verb)) == true }

    private func isSpeech(_ token: Int) -> Bool {
        let lemma = context.lemma(token)
        return links.statement(cuedBy: token) != nil || GovernorWords.saying.contains(lemma) || GovernorWords.demanding.contains(lemma)
            || GovernorWords.supposing.contains(lemma)
    }

    // MARK: From the expression

    /// The verb, or the event's noun, that the expression dates.
    func anchor(of expression: DateExpression, trigger: Int) -> Int? {
        guard var node = tree.headToken(of: expression.tokens) else { return nil }
        // Before or after a day is not on it.
        if let word = context.preposition(of: node), Self.beside.contains(word) { return nil }
        // "after the election on 5 May": the parser may hang the day from the verb.
        let before = tree.child(of: node, [.case]).map { min($0, expression.tokens.lowerBound) - 1 } ?? expression.tokens.lowerBound - 1
        if before >= 0, before != trigger, context.isNoun(before), isEvent(before), Self.apart.contains(context.preposition(of: before) ?? "") { return before }
        // "his resignation effective Wednesday"
        if before > trigger, before - trigger < 4, context.lemma(before) == "effective" { return trigger }
        for step in 0..<5 {
            guard let head = tree.head(of: node) else { return node }
            // "Friday's attack", "a 2011 raid"
            if isNominalClause(head), trigger > head, trigger < node, context.isNoun(trigger) { return trigger }
            if step == 0, [.nmodPoss, .compound, .amod, .nummod].contains(tree.relation(of: node)), !opensClause(expression, before: head) { return head }
            node = head
            if node == trigger || context.document.upos[node] == .verb { return node }
            if context.isNoun(node), isOtherTime(node) { return node }
        }
        return node
    }

    /// "On Saturday Israeli troops arrested": the parser may take the day into the noun phrase that follows it.
    private func opensClause(_ expression: DateExpression, before noun: Int) -> Bool {
        let start = expression.tokens.lowerBound
        return start > 0 && noun >= expression.tokens.upperBound && ["on", "in"].contains(context.folded(start - 1))
            && !context.isPossessiveMark(min(expression.tokens.upperBound, context.count - 1))
    }

    /// "pertaining to a shooting on Friday": a participle under a noun, or a gerund, has no time of its own.
    private func isNominalClause(_ verb: Int) -> Bool {
        context.document.penn[verb] == .vbg && [.acl, .advcl, .xcomp].contains(tree.relation(of: verb)) && tree.child(of: verb, [.aux]) == nil
    }

    /// "after the election on 5 May", "condemned the attack on Monday": the day of something that is no part of the event.
    private func isOtherTime(_ noun: Int) -> Bool {
        // "for the month of Ramadan" tells the time itself.
        if TemporalWords.isTime(context.lemma(noun)) { return false }
        let word = context.preposition(of: noun) ?? ""
        if Self.apart.contains(word) { return true }
        guard isEvent(noun) else { return false }
        if Self.simultaneous.contains(word) { return false }
        guard tree.relation(of: noun) == .obj, let verb = tree.head(of: noun) else { return true }
        return !isLight(verb)
    }

    private func isEvent(_ noun: Int) -> Bool {
        let lemma = context.lemma(noun)
        return !EventRules.shared.rules(.noun, lemma).isEmpty || ["election", "vote", "referendum", "poll"].contains(lemma)
    }

    /// Verbs that say of an event when it is.
    private static let setting: Set<String> = [
        "schedule", "slate", "plan", "set", "due", "hold", "begin", "start", "open", "take", "occur", "happen", "make", "carry", "launch", "conduct", "date",
        "sign", "announce", "expect", "end",
    ]
    /// Whoever does this to an event was there.
    private static let undergoing: Set<String> = ["survive", "suffer", "witness", "see", "attend", "join", "sign", "endure", "host", "complete", "finish", "wage"]
    private static let moments: Set<String> = ["hour", "minute", "moment", "second", "shortly", "soon", "immediately", "just"]
    private static let simultaneous: Set<String> = ["in", "at", "during", "on", "by", "amid", "with"]
    private static let beside: Set<String> = ["before", "after", "beyond", "than", "ahead"]
    private static let apart: Set<String> = ["after", "before", "since", "until", "following", "ahead", "despite", "for", "over", "about", "because", "from"]
}
