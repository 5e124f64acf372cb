import Archive
import Findings
import Testing

@testable import Query

@Suite struct QuestionParserTests {
    private let parser = QuestionParser(today: CalendarDay(year: 2024, month: 4, day: 17))

    struct Case: Sendable, CustomTestStringConvertible {
        let question: String
        let query: ArchiveQuery
        var testDescription: String { question }
    }

    private static func said(_ question: String, _ change: (inout StatementFilter) -> Void) -> Case {
        var filter = StatementFilter()
        change(&filter)
        return Case(question: question, query: .statements(filter))
    }

    private static func done(_ question: String, _ change: (inout EventFilter) -> Void) -> Case {
        var filter = EventFilter()
        change(&filter)
        return Case(question: question, query: .events(filter))
    }

    static let cases: [Case] = [
        said("all statements by the State Department") { $0.voices = ["State Department"] },
        said("All statements by the State Department.") { $0.voices = ["State Department"] },
        said("show me all the quotes from Kirby") { $0.voices = ["Kirby"] },
        said("Kirby's statements") { $0.voices = ["Kirby"] },
        said("all of Guterres’ remarks") { $0.voices = ["Guterres"] },
        said("what did X say") { $0.voices = ["X"] },
        said("what did Kirby say?") { $0.voices = ["Kirby"] },
        said("What has the White House said?") { $0.voices = ["White House"] },
        said("what did Miller say about Rafah?") { $0.voices = ["Miller"]; $0.about = ["Rafah"] },
        said("what did the U.N. say about the Gaza Strip?") { $0.voices = ["U.N."]; $0.about = ["Gaza Strip"] },
        said("what did the Red Cross tell reporters about water") { $0.voices = ["Red Cross"]; $0.about = ["water"] },
        said("everything the State Department said about hostages") {
            $0.voices = ["State Department"]
            $0.about = ["hostages"]
        },
        said("statements by Kirby about Rafah") { $0.voices = ["Kirby"]; $0.about = ["Rafah"] },
        said("statements about Rafah by Kirby") { $0.voices = ["Kirby"]; $0.about = ["Rafah"] },
        said("all quotes about the ceasefire") { $0.about = ["ceasefire"] },
        said("statements by Kirby about Rafah since 2024-03-20") {
            $0.voices = ["Kirby"]
            $0.about = ["Rafah"]
            $0.after = "2024-03-20"
        },
        said("what did Kirby say about Rafah before 2 March 2024?") {
            $0.voices = ["Kirby"]
            $0.about = ["Rafah"]
            $0.before = "2024-03-02"
        },
        said("statements by Kirby in March 2023") { $0.voices = ["Kirby"]; $0.after = "2023-03"; $0.before = "2023-03" },
        said("statements by Kirby between 2024-01-05 and 2024-02-01") {
            $0.voices = ["Kirby"]
            $0.after = "2024-01-05"
            $0.before = "2024-02-01"
        },
        said("statements by Kirby since March 20, 2024") { $0.voices = ["Kirby"]; $0.after = "2024-03-20" },
        said("who talked about hostages last March?") {
            $0.about = ["hostages"]
            $0.after = "2024-03"
            $0.before = "2024-03"
        },
        said("who spoke about the harbour last week?") {
            $0.about = ["harbour"]
            $0.after = "2024-04-08"
            $0.before = "2024-04-14"
        },
        said("who mentioned the ceasefire yesterday?") {
            $0.about = ["ceasefire"]
            $0.after = "2024-04-16"
            $0.before = "2024-04-16"
        },
        said("statements by anonymous officials since 2024-03-20") {
            $0.speakers = ["official"]
            $0.speakerKinds = [.anonymous]
            $0.after = "2024-03-20"
        },
        said("quotes by anonymous sources") { $0.speakerKinds = [.anonymous] },
        said("what does Macron think of the euro?") { $0.voices = ["Macron"]; $0.about = ["euro"]; $0.classes = [.thought] },
        said("what do the miners want?") { $0.voices = ["miners"]; $0.classes = [.thought] },
        done("what happened in Rafah?") { $0.places = ["Rafah"] },
        done("what happened in Rafah in May 2024?") {
            $0.places = ["Rafah"]
            $0.after = "2024-05"
            $0.before = "2024-05"
        },
        done("events in the Gaza Strip") { $0.places = ["Gaza Strip"] },
        done("who criticised Israel?") { $0.types = [.accuse]; $0.targets = ["Israel"] },
        done("who attacked the convoy last month?") {
            $0.types = [.assault]
            $0.targets = ["convoy"]
            $0.after = "2024-03"
            $0.before = "2024-03"
        },
        done("who met with Abbas?") { $0.types = [.consult]; $0.actors = ["Abbas"] },
        done("who did Israel meet?") { $0.types = [.consult]; $0.actors = ["Israel"] },
        done("whom did the minister accuse?") { $0.types = [.accuse]; $0.sources = ["minister"] },
        done("did Biden call Netanyahu?") {
            $0.types = [.consult]
            $0.actors = ["Biden"]
            $0.partners = ["Netanyahu"]
            $0.statuses = []
        },
        done("did Norway sanction Russia?") {
            $0.types = [.sanction]
            $0.sources = ["Norway"]
            $0.targets = ["Russia"]
            $0.statuses = []
        },
        done("who protested?") { $0.types = [.protest] },
        done("what did Israel do?") { $0.sources = ["Israel"] },
        done("what happened to the hostages?") { $0.targets = ["hostages"] },
        done("did the unions protest in 2023?") {
            $0.types = [.protest]
            $0.sources = ["unions"]
            $0.statuses = []
            $0.after = "2023"
            $0.before = "2023"
        },
    ]

    @Test(arguments: cases) func questionsBecomeQueries(_ example: Case) throws {
        #expect(try parser.query(example.question) == example.query)
    }

    @Test(arguments: [
        "", "?", "hello", "Kirby", "what did he say?", "what did they say about it?", "who is Kirby?", "why did Israel cancel?",
        "how many people live in Gaza?", "what is the weather in Rafah?", "who will win the election?", "statements",
        "drop table article", "will it rain tomorrow?", "who?", "did it?",
    ])
    func whatIsNotUnderstoodIsRefusedPolitely(question: String) throws {
        let refusal = #expect(throws: QuestionRefusal.self) { try parser.query(question) }
        #expect(refusal?.examples.count == 2)
        #expect(refusal?.description.contains("Try “") == true)
    }

    @Test func everyExampleOfEveryPatternIsReadByThatPattern() throws {
        for pattern in QuestionPattern.all {
            #expect(pattern.examples.count >= 1)
            for example in pattern.examples {
                let query = try parser.query(example)
                let words = example.filter { $0 != "?" }.split(separator: " ").map(String.init)
                let dates = QuestionDates(words, today: CalendarDay(year: 2024, month: 4, day: 17))
                #expect(pattern.match(dates.words) != nil, "\(example)")
                _ = query
            }
        }
    }

    @Test func theExamplesOfARefusalAreUnderstood() throws {
        for question in ["who?", "hello"] {
            let refusal = #expect(throws: QuestionRefusal.self) { try parser.query(question) }
            for example in refusal?.examples ?? [] { _ = try parser.query(example) }
        }
    }

    @Test func relativeDatesNeedADay() {
        #expect(throws: QuestionRefusal.self) { try QuestionParser().query("what happened last March?") }
    }

    @Test(arguments: [("2024-01-01", -1, "2023-12-31"), ("2024-02-28", 1, "2024-02-29"), ("1970-01-01", 366, "1971-01-02")])
    func calendarDays(day: String, days: Int, result: String) {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        #expect(CalendarDay(year: parts[0], month: parts[1], day: parts[2]).adding(days: days).description == result)
    }
}
