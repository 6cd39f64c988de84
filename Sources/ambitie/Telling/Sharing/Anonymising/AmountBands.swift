import AmbitionModel
import Scoring

/// Puts exact amounts of a case into bands, since an amount to the euro tells who it is about.
///
/// In place of an amount comes a round one near to it, with which every decision and flag comes out as before. Where
/// there is none, the amount is left out, and the answer says so. Whole numbers up to ten are no amounts.
struct AmountBands {
  private let program: Program
  /// The numbers that the rubric itself speaks of, in their order.
  private let constants: [Rational]
  /// What the case came to, with facts from other cases filled in.
  private var before: Assessment?
  private let resolved: CaseStudy
  private(set) var study: CaseStudy
  private(set) var bandedCount = 0
  private(set) var leftOutCount = 0

  /// - Parameters:
  ///   - study: with the names of questions of the program's rubric.
  ///   - resolved: the same with facts from other cases filled in.
  init(_ study: CaseStudy, resolved: CaseStudy, _ program: Program) {
    (self.study, self.resolved, self.program) = (study, resolved, program)
    let numbers = program.instructions.compactMap { instruction -> Rational? in
      if case .constant(.number(let number)) = instruction.operation { number } else { nil }
    }
    constants = Set(numbers).sorted()
    before = Self.hasAmounts(study) ? Scorer(program).assess(resolved).value : nil
    for section in CaseStudy.Section.allCases {
      for index in study[section].indices { band(section, index) }
    }
  }

  private static func hasAmounts(_ study: CaseStudy) -> Bool {
    (study.context + study.answers).contains { !$0.answer.amounts.isEmpty }
  }

  private mutating func band(_ section: CaseStudy.Section, _ index: Int) {
    let named = study[section][index]
    let amounts = named.answer.amounts
    guard !amounts.isEmpty else { return }
    for step in Self.steps(constants) {
      let bands = Dictionary(firstOf: amounts.map { ($0, step($0)) })
      // Two assessors who differed still do.
      guard bands.values.allSatisfy({ $0 != nil }),
        Set(bands.values.compactMap { $0 }).count == amounts.count
      else { continue }
      let answer = named.answer.replacingAmounts { bands[$0] ?? nil }
      guard fits(answer, named.name.value), let changed = changed(section, named, to: answer) else {
        continue
      }
      study = changed
      bandedCount += bands.count { $0.key != $0.value }
      return
    }
    study[section][index].answer = Answer(
      value: Located(.unknown, at: named.answer.value.range), rationale: Self.leftOut)
    leftOutCount += 1
    // What that leaves open is no matter of the next amount.
    before = Scorer(program).assess(trial(study)).value
  }

  /// Whether every number is one that the question takes.
  private func fits(_ answer: Answer, _ name: String) -> Bool {
    guard let slot = program.slot(named: name) else { return false }
    return answer.everyValue.allSatisfy {
      (try? program.value(of: Located($0, at: answer.value.range), forSlot: slot)) != nil
    }
  }

  /// The case with the answer, where that changes no outcome.
  private func changed(
    _ section: CaseStudy.Section, _ named: CaseStudy.NamedAnswer, to answer: Answer
  ) -> CaseStudy? {
    var study = study
    for index in study[section].indices where study[section][index].name.value == named.name.value {
      study[section][index].answer = answer
    }
    guard let before, let after = Scorer(program).assess(trial(study)).value,
      after.decisions == before.decisions, after.flags == before.flags
    else { return nil }
    return study
  }

  /// The case with facts that come from elsewhere as they were found there.
  private func trial(_ study: CaseStudy) -> CaseStudy {
    var trial = study
    for (index, named) in resolved.context.enumerated() where named.answer.origin != nil {
      trial.context[index] = named
    }
    return trial
  }

  private static let leftOut = LocalizedText(
    dutch: "Het bedrag is weggelaten, omdat het zegt van wie de casus is.",
    english: "The amount was left out, since it tells whose case it is.")

  // MARK: Bands

  /// The ways to a round number, the roundest first.
  private static func steps(_ constants: [Rational]) -> [(Rational) -> Rational?] {
    func below(_ number: Rational) -> Rational? { constants.last { $0 <= number } }
    func above(_ number: Rational) -> Rational? { constants.first { $0 >= number } }
    return [
      { RoundNumber.below($0, digits: [1, 2, 5]) }, { RoundNumber.above($0, digits: [1, 2, 5]) },
      { RoundNumber.below($0, digits: Array(1...9)) }, { RoundNumber.above($0, digits: Array(1...9)) },
      below, above,
      { number in
        below(number).flatMap { low in above(number).flatMap { low.adding($0)?.divided(by: 2) } }
      },
    ]
  }
}

/// Numbers of one digit and zeros.
private enum RoundNumber {
  static func below(_ number: Rational, digits: [Int]) -> Rational? {
    if number.isNegative { return above(number.negated, digits: digits)?.negated }
    return all(around: number, digits)?.last { $0 <= number }
  }

  static func above(_ number: Rational, digits: [Int]) -> Rational? {
    if number.isNegative { return below(number.negated, digits: digits)?.negated }
    return all(around: number, digits)?.first { $0 >= number }
  }

  /// Those of as many places as the number, and the next.
  private static func all(around number: Rational, _ digits: [Int]) -> [Rational]? {
    guard number > 0, case var power = Rational(1) else { return nil }
    while power > number {
      guard let less = power.divided(by: 10) else { return nil }
      power = less
    }
    while let more = power.multiplied(by: 10), more <= number { power = more }
    return (digits + [10]).compactMap { power.multiplied(by: Rational($0)) }
  }
}

extension Answer {
  /// Of the answer, of each assessor and of what they agreed on.
  var everyValue: [Value] {
    [value.value] + ratings.map { $0.value.value } + [consensus].compactMap { $0?.value.value }
  }

  /// The exact amounts in it that are its own; each once.
  fileprivate var amounts: Set<Rational> {
    guard origin == nil else { return [] }
    return Set(
      everyValue.compactMap { value in
        guard case .number(let number) = value, !number.isSmallCount else { return nil }
        return number
      })
  }

  fileprivate func replacingAmounts(_ band: (Rational) -> Rational?) -> Answer {
    func banded(_ rating: Rating) -> Rating {
      var rating = rating
      if case .number(let number) = rating.value.value, let other = band(number) {
        rating.value.value = .number(other)
      }
      return rating
    }
    guard !ratings.isEmpty else {
      var answer = self
      if case .number(let number) = value.value, let other = band(number) {
        answer.value.value = .number(other)
      }
      return answer
    }
    return Answer(
      ratings: ratings.map(banded), consensus: consensus.map(banded), history: history, at: value.range)
  }
}

extension Rational {
  /// A whole number from 0 through 10, as many cases have.
  fileprivate var isSmallCount: Bool { isInteger && self >= 0 && self <= 10 }
}
