import Foundation
import Testing

/// One thing wrong with one file of a small workspace, and the one message that it must give.
struct BadInput: Sendable, CustomTestStringConvertible {
  /// How the file comes about.
  enum Change: Sendable {
    /// Replaces the first such text.
    case replacing(String, with: String)
    case text(String)
    case bytes([UInt8])
  }

  let testDescription: String
  let path: String
  let change: Change
  /// The first line of standard error, after the path.
  let message: String

  init(_ name: String, in path: String, _ change: Change, gives message: String) {
    testDescription = name
    self.path = path
    self.change = change
    self.message = message
  }

  func bytes(of original: String) throws -> [UInt8] {
    switch change {
    case .replacing(let old, let new):
      let range = try #require(original.range(of: old), "\(testDescription): nothing to replace")
      return Array(original.replacingCharacters(in: range, with: new).utf8)
    case .text(let text): return Array(text.utf8)
    case .bytes(let bytes): return bytes
    }
  }
}

extension BadInput {
  private static let bike = "cases/bike.json"
  private static let small = "rubrics/small.json"
  private static let flag = #"rights = \"market\" and stakes"#

  static let cases: [BadInput] = [
    BadInput(
      "a syntax error at line 40", in: bike,
      .replacing(#"keeps the counts.","#, with: #"keeps the counts.""#),
      gives: ":40:53: error: a comma is missing here; two values are separated by ',' [syntax]"),
    BadInput(
      "a key typed wrong", in: bike, .replacing(#""rationale": "Many"#, with: #""rationalle": "Many"#),
      gives: ":30:7: error: an answer has no key 'rationalle'; allowed: 'answer', 'reason', 'rationale', "
        + "'sources', 'confidence', 'assessor', 'date', 'ratings', 'consensus' or 'history' [unknown-key]"),
    BadInput(
      "an option that does not exist", in: bike, .replacing(#""partner""#, with: #""partnr""#),
      gives: ":44:19: error: 'partnr' is not one of the options: 'market', 'partner', 'self', 'unknown' or "
        + "'not_applicable' [unknown-option]"),
    BadInput(
      "a question that does not exist", in: bike, .replacing(#""rights": {"#, with: #""right": {"#),
      gives: ":38:7: error: the rubric has no question 'data.right' here [unknown-reference]"),
    BadInput(
      "a duplicate key", in: bike,
      .replacing(#""theme": "Mobility","#, with: "\"theme\": \"Mobility\",\n  \"theme\": \"Water\","),
      gives: ":12:3: error: key 'theme' is here for the second time; once is allowed [duplicate-key]"),
    BadInput(
      "a criterion answered twice", in: bike, .replacing(#""builder": {"#, with: #""rights": {"#),
      gives: ":43:7: error: key 'rights' is here for the second time; once is allowed [duplicate-key]"),
    BadInput(
      "an empty file", in: bike, .text(""),
      gives: ":1:1: error: the file is empty; expected is an object between '{' and '}' [empty-file]"),
    BadInput(
      "100,000 nested lists", in: bike, .text(String(repeating: "[", count: 100_000)),
      gives: ":1:129: error: more than 128 brackets within each other; at most 128 are allowed [too-deep]"),
    BadInput(
      "100,000 nested objects", in: bike, .text(String(repeating: #"{"a":"#, count: 100_000)),
      gives: ":1:641: error: more than 128 brackets within each other; at most 128 are allowed [too-deep]"),
    BadInput(
      "invalid UTF-8", in: bike, .bytes(Array("{\n  \"title\": \"Bi".utf8) + [0xFF] + Array("ke\"\n}".utf8)),
      gives: ":2:15: error: FF is not UTF-8; text in a file must be UTF-8 [invalid-utf8]"),
    BadInput(
      "a NUL byte", in: bike, .replacing("Bike counter", with: "Bike\0counter"),
      gives: ":8:17: error: a control character within a text; expected is \\u0000 [syntax]"),
    BadInput(
      "nothing but NUL bytes", in: bike, .bytes(Array(repeating: 0, count: 3)),
      gives: #":1:1: error: found '\u{0}\u{0}\u{0}'; expected is a value [syntax]"#),
    BadInput(
      "a file that is cut off", in: bike, .text("{\n  \"format\": \"ambitie-case/1\",\n  \"id\": \"bi"),
      gives: ":3:9: error: the text is still open at the end of the line; expected is '\"' [syntax]"),
    BadInput(
      "another version of the format", in: bike, .replacing("ambitie-case/1", with: "ambitie-case/2"),
      gives: ":2:13: error: 'ambitie-case/2' is an unknown format; allowed: 'ambitie-rubric/1', "
        + "'ambitie-examples/1', 'ambitie-case/1', 'ambitie-kader/1' or 'ambitie-exchange/1' [wrong-format]"),
    BadInput(
      "a rubric as a case", in: bike, .replacing("ambitie-case/1", with: "ambitie-rubric/1"),
      gives: ":2:13: error: this file has format 'ambitie-rubric/1'; expected is 'ambitie-case/1' "
        + "[wrong-format]"),
    BadInput(
      "the name of a rubric that is not there", in: bike,
      .replacing(#""id": "small""#, with: #""id": "smal""#),
      gives: ":5:11: error: there is no rubric 'smal'; there is 'small', 'digital_information_product', "
        + "'ida_contribution', 'koploperdeal', 'preconditions' or 'recommendations' [unknown-reference]"),
  ]

  static let rubrics: [BadInput] = [
    BadInput(
      "a condition with a type error", in: small, .replacing(flag, with: "rights + 1 and stakes"),
      gives: ":76:16: error: expected a number, not one of 'market', 'partner' or 'self' [type-mismatch]"),
    BadInput(
      "an option that a condition misspells", in: small,
      .replacing(flag, with: #"rights = \"markt\" and stakes"#),
      gives:
        ":76:25: error: 'markt' is not one of the options: 'market', 'partner' or 'self' [unknown-option]"),
    BadInput(
      "a name that a condition misspells", in: small,
      .replacing(flag, with: #"rigths = \"market\" and stakes"#),
      gives: ":76:16: error: no answer, fact or decision is called 'rigths' [unknown-name]"),
    BadInput(
      "a condition with a syntax error", in: small,
      .replacing(flag, with: #"rights = \"market\" and and stakes"#),
      gives: ":76:40: error: expected a value, found 'and' [expression-syntax]"),
    BadInput(
      "a cycle between decisions", in: small,
      .replacing(
        #""decisions": ["#,
        with: """
          "decisions": [
              { "id": "a", "title": "A", "each": "layer", "type": "number", "expression": "b + 1" },
              { "id": "b", "title": "B", "each": "layer", "type": "number", "expression": "a + 1" },
          """),
      gives: ":56:13: error: this decision depends on itself: data.a -> data.b -> data.a [cycle]"),
    BadInput(
      "a key typed wrong", in: small, .replacing(#""aggregate""#, with: #""agregate""#),
      gives:
        ":58:7: error: a decision has no key 'agregate'; allowed: 'id', 'title', 'label', 'role', 'axis', "
        + "'each', 'layers', 'type', 'scale', 'options', 'expression', 'table', 'aggregate' or 'ladder' [unknown-key]"
    ),
    BadInput(
      "a duplicate key", in: small,
      .replacing(#""version": "1.0.0","#, with: "\"version\": \"1.0.0\",\n  \"version\": \"1\","),
      gives: ":5:3: error: key 'version' is here for the second time; once is allowed [duplicate-key]"),
    BadInput(
      "an empty file", in: small, .text(""),
      gives: ":1:1: error: the file is empty; expected is an object between '{' and '}' [empty-file]"),
    BadInput(
      "a case as the rubric", in: small, .replacing("ambitie-rubric/1", with: "ambitie-case/1"),
      gives: ":2:13: error: this file has format 'ambitie-case/1'; expected is 'ambitie-rubric/1' "
        + "[wrong-format]"),
    BadInput(
      "100,000 nested brackets in a condition", in: small,
      .replacing(flag, with: String(repeating: "(", count: 100_000) + #"rights = \"market\" and stakes"#),
      gives: ":76:116: error: the expression is nested deeper than 200 steps [too-deep]"),
  ]
}
