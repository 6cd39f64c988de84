import AmbitionModel
package import Scoring

/// Why a decision has its value, in JSON: one of the four lists is there.
struct ReasonRecord: Encodable {
  var rows: [Row]?
  var steps: [Step]?
  /// What `operands` are taken together by, such as `weighted_mean`.
  var function: String?
  var operands: [Operand]?
  var grounds: [GroundRecord]?

  struct Row: Encodable {
    /// Counted from 1.
    var row: Int
    var id: String?
    var matches: Bool?
    var output: ValueRecord
    var because: TextRecord?
    /// The ids of the rubric's sources.
    var sources: [String]
    var grounds: [GroundRecord]
    var place: String?
  }

  struct Step: Encodable {
    var value: ValueRecord
    var reached: Bool?
    var threshold: String?
    var score: ValueRecord?
    var requirement: [GroundRecord]
    var place: String?
  }

  struct Operand: Encodable {
    var name: String
    var value: ValueRecord
    var weight: String?
  }

  init(
    _ reason: Reason, _ decision: CompiledDecision, _ assessment: Assessment, _ places: RubricPlaces
  ) {
    let program = assessment.program
    func value(_ value: Value) -> ValueRecord { ValueRecord(value, of: decision, program) }
    switch reason {
    case .rows(let rows):
      self.rows = rows.map { row in
        Row(
          row: row.index + 1, id: row.rule.id, matches: row.matches, output: value(row.output),
          because: row.rule.because.map(TextRecord.init),
          sources: row.rule.sources.map(\.value.rawValue),
          grounds: row.grounds.map { GroundRecord($0, assessment) },
          place: places.text(row.rule.range, in: program.rubric))
      }
    case .rungs(let rungs):
      steps = rungs.map { rung in
        Step(
          value: value(.option(rung.value)), reached: rung.reached,
          threshold: rung.threshold?.description, score: rung.score.map { ValueRecord($0) },
          requirement: rung.requirement.map { GroundRecord($0, assessment) },
          place: places.text(rung.place, in: program.rubric))
      }
    case .contributions(let function, let parts):
      self.function = function.rawValue
      operands = parts.map {
        Operand(
          name: assessment.name(of: $0.subject), value: value($0.value), weight: $0.weight?.description)
      }
    case .grounds(let found):
      grounds = found.map { GroundRecord($0, assessment) }
    }
  }
}

/// An answer or decision that a conclusion rests on, in JSON.
struct GroundRecord: Encodable {
  var name: String
  var relation: String?
  var bound: ValueRecord?
  /// The name of what it was held against, where that is no fixed value.
  var boundName: String?
  var holds: Bool?

  enum CodingKeys: String, CodingKey {
    case name, relation, bound, holds
    case boundName = "bound_name"
  }

  init(_ ground: Ground, _ assessment: Assessment) {
    let program = assessment.program
    name = assessment.name(of: ground.subject)
    guard let comparison = ground.comparison else { return }
    relation = comparison.relation.symbol
    holds = comparison.holds
    switch (comparison.bound, ground.subject) {
    case (.subject(let other), _): boundName = assessment.name(of: other)
    case (.value(let value), .answer(let slot)): bound = ValueRecord(value, ofSlot: slot, program, nil)
    case (.value(let value), .decision(let index)):
      bound = ValueRecord(value, of: program.decisions[index], program)
    }
  }
}

extension Ground.Relation {
  /// As FEEL writes it.
  fileprivate var symbol: String {
    switch self {
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}

extension Assessment {
  /// `data.rights`, `data.shown`.
  package func name(of subject: Ground.Subject) -> String {
    switch subject {
    case .answer(let slot): program.inputs[slot].name
    case .decision(let index): program.decisions[index].name
    }
  }
}
