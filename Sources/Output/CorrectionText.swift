import Archive

/// What a person decided about an actor, in words.
public struct CorrectionText {
    private let correction: Correction

    public init(_ correction: Correction) {
        self.correction = correction
    }

    /// With its number, and whether it was undone.
    public var line: String { "\(correction.id)  \(text)\(correction.isUndone ? " (undone)" : "")" }

    public var text: String {
        let actor = "\(correction.actor) (\(correction.actorID))"
        let other = "\(correction.other ?? "another") (\(correction.otherID ?? 0))"
        return switch correction.kind {
        case .merge: "\(actor) is the same as \(other)"
        case .split: "in article \(correction.articleID ?? 0) \(actor) is another, \(other)"
        case .rename: "\(actor) is called \(correction.newValue ?? ""), not \(correction.oldValue ?? "")"
        case .kind: "\(actor) is of kind \(correction.newValue ?? ""), not \(correction.oldValue ?? "")"
        }
    }
}
