/// Which paragraphs make which article, so that no two articles have more than one in common.
///
/// The paragraphs lie in groups of equal size q, a prime. Article (a, b) takes from group x the paragraph number
/// a + b·x mod q: two different lines over a finite field meet in one point at most (the code of Reed and Solomon,
/// "Polynomial codes over certain finite fields", 1960, with polynomials of degree 1).
struct ParagraphDesign: Sendable {
    let groups: Int
    let prime: Int

    /// - Parameter groupSize: Paragraphs that every group has at least.
    init(groups: Int, groupSize: Int) {
        self.groups = groups
        prime = (2...max(2, groupSize)).last { candidate in !(2..<candidate).contains { candidate % $0 == 0 } } ?? 2
    }

    /// Articles that can be made.
    var capacity: Int { prime * prime }

    /// The paragraph of a group in one article, `article < capacity`.
    func paragraph(of article: Int, group: Int) -> Int {
        (article % prime + article / prime * group) % prime
    }
}
