import AmbitionModel
import FEEL

extension Check {
  /// Exact meaning: between the lowest and the highest value that the number comes to in any layer lies a
  /// number that no row takes, or that two rows of a unique table take; whether or not it occurs.
  static let numberBands = Check(
    code: .numberBands,
    title: Wording(nl: "grenzen die niet aansluiten", en: "bands that do not meet"),
    finds: Wording(
      nl: "Een tabel over één getal waarvan de grenzen een waarde overslaan of dubbel tellen.",
      en: "A table over one number whose bands leave a value out or give it two."),
    matters: Wording(
      nl: "Met 1,0–2,5 en 2,6–3,9 heeft 2,55 geen uitkomst, ook al komt die waarde nu misschien niet voor.",
      en: "With 1.0–2.5 and 2.6–3.9 the value 2.55 has no outcome, even if it does not occur yet."),
    remedy: Wording(
      nl: "Laat de ene band eindigen waar de andere begint: [1..2.5) en [2.5..3.9].",
      en: "Let one band end where the next begins: [1..2.5) and [2.5..3.9]."),
    example: CheckExample.rubric(bands: ["[0..1.2]", "[1.3..3]"]),
    mended: CheckExample.rubric(bands: ["[0..1.2)", "[1.2..3]"])
  ) { space throws(DiagramStore.LimitReached) in
    var findings: [Finding] = []
    var seen: Set<SourceRange> = []
    for decision in space.program.decisions {
      guard case .table(let table) = decision.decision.logic, table.inputs.count == 1,
        table.otherwise == nil, seen.insert(table.range).inserted
      else { continue }
      let inputs = space.program.decisions.filter { $0.decision.id == decision.decision.id }.compactMap {
        space.program.numberRegister(of: table.inputs[0], inLayer: $0.layer)
      }
      var numbers: [Rational] = []
      for input in inputs {
        for case .number(let number) in try space.reach(of: input).values { numbers.append(number) }
      }
      numbers.sort()
      guard let low = numbers.first, let high = numbers.last,
        let fault = NumberBands(table).fault(from: low, through: high)
      else { continue }
      let message: Diagnostic.Message =
        switch fault {
        case .gap(let number): .bandGap(decision.name, number)
        case .overlap(let number): .bandOverlap(decision.name, number)
        }
      findings.append(Finding(.init(message, at: decision.decision.id.range)))
    }
    return findings
  }
}

/// The rows of a table over one number, as tests that can be tried on any number.
private struct NumberBands {
  enum Fault {
    case gap(Rational)
    case overlap(Rational)
  }

  private let rows: [[UnaryTest]]
  private let hitPolicy: DecisionTable.HitPolicy

  init(_ table: DecisionTable) {
    rows = table.rules.map { rule in
      rule.when.first.flatMap { try? ExpressionParser.parseUnaryTests($0).get() } ?? []
    }
    hitPolicy = table.hitPolicy
  }

  /// The first number between `low` and `high` that no row takes, or that two take which must not.
  func fault(from low: Rational, through high: Rational) -> Fault? {
    for number in probes(from: low, through: high) {
      let hits = rows.map { matches($0, number) }
      guard !hits.contains(nil) else { return nil }
      let count = hits.count { $0 == true }
      if count == 0 { return .gap(number) }
      if count > 1, hitPolicy == .unique { return .overlap(number) }
    }
    return nil
  }

  /// Every number that a row mentions and one between each two of them.
  private func probes(from low: Rational, through high: Rational) -> [Rational] {
    var cuts = [low, high]
    for test in rows.joined() { test.collectNumbers(into: &cuts) }
    let sorted = Array(Set(cuts)).sorted().filter { low <= $0 && $0 <= high }
    let between = zip(sorted, sorted.dropFirst()).compactMap { $0.adding($1)?.divided(by: 2) }
    return (sorted + between).sorted()
  }

  /// `nil` when the test is more than a comparison with numbers.
  private func matches(_ tests: [UnaryTest], _ number: Rational) -> Bool? {
    var builder = ProgramBuilder()
    let names = NameTable(layers: [], inputs: [], plans: [])
    let compiler = ExpressionCompiler(names: names, inputs: [], decisions: [:], layer: nil)
    let subject = Term.scalar(builder.constant(.number(number)), .number)
    guard
      let register = try? compiler.any(tests, of: subject, at: SourceRange(0, 0), into: &builder)
    else { return nil }
    return builder.constantValue(register)?.asBoolean
  }
}

extension UnaryTest {
  /// The number literals in the test.
  fileprivate func collectNumbers(into found: inout [Rational]) {
    switch self {
    case .any: break
    case .interval(let interval, _):
      for bound in [interval.low, interval.high] { bound?.collectNumber(into: &found) }
    case .expression(let expression):
      if case .interval(let interval) = expression.kind {
        for bound in [interval.low, interval.high] { bound?.collectNumber(into: &found) }
      }
      expression.collectNumber(into: &found)
    case .not(let tests, _): for test in tests { test.collectNumbers(into: &found) }
    }
  }
}

extension Expression {
  fileprivate func collectNumber(into found: inout [Rational]) {
    switch kind {
    case .number(let number): found.append(number)
    case .negation(let operand):
      if case .number(let number) = operand.kind { found.append(number.negated) }
    default: break
    }
  }
}

extension Program {
  /// The register of a table's input, when it is the plain name of a number.
  fileprivate func numberRegister(of text: LocatedText, inLayer layer: Int?) -> Register? {
    guard let tree = try? ExpressionParser.parse(text).get(), case .name(let parts) = tree.kind else {
      return nil
    }
    let name = parts.map { $0.value }.joined(separator: ".")
    let candidates = [rubric.name(name, inLayer: layer), name]
    for candidate in candidates {
      if let decision = decision(named: candidate) {
        if case .number = decision.type { return decision.result }
        return nil
      }
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func bandGap(_ table: String, _ number: Rational) -> Self {
    Self(
      .numberBands, nl: "de grenzen van \(quoted(table)) slaan \(number) over",
      en: "the bands of \(quoted(table)) leave out \(number)")
  }

  fileprivate static func bandOverlap(_ table: String, _ number: Rational) -> Self {
    Self(
      .numberBands, nl: "de grenzen van \(quoted(table)) geven \(number) twee uitkomsten",
      en: "the bands of \(quoted(table)) give \(number) two outcomes")
  }
}
