import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// The cases that every form of output is tried on.
enum SampleCase: String, CaseIterable, Sendable {
  case allMet = "all_met"
  case nothingKnown = "nothing_known"
  case mixed
  case hostile

  /// Everything that a terminal, browser, spreadsheet or Markdown viewer could obey.
  static let hostileText = """
    </script><img src=x onerror=alert(1)> | *vet* _schuin_ [l](javascript:x) `c` # $x$ &lt;\\u001b[31m\\u0007\
    \\u202egnirts\\u2066\\u0000\\n1. regel\\r\\n=1+1\\t<!-- ~~x~~ 名前 \u{1F6B2}
    """

  var file: SourceFile {
    SourceFile(path: "cases/\(rawValue).json", text: text)
  }

  private var text: String {
    let (title, answers, stakes) =
      switch self {
      case .allMet:
        (
          "Alles bekend",
          #""data": {"rights": "self", "change": "self", "build": "supplier"}, "decision": {"rights": "self", "build": "self"}"#,
          #""high""#
        )
      case .nothingKnown: ("Niets bekend", "", #""unknown""#)
      case .mixed:
        (
          "Een product met een lange naam die niet op een smalle regel past, zoals dat gaat",
          #"""
          "data": {"rights": {"answer": "supplier", "rationale": "Dat staat in het contract.", "sources": ["news"], "confidence": "medium"}},
          "decision": {"rights": {"answer": "not_applicable", "reason": "Er is geen besluit."}, "build": "partner"}
          """#, #"{"answer": "high", "sources": ["news", "other"]}"#
        )
      case .hostile:
        (
          "=cmd|' /C calc'!A0 " + Self.hostileText,
          #""data": {"rights": {"answer": "partner", "rationale": "\#(Self.hostileText)", "sources": ["news"]}}"#,
          #""low""#
        )
      }
    let other = self == .hostile ? Self.hostileText : "Jaarverslag"
    return """
      {"format": "ambitie-case/1", "id": "\(rawValue)", "rubric": {"id": "sample"}, "title": "\(title)",
       "summary": "\(other)", "organisation": {"nl": "Provincie", "en": "Province"}, "theme": "\u{A0}\u{3000}@thema",
       "reference_date": "2022-05-18",
       "sources": [{"id": "news", "title": "\(other)", "kind": "press", "url": "https://example.org/a_b|c"},
        {"id": "other", "title": "Krant", "kind": "press", "date": "2021-01-02"}],
       "context": {"stakes": \(stakes)}, "answers": {\(answers)}}
      """
  }

  func assessment() throws -> Assessment {
    try assess(file, with: sampleRubric)
  }

  /// Worked out once.
  static func assessments() throws -> [Assessment] {
    try all.get()
  }

  private static let all = Result { try allCases.map { try $0.assessment() } }
}

/// What a case comes to under a rubric; fails with the findings when one of them is not right.
func assess(_ file: SourceFile, with rubric: String) throws -> Assessment {
  let read = RubricReader.read(SourceFile(path: "rubrics/sample.json", text: rubric))
  #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
  let compiled = RubricCompiler.compile(try #require(read.value))
  #expect(compiled.diagnostics.isEmpty, "\(compiled.diagnostics)")
  let caseStudy = CaseReader.read(file)
  #expect(caseStudy.diagnostics.isEmpty, "\(caseStudy.diagnostics)")
  let assessment = Scorer(try #require(compiled.value)).assess(try #require(caseStudy.value))
  #expect(assessment.diagnostics.isEmpty, "\(assessment.diagnostics)")
  return try #require(assessment.value)
}

/// A case that rests on a working assumption and on answers that nobody is certain of.
func doubtedAssessment() throws -> Assessment {
  let text = """
    {"format": "ambitie-case/1", "id": "doubted", "rubric": {"id": "sample"},
     "title": {"nl": "Twijfel", "en": "Doubt"}, "summary": "s", "organisation": {"nl": "Provincie", "en": "Province"},
     "theme": "Thema", "reference_date": "2022-05-18", "assessors": [{"id": "ann", "name": "Ann"}],
     "context": {"stakes": {"answer": "high", "confidence": "low"}},
     "answers": {
       "data": {
         "rights": {"answer": "self", "confidence": "assumed", "assessor": "ann",
           "rationale": {"nl": "Zo gaat het meestal.", "en": "That is how it usually goes."}},
         "change": {"answer": "partner", "confidence": "low"}, "build": "supplier"},
       "decision": {"build": "self"}}}
    """
  return try assess(SourceFile(path: "cases/doubted.json", text: text), with: sampleRubric)
}

/// A case of the rubric without levels.
func scoresAssessment() throws -> Assessment {
  let text = """
    {"format": "ambitie-case/1", "id": "half", "rubric": {"id": "scores"}, "title": "Half", "summary": "Half way.",
     "organisation": "Province", "theme": "Theme", "reference_date": "2022-05-18", "answers": {"policy": {"written": "half"}}}
    """
  return try assess(SourceFile(path: "cases/half.json", text: text), with: scoresRubric)
}

/// Where the rules of the sample rubrics are.
let samplePlaces: RubricPlaces = {
  var places = RubricPlaces()
  for (id, text) in [("sample", sampleRubric), ("scores", scoresRubric)] {
    let file = SourceFile(path: "rubrics/\(id).json", text: text)
    if let rubric = RubricReader.read(file).value { places.add(file, for: rubric) }
  }
  return places
}()

extension Environment {
  /// A terminal of `width` columns whose user chose `language`.
  static func test(_ width: Int = 80, _ language: Language = .dutch) -> Environment {
    Environment(language: language, isLanguageChosen: true, width: width, usesColour: false)
  }
}

extension Form {
  /// The cases in this form; one case in full where that differs.
  func text(_ assessments: [Assessment], _ environment: Environment) -> String {
    switch self {
    case .markdown: MarkdownWriter.text(CaseDocument(assessments, .full, environment).blocks)
    case .docx: wordText(CaseDocument(assessments, .full, environment).blocks)
    case .json: JSONReport.text(assessments, samplePlaces)
    case .csv: CaseTable.csv(assessments, environment)
    case .xlsx: sheetText(CaseTable.byRubric(assessments, environment))
    case .text, .html:
      assessments.count == 1
        ? CaseText(assessments[0], .full, environment).text : OverviewText(assessments, environment).text
    }
  }
}

/// The text part of a Word document; empty where there is none.
private func wordText(_ blocks: [Block]) -> String {
  var archive = try? ZipArchive(DocxWriter.bytes(blocks, .dutch))
  let part = try? archive?.part("word/document.xml")
  return String(decoding: (part ?? nil) ?? [], as: UTF8.self)
}

/// The first sheet of a workbook; empty where there is none.
private func sheetText(_ tables: [DataTable]) -> String {
  var archive = (try? TableWorkbook.bytes(of: tables, title: "")).flatMap { try? ZipArchive($0) }
  let part = try? archive?.part("xl/worksheets/sheet1.xml")
  return String(decoding: (part ?? nil) ?? [], as: UTF8.self)
}

/// An explanation as a terminal shows it.
func explanation(
  _ assessment: Assessment, _ topic: ExplanationTopic, _ places: RubricPlaces, _ environment: Environment,
  _ detail: CaseDetail = .full
) -> String {
  let language = environment.resultLanguage(for: assessment.program.rubric)
  let explanation = Explanation(assessment, topic, places, detail, language)
  return TextWriter(width: environment.width, style: Style(environment)).text(explanation.blocks)
}
