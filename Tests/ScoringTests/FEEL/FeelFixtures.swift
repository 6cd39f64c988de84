import AmbitionModel
import Foundation
import Scoring

@testable import FEEL

/// Values and tables of the compatibility kit as ours.
enum FeelFixtures {
  static func value(_ json: Any) -> FeelValue {
    switch json {
    case let number as NSNumber:
      if isBoolean(number) { return .boolean(number.boolValue) }
      return Rational(decimal: "\(number)").map(FeelValue.number) ?? .null
    case let text as String: return .string(text)
    case let items as [Any]: return .list(FeelList(items.map(value)))
    case let fields as [String: Any]:
      return .context(FeelContext(fields.sorted { $0.key < $1.key }.map { ($0.key, value($0.value)) }))
    default: return .null
    }
  }

  /// JSONSerialization gives booleans as numbers of this one type.
  private static func isBoolean(_ number: NSNumber) -> Bool {
    number === NSNumber(value: true) || String(cString: number.objCType) == "c"
  }

  static func type(_ name: String?) -> FeelType {
    switch name {
    case "number": .number
    case "string": .string
    case "boolean": .boolean
    case "tStringList", "tListOfStrings": .list(.string)
    case "tNumberList", "ListOfNumbers": .list(.number)
    case "tBoolList", "booleanList": .list(.boolean)
    case "tNestedList": .list(.list(.string))
    default: .any
    }
  }

  /// Equal, with numbers within 1e-8 as the kit asks.
  static func agree(_ actual: FeelValue, _ expected: FeelValue) -> Bool {
    switch (actual, expected) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.number(let a), .number(let b)): abs(double(a) - double(b)) <= 1e-8
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy(agree)
    case (.context(let a), .context(let b)):
      a.entries.count == b.entries.count
        && a.entries.allSatisfy { entry in b[entry.name].map { agree(entry.value, $0) } ?? false }
    default: false
    }
  }

  private static func double(_ value: Rational) -> Double {
    Double(value.numerator) / Double(value.denominator)
  }

  static func table(_ json: [String: Any], _ renamed: (String) -> String) throws(Diagnostic)
    -> FeelDecisionTable
  {
    var policy = json["hitPolicy"] as? String ?? ""
    if let aggregation = json["aggregation"] as? String { policy += " " + aggregation }
    guard let hitPolicy = FeelDecisionTable.HitPolicy(rawValue: policy) else {
      throw Diagnostic(.init(.unknownValue, nl: policy, en: policy), at: SourceRange(0, 0))
    }
    var inputs: [FeelDecisionTable.Input] = []
    for input in json["inputs"] as? [[String: Any]] ?? [] {
      inputs.append(
        .init(
          try expression(renamed(input["expression"] as? String ?? "")),
          allowed: try tests(input["values"] as? String)))
    }
    var outputs: [FeelDecisionTable.Output] = []
    for output in json["outputs"] as? [[String: Any]] ?? [] {
      let otherwise = output["default"] as? String
      outputs.append(
        .init(
          name: output["name"] as? String, allowed: try tests(output["values"] as? String),
          otherwise: otherwise == nil ? nil : try expression(renamed(otherwise ?? ""))))
    }
    var rules: [FeelDecisionTable.Rule] = []
    for rule in json["rules"] as? [[String: Any]] ?? [] {
      var cells: [[UnaryTest]] = []
      for cell in rule["in"] as? [String] ?? [] { cells.append(try tests(renamed(cell)) ?? []) }
      var values: [FEEL.Expression] = []
      for value in rule["out"] as? [String] ?? [] { values.append(try expression(renamed(value))) }
      rules.append(.init(cells, values))
    }
    return FeelDecisionTable(hitPolicy, inputs: inputs, outputs: outputs, rules: rules, at: SourceRange(0, 0))
  }

  private static func expression(_ text: String) throws(Diagnostic) -> FEEL.Expression {
    try ExpressionParser.parse(LocatedText(text)).get()
  }

  private static func tests(_ text: String?) throws(Diagnostic) -> [UnaryTest]? {
    guard let text else { return nil }
    return try ExpressionParser.parseUnaryTests(LocatedText(text)).get()
  }
}
