import AmbitionModel
import Scoring

extension JSON {
  /// How firm levels are (`ambitie-robust/1`); numbers are exact fractions written as text.
  static func robustness(_ robustness: Robustness, of assessment: Assessment) -> JSON {
    let program = assessment.program
    let draws = robustness.draws
    return [
      "format": "ambitie-robust/1",
      "case": .string(assessment.caseStudy.id.value.rawValue),
      "draws": [
        // The part of itself that each weight may be off.
        "within": .string(draws.plan.spread.description),
        "count": .number(draws.plan.count),
        "seed": .string("\(draws.plan.seed)"),
        // Draws in which all settled levels were as they are; absent where some are undecided.
        "unchanged": draws.unchanged.map { .number($0) },
        "levels": .array(draws.shares.map { .share($0, draws, program) }),
        // The settled levels with too many possibilities to draw; absent where there are none.
        "undecided": draws.undecided.isEmpty
          ? nil : .strings(draws.undecided.map { program.decisions[$0].name }),
      ],
      "numbers": .array(robustness.ranges.map { .number($0, program) }),
      // The levels that missing answers leave open.
      "open": .strings(robustness.open.map { program.decisions[$0].name }),
    ]
  }

  private static func share(_ share: WeightDraws.Share, _ draws: WeightDraws, _ program: Program) -> JSON {
    let decision = program.decisions[share.decision]
    let outcomes = share.outcomes.map { outcome -> JSON in
      let part = Rational(Int128(outcome.count), over: Int128(draws.plan.count))
      return [
        "values": .possible(outcome.values, of: decision, program), "count": .number(outcome.count),
        "share": .string(part?.description ?? "0"),
      ]
    }
    return [
      "decision": .string(decision.name),
      "value": .value(share.value, of: decision, program),
      "outcomes": .array(outcomes),
      // Of the share of draws in which the level was as it is, rounded to the nearest.
      "standard_error_millionths": .number(
        Int((draws.standardError(of: share.unchanged) * 1_000_000).rounded())),
      "proved": .boolean(share.isCertain),
    ]
  }

  private static func number(_ range: NumberRange, _ program: Program) -> JSON {
    let (kind, name) =
      switch range.subject {
      case .weight(let slot): ("weight", program.inputs[slot].name)
      case .operandWeight(let decision, let operand, _):
        ("operand_weight", "\(decision.rawValue): \(operand)")
      case .threshold(let level): ("threshold", program.rubric.levels[level].id.value.rawValue)
      }
    var ends: (lower: NumberRange.End?, upper: NumberRange.End?)
    let extent: String
    switch range.extent {
    case .withoutInfluence: extent = "without_influence"
    case .notDecided: extent = "not_decided"
    case .between(let lower, let upper): (extent, ends) = ("between", (lower, upper))
    }
    return [
      "kind": .string(kind), "name": .string(name), "value": .string(range.value.description),
      "extent": .string(extent), "lower": ends.lower.map { .end($0, program) },
      "upper": ends.upper.map { .end($0, program) },
    ]
  }

  private static func end(_ end: NumberRange.End, _ program: Program) -> JSON {
    let flips = end.flips.map { flip -> JSON in
      let decision = program.decisions[flip.decision]
      return [
        "decision": .string(decision.name), "from": .value(flip.from, of: decision, program),
        "to": .possible(flip.to, of: decision, program),
      ]
    }
    return [
      "value": .string(end.value.description), "included": .boolean(end.isIncluded), "flips": .array(flips),
    ]
  }
}
