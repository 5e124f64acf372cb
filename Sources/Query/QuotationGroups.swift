import Archive

/// Finds the same quotation across articles, although one cuts it short or changes a word.
///
/// Two quotations are the same where most of the shorter one's shingles stand in the longer one as well (containment:
/// A. Z. Broder, "On the resemblance and containment of documents", 1997). A short one must have the same speaker too: set
/// phrases are said by many.
struct QuotationGroups {
    struct Member {
        let id: Int64
        let articleID: Int64
        /// The statement's number in the article.
        let number: Int
    }

    struct Group {
        /// In the order of their dates, undated ones last.
        fileprivate(set) var members: [Member]

        var articles: Int { members.count == 1 ? 1 : Set(members.map(\.articleID)).count }
    }

    private struct Quotation {
        let member: Member
        let speakerID: Int64?
        let published: String?
        let words: Int
        let hash: UInt64
        /// Where its shingles stand among all.
        let shingles: Range<Int>
    }

    /// The same words by the same speaker.
    private struct Words: Hashable {
        let hash: UInt64
        let count: Int
        let speakerID: Int64?
    }

    private static let fewWords = 10

    private var quotations: [Quotation] = []
    /// Of all quotations, each one's in ascending order.
    private var shingles: [UInt64] = []

    /// Passes over a statement of too few words.
    mutating func add(_ statement: StatementWords) {
        guard let words = QuotedWords(statement.content) else { return }
        let start = shingles.count
        shingles += words.shingles
        quotations.append(
            Quotation(
                member: Member(id: statement.id, articleID: statement.articleID, number: statement.number),
                speakerID: statement.speakerID, published: statement.published, words: words.count, hash: words.hash,
                shingles: start..<shingles.count))
    }

    /// Those in most articles first, then the earliest.
    func groups() -> [Group] {
        let quotations = quotations.sorted(by: Self.isEarlier)
        var index = ShingleIndex(shingles, of: quotations.count)
        var groups: [Group] = []
        var groupOf: [Int] = []
        var groupOfWords: [Words: Int] = [:]
        for (number, quotation) in quotations.enumerated() {
            // The same words would find what they found the first time, and add nothing for others to find.
            let words = Words(hash: quotation.hash, count: quotation.words, speakerID: quotation.speakerID)
            let isTold = quotation.speakerID != nil || quotation.words > Self.fewWords
            if isTold, let group = groupOfWords[words] {
                groups[group].members.append(quotation.member)
                groupOf.append(group)
                continue
            }
            // Of the earlier ones the one that it shares most with, the first of several.
            var best = (shared: 0, other: number)
            index.add(number, shingles[quotation.shingles]) { other in
                guard let shared = shared(quotation, quotations[other]),
                    shared > best.shared || shared == best.shared && other < best.other
                else { return }
                best = (shared, other)
            }
            let group = best.other < number ? groupOf[best.other] : groups.count
            if group == groups.count { groups.append(Group(members: [])) }
            groups[group].members.append(quotation.member)
            groupOf.append(group)
            groupOfWords[words] = group
        }
        return groups.map { (group: $0, articles: $0.articles) }.enumerated()
            .sorted { ($1.element.articles, $0.offset) < ($0.element.articles, $1.offset) }
            .map(\.element.group)
    }

    private static func isEarlier(_ first: Quotation, _ second: Quotation) -> Bool {
        guard first.published != second.published else { return first.member.id < second.member.id }
        guard let published = first.published, let other = second.published else { return first.published != nil }
        return published < other
    }

    /// How many shingles they share; nil where they are not the same quotation. Two who are not known are not one.
    private func shared(_ first: Quotation, _ second: Quotation) -> Int? {
        let isOneSpeaker = first.speakerID != nil && first.speakerID == second.speakerID
        guard min(first.words, second.words) > Self.fewWords || isOneSpeaker else { return nil }
        let (one, other) = (shingles[first.shingles], shingles[second.shingles])
        let shared = ShingleIndex.shared(one, other)
        return shared >= ShingleIndex.least(of: min(one.count, other.count)) ? shared : nil
    }
}
