import Output
import Testing

@Suite struct JSONValueTests {
    private func text(_ value: JSONValue) -> String { String(decoding: value.utf8, as: UTF8.self) }

    @Test func keepsTheOrderOfMembers() {
        let value: JSONValue = ["b": 1, "a": [.null, .bool(true), .number(0.25), .string("x")], "c": [:]]
        #expect(text(value) == #"{"b":1,"a":[null,true,0.25,"x"],"c":{}}"#)
    }

    @Test(arguments: [
        ("“quoted” \"plain\" \\", #""“quoted” \"plain\" \\""#),
        ("line\nbreak\ttab\r", #""line\nbreak\ttab\r""#),
        ("\u{1}\u{1F}\u{7F}", "\"\\u0001\\u001f\u{7F}\""),
        ("日本 🇬🇷 e\u{301}", "\"日本 🇬🇷 e\u{301}\""),
    ])
    func escapesWhatJSONAsksFor(string: String, json: String) {
        #expect(Array(text(.string(string)).unicodeScalars) == Array(json.unicodeScalars))
    }

    @Test func writesWhatJSONCannotHoldAsNull() {
        #expect(text([.number(.nan), .number(.infinity)]) == "[null,null]")
    }
}
