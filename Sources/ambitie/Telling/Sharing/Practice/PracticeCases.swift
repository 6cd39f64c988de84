package import AmbitionModel
package import Scoring

/// Draws cases of organisations that do not exist, for any rubric: the same seed gives the same cases.
///
/// Each organisation leans its own way, and in each layer another way; some questions stay open and a few do not apply.
/// Of some products there are two cases at two dates, between which some answers changed.
package struct PracticeCases {
  package struct Plan {
    package var seed: UInt64
    package var organisations: Int
    package var cases: Int

    package init(seed: UInt64, organisations: Int, cases: Int) {
      self.seed = seed
      self.organisations = organisations
      self.cases = cases
    }
  }

  package static let mostCases = 1_000
  private static let dates = ["2024-09-01", "2026-09-01"].compactMap { CalendarDate($0) }
  private static let nowhere = SourceRange(0, 0)

  private let program: Program
  private let plan: Plan
  private var generator: SplitMix64
  /// The names of the questions by whose answers a choice of cases groups them.
  private let groups: Set<String>
  /// By the name of the question.
  private let amounts: [String: PracticeAmounts]

  package init(_ program: Program, _ plan: Plan) {
    self.program = program
    self.plan = plan
    generator = SplitMix64(seed: plan.seed)
    let portfolio = program.rubric.portfolio.flatMap { PortfolioCompiler.compile($0, for: program).value }
    groups = Set(
      (portfolio?.limits ?? []).compactMap {
        if case .answer(let slot) = $0.grouping { program.inputs[slot].name } else { nil }
      })
    amounts =
      portfolio.map { portfolio in
        Dictionary(
          uniqueKeysWithValues: portfolio.addedSlots.map { slot, limit in
            (program.inputs[slot].name, PracticeAmounts(limit, of: portfolio.portfolio))
          })
      } ?? [:]
  }

  /// How one organisation decides, in percents from the first option to the last.
  private struct Leaning {
    var all: Int
    var byLayer: [Int]

    func percent(inLayer layer: Int?) -> Int {
      all + (layer.flatMap { byLayer.indices.contains($0) ? byLayer[$0] : nil } ?? 0)
    }
  }

  /// The cases, organisation by organisation.
  package mutating func cases() -> [CaseStudy] {
    let places = generator.shuffled(PracticeWords.places).prefix(plan.organisations)
    return places.enumerated().flatMap { index, place in
      // The first ones have one more where it does not come out even.
      let count = plan.cases / places.count + (index < plan.cases % places.count ? 1 : 0)
      return cases(of: place, count)
    }
  }

  private mutating func cases(of place: String, _ count: Int) -> [CaseStudy] {
    let leaning = Leaning(
      all: percent(20, 80), byLayer: program.rubric.layers.map { _ in percent(-30, 30) })
    var products = generator.shuffled(PracticeWords.products)
    while products.count < count { products += products }
    var cases: [CaseStudy] = []
    var pairs = (count + 2) / 5
    for (index, product) in products.enumerated() {
      guard cases.count < count else { break }
      let isPair = pairs > 0 && cases.count + 2 <= count
      let study = caseStudy(of: place, index + 1, product, leaning)
      cases.append(study)
      if isPair, let (first, later) = pair(of: study) {
        cases[cases.count - 1] = first
        cases.append(later)
        pairs -= 1
      }
    }
    return cases
  }

  private mutating func caseStudy(
    of place: String, _ number: Int, _ product: PracticeWords.Product, _ leaning: Leaning
  ) -> CaseStudy {
    let stakes = percent(0, 100)
    var context: [CaseStudy.NamedAnswer] = []
    var answers: [CaseStudy.NamedAnswer] = []
    for input in program.inputs {
      let name = Located(input.name, at: Self.nowhere)
      switch input.question {
      case .fact:
        guard let answer = answer(to: input, around: stakes) else { continue }
        context.append(.init(name: name, answer: answer))
      case .criterion:
        guard let answer = answer(to: input, around: leaning.percent(inLayer: input.layer)) else { continue }
        answers.append(.init(name: name, answer: answer))
      }
    }
    let slug = place.lowercased()
    let name = LocalizedText(
      dutch: "\(product.name[.dutch]) \(place)", english: "\(product.name[.english]) \(place)")
    return CaseStudy(
      id: Located(Identifier("oefen_\(slug)_\(number)"), at: Self.nowhere),
      rubric: .init(id: program.rubric.id, version: program.rubric.version), title: name.marked,
      summary: PracticeWords.summary, organisation: PracticeWords.organisation(place), theme: product.theme,
      referenceDate: Self.dates[generator.index(below: Self.dates.count)], assessors: [], sources: [],
      context: context, answers: answers, isPractice: true)
  }

  /// The case at both dates.
  private mutating func pair(of study: CaseStudy) -> (first: CaseStudy, later: CaseStudy)? {
    guard let one = Self.dates.first, let two = Self.dates.last, one < two else { return nil }
    var (first, later) = (study, study)
    (first.referenceDate, later.referenceDate) = (one, two)
    for index in later.answers.indices { change(&later.answers[index]) }
    return (first, later)
  }

  /// One question in five got another answer, mostly the next option; half of what was open is known by now.
  private mutating func change(_ named: inout CaseStudy.NamedAnswer) {
    guard let slot = program.slot(named: named.name.value),
      case .options(let options) = program.inputs[slot].domain
    else { return }
    let isRise = percent(1, 100) <= 70
    switch named.answer.value.value {
    case .unknown where percent(1, 100) <= 50:
      named.answer = Answer(value: option(generator.index(below: options.count), of: options))
    case .option(let id) where percent(1, 100) <= 20:
      guard let index = options.firstIndex(where: { $0.id.value.rawValue == id }) else { return }
      let next = index + (isRise ? 1 : -1)
      guard options.indices.contains(next) else { return }
      named.answer = Answer(
        value: option(next, of: options), rationale: PracticeWords.changed,
        confidence: named.answer.confidence)
    default: break
    }
  }

  // MARK: Answers

  /// `nil` for a question that takes a text: nobody invents those, but for whom a choice of cases goes by.
  private mutating func answer(to input: Input, around middle: Int) -> Answer? {
    let place = min(100, max(0, middle + percent(-25, 25)))
    let (lot, confidence) = (percent(1, 100), percent(0, 5))
    let value: Located<Answer.Value>
    switch input.domain {
    case .options(let options): value = option(place * options.count / 101, of: options)
    case .boolean: value = Located(.boolean(place >= 50), at: Self.nowhere)
    case .number(let minimum, let maximum):
      let amount = maximum == nil ? amounts[input.name]?.amount(at: place) : nil
      let number = amount.map { max(minimum ?? $0, $0) } ?? Self.number(minimum, maximum, at: place)
      value = Located(.number(number), at: Self.nowhere)
    case .text:
      guard groups.contains(input.name) else { return nil }
      value = Located(.text(PracticeWords.person(place * 4 / 101 + 1)), at: Self.nowhere)
    }
    if lot <= 12 { return Answer(value: Located(.unknown, at: Self.nowhere)) }
    if case .criterion = input.question, lot <= 15 {
      return Answer(value: Located(.notApplicable, at: Self.nowhere), reason: PracticeWords.notApplicable)
    }
    let levels: [Answer.Confidence] = [.low, .medium, .high]
    return Answer(
      value: value, confidence: levels.indices.contains(confidence) ? levels[confidence] : nil)
  }

  private func option(_ index: Int, of options: [Option]) -> Located<Answer.Value> {
    Located(.option(options[index].id.value.rawValue), at: Self.nowhere)
  }

  /// A whole number at `place` percent of what is allowed; 0 to 100 where there are no bounds.
  private static func number(_ minimum: Rational?, _ maximum: Rational?, at place: Int) -> Rational {
    let low = minimum ?? (maximum.map { $0 < 0 ? $0 : 0 } ?? 0)
    guard let high = maximum ?? low.adding(100), low < high, let width = high.subtracting(low),
      let step = width.multiplied(by: Rational(place))?.divided(by: 100), let sum = low.adding(step)
    else { return low }
    let whole = Rational(sum.floor, over: 1) ?? low
    return whole < low ? low : whole
  }

  private mutating func percent(_ low: Int, _ high: Int) -> Int {
    low + generator.index(below: high - low + 1)
  }
}
