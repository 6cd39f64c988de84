import AmbitionModel
import Foundation
import Scoring
import Testing

@testable import FEEL

/// One expected result of the DMN compatibility kit, ready to run.
struct CompatibilityCase: Sendable, CustomTestStringConvertible {
  var id: String
  var inputs: FeelContext
  var expected: FeelValue
  /// The standard asks for a reason as well.
  var isError: Bool
  var type: FeelType
  private var subject: Subject

  private enum Subject: Sendable {
    case literal(String)
    case table(FeelDecisionTable)
    case unreadable(Diagnostic)
  }

  var testDescription: String { id }

  var result: FeelResult {
    switch subject {
    case .literal(let text):
      let source = LocatedText(text)
      switch ExpressionParser.parse(source) {
      case .failure(let problem):
        return FeelResult(.null, reasons: [FeelReason(problem.wording, at: problem.range)])
      case .success(let expression):
        return FeelInterpreter.evaluate(expression, in: inputs).coerced(to: type, at: source.range)
      }
    case .table(let table): return table.evaluate(in: inputs).coerced(to: type, at: table.range)
    case .unreadable(let problem):
      return FeelResult(.null, reasons: [FeelReason(problem.wording, at: problem.range)])
    }
  }

  /// Nothing when the case passes, else what came out.
  var failure: String? {
    let result = result
    guard FeelFixtures.agree(result.value, expected) else {
      return
        "\(id): \(result.value.text), expected \(expected.text); \(result.reasons.map(\.wording.english))"
    }
    if isError, result.reasons.isEmpty { return "\(id): null without a reason" }
    return nil
  }
}

extension CompatibilityCase {
  static let core = load("core")
  static let extended = load("extended")

  private static func load(_ name: String) -> [CompatibilityCase] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/feel-tck/\(name).jsonl")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]).flatMap { $0 }
        .flatMap(CompatibilityCase.init)
    }
  }

  private init?(_ json: [String: Any]) {
    guard let id = json["id"] as? String, let inputs = json["inputs"] as? [String: Any] else { return nil }
    // Names with blanks become identifiers, here and in the expressions.
    let blanks = inputs.keys.filter { $0.contains(" ") }.sorted()
    let renamed = { (text: String) in
      blanks.reduce(text) { $0.replacing($1, with: $1.replacing(" ", with: "_")) }
    }
    self.id = id
    self.inputs = FeelContext(
      inputs.sorted { $0.key < $1.key }.map { (renamed($0.key), FeelFixtures.value($0.value)) })
    expected = FeelFixtures.value(json["expected"] ?? NSNull())
    isError = json["error"] as? Bool ?? false
    type = FeelFixtures.type(json["typeRef"] as? String)
    if let expression = json["expression"] as? String {
      subject = .literal(renamed(expression))
    } else if let table = json["table"] as? [String: Any] {
      do {
        subject = .table(try FeelFixtures.table(table, renamed))
      } catch {
        subject = .unreadable(error)
      }
    } else {
      return nil
    }
  }
}
