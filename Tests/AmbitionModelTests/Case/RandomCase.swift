import AmbitionModel
import TestSupport

/// Random cases about a few questions, with everything that a case file can say.
struct RandomCase {
  private var generator: SeededGenerator
  private static let people = ["ann", "bob", "cem"]
  private static let questions = ["data.rights", "data.exit", "decision.board", "decision.rights"]
  private static let words = [
    "Contract.", "Zo is het: \"goed\" \\ 1/2", "é🚲\u{7}\u{1b}[31m", "// geen commentaar", "a\nb\tc", " x ",
  ]
  private static let values: [Answer.Value] =
    [
      .option("self"), .option("partner"), .option("vrije tekst, met \"meer\""), .boolean(true),
      .boolean(false), .number(0), .number(-12), .unknown,
    ]
    + ["0.1", "-1e-20", "123456789012345678", "1e30", "-2.50", "3.000000000000001"].compactMap {
      Rational(decimal: $0).map(Answer.Value.number)
    }

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let nowhere = SourceRange(0, 0)

  private mutating func often() -> Bool { UInt8.random(in: 0..<3, using: &generator) > 0 }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &generator)]
  }

  private mutating func maybe<Item>(_ make: (inout RandomCase) -> Item) -> Item? {
    often() ? nil : make(&self)
  }

  private mutating func text() -> LocalizedText {
    let (one, other) = (pick(Self.words), pick(Self.words))
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return LocalizedText(dutch: one, english: nil)
    case 1: return LocalizedText(dutch: nil, english: one)
    case 2: return LocalizedText(dutch: one, english: other)
    default: return LocalizedText(one)
    }
  }

  private static let dates = ["2019-12-31", "2020-02-29", "2022-05-18", "2026-01-01"].compactMap {
    CalendarDate($0)
  }

  private mutating func date() -> CalendarDate { pick(Self.dates) }

  private mutating func rating(by person: String?) -> Rating {
    let value = pick(Self.values + [.notApplicable])
    let sources: [Located<Identifier<Source>>] =
      often() ? [] : [Located(Identifier(pick(["site", "talk"])), at: Self.nowhere)]
    var rating = Rating(
      value: Located(value, at: Self.nowhere), rationale: maybe { $0.text() },
      reason: value == .notApplicable ? text() : nil, sources: sources,
      confidence: maybe { $0.pick(Answer.Confidence.allCases) },
      assessor: person.map { Located(Identifier($0), at: Self.nowhere) }, date: maybe { $0.date() })
    if rating.confidence == .assumed {
      // Only what somebody takes for true can be a working assumption, and it says why.
      if person == nil || value == .unknown || value == .notApplicable {
        rating.confidence = .low
      } else {
        rating.rationale = text()
      }
    }
    return rating
  }

  mutating func answer() -> Answer {
    var history: [Rating] = []
    while history.count < 3, !often() {
      var past = rating(by: maybe { $0.pick(Self.people) })
      past.until = maybe { $0.date() }
      if past.assessor == nil { past.by = maybe { $0.text() } }
      history.append(past)
    }
    if often() { return Answer(rating(by: maybe { $0.pick(Self.people) }), history: history) }
    let people = Self.people.prefix(Int.random(in: 1...3, using: &generator))
    var ratings = people.map { rating(by: $0) }
    if !often() { ratings.append(rating(by: nil)) }
    var consensus = maybe { $0.rating(by: nil) }
    consensus?.by = text()
    consensus?.rationale = text()
    return Answer(ratings: ratings, consensus: consensus, history: history, at: Self.nowhere)
  }

  private mutating func named(_ names: [String]) -> [CaseStudy.NamedAnswer] {
    var answers: [CaseStudy.NamedAnswer] = []
    for name in names where often() {
      answers.append(.init(name: Located(name, at: Self.nowhere), answer: answer()))
    }
    return answers
  }

  /// People and sources have the same ids in every case, so that what is said of them can be followed.
  mutating func caseStudy() -> CaseStudy {
    let place = Self.nowhere
    let reasons = often() ? [] : [CaseStudy.RecordedReason(layer: Located("data", at: place), text: text())]
    let deviations =
      often()
      ? []
      : ["exit", "data.level"].map { rule in
        Deviation(
          kader: Located(Identifier("in_charge"), at: place), rule: Located(rule, at: place), reason: text(),
          date: maybe { $0.date() }, by: maybe { $0.text() })
      }
    return CaseStudy(
      id: Located(Identifier("bicycle"), at: place),
      rubric: .init(id: Located(Identifier("two_layers"), at: place), version: maybe { _ in "1.2.0" }),
      title: text(), summary: text(), organisation: text(), theme: text(), referenceDate: date(),
      assessors: Self.people.map { Assessor(id: Located(Identifier($0), at: place), name: "Naam van \($0)") },
      sources: ["site", "talk"].map {
        Source(
          id: Located(Identifier($0), at: place), title: LocalizedText($0), kind: .press, url: nil, date: nil)
      },
      context: named(["stakes", "data.capacity", "remark"]), answers: named(Self.questions),
      reasons: reasons, deviations: deviations, retired: named(["data.lease"]), isPractice: !often())
  }
}
