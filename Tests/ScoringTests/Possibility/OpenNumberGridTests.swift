import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// What is told of open numbers, held against every completion on a grid.
@Suite struct `open numbers on a grid` {
  /// Numbers with bounds, and what is tried of each: the ends, and some in between.
  static let grid: [(name: String, low: Int, high: Int, tried: [String])] = [
    ("a", 0, 4, ["0", "1", "2.5", "4"]), ("b", -2, 2, ["-2", "-0.5", "0", "1", "2"]),
    ("c", 1, 3, ["1", "1.5", "3"]),
  ]

  @Test(arguments: Breadth.trials(UInt64(0)..<120, oneIn: 4))
  func `are never told more certainly than completions allow`(seed: UInt64) throws {
    var source = NumberExpression(generator: SeededGenerator(seed: seed))
    let expressions = (0..<6).map { source.isCondition($0) ? source.condition(3) : source.number(3) }
    let program = try RubricText(
      facts: Self.grid.map {
        RubricText.fact($0.name, "number", "\"minimum\": \($0.low), \"maximum\": \($0.high)")
      } + [RubricText.fact("p", "boolean")],
      decisions: expressions.enumerated().map { RubricText.expression("d\($0)", $1) }
    ).program()
    // Some of the answers are given.
    var given: [String: String] = [:]
    for entry in Self.grid where source.generator.next() % 3 == 0 { given[entry.name] = entry.tried[1] }
    if source.generator.next() % 2 == 0 { given["p"] = "true" }
    let told = try program.assess(given)
    var completions = [given]
    for entry in Self.grid + [("p", 0, 1, ["true", "false"])] where given[entry.name] == nil {
      completions = completions.flatMap { sheet in
        entry.tried.map { sheet.merging([entry.name: $0]) { $1 } }
      }
    }
    for sheet in completions {
      let full = try program.assess(sheet)
      for index in expressions.indices {
        let (outcome, value) = (told.decisions[index], full.decisions[index].value)
        #expect(outcome.admits(value), "\(expressions[index]) at \(sheet) is \(value), told: \(outcome)")
      }
    }
    #expect(completions.count <= 120)
  }
}

extension Assessment.Outcome {
  /// Whether what is told leaves room for this value.
  fileprivate func admits(_ value: Scoring.Value) -> Bool {
    // A fault of one completion comes from how many digits there are, which nothing is told of.
    if case .fault = value { return true }
    if self.value != .unknown { return self.value == value }
    if let possible { return possible.contains(value) }
    guard let range else { return true }
    guard case .number(let number) = value else { return range.others.contains(value) }
    guard let numbers = range.numbers else { return false }
    return numbers.low.map { $0 <= number } != false && numbers.high.map { number <= $0 } != false
  }
}

/// Random conditions and calculations over `a`, `b`, `c` and `p`.
private struct NumberExpression {
  var generator: SeededGenerator

  func isCondition(_ index: Int) -> Bool { index.isMultiple(of: 2) }

  private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }

  mutating func number(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["a", "b", "c", "1", "-2", "0.5", "3", "0"]) }
    let (x, y) = (number(depth - 1), number(depth - 1))
    switch Int.random(in: 0..<14, using: &generator) {
    case 0, 1: return "(\(x) + \(y))"
    case 2: return "(\(x) - \(y))"
    case 3, 4: return "(\(x) * \(y))"
    case 5, 6: return "(\(x) / \(y))"
    case 7: return pick(["min", "max", "sum", "mean"]) + "(\(x), \(y))"
    case 8: return "median(\(x), \(y), \(number(depth - 1)))"
    case 9: return pick(["floor", "ceiling", "abs"]) + "(\(x))"
    case 10: return "modulo(\(x), \(y))"
    case 11: return "(\(x) ** \(pick(["0", "1", "2", "3", "-1"])))"
    case 12: return "(if \(condition(depth - 1)) then \(x) else \(y))"
    default: return "(-\(x))"
    }
  }

  mutating func condition(_ depth: Int) -> String {
    guard depth > 1 else {
      return "\(number(depth)) \(pick(["<", "<=", ">", ">=", "=", "!="])) \(number(depth))"
    }
    let (x, y) = (condition(depth - 1), condition(depth - 1))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return "(\(x) and \(y))"
    case 1: return "(\(x) or \(y))"
    case 2: return "not(\(x))"
    case 3: return "(p and \(x))"
    case 4: return "(\(number(depth - 1)) between \(number(1)) and \(number(1)))"
    default: return "\(number(depth - 1)) \(pick(["<", "<=", ">", ">=", "="])) \(number(depth - 1))"
    }
  }
}
