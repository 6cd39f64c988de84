import AmbitionModel
import Scoring

extension JSON {
  /// The result of a case as exchange files hold it: the assessment of `ambitie-assessment/1` without the texts and
  /// reasons that the enclosed rubric and case give.
  static func result(_ assessment: Assessment) -> JSON {
    let program = assessment.program
    let study = assessment.caseStudy
    return [
      "case": [
        "id": .string(study.id.value.rawValue), "organisation": .text(study.organisation),
        "reference_date": .string(study.referenceDate.description),
      ],
      "rubric": [
        "id": .string(program.rubric.id.value.rawValue), "version": .string(program.rubric.version),
      ],
      "answers": .array(program.inputs.indices.map { .plainAnswer($0, assessment) }),
      "decisions": .array(program.decisions.indices.map { .plainDecision($0, assessment) }),
      "flags": .array(
        zip(program.flags, assessment.flags).map { flag, outcome in
          [
            "name": .string(flag.name), "state": .string(outcome.state.rawValue),
            "undecided_by": .names(outcome.undecidedBy, program),
          ]
        }),
    ]
  }

  private static func plainAnswer(_ slot: Int, _ assessment: Assessment) -> JSON {
    let answer = assessment.sheet.answers[slot]
    return [
      "name": .string(assessment.program.inputs[slot].name),
      "value": .value(assessment.sheet.values[slot], ofSlot: slot, assessment.program, answer),
      "from": (answer?.origin).map(JSON.origin),
    ]
  }

  private static func plainDecision(_ index: Int, _ assessment: Assessment) -> JSON {
    let program = assessment.program
    let decision = program.decisions[index]
    let outcome = assessment.decisions[index]
    return [
      "name": .string(decision.name),
      "value": .value(outcome.value, of: decision, program),
      "possible": .possible(outcome, of: decision, program),
      "range": JSON.range(outcome),
      "undecided_by": .names(outcome.undecidedBy, program),
    ]
  }
}
