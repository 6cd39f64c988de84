import AmbitionModel
import Testing

@testable import Scoring

/// A rubric as the text of its file, of which a test writes only what it is about.
///
/// The parts are lines of JSON, so that a test can mark places in them; `title`s and the like are filled in.
struct RubricText {
  var layers = ["data"]
  /// `{"id": …}` for each axis but the one called `steering`.
  var axes: [String] = []
  var scales: [String] = []
  /// By layer id.
  var criteria: [String: [String]] = [:]
  var facts: [String] = []
  var levels: [String] = []
  var decisions: [String] = []
  var flags: [String] = []
  /// The whole object under `portfolio`; nothing where it is empty.
  var portfolio = ""

  var text: String {
    let layers = layers.map {
      #"{"id": "\#($0)", \#(Self.title), "summary": "s", "criteria": ["# + Self.lines(criteria[$0] ?? [])
        + "]}"
    }
    return """
      {"format": "ambitie-rubric/1", "id": "test", "version": "1", "language": "en", \(Self.title),
      "summary": "s", "status": "draft", "statement": "s", "sources": [],
      "axes": [\(Self.lines(["steering"].map { #"{"id": "\#($0)", "title": "t", "summary": "s"}"# } + axes))],
      "scales": [\(Self.lines(scales))],
      "layers": [\(Self.lines(layers))],
      "context": [\(Self.lines(facts))],
      "levels": [\(Self.lines(levels))],
      "decisions": [\(Self.lines(decisions))],
      "flags": [\(Self.lines(flags))]\(portfolio.isEmpty ? "" : ",\n\"portfolio\": " + portfolio)}
      """
  }

  /// What reading and compiling come to, with the findings of both.
  static func compile(_ text: String) -> Reading<Program> {
    let rubric = RubricReader.read(SourceFile(path: "test.json", text: text))
    guard let value = rubric.value else { return Reading(nil, rubric.diagnostics) }
    let program = RubricCompiler.compile(value)
    return Reading(program.value, rubric.diagnostics + program.diagnostics)
  }

  /// The program; the test fails on any finding.
  func program(sourceLocation: SourceLocation = #_sourceLocation) throws -> Program {
    let reading = Self.compile(text)
    #expect(reading.diagnostics.map(\.wording.english) == [], "\(text)", sourceLocation: sourceLocation)
    return try #require(reading.value, sourceLocation: sourceLocation)
  }

  private static let title = #""title": "t""#

  private static func lines(_ items: [String]) -> String { items.joined(separator: ",\n") }
}

// MARK: Parts

extension RubricText {
  /// `options` as `low` or `low=1.5`, where the number is what the option counts for.
  static func options(_ options: [String]) -> String {
    let parts = options.map { option in
      let sides = option.split(separator: "=")
      let value = sides.count > 1 ? #", "value": \#(sides[1])"# : ""
      return #"{"id": "\#(sides[0])", "label": "l", "text": "t"\#(value)}"#
    }
    return #""options": [\#(parts.joined(separator: ", "))]"#
  }

  static func scale(_ id: String, _ options: [String]) -> String {
    #"{"id": "\#(id)", \#(self.options(options))}"#
  }

  static func criterion(_ id: String, weight: String = "1", axis: String = "steering", _ answers: [String])
    -> String
  {
    #"{"id": "\#(id)", "axis": "\#(axis)", "weight": \#(weight), "label": "l", "question": "q", "why": "w", "#
      + options(answers) + "}"
  }

  static func fact(_ id: String, _ type: String, each: Bool = false, _ more: String = "") -> String {
    #"{"id": "\#(id)", "type": "\#(type)", "label": "l", "question": "q""#
      + (each ? #", "each": "layer""# : "") + (more.isEmpty ? "" : ", \(more)") + "}"
  }

  static func level(_ id: String, threshold: String? = nil, requires: String? = nil) -> String {
    #"{"id": "\#(id)", "title": "t", "sentence": "s""#
      + (threshold.map { #", "threshold": \#($0)"# } ?? "")
      + (requires.map { #", "requires": \#(quoted($0))"# } ?? "") + "}"
  }

  /// `more` is where scope, type and logic go.
  static func decision(_ id: String, _ more: String) -> String {
    #"{"id": "\#(id)", "title": "t", \#(more)}"#
  }

  static func expression(_ id: String, _ expression: String, _ more: String = "") -> String {
    decision(id, (more.isEmpty ? "" : more + ", ") + #""expression": \#(quoted(expression))"#)
  }

  static func flag(_ id: String, _ condition: String, _ more: String = "") -> String {
    #"{"id": "\#(id)", "kind": "too_low", "severity": "low", "when": \#(quoted(condition)), "title": "t", "#
      + #""message": "m", "advice": "a", "sources": []"# + (more.isEmpty ? "" : ", \(more)") + "}"
  }

  /// A JSON string.
  static func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t") + "\""
  }
}
