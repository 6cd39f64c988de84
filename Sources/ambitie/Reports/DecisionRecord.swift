import AmbitionModel
import Scoring

/// A decision in JSON, with the reason for its value.
struct DecisionRecord: Encodable {
  var name: String
  var layer: String?
  var role: String?
  var value: ValueRecord
  /// For numbers, the value rounded to two decimals for display.
  var rounded: String?
  /// Every value that completing the open answers can give; of numbers the lowest and highest.
  var possible: [ValueRecord]?
  var undecidedBy: [String]
  var place: String?
  var reason: ReasonRecord

  enum CodingKeys: String, CodingKey {
    case name, layer, role, value, rounded, possible, place, reason
    case undecidedBy = "undecided_by"
  }

  init(_ index: Int, _ assessment: Assessment, _ places: RubricPlaces) {
    let program = assessment.program
    let decision = program.decisions[index]
    let outcome = assessment.decisions[index]
    name = decision.name
    layer = decision.layer.map { program.rubric.layers[$0].id.value.rawValue }
    role = decision.decision.role?.rawValue
    value = ValueRecord(outcome.value, of: decision, program)
    if case .number(let number) = outcome.value { rounded = NumberStyle(language: .english).text(number) }
    possible = Self.ends(of: outcome.possible).map { $0.map { ValueRecord($0, of: decision, program) } }
    undecidedBy = outcome.undecidedBy.map { program.inputs[$0].name }
    place = places.text(decision.decision.id.range, in: program.rubric)
    reason = ReasonRecord(assessment.reason(forDecision: index), decision, assessment, places)
  }

  private static func ends(of possible: [Value]?) -> [Value]? {
    guard let possible, possible.count > 2, case .number = possible[possible.count - 1] else {
      return possible
    }
    let nulls = possible.filter { $0 == .null }
    let numbers = possible.filter { $0 != .null }
    return nulls + numbers.prefix(1) + (numbers.count > 1 ? numbers.suffix(1) : [])
  }
}

/// A flag in JSON, with what it rests on.
struct FlagRecord: Encodable {
  var name: String
  var layer: String?
  var kind: String
  var severity: String
  var state: String
  var undecidedBy: [String]
  var grounds: [GroundRecord]
  var title: TextRecord
  var place: String?

  enum CodingKeys: String, CodingKey {
    case name, layer, kind, severity, state, grounds, title, place
    case undecidedBy = "undecided_by"
  }

  init(_ index: Int, _ assessment: Assessment, _ places: RubricPlaces) {
    let program = assessment.program
    let flag = program.flags[index]
    let outcome = assessment.flags[index]
    name = flag.name
    layer = flag.layer.map { program.rubric.layers[$0].id.value.rawValue }
    kind = flag.flag.kind.rawValue
    severity = flag.flag.severity.rawValue
    state = outcome.state.rawValue
    undecidedBy = outcome.undecidedBy.map { program.inputs[$0].name }
    grounds = assessment.grounds(forFlag: index).map { GroundRecord($0, assessment) }
    title = TextRecord(flag.flag.title)
    place = places.text(flag.flag.id.range, in: program.rubric)
  }
}
