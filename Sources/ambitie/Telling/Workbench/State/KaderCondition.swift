import AmbitionModel
import FEEL
import Scoring

/// When a rule of a kader holds, as it is put together from lists: all of these facts, and none of those.
struct KaderCondition: Equatable {
  /// One fact held against one answer.
  struct Pick: Equatable {
    /// `stakes`, `capacity`: the name of a question.
    var name: String
    var relation: Relation
    /// The id of an option, `true` or `false`, or a number.
    var value: String
  }

  enum Relation: String, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case atLeast = ">="
    case atMost = "<="
  }

  /// The rule holds only where all of these do.
  var needed: [Pick] = []
  /// The rule does not hold where one of these does.
  var exceptions: [Pick] = []

  /// The condition as FEEL; `nil` where it always holds.
  /// - Parameter isText: whether a question of this name is answered with an option, and not with a number or yes or no.
  func text(_ isText: (String) -> Bool) -> String? {
    func text(_ pick: Pick) -> String {
      let value = isText(pick.name) ? JSONText.quoted(pick.value) : pick.value
      return "\(pick.name) \(pick.relation.rawValue) \(value)"
    }
    var parts = needed.map(text)
    if !exceptions.isEmpty {
      parts.append("not(\(exceptions.map(text).joined(separator: " or ")))")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  init() {}

  /// The picks that a condition is made of; `nil` where somebody wrote one that no list makes.
  init?(_ text: LocatedText?) {
    guard let text else { return }
    guard case .success(let tree) = ExpressionParser.parse(text) else { return nil }
    for part in Self.parts(of: tree, .and) {
      if let pick = Self.pick(part) {
        needed.append(pick)
      } else if case .call(let name, let arguments) = part.kind, name.value == "not", arguments.count == 1 {
        for inner in Self.parts(of: arguments[0].value, .or) {
          guard let pick = Self.pick(inner) else { return nil }
          exceptions.append(pick)
        }
      } else {
        return nil
      }
    }
  }

  /// The parts of a chain of one operator, in order.
  private static func parts(of tree: Expression, _ chain: Expression.Operator) -> [Expression] {
    guard case .binary(let sign, let left, let right) = tree.kind, sign == chain else { return [tree] }
    return parts(of: left, chain) + parts(of: right, chain)
  }

  private static func pick(_ tree: Expression) -> Pick? {
    guard case .binary(let sign, let left, let right) = tree.kind,
      let relation = Relation(rawValue: sign.rawValue),
      case .name(let parts) = left.kind
    else { return nil }
    let name = parts.map { $0.value }.joined(separator: ".")
    return switch right.kind {
    case .string(let text): Pick(name: name, relation: relation, value: text)
    case .boolean(let truth): Pick(name: name, relation: relation, value: "\(truth)")
    case .number(let number): number.decimalText.map { Pick(name: name, relation: relation, value: $0) }
    default: nil
    }
  }
}

/// The questions that conditions of a rule can ask about, by the name that they have in it.
struct KaderQuestions {
  let program: Program
  let rule: Kader.Rule

  /// The question called so in the rule; `nil` where there is none.
  func input(_ name: String) -> Input? {
    if let slot = program.slot(named: name) { return program.inputs[slot] }
    guard let layer = layers.first else { return nil }
    let own = "\(program.rubric.layers[layer].id.value.rawValue).\(name)"
    return program.slot(named: own).map { program.inputs[$0] }
  }

  /// Whether a question is answered with an option.
  func isText(_ name: String) -> Bool {
    if case .options? = input(name)?.domain { true } else { false }
  }

  /// The layers that the rule holds for.
  var layers: [Int] {
    switch rule.scope {
    case .wholeCase: []
    case .eachLayer: Array(program.rubric.layers.indices)
    case .layers(let ids):
      program.rubric.layers.indices.filter { layer in
        ids.contains { $0.value == program.rubric.layers[layer].id.value }
      }
    }
  }

  /// The names of all that can be picked: facts about the whole case, then what every layer of the rule is asked.
  var names: [String] {
    let whole = program.inputs.filter { $0.layer == nil && $0.canBePicked }.map { $0.name }
    let each = layers.map { layer in
      program.inputs.filter { $0.layer == layer && $0.canBePicked }.map { $0.ownName }
    }
    guard let first = each.first else { return whole }
    return whole + first.filter { name in each.allSatisfy { $0.contains(name) } }
  }

  /// The flags that a rule about these layers can forbid, by the name that they have in it.
  var flags: [(name: String, flag: Flag)] {
    var found: [(name: String, flag: Flag)] = []
    for flag in program.flags {
      let isOwn = flag.layer.map { layers.contains($0) } ?? layers.isEmpty
      let name = flag.flag.id.value.rawValue
      if isOwn, !found.contains(where: { $0.name == name }) { found.append((name: name, flag: flag.flag)) }
    }
    return found
  }
}

extension Input {
  /// The name without its layer.
  var ownName: String { name.split(separator: ".").last.map { String($0) } ?? name }

  fileprivate var canBePicked: Bool {
    switch domain {
    case .options, .boolean: true
    case .number, .text: false
    }
  }
}

/// What a rule asks, as it is chosen from a list.
enum KaderDemand: String, CaseIterable {
  case minimum, target, flag, own

  init(_ rule: Kader.Rule) {
    switch rule.demand {
    case .minimum: self = .minimum
    case .target: self = .target
    case .condition(let text): self = Self.forbiddenFlag(text) == nil ? .own : .flag
    }
  }

  /// The flag that a condition forbids: `not(raised.no_rights)`.
  static func forbiddenFlag(_ text: LocatedText) -> String? {
    guard case .success(let tree) = ExpressionParser.parse(text),
      case .call(let name, let arguments) = tree.kind, name.value == "not", arguments.count == 1,
      case .name(let parts) = arguments[0].value.kind, parts.count == 2, parts[0].value == "raised"
    else { return nil }
    return parts[1].value
  }

  static func condition(forbidding flag: String) -> LocatedText { LocatedText("not(raised.\(flag))") }
}
