import Articles
import Extraction
import Findings

/// A sentence of news with the trigger of an event in brackets, read as published on Monday, 25 March 2024.
struct MarkedEvent {
    /// The event whose trigger, or one of whose triggers, is marked; nil where none was found.
    let event: Event?

    init(_ marked: String) {
        let scalars = Array(marked.unicodeScalars)
        let start = scalars.firstIndex(of: "[") ?? 0
        let end = (scalars.firstIndex(of: "]") ?? 1) - 1
        let text = marked.filter { $0 != "[" && $0 != "]" }
        let events = Extractor().findings(in: Article(text: text, published: "2024-03-25")).events
        event = events.first { event in
            ([event.trigger] + event.moreTriggers).contains { $0.start < end && start < $0.end }
        }
    }

    var status: String { event?.status.rawValue ?? "no event" }

    /// "2024-03-22", "2024-03-18/2024-03-24", "2024-03-26/" where the end is open, "-" where nothing is dated.
    var date: String {
        guard event?.date?.start != nil || event?.date?.end != nil else { return "-" }
        let (start, end) = (event?.date?.start ?? "", event?.date?.end ?? "")
        return start == end ? start : "\(start)/\(end)"
    }

    /// Country of the place, its name where the gazetteer has none, "-" without a place.
    var place: String { event?.place.map { $0.country ?? $0.name } ?? "-" }
}
