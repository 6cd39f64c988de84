import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

/// Exact amounts in anonymised cases, under a rubric with a flag that asks what they come to.
@Suite struct `Amounts in bands` {
  private func items(_ cost: String, flag: String) throws -> [ExchangeText.Item] {
    let text = try String(
      contentsOf: TemporaryFolder.smallWorkspace.appending(path: "rubrics/small.json"), encoding: .utf8
    ).replacing(
      #""context": ["#,
      with: #""context": [{"id": "cost", "type": "number", "label": "Cost", "question": "How much?"},"#
    ).replacing(#""when": "rights = \"market\" and stakes = \"much\"""#, with: "\"when\": \"\(flag)\"")
    let rubric = LoadedRubric(SourceFile(path: "rubrics/small.json", text: text))
    let program = try #require(rubric.program, "\(rubric.diagnostics)")
    let study = try ExchangeSample().caseStudy(
      """
      {"format": "ambitie-case/1", "id": "c", "rubric": {"id": "small"}, "title": "t", "summary": "s",
       "organisation": "O", "theme": "x", "reference_date": "2021-05-18",
       "assessors": [{"id": "ann", "name": "Ann"}, {"id": "bob", "name": "Bob"}],
       "context": {"stakes": "much", "cost": \(cost)},
       "answers": {"data": {"rights": "market", "builder": "partner"}}}
      """)
    return [.init(caseStudy: study, program: program)]
  }

  private func anonymised(_ items: [ExchangeText.Item]) throws -> (Answer, RemovalCount, isSame: Bool) {
    var anonymiser = Anonymiser(
      items.map(\.caseStudy), .init(texts: .removed, minimumGroup: 1, seed: 3))
    let result = anonymiser.anonymised(items)
    func flags(_ items: [ExchangeText.Item]) throws -> [Assessment.FlagOutcome] {
      try items.flatMap { try #require(Scorer($0.program).assess($0.caseStudy).value).flags }
    }
    let answer = try #require(result[0].caseStudy.answer(named: "cost"))
    return (answer, anonymiser.removed, try flags(items) == flags(result))
  }

  /// By hand: the nearest of 1, 2 and 5 with zeros below, else above, else of any digit, else a number of the rubric.
  @Test(arguments: [
    ("1234567", "cost >= 250000", "1000000"), ("260000", "cost >= 250000", "500000"),
    ("250000", "cost >= 250000", "500000"), ("249999.99", "cost >= 250000", "200000"),
    ("255123", "cost >= 250000 and cost < 260000", "250000"),
    ("355123", "cost >= 300000 and cost < 390000", "300000"), ("0.37", "cost >= 250000", "0.2"),
    ("-1234", "cost >= 250000", "-2000"), ("7", "cost >= 250000", "7"), ("0", "cost >= 250000", "0"),
  ])
  func `leave the outcome as it was`(_ cost: String, _ flag: String, _ band: String) throws {
    let (answer, removed, isSame) = try anonymised(items(cost, flag: flag))
    expectEqual(answer.value.value, .number(try #require(Rational(decimal: band))))
    #expect(isSame)
    expectEqual(removed[.amountsInBands], cost == band ? 0 : 1)
  }

  @Test func `are left out with a word where every band changes an outcome`() throws {
    let (answer, removed, _) = try anonymised(items("255123", flag: "modulo(cost, 1000) = 123"))
    expectEqual(answer.value.value, .unknown)
    expectEqual(removed[.amountsLeftOut], 1)
    #expect(removed.text(.dutch).contains("WEGGELATEN"))
  }

  @Test func `keep assessors apart who differed`() throws {
    func rating(_ cost: Int, _ who: String) -> String { #"{"answer": \#(cost), "assessor": "\#(who)"}"# }
    let cost = #"{"ratings": [\#(rating(310_000, "ann")), \#(rating(360_000, "bob"))]}"#
    let (answer, _, isSame) = try anonymised(items(cost, flag: "cost >= 250000"))
    #expect(answer.isDisputed && isSame || answer.value.value == .unknown)
    let numbers = answer.ratings.map(\.value.value.text)
    #expect(!numbers.contains("310000") && !numbers.contains("360000"))
  }
}
