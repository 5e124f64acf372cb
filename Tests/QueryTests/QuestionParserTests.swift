import Archive
import Articles
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

    /// Other wordings than those of the table.
    static let cases: [Case] = [
        said("All statements by the State Department.") { $0.voices = ["State Department"] },
        said("show me all the remarks from Kirby") { $0.voices = ["Kirby"] },
        said("please give me every statement of the White House") { $0.voices = ["White House"] },
        said("all of Guterres’ remarks") { $0.voices = ["Guterres"] },
        said("what did X say") { $0.voices = ["X"] },
        said("what did the US say about the U.N.?") { $0.voices = ["US"]; $0.about = ["U.N."] },
        said("what did Kirby say about aid to Rafah to reporters") { $0.voices = ["Kirby"]; $0.about = ["aid to Rafah"] },
        said("what did Kirby say about aid to Ukraine") { $0.voices = ["Kirby"]; $0.about = ["aid to Ukraine"] },
        said("what did the Red Cross tell reporters about water") { $0.voices = ["Red Cross"]; $0.about = ["water"] },
        said("can you show me what Kirby said about Iran?") { $0.voices = ["Kirby"]; $0.about = ["Iran"] },
        said("What’s Kirby saying about Iran?") { $0.voices = ["Kirby"]; $0.about = ["Iran"] },
        said("what are people saying about Iran?") { $0.about = ["Iran"] },
        said("please find everything about Iran") { $0.about = ["Iran"] },
        said("which statements did Kirby make") { $0.voices = ["Kirby"] },
        said("statements about Rafah by Kirby") { $0.voices = ["Kirby"]; $0.about = ["Rafah"] },
        said("comments made by Kirby on Rafah") { $0.voices = ["Kirby"]; $0.about = ["Rafah"] },
        said("has Kirby mentioned Rafah?") { $0.voices = ["Kirby"]; $0.about = ["Rafah"] },
        said("what did the Department of Health and Human Services say?") {
            $0.voices = ["Department of Health and Human Services"]
        },
        said("statements by May") { $0.voices = ["May"] },
        said("statements by Kirby, Miller and Biden") { $0.voices = ["Kirby", "Miller", "Biden"] },
        said("what did Kirby, Miller, or the White House say?") { $0.voices = ["Kirby", "Miller", "White House"] },
        said("what did the Department for Environment, Food and Rural Affairs say?") {
            $0.voices = ["Department for Environment, Food and Rural Affairs"]
        },
        said("statements by Kirby about Rafah since 2024-03-20") {
            $0.voices = ["Kirby"]
            $0.about = ["Rafah"]
            $0.after = "2024-03-20"
        },
        said("what did Kirby say about Rafah before 2 March 2024?") {
            $0.voices = ["Kirby"]
            $0.about = ["Rafah"]
            $0.before = "2024-03-01"
        },
        said("statements by Kirby in March 2023") { $0.voices = ["Kirby"]; $0.after = "2023-03"; $0.before = "2023-03" },
        said("statements by Kirby between 2024-01-05 and 2024-02-01") {
            $0.voices = ["Kirby"]
            $0.after = "2024-01-05"
            $0.before = "2024-02-01"
        },
        said("statements by Kirby between 3 and 10 March 2024") {
            $0.voices = ["Kirby"]
            $0.after = "2024-03-03"
            $0.before = "2024-03-10"
        },
        said("statements by Kirby from March to May 2023") { $0.voices = ["Kirby"]; $0.after = "2023-03"; $0.before = "2023-05" },
        said("statements by Kirby since March 20, 2024") { $0.voices = ["Kirby"]; $0.after = "2024-03-20" },
        said("statements by Kirby after March 2024") { $0.voices = ["Kirby"]; $0.after = "2024-04-01" },
        said("what did Kirby say on Monday about Rafah?") {
            $0.voices = ["Kirby"]
            $0.about = ["Rafah"]
            $0.after = "2024-04-15"
            $0.before = "2024-04-15"
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
        said("what does Macron think of the 2020 election?") {
            $0.voices = ["Macron"]
            $0.about = ["2020 election"]
            $0.classes = [.thought]
        },
        done("what happened in Rafah in May 2024?") {
            $0.places = ["Rafah"]
            $0.after = "2024-05"
            $0.before = "2024-05"
        },
        done("events in the Gaza Strip") { $0.places = ["Gaza Strip"] },
        done("who attacked the convoy last month?") {
            $0.types = [.assault]
            $0.targets = ["convoy"]
            $0.after = "2024-03"
            $0.before = "2024-03"
        },
        done("who met with Abbas?") { $0.types = [.consult]; $0.actors = ["Abbas"] },
        done("whom did the minister accuse?") { $0.types = [.accuse]; $0.sources = ["minister"] },
        done("did Norway sanction Russia?") {
            $0.types = [.sanction]
            $0.sources = ["Norway"]
            $0.targets = ["Russia"]
            $0.statuses = []
        },
        done("who protested?") { $0.types = [.protest] },
        done("what did the unions demand?") { $0.types = [.request]; $0.sources = ["unions"] },
        done("attacks by the rebels on the convoy near Rafah") {
            $0.types = [.assault]
            $0.sources = ["rebels"]
            $0.targets = ["convoy"]
            $0.places = ["Rafah"]
        },
        done("did the unions protest in 2023?") {
            $0.types = [.protest]
            $0.sources = ["unions"]
            $0.statuses = []
            $0.after = "2023"
            $0.before = "2023"
        },
    ]

    @Test(arguments: cases) func questionsBecomeQueries(_ example: Case) throws {
        #expect(try parser.read(example.question).query == example.query)
    }

    @Test(arguments: [
        ("how many statements did Kirby make about Rafah?", "which statements did Kirby make about Rafah?"),
        ("How many quotes by women since 2024?", "quotes by women since 2024"),
        ("how many statements are there by Miller?", "statements by Miller"),
        ("how often did Kirby mention Rafah?", "did Kirby mention Rafah?"),
        ("how many times has Kirby been quoted on Rafah?", "has Kirby been quoted on Rafah?"),
        ("how many protests were there in Oslo last March?", "protests in Oslo last March"),
        ("how often did Biden call Netanyahu?", "when did Biden call Netanyahu?"),
        ("how often was Zhdanov arrested?", "who arrested Zhdanov?"),
        ("tell me how many times did the unions protest in 2023?", "when did the unions protest in 2023?"),
    ])
    func aQuestionForANumberIsTheQuestionForWhatIsCounted(question: String, other: String) throws {
        let reading = try parser.read(question)
        #expect(reading.asksHowMany)
        #expect(reading == QuestionReading(query: try parser.read(other).query, asksHowMany: true))
        #expect(try !parser.read(other).asksHowMany)
    }

    @Test(arguments: [
        "statements by Kirby in January or February 2024", "protests in Oslo in January and February 2024",
        "meetings between Biden and Xi in 2023 and 2024", "what happened in Rafah on 5 and 6 March 2024?",
        "what did Kirby say between December and February 2024?", "what was said about over 2000 deaths?",
        "what did Macron say to Netanyahu in Paris?", "statements by Kirby in the Courier", "statements by ministers besides Kirby",
        "how many did Israel arrest?", "how many has Israel arrested in Gaza?", "how many people were arrested in Oslo?", "how many hostages did Hamas release?", "how often?", "how much did Kirby say?",
        "how many?", "how many statements?",
        "", "?", "hello", "Kirby", "what did he say?", "what did they say about it?", "who is Kirby?", "why did Israel cancel?",
        "how many people live in Gaza?", "what is the weather in Rafah?", "who will win the election?", "statements",
        "drop table article", "will it rain tomorrow?", "who?", "did it?", "who threatened to resign?", "Boris Johnson on Brexit",
        "what did Kirby not say?", "statements by Kirby except about Rafah", "statements by Kirby since 2024-13-01",
        "what did Kirby say on 3/4/2024?", "what did Kirby say in spring 2024?", "who did what next week?", "what did Trump deny?",
    ])
    func whatIsNotUnderstoodIsRefusedPolitely(question: String) throws {
        let refusal = #expect(throws: QuestionRefusal.self) { try parser.read(question) }
        #expect(refusal?.examples.count == 2)
        #expect(refusal?.description.contains("Try “") == true)
    }

    @Test func whyADateIsNotReadIsSaid() throws {
        func reason(_ question: String) -> String? {
            #expect(throws: QuestionRefusal.self) { try parser.read(question) }?.understood
        }
        #expect(reason("protests in Oslo in 2022 or 2023")?.contains("more than one time (“or 2023”)") == true)
        #expect(reason("what did Kirby say on 3/4/2024?")?.contains("The date in it, “on 3/4/2024”,") == true)
    }

    @Test func everyExampleOfEveryPatternIsReadByThatPattern() throws {
        for pattern in QuestionPattern.all {
            #expect(pattern.examples.count >= 1)
            for example in pattern.examples {
                let query = try parser.read(example).query
                let words = example.filter { $0 != "?" }.split(separator: " ").map(String.init)
                let dates = QuestionDates(words, today: CalendarDay(year: 2024, month: 4, day: 17))
                #expect(pattern.match(dates.words) != nil, "\(example)")
                _ = query
            }
        }
    }

    @Test func theExamplesOfARefusalAreUnderstood() throws {
        for question in ["who?", "hello"] {
            let refusal = #expect(throws: QuestionRefusal.self) { try parser.read(question) }
            for example in refusal?.examples ?? [] { _ = try parser.read(example).query }
        }
    }

    @Test(arguments: [
        ("what did Trump deny?", "Understood so far: the name “Trump”.", "what did Trump say?"),
        ("Boris Johnson on Brexit since 2024", "from 2024", "what did Boris Johnson say?"),
        ("statements by Kirby since 2024-13-01", "“since 2024-13-01”", "what did Kirby say?"),
        ("who is for the plan of Iran?", "Understood so far: the name “Iran”.", "what was said about Iran?"),
        ("why did Norway sanction Russia?", "“sanction” for events of type SANCTION", "what did Norway do?"),
    ])
    func aRefusalSaysWhatItUnderstood(question: String, understood: String, example: String) {
        let refusal = #expect(throws: QuestionRefusal.self) { try parser.read(question) }
        #expect(refusal?.description.contains(understood) == true, "\(refusal?.description ?? "")")
        #expect(refusal?.examples.contains(example) == true)
    }

    @Test func relativeDatesNeedADay() {
        #expect(throws: QuestionRefusal.self) { try QuestionParser().read("what happened last March?") }
    }
}
