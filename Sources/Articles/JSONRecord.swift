import FoundationEssentials

/// One line of a JSONL file: an object with the field names that feeds and scrapers use.
struct JSONRecord: Decodable {
    private(set) var fields = ArticleFields()

    /// The fields of one line.
    static func fields(_ line: [UInt8]) throws(InputProblem.Reason) -> ArticleFields {
        do {
            return try JSONDecoder().decode(JSONRecord.self, from: Data(line)).fields
        } catch let reason as InputProblem.Reason {
            throw reason
        } catch DecodingError.typeMismatch {
            throw .notAnObject
        } catch {
            throw .brokenJSON
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        fields.id = try Self.string(container, ["id"])
        fields.title = try Self.string(container, ["title", "headline"])
        fields.text = try Self.text(container, ["text", "body", "content", "maintext"])
        fields.date = try Self.string(container, ["date", "published", "date_publish"])
        fields.source = try Self.string(container, ["source", "publisher", "domain"])
        fields.author = try Self.string(container, ["author", "authors"])
        fields.url = try Self.string(container, ["url"])
    }

    /// The first of the names that has a value; null and "" are none. Numbers count as their digits, several names
    /// (authors) are listed, of an object (a source with an id) the name is taken.
    private static func string(_ container: KeyedDecodingContainer<Key>, _ names: [String]) throws -> String? {
        for name in names {
            let key = Key(stringValue: name)
            guard container.contains(key), try !container.decodeNil(forKey: key) else { continue }
            if let value = try? container.decode(String.self, forKey: key) {
                if !value.isEmpty { return value }
            } else if let number = try? container.decode(Int.self, forKey: key) {
                return String(number)
            } else if let list = try? container.decode([String].self, forKey: key) {
                if !list.isEmpty { return list.joined(separator: ", ") }
            } else if let object = try? container.nestedContainer(keyedBy: Key.self, forKey: key),
                let value = try? object.decode(String.self, forKey: Key(stringValue: "name")) {
                return value
            } else {
                throw InputProblem.Reason.wrongType(field: name)
            }
        }
        return nil
    }

    /// The article's words, which nothing but a string can be.
    private static func text(_ container: KeyedDecodingContainer<Key>, _ names: [String]) throws -> String {
        for name in names {
            let key = Key(stringValue: name)
            guard container.contains(key), try !container.decodeNil(forKey: key) else { continue }
            guard let text = try? container.decode(String.self, forKey: key) else {
                throw InputProblem.Reason.wrongType(field: name)
            }
            if !text.isEmpty { return text }
        }
        return ""
    }

    struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
