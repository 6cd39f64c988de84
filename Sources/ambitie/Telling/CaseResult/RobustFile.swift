import AmbitionModel
import Scoring

/// The JSON form of how firm levels are; numbers are exact fractions written as text.
struct RobustFile: Encodable {
  let format = "ambitie-robust/1"
  var caseStudy: String
  var draws: Draws
  var numbers: [Number]
  /// The levels that missing answers leave open.
  var open: [String]

  struct Draws: Encodable {
    /// The part of itself that each weight may be off.
    var within: String
    var count: Int
    var seed: String
    /// Draws in which all settled levels were as they are.
    var unchanged: Int
    var levels: [Level]
  }

  struct Level: Encodable {
    var decision: String
    var value: ValueRecord
    var outcomes: [FrequencyRecord]
    /// Of the share of draws in which the level was as it is, in millionths rounded to the nearest.
    var standardErrorMillionths: Int
    var proved: Bool
  }

  struct FrequencyRecord: Encodable {
    var values: [ValueRecord]
    var count: Int
    var share: String
  }

  struct Number: Encodable {
    var kind: String
    var name: String
    var value: String
    var extent: String
    var lower: End?
    var upper: End?
  }

  struct End: Encodable {
    var value: String
    var included: Bool
    var flips: [Flip]
  }

  struct Flip: Encodable {
    var decision: String
    var from: ValueRecord
    var to: [ValueRecord]
  }

  enum CodingKeys: String, CodingKey {
    case format, draws, numbers, open
    case caseStudy = "case"
  }
}

extension RobustFile.Level {
  enum CodingKeys: String, CodingKey {
    case decision, value, outcomes, proved
    case standardErrorMillionths = "standard_error_millionths"
  }
}

extension RobustFile {
  init(_ assessment: Assessment, _ robustness: Robustness) {
    let program = assessment.program
    let draws = robustness.draws
    caseStudy = assessment.caseStudy.id.value.rawValue
    self.draws = Draws(
      within: draws.plan.spread.description, count: draws.plan.count, seed: "\(draws.plan.seed)",
      unchanged: draws.unchanged,
      levels: draws.shares.map { Level($0, draws, program) })
    numbers = robustness.ranges.map { Number($0, program) }
    open = robustness.open.map { program.decisions[$0].name }
  }
}

extension RobustFile.Level {
  fileprivate init(_ share: WeightDraws.Share, _ draws: WeightDraws, _ program: Program) {
    let decision = program.decisions[share.decision]
    self.decision = decision.name
    value = ValueRecord(share.value, of: decision, program)
    outcomes = share.outcomes.map { outcome in
      RobustFile.FrequencyRecord(
        values: outcome.values.map { ValueRecord($0, of: decision, program) }, count: outcome.count,
        share: Rational(Int128(outcome.count), over: Int128(draws.plan.count))?.description ?? "0")
    }
    standardErrorMillionths = Int((draws.standardError(of: share.unchanged) * 1_000_000).rounded())
    proved = share.isCertain
  }
}

extension RobustFile.Number {
  fileprivate init(_ range: NumberRange, _ program: Program) {
    switch range.subject {
    case .weight(let slot): (kind, name) = ("weight", program.inputs[slot].name)
    case .operandWeight(let decision, let operand, _):
      (kind, name) = ("operand_weight", "\(decision.rawValue): \(operand)")
    case .threshold(let level):
      (kind, name) = ("threshold", program.rubric.levels[level].id.value.rawValue)
    }
    value = range.value.description
    switch range.extent {
    case .withoutInfluence: extent = "without_influence"
    case .notDecided: extent = "not_decided"
    case .between(let lower, let upper):
      extent = "between"
      self.lower = lower.map { RobustFile.End($0, program) }
      self.upper = upper.map { RobustFile.End($0, program) }
    }
  }
}

extension RobustFile.End {
  fileprivate init(_ end: NumberRange.End, _ program: Program) {
    value = end.value.description
    included = end.isIncluded
    flips = end.flips.map { flip in
      let decision = program.decisions[flip.decision]
      return RobustFile.Flip(
        decision: decision.name, from: ValueRecord(flip.from, of: decision, program),
        to: flip.to.map { ValueRecord($0, of: decision, program) })
    }
  }
}
