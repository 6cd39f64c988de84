import AmbitionModel
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// What anonymising puts in place of answers in one's own words and of days.
@Suite struct `Anonymised facts and days` {
  private func anonymised(
    _ cases: [String], _ texts: Exchange.Anonymisation.Texts = .removed, seed: UInt64 = 5
  ) throws -> (items: [ExchangeText.Item], removed: RemovalCount) {
    let items = try ExchangeSample().exchange(cases).items
    var anonymiser = Anonymiser(
      items.map(\.caseStudy), .init(texts: texts, minimumGroup: 1, seed: seed))
    return (anonymiser.anonymised(items), anonymiser.removed)
  }

  private func text(
    _ id: String, of organisation: String = "Provincie Utrecht", on date: String = "2021-05-18",
    stakes: String = "\"much\"", remark: String = "\"agreed\""
  ) -> String {
    """
    {"format": "ambitie-case/1", "id": "\(id)", "rubric": {"id": "small"}, "title": "t", "summary": "s",
     "organisation": "\(organisation)", "theme": "x", "reference_date": "\(date)",
     "context": {"stakes": \(stakes), "remark": \(remark)},
     "answers": {"data": {"rights": "market", "builder": "partner"}}}
    """
  }

  private func taken(from id: String) -> String {
    let options = #"{"follow": "much", "lead": "little"}"#
    return #"{"from": {"case": "\#(id)", "decision": "data.shown", "options": \#(options)}}"#
  }

  /// What is said about each case, in the order of what was.
  private func remarks(
    _ originals: [String], _ texts: Exchange.Anonymisation.Texts = .removed, seed: UInt64 = 5
  ) throws -> (remarks: [String], removed: RemovalCount) {
    let cases = originals.enumerated().map { index, remark in
      // The day tells which case is which.
      text("c", on: "2021-01-\(10 + index)", remark: "\"\(remark)\"")
    }
    let (items, removed) = try anonymised(cases, texts, seed: seed)
    let remarks = items.sorted { $0.caseStudy.referenceDate < $1.caseStudy.referenceDate }.map { item in
      item.caseStudy.context.first { $0.name.value == "remark" }?.answer.value.value.text ?? ""
    }
    return (remarks, removed)
  }

  @Test(arguments: UInt64(0)..<8)
  func `keep the same texts the same, and others different`(seed: UInt64) throws {
    let (remarks, removed) = try remarks(
      ["Bureau Alfa", "Bureau Bèta", "agreed", "bureau  ALFA", "Bureau Gamma"], seed: seed)
    #expect(remarks[0] == remarks[3] && remarks[2] == "agreed")
    expectEqual(Set(remarks), ["Tekst 1", "Tekst 2", "Tekst 3", "agreed"])
    expectEqual(removed[.textFacts], 4)
  }

  @Test func `number texts by lot`() throws {
    let all = try (0..<12).map { try remarks(["Alfa", "Beta", "Gamma"], seed: $0).remarks }
    #expect(Set(all).count > 3)
    #expect(all.allSatisfy { $0.sorted() == ["Tekst 1", "Tekst 2", "Tekst 3"] })
    let backwards = try remarks(["Gamma", "Beta", "Alfa"], seed: 3).remarks
    expectEqual(Array(backwards.reversed()), all[3])
  }

  @Test func `give no text the number of another that stays`() throws {
    let (remarks, _) = try remarks(["tekst 1", "Utrecht a", "Zeeland a"], .kept)
    expectEqual(remarks, ["tekst 1", "… a", "Zeeland a"])
    let (all, removed) = try self.remarks(["Tekst 1", "Utrecht a", "Utrechts a", "… a"], .kept)
    expectEqual(all[0], "Tekst 1")
    expectEqual(Set(all[1...]), ["Tekst 2", "Tekst 3", "Tekst 4"])
    #expect(removed[.textFacts] == 3 && removed[.names] == 0)
  }

  @Test func `count names in texts that stay, and no text`() throws {
    let (remarks, removed) = try remarks(["Bel Utrecht", "Bel", "agreed"], .kept)
    expectEqual(remarks, ["Bel …", "Bel", "agreed"])
    #expect(removed[.textFacts] == 0 && removed[.names] == 1)
  }

  @Test func `are all 1 January where every case stands at one date`() throws {
    let fact = taken(from: "c1")
    let cases = [
      text("c1", on: "2021-03-04"), text("c2", on: "2021-02-01", stakes: fact),
      text("c3", on: "2021-11-30", stakes: fact), text("c4", on: "2021-03-05"),
      text("c1", of: "Zeeland", on: "2021-07-07"),
      text("c5", of: "Zeeland", on: "2020-01-09", stakes: fact),
    ]
    let (items, _) = try anonymised(cases)
    expectEqual(Set(items.map(\.caseStudy.referenceDate.description)), ["2021-01-01", "2020-01-01"])
  }

  @Test func `keep the dates of one case in order, and of no other`() throws {
    let cases = [
      text("c1", on: "2021-03-04"), text("c1", on: "2021-05-04"), text("c1", on: "2021-09-04"),
      text("c2", on: "2021-04-01"), text("c3", on: "2021-12-01"),
    ]
    let (items, _) = try anonymised(cases)
    let days = Dictionary(grouping: items.map(\.caseStudy), by: \.id.value.rawValue).values
      .map { $0.map(\.referenceDate.description).sorted() }.sorted { $0.count < $1.count }
    expectEqual(days, [["2021-01-01"], ["2021-01-01"], ["2021-01-01", "2021-01-02", "2021-01-03"]])
  }

  /// Cases at several dates that take facts from one another, in the dates that random numbers give them.
  @Test(arguments: Breadth.trials(UInt64(0)..<120, oneIn: 6))
  func `take each fact from the same date of a case`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rights = ["self", "market"]
    var cases: [String] = []
    for level in 0..<3 {
      for date in Set((0..<3).map { _ in Int.random(in: 1...6, using: &generator) }).sorted() {
        let stakes = Bool.random(using: &generator) ? "\"much\"" : "\"little\""
        let file = text(
          "c\(level)", of: Bool.random(using: &generator) ? "Utrecht" : "Zeeland",
          on: "202\(date % 2)-0\(date)-1\(date)",
          stakes: level == 0 ? stakes : taken(from: "c\(level - 1)"))
        cases.append(
          file.replacing("\"market\"", with: "\"\(rights.randomElement(using: &generator) ?? "self")\""))
      }
    }
    let before = try ExchangeSample().exchange(cases).items
    var anonymiser = Anonymiser(
      before.map(\.caseStudy), .init(texts: .removed, minimumGroup: Int(seed % 3) + 1, seed: seed))
    let after = anonymiser.anonymised(before)
    expectEqual(origins(after), origins(before))
    let keys = Set(after.map(\.caseStudy.key))
    expectEqual(keys.count, before.count)
  }

  /// For each case with a fact from elsewhere how many dates of that other case lie before the one that it is taken from,
  /// and what it comes to.
  private func origins(_ items: [ExchangeText.Item]) -> [String] {
    let studies = items.map(\.caseStudy)
    let results = EnclosedCases.assessments(of: items.map { .init($0.caseStudy, $0.program) })
    return zip(studies, results).map { study, result in
      let outcome = result.value?.decisions.map { "\($0.value)" } ?? []
      let places = study.context.compactMap(\.answer.origin).map { origin in
        let all = studies.filter { $0.id.value == origin.caseStudy.value }
        guard let place = CaseNetwork.nearest(to: study, among: all) else { return -1 }
        let found = all[place]
        return all.count {
          CaseGroups.key($0) == CaseGroups.key(found) && $0.referenceDate < found.referenceDate
        }
      }
      return "\(outcome) \(places)"
    }.sorted()
  }
}
