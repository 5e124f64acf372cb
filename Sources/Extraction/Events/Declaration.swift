import Findings
import Language

/// What somebody says that he himself will do or not do.
struct Declaration {
    let context: ArticleContext
    let links: StatementLinks

    /// Who says that he himself will do something promises it, or threatens with it; who says that he will not, refuses.
    func apply(to event: inout Event, _ phrase: TriggerPhrase, _ participants: inout ParticipantReader) {
        let token = phrase.trigger
        guard isOwnAct(phrase),
            event.status == .planned || event.status == .hypothetical && phrase.isConditional
                || event.status == .negated && isAhead(phrase),
            let speaker = links.speaker(of: token) ?? participants.speaker(ofClause: token), let source = event.source.first,
            isSame(speaker, source, participants.actors.records)
        else { return }
        if event.status == .negated {
            guard !event.type.isHostile else { return }
            (event.type, event.mode, event.cameo) = (.reject, nil, "120")
        } else if event.type == .reject {
            // "will refuse to leave"
            (event.mode, event.cameo) = (nil, "120")
        } else if event.type.isHostile || phrase.isConditional {
            (event.type, event.mode, event.cameo) = (.threaten, nil, "130")
        } else if event.mode != "resign", [.consult, .cooperate, .aid, .retreat, .concede, .support].contains(event.type) {
            (event.type, event.mode, event.cameo) = (.agree, nil, "030")
        } else {
            return
        }
        event.status = .happened
    }

    /// "said the visit will begin" and "announced a visit" tell what is planned.
    private func isOwnAct(_ phrase: TriggerPhrase) -> Bool {
        if context.document.upos[phrase.trigger] == .verb { return true }
        return phrase.lightVerb.map { !GovernorWords.saying.contains(context.lemma($0)) } ?? false
    }

    /// With "will" or, reported, "would".
    private func isAhead(_ phrase: TriggerPhrase) -> Bool {
        context.tree.children(of: phrase.lightVerb ?? phrase.trigger).contains {
            context.tree.relation(of: $0) == .aux && ["will", "would", "shall"].contains(context.lemma($0))
        }
    }

    /// A spokesman speaks for his country or body.
    private func isSame(_ speaker: Int, _ actor: Int, _ records: [ActorRecord]) -> Bool {
        if speaker == actor || records[speaker].parent == actor { return true }
        if records[speaker].roles.contains(where: { $0.organization == actor && $0.tenure == .current }) { return true }
        guard records[actor].kind == .country, let country = records[speaker].country else { return false }
        return country == records[actor].country && records[speaker].kind != .country
    }
}
