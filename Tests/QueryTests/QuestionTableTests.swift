import Archive
import Articles
import Findings
import Testing

@testable import Query

/// Questions, each with the query that it must become and its answer from the fixtures. Today is 17 April 2024.
@Suite struct QuestionTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let question: String
        let query: ArchiveQuery
        /// Handles, in order.
        let answer: [String]
        var testDescription: String { question }
    }

    private static func said(_ question: String, _ answer: [String], _ change: (inout StatementFilter) -> Void) -> Row {
        var filter = StatementFilter()
        change(&filter)
        return Row(question: question, query: .statements(filter), answer: answer)
    }

    private static func done(_ question: String, _ answer: [String], _ change: (inout EventFilter) -> Void) -> Row {
        var filter = EventFilter()
        change(&filter)
        return Row(question: question, query: .events(filter), answer: answer)
    }

    static let statements: [Row] = [
        said("all statements by the State Department", ["2#s1", "2#s2"]) { $0.voices = ["State Department"] },
        said("what did Miller say about Rafah?", ["2#s1"]) { $0.voices = ["Miller"]; $0.about = ["Rafah"] },
        said("who talked about hostages last March?", ["2#s2"]) {
            $0.about = ["hostages"]
            $0.after = "2024-03"
            $0.before = "2024-03"
        },
        said("statements by anonymous officials since 2024-03-20", ["2#s3"]) {
            $0.speakers = ["official"]
            $0.speakerKinds = [.anonymous]
            $0.after = "2024-03-20"
        },
        said("what did unnamed sources say?", ["2#s3"]) { $0.speakerKinds = [.anonymous] },
        said("what did officials say about Biden?", ["2#s3"]) {
            $0.voices = [NamePattern("official", alternatives: ["officials"])]
            $0.about = ["Biden"]
        },
        said("show me all quotes from Berg", ["1#s1"]) { $0.voices = ["Berg"]; $0.kinds = [.direct, .mixed] },
        said("indirect statements by the Foreign Office", ["1#s2"]) { $0.voices = ["Foreign Office"]; $0.kinds = [.indirect] },
        said("Berg's statements", ["1#s1"]) { $0.voices = ["Berg"] },
        said("Miller’s remarks on Rafa", ["2#s1"]) { $0.voices = ["Miller"]; $0.about = ["Rafa"] },
        said("statements by Great Britain", ["1#s3"]) { $0.voices = ["Great Britain"] },
        said("What has the US State Department said?", ["2#s1", "2#s2"]) { $0.voices = ["US State Department"] },
        said("list everything Berg said", ["1#s1"]) { $0.voices = ["Berg"] },
        said("everything Miller has said about Rafah", ["2#s1"]) { $0.voices = ["Miller"]; $0.about = ["Rafah"] },
        said("what did Miller tell Congress?", ["2#s1"]) { $0.voices = ["Miller"]; $0.addressees = ["Congress"] },
        said("who told Congress about Rafah?", ["2#s1"]) { $0.addressees = ["Congress"]; $0.about = ["Rafah"] },
        said("what did Miller tell reporters about Rafah?", ["2#s1"]) { $0.voices = ["Miller"]; $0.about = ["Rafah"] },
        said("what was said about the euro?", ["3#s1"]) { $0.about = ["euro"] },
        said("what has been said about Rafah by Miller?", ["2#s1"]) { $0.voices = ["Miller"]; $0.about = ["Rafah"] },
        said("who was quoted on the euro?", ["3#s1"]) { $0.about = ["euro"] },
        said("who has mentioned Netanyahu?", ["2#s3"]) { $0.about = ["Netanyahu"] },
        said("who said that the hostages must come home?", ["2#s2"]) { $0.text = ["the hostages must come home"] },
        said("who said “better way”?", ["2#s1"]) { $0.text = ["\"better way\""] },
        said("did Miller say anything about hostages?", []) { $0.voices = ["Miller"]; $0.about = ["hostages"] },
        said("what do women say?", ["3#s1", "3#s2"]) { $0.speakerGenders = [.female] },
        said("direct quotes by women about the euro", ["3#s1"]) {
            $0.speakerGenders = [.female]
            $0.kinds = [.direct, .mixed]
            $0.about = ["euro"]
        },
        said("what does Lund fear?", ["3#s2"]) { $0.voices = ["Lund"]; $0.classes = [.thought] },
        said("statements by Miller or Lund", ["2#s1", "3#s1", "3#s2"]) { $0.voices = ["Miller", "Lund"] },
        said("what did Miller and Lund say in April?", ["3#s1", "3#s2"]) {
            $0.voices = ["Miller", "Lund"]
            $0.after = "2024-04"
            $0.before = "2024-04"
        },
        said("what did Miller say between February and March 2024 about Rafah?", ["2#s1"]) {
            $0.voices = ["Miller"]
            $0.about = ["Rafah"]
            $0.after = "2024-02"
            $0.before = "2024-03"
        },
        said("In March 2024, what did the Foreign Office say?", []) {
            $0.voices = ["Foreign Office"]
            $0.after = "2024-03"
            $0.before = "2024-03"
        },
        said("statements about Rafah before March 2024", ["1#s1"]) { $0.about = ["Rafah"]; $0.before = "2024-02-29" },
        said("who spoke about the euro in the last two weeks?", ["3#s1"]) {
            $0.about = ["euro"]
            $0.after = "2024-04-03"
            $0.before = "2024-04-17"
        },
    ]

    static let events: [Row] = [
        done("who criticised Israel?", ["2#e2"]) { $0.types = [.accuse]; $0.targets = ["Israel"] },
        done("who has criticized Israel since 2024?", ["2#e2"]) {
            $0.types = [.accuse]
            $0.targets = ["Israel"]
            $0.after = "2024"
        },
        done("what happened in Rafah?", ["3#e3"]) { $0.places = ["Rafah"] },
        done("who did Israel meet?", ["2#e3"]) { $0.types = [.consult]; $0.actors = ["Israel"] },
        done("did Biden call Netanyahu?", ["2#e1"]) {
            $0.types = [.consult]
            $0.actors = ["Biden"]
            $0.partners = ["Netanyahu"]
            $0.statuses = []
        },
        done("did Israel and Egypt meet in Cairo?", ["2#e3"]) {
            $0.types = [.consult]
            $0.actors = ["Israel"]
            $0.partners = ["Egypt"]
            $0.places = ["Cairo"]
            $0.statuses = []
        },
        done("what happened between Israel and Egypt?", ["2#e3"]) { $0.actors = ["Israel"]; $0.partners = ["Egypt"] },
        done("who protested in Oslo?", ["3#e1"]) { $0.types = [.protest]; $0.places = ["Oslo"] },
        done("all protests in Oslo in April 2024", ["3#e1"]) {
            $0.types = [.protest]
            $0.places = ["Oslo"]
            $0.after = "2024-04"
            $0.before = "2024-04"
        },
        done("who was arrested by police?", ["3#e2"]) { $0.types = [.coerce]; $0.sources = ["police"] },
        done("was Eva Lund arrested?", ["3#e2"]) { $0.types = [.coerce]; $0.targets = ["Eva Lund"]; $0.statuses = [] },
        done("who imposed sanctions on Russia?", ["3#e4"]) { $0.types = [.sanction]; $0.targets = ["Russia"] },
        done("sanctions against Russia", ["3#e4"]) { $0.types = [.sanction]; $0.targets = ["Russia"] },
        done("who attacked the convoy in Rafah?", ["3#e3"]) {
            $0.types = [.assault]
            $0.targets = ["convoy"]
            $0.places = ["Rafah"]
        },
        done("will Norway visit China?", ["3#e5"]) {
            $0.types = [.consult]
            $0.actors = ["Norway"]
            $0.partners = ["China"]
            $0.statuses = [.planned]
        },
        done("planned visits to China", ["3#e5"]) { $0.types = [.consult]; $0.actors = ["China"]; $0.statuses = [.planned] },
        done("what did Norway do?", ["2#e2", "3#e4"]) { $0.sources = ["Norway"] },
        done("what did Russia do in Rafah?", ["3#e3"]) { $0.sources = ["Russia"]; $0.places = ["Rafah"] },
        done("what happened to the convoy?", ["3#e3"]) { $0.targets = ["convoy"] },
        done("events involving Norway", ["2#e2", "3#e4"]) { $0.actors = ["Norway"] },
        done("what happened on 9 April?", ["3#e1"]) { $0.after = "2024-04-09"; $0.before = "2024-04-09" },
        done("did anyone criticise Israel?", ["2#e2"]) { $0.types = [.accuse]; $0.targets = ["Israel"]; $0.statuses = [] },
        done("when did the unions protest?", ["3#e1"]) { $0.types = [.protest]; $0.sources = ["unions"] },
        done("who visited China?", []) { $0.types = [.consult]; $0.actors = ["China"] },
    ]

    private let parser = QuestionParser(today: CalendarDay(year: 2024, month: 4, day: 17))

    @Test(arguments: statements + events) func aQuestionBecomesItsQueryAndHasItsAnswer(_ row: Row) throws {
        let query = try parser.read(row.question).query
        #expect(query == row.query)
        let archive = try FixtureArchive().archive
        switch try query.answer(from: archive) {
        case .statements(let answer): #expect(answer.rows.map(\.handle) == row.answer)
        case .events(let answer): #expect(answer.rows.map(\.handle) == row.answer)
        }
        #expect(try query.count(in: archive) == row.answer.count)
    }
}
