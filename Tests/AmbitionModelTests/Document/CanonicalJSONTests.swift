import AmbitionModel
import TestSupport
import Testing

@Suite struct `Canonical JSON` {
  private func canonical(_ text: String, leavingOut left: Set<String> = []) throws -> String {
    let node = try #require(DocumentParser.parse(SourceFile(path: "x", text: text)).value)
    return String(decoding: CanonicalJSON.bytes(of: node, leavingOut: left), as: UTF8.self)
  }

  /// RFC 8785, section 3.2.3: the order of keys by their UTF-16.
  @Test func `sorts keys as the RFC does`() throws {
    let text = #"""
      {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
       "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}
      """#
    let values = [
      "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign",
      "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh",
    ]
    let result = try canonical(text)
    var rest = result[...]
    for value in values {
      let place = try #require(rest.firstRange(of: "\"\(value)\""))
      rest = rest[place.upperBound...]
    }
  }

  /// RFC 8785, section 3.2.2.2.
  @Test func `escapes what has to be`() throws {
    let text = #"{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"}"#
    try expectEqual(canonical(text), #"{"string":"€$\u000f\nA'B\"\\\\\"/"}"#)
    try expectEqual(canonical(#"["\b\t\f\r\u007f\u2028"]"#), "[\"\\b\\t\\f\\r\u{7F}\u{2028}\"]")
  }

  @Test func `leaves no trace of the layout`() throws {
    let one = "// a\n{ \"b\": [1, 0.10 ,],\n  \"a\": {\"d\": null, \"c\": true} }"
    try expectEqual(canonical(one), #"{"a":{"c":true,"d":null},"b":[1,0.10]}"#)
    try expectEqual(canonical(one, leavingOut: ["b"]), #"{"a":{"c":true,"d":null}}"#)
    try expectEqual(canonical(#"{"x": {"b": 1}, "b": 2}"#, leavingOut: ["b"]), #"{"x":{"b":1}}"#)
  }
}
