import AmbitionModel
import Scoring

// What is shared, who can learn from whom, and what changed.
extension JSON {
  static func flag(_ spread: FlagSpread, _ program: Program) -> JSON {
    let flag = program.flags[spread.flag]
    return [
      "name": .string(flag.name),
      "kind": .string(flag.flag.kind.rawValue),
      "title": .text(flag.flag.title),
      "advice": .text(flag.flag.advice),
      // Whether it is raised at two organisations or more.
      "shared": .boolean(spread.isShared),
      "may_be_shared": .boolean(spread.mayBeShared),
      "organisations": .numbers(spread.organisations),
      // The themes on which two or more of them have it.
      "themes": .array(
        spread.themes.map { ["theme": .number($0.theme), "organisations": .numbers($0.organisations)] }),
      "raised": .numbers(spread.raised),
      "undetermined": .numbers(spread.undetermined),
    ]
  }

  static func pair(_ pair: LearningPair) -> JSON {
    let reasons = pair.reasons.map { reason -> JSON in
      ["learner": .number(reason.learner), "examples": .numbers(reason.examples)]
    }
    return [
      "column": .number(pair.column), "theme": .number(pair.theme),
      // The two in the order of the alphabet.
      "organisations": .numbers([pair.first, pair.second]), "reasons": .array(reasons),
    ]
  }

  static func trend(_ trend: CaseTrend, _ section: ComparisonSection) -> JSON {
    // The earliest first.
    ["cases": .numbers(trend.dates), "steps": .array(trend.steps.map { .step($0, section) })]
  }

  private static func step(_ step: CaseTrend.Step, _ section: ComparisonSection) -> JSON {
    let program = section.program
    func value(_ value: Scoring.Value, _ slot: Int, _ index: Int) -> JSON {
      .value(value, ofSlot: slot, program, section.cases[index].assessment.sheet.answers[slot])
    }
    let answers = step.answers.map { change -> JSON in
      [
        "kind": .string(change.kind.rawValue), "name": .string(program.inputs[change.slot].name),
        "from": value(change.from, change.slot, step.from), "to": value(change.to, change.slot, step.to),
      ]
    }
    let decisions = step.outcomes.map { change -> JSON in
      let decision = program.decisions[change.decision]
      return [
        "name": .string(decision.name), "from": .possible(change.from.possible, of: decision, program),
        "to": .possible(change.to.possible, of: decision, program),
        "because": .names(change.because, program),
      ]
    }
    let flags = step.flags.map { change -> JSON in
      [
        "name": .string(program.flags[change.flag].name), "from": .string(change.from.rawValue),
        "to": .string(change.to.rawValue), "because": .names(change.because, program),
      ]
    }
    return [
      "from": .number(step.from), "to": .number(step.to), "answers": .array(answers),
      "decisions": .array(decisions), "flags": .array(flags),
    ]
  }
}
