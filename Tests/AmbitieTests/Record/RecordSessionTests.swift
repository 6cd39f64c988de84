import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `recording a case` {
  private let day = CalendarDate("2026-03-02")

  private func program() throws -> Program {
    let path = TemporaryFolder.smallWorkspace.appending(path: "rubrics/small.json").path
    let rubric = try #require(RubricReader.read(try Loader.file(at: path)).value)
    return try #require(RubricCompiler.compile(rubric).value)
  }

  private func emptyCase() throws -> CaseStudy {
    let day = try #require(day)
    let text = LocalizedText("x")
    let place = SourceRange(0, 0)
    return CaseStudy(
      id: Located(Identifier("a"), at: place),
      rubric: .init(id: Located(Identifier("small"), at: place), version: "1.0.0"),
      title: text, summary: text, organisation: text, theme: text,
      referenceDate: CalendarDate("2026-01-01") ?? day,
      assessors: [], sources: [], context: [], answers: [])
  }

  private func session(
    _ style: RecordSession.Style = .script, _ study: CaseStudy? = nil, by name: String? = nil
  ) throws -> RecordSession {
    let assessor = name.map {
      Assessor(id: Located(Identifier($0), at: SourceRange(0, 0)), name: $0)
    }
    return RecordSession(try study ?? emptyCase(), try program(), style: style, date: day, assessor: assessor)
  }

  /// The answers after some lines, as a case file writes them without blanks.
  private func answers(_ lines: [String], _ session: RecordSession) -> String {
    var session = session
    for line in lines { _ = session.take(line) }
    let text = CaseWriter.text(of: session.caseStudy).filter { !$0.isWhitespace }
    return text.components(separatedBy: #""reference_date":"2026-01-01","#).last ?? ""
  }

  static let rows: [(lines: [String], file: String)] = [
    (["1"], #""answers":{"data":{"rights":{"answer":"market","date":"2026-03-02"}}}}"#),
    (["Self"], #""answers":{"data":{"rights":{"answer":"self","date":"2026-03-02"}}}}"#),
    (["", "partner"], #""answers":{"data":{"builder":{"answer":"partner","date":"2026-03-02"}}}}"#),
    (["?"], #""answers":{"data":{"rights":{"answer":"unknown","date":"2026-03-02"}}}}"#),
    (["stakes = much"], #""context":{"stakes":{"answer":"much","date":"2026-03-02"}}}"#),
    (["ga stakes", "2"], #""context":{"stakes":{"answer":"much","date":"2026-03-02"}}}"#),
    (
      ["nvt geen", "want daarom", "zeker laag"],
      #""answers":{"data":{"rights":{"answer":"not_applicable","reason":"geen","rationale":"daarom","confidence":"low","date":"2026-03-02"}}}}"#
    ),
    (
      ["1", "bron pers: Krant"],
      #""sources":[{"id":"bron_1","title":"Krant","kind":"press"}],"answers":{"data":{"rights":{"answer":"market","sources":["bron_1"],"date":"2026-03-02"}}}}"#
    ),
    (
      ["1", "terug", "2"],
      #""answers":{"data":{"rights":{"answer":"partner","date":"2026-03-02","history":[{"answer":"market","date":"2026-03-02","until":"2026-03-02"}]}}}}"#
    ),
    (["9"], ""), (["foo"], ""), (["nvt"], ""), (["want x"], ""), (["ga nergens"], ""), (["zeker 1"], ""),
    (["data.nothing = self"], ""), (["stakes = ="], ""),
    (["STAKES = Much"], #""context":{"stakes":{"answer":"much","date":"2026-03-02"}}}"#),
  ]

  @Test(arguments: rows.indices)
  func `puts lines into the case`(_ index: Int) throws {
    let row = Self.rows[index]
    let written = answers(row.lines, try session())
    if row.file.isEmpty {
      #expect(written == "}" || !written.contains("answer"))
    } else {
      expectEqual(written, row.file)
    }
  }

  @Test func `refuses what is no answer, and stays where it is`() throws {
    var session = try session()
    for line in ["9", "foo", "nvt", "want x", "ga nergens", "stakes = nothing"] {
      guard case .refused = session.take(line) else {
        Issue.record("took \(line)")
        continue
      }
      expectEqual(session.position, 0)
    }
  }

  @Test func `asks for more about an answer in a conversation`() throws {
    var session = try session(.conversation)
    var stages: [RecordSession.Stage] = []
    for line in ["-", "geen leverancier", "", "Contract", "3", "terug", "1", "terug"] {
      _ = session.take(line)
      stages.append(session.stage)
    }
    expectEqual(stages, [.reason, .rationale, .source, .confidence, .answer, .answer, .rationale, .answer])
    let rating = try #require(session.rating(of: session.order[0]))
    expectEqual(rating.value.value, .option("market"))
    let history = session.caseStudy.answers[0].answer.history
    #expect(history.map(\.value.value) == [.notApplicable] && history[0].confidence == .high)
  }

  @Test func `goes on at the first question without an answer`() throws {
    var first = try session()
    for line in ["1", "volgende", "stakes = little"] { _ = first.take(line) }
    let second = try session(.script, first.caseStudy)
    expectEqual(second.slot.map { second.program.inputs[$0].name }, "data.builder")
    expectEqual(second.answeredCount, 2)
  }

  @Test func `puts the answer of another assessor beside`() throws {
    var ann = try session(by: "ann")
    _ = ann.take("1")
    var bob = try session(.script, ann.caseStudy, by: "bob")
    expectEqual(bob.answeredCount, 0)
    _ = bob.take("3")
    let answer = bob.caseStudy.answers[0].answer
    #expect(answer.isDisputed)
    expectEqual(answer.ratings.map(\.assessor?.value.rawValue), ["ann", "bob"])
  }

  @Test func `records what assessors agree on, with who and why`() throws {
    var ann = try session(by: "ann")
    for line in ["1", "2", "1"] { _ = ann.take(line) }
    var bob = try session(.script, ann.caseStudy, by: "bob")
    for line in ["3", "2", "2"] { _ = bob.take(line) }
    var both = RecordSession(
      bob.caseStudy, try program(), style: .script, date: day, assessor: nil,
      purpose: .agreeing(by: "Ann en Bob"))
    expectEqual(both.order.map { both.program.inputs[$0].name }, ["data.rights", "stakes"])
    guard case .refused = both.take("2") else {
      Issue.record("took an answer without why")
      return
    }
    guard case .changed = both.take("2 want het contract gaat voor"),
      case .changed = both.take("? want niemand weet het")
    else {
      Issue.record("refused an answer with why")
      return
    }
    let rights = try #require(both.caseStudy.answers.first { $0.name.value == "data.rights" }?.answer)
    #expect(rights.value.value == .option("partner") && !rights.isDisputed && rights.ratings.count == 2)
    expectEqual(rights.consensus?.by, LocalizedText("Ann en Bob"))
    expectEqual(rights.consensus?.rationale, LocalizedText("het contract gaat voor"))
    expectEqual(rights.consensus?.date, day)
    #expect(CaseReader.read(SourceFile(path: "", text: CaseWriter.text(of: both.caseStudy))).value != nil)
  }

  @Test(arguments: [80, 120], [Language.dutch, .english])
  func `shows questions within the width, and nothing that a terminal obeys`(
    width: Int, language: Language
  ) throws {
    var session = try session(.conversation)
    _ = session.take("-")
    _ = session.take("geen \u{1B}[31m rood \u{202E} om")
    _ = session.take("terug")
    for _ in session.order.indices {
      let screen = RecordScreen(session, language, width: width, .plain)
      for text in [screen.prompt, screen.list, screen.help] {
        #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
        #expect(text.split(separator: "\n").allSatisfy { TextWidth.columns(of: String($0)) <= width })
      }
      _ = session.take("")
    }
    expectEqual(session.slot, nil)
  }
}
