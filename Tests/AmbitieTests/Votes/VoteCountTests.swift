import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Votes` {
  private static let rubric: Rubric? = {
    let url = AmbitieProcess.repository.appending(path: "rubrics/digital-information-product.json")
    guard let data = try? Data(contentsOf: url) else { return nil }
    return RubricReader.read(SourceFile(path: "rubric.json", bytes: Array(data))).value
  }()

  private func count(_ files: String...) throws -> (count: VoteCount, findings: [Diagnostic]) {
    let rubric = try #require(Self.rubric)
    var count = VoteCount(
      try #require(VoteScale(rubric)), cases: ["aerius", "ivri", "tweeling_a", "tweeling_b"],
      titles: [["AERIUS Calculator"], ["iVRI", "Smart lights"], ["Tweeling"], ["Tweeling"]])
    var findings: [Diagnostic] = []
    for text in files {
      let rows = CSVFile(SourceFile(path: "stemmen.csv", text: text))
      findings += rows.findings + count.add(rows.rows)
    }
    return (count, findings)
  }

  @Test(arguments: [
    "casus;laag;1;2;3;4;weet niet\naerius;data;0;3;5;1;2\n",
    "\u{FEFF}sep=,\r\ncase,layer,unknown,4,3,2,1\r\naerius,Data,2,1,5,3,0\r\n",
    "casus;laag;1;2;3;4;weet niet\naerius calculator;data;0;3,0;5;1;2\n",
    "Casus\tLAAG\tvolgen\t2 Meesturen\tdirect\tN4\tWeet niet\tblanco\n\naerius\tdata\t\t3\t5\t1\t2\t\n\t\t\t\t\t\t\t",
  ])
  func `are tallied whatever the program that wrote them`(_ text: String) throws {
    let (count, findings) = try count(text)
    expectEqual(findings.filter { $0.severity == .error }, [])
    expectEqual(
      count.entries,
      [
        .init(caseStudy: "aerius", layer: 0, tally: Tally(levels: [0, 3, 5, 1], unknown: 2), certain: nil)
      ])
  }

  @Test func `on ballots are added up, with blanks and who does not know`() throws {
    let (count, findings) = try count(
      """
      biljet;casus;laag;niveau;zeker
      1;aerius;data;2;ja
      1;aerius;besluit;4;nee
      2;aerius;data;3;x
      3;aerius;data;;
      4;aerius;data;weet niet;
      5;ivri;data;Vooroplopen;ja

      """)
    expectEqual(findings, [])
    expectEqual(
      count.entries,
      [
        .init(
          caseStudy: "aerius", layer: 0, tally: Tally(levels: [0, 1, 1, 0], unknown: 1, blank: 1), certain: 2),
        .init(caseStudy: "aerius", layer: 3, tally: Tally(levels: [0, 0, 0, 1]), certain: 0),
        .init(caseStudy: "ivri", layer: 0, tally: Tally(levels: [0, 0, 0, 1]), certain: 1),
      ])
  }

  /// A row after the header, the code of its one finding, and the column it points at.
  @Test(arguments: [
    ("1;aeriuss;data;2;ja", "unknown-reference", 3), ("1;aerius;dta;2;ja", "unknown-reference", 10),
    ("1;aerius;data;5;ja", "out-of-range", 15), ("1;aerius;data;0;ja", "out-of-range", 15),
    ("1;aerius;data;2,5;ja", "out-of-range", 15), (";aerius;data;2;ja", "empty-text", 1),
    ("9;aerius;data;1;ja", "duplicate-identifier", 1),
    ("1;aerius;data;\u{202E}2;ja", "out-of-range", 15),
  ])
  func `on a ballot that is wrong are refused with their place`(row: String, code: String, column: Int) throws
  {
    let text = "biljet;casus;laag;niveau;zeker\n9;aerius;data;1;ja\n" + row
    let (count, findings) = try count(text)
    expectEqual(findings.map(\.code.rawValue), [code])
    let position = SourceFile(path: "", text: text).lines.position(of: findings.first?.range.start ?? 0)
    expectEqual(position, SourcePosition(line: 3, column: column))
    expectEqual(count.entries.map(\.tally), [Tally(levels: [1, 0, 0, 0])])
  }

  @Test(arguments: [
    ("casus;laag;1;2;3;4\naerius;data;1;x;1;1", ["out-of-range"]),
    ("casus;laag;1;2;3;4\naerius;data;1;-1;1;1", ["out-of-range"]),
    ("casus;laag;1;2;3;4\naerius;data;1;99999999999999999999;1;1", ["out-of-range"]),
    ("casus;laag;1;2;3;4\naerius;data;1;1;1;1\naerius;data;1;1;1;1", ["duplicate-identifier"]),
    ("casus;laag;1;2;3\naerius;data;1;1;1", ["missing-key"]),
    ("casus;laag;1;2;3;4;4\naerius;data;1;1;1;1;1", ["duplicate-key"]),
    ("casus;laag\naerius;data", ["missing-key"]),
    ("niets;hier", ["unknown-key", "unknown-key", "missing-key"]),
    ("", ["missing-key"]), ("casus;laag;1;2;3;4\n\"aerius;data", ["missing-key"]),
  ])
  func `in a table that is wrong are refused`(text: String, codes: [String]) throws {
    let (_, findings) = try count(text)
    if text.contains("\"") {
      #expect(findings.contains { $0.severity == .error })
    } else {
      expectEqual(findings.map(\.code.rawValue), codes)
    }
  }

  @Test func `are counted once over several files`() throws {
    let table = "casus;laag;1;2;3;4\naerius;data;1;1;1;1\n"
    let (count, findings) = try count(table, table)
    expectEqual(findings.map(\.code), [.duplicateIdentifier])
    expectEqual(count.entries.map(\.tally.count), [4])
  }

  @Test func `of fewer than five are not told apart`() throws {
    let rubric = try #require(Self.rubric)
    let (few, _) = try count("casus;laag;1;2;3;4\naerius;data;1;1;1;1\naerius;besluit;0;2;0;0\n")
    let report = VoteReport(few, titles: [:], .dutch)
    let text = MarkdownWriter.text(report.blocks)
    #expect(text.contains("verdeeld") && text.contains("eens") && !text.contains("t/m"))
    #expect(!report.json.contains("median") && !report.json.contains("\"levels\" : [\n        1"))
    let (many, _) = try count("casus;laag;1;2;3;4\naerius;data;0;3;3;0\n")
    let table = MarkdownWriter.text(VoteReport(many, titles: [:], .dutch).blocks)
    #expect(table.contains("tussen 2 en 3") && table.contains("2 t/m 3"))
    #expect(!table.contains("2,5") && !table.contains("2.5"))
    expectEqual(rubric.levels.count, 4)
  }

  @Test func `join a harvest, which is never replaced unasked`() throws {
    try Tool.withFolder { folder in
      let votes = try folder.adding(
        "stemmen.csv", "casus;laag;1;2;3;4\naerius;data;1;2;3;0\naerius;besluit;1;0;0;0\n")
      let harvest = folder.appending(path: "werksessie.json").path
      let arguments = [
        "votes", "import", votes, "--harvest", harvest, "--cases", Tool.path("cases/aerius.json"), "--rubric",
        Tool.path("rubrics/digital-information-product.json"),
      ]
      let first = Tool.run(arguments)
      expectEqual(first.status, .fine, "\(first.standardError)")
      #expect(first.standardError.contains("aerius.decision: 1 vote is too few to keep"))
      let session = SessionReader.read(SourceFile(path: "", text: try contents(harvest)))
      expectEqual(session.value?.tallies.map(\.tally), [Tally(levels: [1, 2, 3, 0])])
      expectEqual(Tool.run(arguments).status, .wrongUse)
      expectEqual(Tool.run(arguments + ["--overwrite"]).status, .fine)
      let again = SessionReader.read(SourceFile(path: "", text: try contents(harvest)))
      expectEqual(again.value?.tallies.count, 1)
    }
  }

  @Test func `are asked for on ballots without names`() throws {
    let outcome = Tool.run(
      "votes", "ballot", Tool.path("cases/ivri.json"), "--rubric",
      Tool.path("rubrics/digital-information-product.json"), "--language", "nl")
    expectEqual(outcome.status, .fine)
    let boxes = outcome.standardOutput.components(separatedBy: "class=\"box\"").count - 1
    expectEqual(boxes, 2 * 4 * 5, "two ballots of four layers, with four levels and one box for not knowing")
    #expect(outcome.standardOutput.contains("Weet niet"))
    for id in [">ivri<", ": ivri<", ">data<", "layer-id"] {
      #expect(!outcome.standardOutput.contains(id), "\(id)")
    }
  }
}
