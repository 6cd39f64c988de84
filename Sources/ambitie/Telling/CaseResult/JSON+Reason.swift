import AmbitionModel
package import Scoring

extension JSON {
  /// Why a decision has its value: one of four lists is there.
  static func reason(
    _ reason: Reason, _ decision: CompiledDecision, _ assessment: Assessment, _ places: RubricPlaces
  ) -> JSON {
    switch reason {
    case .rows(let rows): ["rows": .array(rows.map { .row($0, decision, assessment, places) })]
    case .rungs(let rungs): ["steps": .array(rungs.map { .step($0, decision, assessment, places) })]
    case .contributions(let function, let parts):
      [
        "function": .string(function.rawValue),
        "operands": .array(
          parts.map {
            [
              "name": .string(assessment.name(of: $0.subject)),
              "value": .value($0.value, of: decision, assessment.program),
              "weight": ($0.weight?.description).map(JSON.string),
            ]
          }),
      ]
    case .grounds(let found): ["grounds": .grounds(found, assessment)]
    }
  }

  private static func row(
    _ row: Reason.Row, _ decision: CompiledDecision, _ assessment: Assessment, _ places: RubricPlaces
  ) -> JSON {
    let program = assessment.program
    return [
      // Counted from 1.
      "row": .number(row.index + 1),
      "id": row.rule.id.map(JSON.string),
      "matches": row.matches.map(JSON.boolean),
      "output": .value(row.output, of: decision, program),
      "because": row.rule.because.map(JSON.text),
      "sources": .strings(row.rule.sources.map { $0.value.rawValue }),
      "grounds": .grounds(row.grounds, assessment),
      "place": places.text(row.rule.range, in: program.rubric).map(JSON.string),
    ]
  }

  private static func step(
    _ rung: Reason.Rung, _ decision: CompiledDecision, _ assessment: Assessment, _ places: RubricPlaces
  ) -> JSON {
    let program = assessment.program
    return [
      "value": .value(.option(rung.value), of: decision, program),
      "reached": rung.reached.map(JSON.boolean),
      "threshold": (rung.threshold?.description).map(JSON.string),
      "score": rung.score.map(JSON.value),
      "requirement": .grounds(rung.requirement, assessment),
      "place": places.text(rung.place, in: program.rubric).map(JSON.string),
    ]
  }

  /// The answers and decisions that a conclusion rests on.
  static func grounds(_ grounds: [Ground], _ assessment: Assessment) -> JSON {
    .array(grounds.map { .ground($0, assessment) })
  }

  private static func ground(_ ground: Ground, _ assessment: Assessment) -> JSON {
    let program = assessment.program
    let name = JSON.string(assessment.name(of: ground.subject))
    guard let comparison = ground.comparison else { return ["name": name] }
    var bound: JSON?
    var boundName: JSON?
    switch (comparison.bound, ground.subject) {
    case (.subject(let other), _): boundName = .string(assessment.name(of: other))
    case (.value(let value), .answer(let slot)): bound = .value(value, ofSlot: slot, program)
    case (.value(let value), .decision(let index)):
      bound = .value(value, of: program.decisions[index], program)
    }
    return [
      "name": name, "relation": .string(comparison.relation.symbol), "bound": bound, "bound_name": boundName,
      "holds": comparison.holds.map(JSON.boolean),
    ]
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
