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

    /// The first of the names that has a value.
    private static func string(_ container: KeyedDecodingContainer<Key>, _ names: [String]) throws -> String? {
        for name in names {
            let key = Key(stringValue: name)
            guard container.contains(key), try !container.decodeNil(forKey: key) else { continue }
            guard let value = try? container.decode(Naming.self, forKey: key) else { throw InputProblem.Reason.wrongType(field: name) }
            if let text = value.text, !text.isEmpty { return text }
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

    /// What a field names; null, "" and an object without a name are nothing. Numbers count as their digits, several names
    /// (authors) are listed, of an object (a source with an id, an author with a page) the name is taken.
    private struct Naming: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            if let object = try? decoder.container(keyedBy: Key.self) {
                text = try? object.decodeIfPresent(String.self, forKey: Key(stringValue: "name"))
            } else if let list = try? [Naming](from: decoder) {
                let names = list.compactMap(\.text).filter { !$0.isEmpty }
                text = names.isEmpty ? nil : names.joined(separator: ", ")
            } else {
                let value = try decoder.singleValueContainer()
                if value.decodeNil() {
                    text = nil
                } else if let string = try? value.decode(String.self) {
                    text = string
                } else if let number = try? value.decode(Int.self) {
                    text = String(number)
                } else {
                    text = String(try value.decode(Double.self))
                }
            }
        }
    }
}
