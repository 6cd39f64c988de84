import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Practice data` {
  private func program() throws -> Program { try ExchangeSample().program }

  private func cases(
    _ program: Program, seed: UInt64 = 1, organisations: Int = 12, cases: Int = 60
  ) -> [CaseStudy] {
    var practice = PracticeCases(program, .init(seed: seed, organisations: organisations, cases: cases))
    return practice.cases()
  }

  @Test func `has twelve organisations with sixty cases, of which some at two dates`() throws {
    let studies = cases(try program())
    expectEqual(studies.count, 60)
    expectEqual(
      Dictionary(grouping: studies, by: \.organisation).values.map(\.count), Array(repeating: 5, count: 12))
    let pairs = Dictionary(grouping: studies) { "\($0.id.value) \($0.organisation[.dutch])" }.filter {
      $0.value.count > 1
    }
    expectEqual(pairs.count, 12)
    #expect(pairs.allSatisfy { Set($0.value.map(\.referenceDate)).count == 2 })
    #expect(Set(studies.map(\.theme)).count >= 4)
    expectEqual(Set(studies.map(\.key)).count, 60)
  }

  @Test(arguments: [(1, 1), (1, 2), (24, 24), (7, 100), (12, 11), (3, 200)])
  func `has as many cases as asked for`(_ organisations: Int, _ count: Int) throws {
    let studies = cases(try program(), organisations: organisations, cases: count)
    expectEqual(studies.count, count)
    expectEqual(Set(studies.map(\.key)).count, count)
    expectEqual(Set(studies.map(\.organisation)).count, min(organisations, count))
  }

  @Test func `says everywhere that it was invented`() throws {
    for study in cases(try program()) {
      #expect(study.isPractice)
      #expect(study.id.value.rawValue.hasPrefix("oefen_"))
      #expect(
        study.title[.dutch].hasPrefix("OEFENDATA: ") && study.title[.english].hasPrefix("PRACTICE DATA: "))
      #expect(study.organisation[.dutch].hasPrefix("Oefenprovincie "))
      #expect(
        study.summary[.dutch].hasPrefix("OEFENDATA.") && study.summary[.english].hasPrefix("PRACTICE DATA."))
    }
  }

  /// Provinces, water boards and municipalities as they are or recently were called.
  @Test func `uses no name that exists`() throws {
    let list = try contents(Tool.path("Tests/AmbitieTests/Fixtures/dutch-authorities.txt"))
    let real = Set(list.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.lowercased() })
    #expect(real.count > 300 && real.contains("utrecht") && real.contains("rivierenland"))
    expectEqual(Set(PracticeWords.places).count, PracticeWords.places.count)
    for place in PracticeWords.places { #expect(!real.contains(place.lowercased()), "\(place)") }
  }

  /// Every shipped rubric, whatever it asks.
  @Test(
    arguments: try FileManager.default.contentsOfDirectory(atPath: Tool.path("rubrics")).filter {
      $0.hasSuffix(".json")
    }.sorted())
  func `fits any rubric, and can be worked out again`(_ name: String) throws {
    let file = SourceFile(path: name, text: try contents(Tool.path("rubrics/\(name)")))
    let program = try #require(LoadedRubric(file).program)
    let document = try #require(DocumentParser.parse(file).value)
    let studies = cases(program, seed: 3, organisations: 2, cases: 3)
    let exchange = ExchangeText(
      rubrics: [document], items: studies.map { .init(caseStudy: $0, program: program) })
    let text = try #require(exchange.text.value)
    expectEqual(text, exchange.text.value)
    let verification = ExchangeVerification(SourceFile(path: "x.json", text: text))
    #expect(verification.unreadable.isEmpty && verification.findings.isEmpty)
    expectEqual(verification.exchange?.isPractice, true)
    // Both what is known and what is not.
    let values = studies.flatMap { $0.answers + $0.context }.map(\.answer.value.value)
    #expect(values.contains(.unknown) && values.contains { if case .option = $0 { true } else { false } })
  }

  /// What `select` makes of the deals of a seed under a budget: what they are worth together.
  private func worth(_ path: String, _ budget: String) throws -> Int? {
    let outcome = Tool.run(
      "select", path, "--min", "5", "--max", "10", "--bound", "budget=..\(budget)", "--runners-up", "0",
      "--json")
    let file = try JSONValue(json: Data(outcome.standardOutput.utf8))
    guard case .array(let choices)? = file["certain"]?["choices"],
      case .string(let value)? = choices.first?["value"]
    else { return nil }
    return Int(value)
  }

  /// Half a million is what the help of `select` gives as an example; the rubric itself sets no budget.
  @Test(arguments: UInt64(1)...5)
  func `costs too much for a budget to leave everything in`(_ seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "p.json").path
    let made = Tool.run(
      "practice", "--rubric", Tool.path("rubrics/koploperdeal.json"), "--seed", "\(seed)", "-o", path)
    expectEqual(made.status, .fine)
    let (tight, wide) = (try #require(try worth(path, "500000")), try #require(try worth(path, "500000000")))
    #expect(tight < wide)
    withExtendedLifetime(folder) {}
  }

  /// Limits with the cases to choose, and the amounts at 0, 50 and 100 percent.
  static let amounts: [(maximum: Rational?, fewest: Int?, most: Int?, amounts: [Rational])] = [
    // 500,000 over five cases is 100 thousands; a quarter of that, all of it, and three quarters more.
    (nil, 5, 10, [25_000, 100_000, 175_000]), (nil, nil, nil, [25_000, 100_000, 175_000]),
    (300, 1, 3, [75, 300, 525]), (1_200_000, 2, 2, [150_000, 600_000, 1_050_000]), (2, 9, 9, [1, 1, 1]),
    (0, 5, 10, [25_000, 100_000, 175_000]), (300, 0, nil, [75, 300, 525]),
  ]

  @Test(arguments: amounts)
  func `has amounts that fill a limit`(
    _ maximum: Rational?, _ fewest: Int?, _ most: Int?, _ expected: [Rational]
  ) throws {
    let declared = try #require(Self.portfolio)
    var (limit, portfolio) = (declared.limits[0], declared)
    limit.maximum = maximum
    (portfolio.fewest, portfolio.most) = (fewest, most)
    let amounts = PracticeAmounts(limit, of: portfolio)
    expectEqual([0, 50, 100].map { amounts.amount(at: $0) }, expected)
  }

  private static let portfolio: Portfolio? = {
    let url = Tool.path("rubrics/koploperdeal.json")
    return (try? contents(url)).flatMap {
      RubricReader.read(SourceFile(path: "x", text: $0)).value?.portfolio
    }
  }()

  @Test func `is the same for the same seed, and another for another`() throws {
    let program = try program()
    func texts(_ seed: UInt64) -> [String] { cases(program, seed: seed).map { CaseWriter.text(of: $0) } }
    expectEqual(texts(4), texts(4))
    #expect(texts(4) != texts(5))
  }
}
