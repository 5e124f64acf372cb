import Language

/// "An official said … He added …": a pronoun that opens a sentence and speaks is who spoke in the sentence before it, where
/// only one person did.
struct SpeakerGoesOn {
    let document: Document

    /// The speaker from whom the source goes on; nil where the rule does not apply. `earlier`: the statements before it, in
    /// text order.
    func speaker(of source: [Range<Int>], after earlier: [ArticleStatement], actors: ArticleActors) -> Int? {
        guard source.count == 1, source[0].count == 1, let token = source[0].first,
            let kind = PronounKind(actors.context.folded(token)), kind == .masculine || kind == .feminine
        else { return nil }
        let sentence = Int(document.sentenceOf[token])
        guard sentence > 0, document.sentences[sentence].lowerBound == token else { return nil }
        let before = document.sentences[sentence - 1]
        guard document.paragraphOf[before.lowerBound] == document.paragraphOf[token] else { return nil }
        let speakers = earlier.suffix(20).filter { statement in
            statement.within == nil && statement.tokens.cue.contains { before.contains($0.lowerBound) }
        }.map(\.speaker)
        guard let speaker = speakers.first ?? nil, speakers.allSatisfy({ $0 == speaker }), kind.fits(actors.records[speaker])
        else { return nil }
        return speaker
    }
}
