@testable import Extraction
import Articles
import Findings
import Testing

/// Every rule of the table finds the event of its own example.
@Suite struct EventRuleTests {
    @Test func tableIsRead() {
        #expect(EventRules.shared.all.count > 400)
        #expect(EventNouns.shared.words(of: "TROOPS")?.contains("soldier") == true)
    }

    @Test(arguments: EventRules.shared.all.indices)
    func example(index: Int) {
        let rule = EventRules.shared.all[index]
        let findings = Extractor().findings(in: Article(text: rule.example, published: "2024-03-25"))
        let found = findings.events.filter { $0.type == rule.kind }.map { parties($0, findings) }
        #expect(found.contains(rule.expected.lowercased()), "\(rule.lemma): \(rule.example) found \(findings.events.map { "\($0.type) \(parties($0, findings))" })")
    }

    private func parties(_ event: Event, _ findings: Findings) -> String {
        func names(_ ids: [Int]) -> String {
            ids.map { id in findings.actors.first { $0.id == id }?.name ?? "" }.joined(separator: " & ")
        }
        return "\(names(event.source)) > \(names(event.target))".trimmingSpaces.lowercased()
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var result = self
        while result.hasSuffix(" ") { result.removeLast() }
        while result.hasPrefix(" ") { result.removeFirst() }
        return result
    }
}
