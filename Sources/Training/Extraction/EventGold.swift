import Foundation

/// One article of the hand-annotated Wikinews events.
struct EventGold: Decodable {
    struct Actor: Decodable {
        var key: String
        var name: String
        var aliases: [String]
    }

    struct DateRange: Decodable {
        var start: String?
        var end: String?
    }

    struct Event: Decodable {
        var type: String
        var alternatives: [String]?
        var status: String
        var source: [String]
        var target: [String]
        var trigger: [Int]
        var moreTriggers: [[Int]]?
        var date: DateRange?
        var core: Bool
    }

    var id: String
    var title: String
    var date: String
    var text: String
    var actors: [Actor]
    var events: [Event]

    static func articles(at path: String) throws -> [EventGold] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try CorpusFile.lines(at: path).filter { !$0.isEmpty }.map { try decoder.decode(EventGold.self, from: Data($0.utf8)) }
    }
}
