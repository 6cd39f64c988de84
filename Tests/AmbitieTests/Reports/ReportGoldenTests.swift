import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// Output as `Goldens/reports` holds it: read a changed one as a reader would, before accepting it.
struct ReportGolden: Sendable, CustomTestStringConvertible {
  var name: String
  var text: @Sendable () throws -> String

  var testDescription: String { name }

  init(_ name: String, text: @escaping @Sendable () throws -> String) {
    self.name = name
    self.text = text
  }

  static let all: [ReportGolden] = [
    ReportGolden("overview-80.txt") { try OverviewText(SampleCase.assessments(), .test(80)).text },
    ReportGolden("overview-120-en.txt") {
      try OverviewText(SampleCase.assessments(), .test(120, .english)).text
    },
    ReportGolden("overview-40.txt") { try OverviewText([SampleCase.mixed.assessment()], .test(40)).text },
    ReportGolden("overview-scores.txt") {
      try OverviewText([scoresAssessment(), SampleCase.mixed.assessment()], .test(80, .english)).text
    },
    ReportGolden("case-mixed.txt") { try CaseText(SampleCase.mixed.assessment(), .full, .test(80)).text },
    ReportGolden("case-all-met-en.txt") {
      try CaseText(SampleCase.allMet.assessment(), .full, .test(80, .english)).text
    },
    ReportGolden("case-mixed-brief.txt") {
      try CaseText(SampleCase.mixed.assessment(), .brief, .test(80)).text
    },
    ReportGolden("case-all-met-brief-en.txt") {
      try CaseText(SampleCase.allMet.assessment(), .brief, .test(80, .english)).text
    },
    ReportGolden("case-nothing-known-brief.txt") {
      try CaseText(SampleCase.nothingKnown.assessment(), .brief, .test(80)).text
    },
    ReportGolden("case-scores-brief-en.txt") {
      try CaseText(scoresAssessment(), .brief, .test(80, .english)).text
    },
    ReportGolden("doubted-brief.txt") { try CaseText(doubtedAssessment(), .brief, .test(80)).text },
    ReportGolden("doubted-brief-en.txt") {
      try CaseText(doubtedAssessment(), .brief, .test(80, .english)).text
    },
    ReportGolden("doubted-full.txt") { try CaseText(doubtedAssessment(), .full, .test(80)).text },
    ReportGolden("doubted-overview-en.txt") {
      try OverviewText([doubtedAssessment()], .test(80, .english)).text
    },
    ReportGolden("doubted-next.txt") { try next(doubtedAssessment(), .dutch) },
    ReportGolden("doubted-next-en.txt") { try next(doubtedAssessment(), .english) },
    ReportGolden("explain-brief.txt") { try explanation(of: .mixed, about: nil, .test(80), .brief) },
    ReportGolden("explain-layer.txt") { try explanation(of: .mixed, about: "data", .test(80)) },
    ReportGolden("explain-decision-en.txt") {
      try explanation(of: .allMet, about: "data.fitting", .test(80, .english))
    },
    ReportGolden("explain-flag.txt") { try explanation(of: .mixed, about: "crossed", .test(80)) },
    ReportGolden("explain-flag.md") {
      let assessment = try SampleCase.hostile.assessment()
      let topic = try ExplanationTopic.named("data.too_high", in: assessment.program)
      return MarkdownWriter.text(Explanation(assessment, topic, samplePlaces, .full, .dutch).blocks)
    },
    ReportGolden("cases.md") {
      let assessments = try [SampleCase.nothingKnown, .hostile].map { try $0.assessment() }
      return MarkdownWriter.text(CaseDocument(assessments, .full, .test()).blocks)
    },
    ReportGolden("cases.csv") { try CaseTable.csv(SampleCase.assessments(), .test()) },
    ReportGolden("scores.json") { try JSONReport.text([scoresAssessment()], samplePlaces) },
  ]

  private static func next(_ assessment: Assessment, _ language: Language) throws -> String {
    let questions = try #require(NextQuestions(for: assessment))
    let report = NextReport(assessment, questions, limit: 2, language)
    return TextWriter(width: 80, style: Style(.test(80, language))).text(report.blocks)
  }

  private static func explanation(
    of sample: SampleCase, about name: String?, _ environment: Environment, _ detail: CaseDetail = .full
  ) throws -> String {
    let assessment = try sample.assessment()
    let topic = try ExplanationTopic.named(name, in: assessment.program)
    return AmbitieTests.explanation(assessment, topic, samplePlaces, environment, detail)
  }
}

@Suite struct `Reports as readers see them` {
  @Test(arguments: ReportGolden.all)
  func `look as in the golden`(_ golden: ReportGolden) throws {
    try expectGolden(golden.text(), "reports/\(golden.name)")
  }

  @Test func `leave no golden unclaimed`() throws {
    let folder = goldenFolder().appending(path: "reports").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(ReportGolden.all.count >= 10)
    expectEqual(files, ReportGolden.all.map(\.name).sorted())
  }
}
