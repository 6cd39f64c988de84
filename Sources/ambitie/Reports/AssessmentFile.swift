import AmbitionModel
import Scoring

/// The JSON form of assessments; `schemas/assessment.schema.json` describes each field.
struct AssessmentFile: Encodable {
  var format: String
  var generator: String
  var assessments: [AssessmentRecord]
}

/// One case with everything that follows from its answers.
struct AssessmentRecord: Encodable {
  var caseStudy: CaseRecord
  var rubric: RubricRecord
  var answers: [AnswerRecord]
  var decisions: [DecisionRecord]
  var flags: [FlagRecord]

  enum CodingKeys: String, CodingKey {
    case caseStudy = "case"
    case rubric, answers, decisions, flags
  }

  init(_ assessment: Assessment, _ places: RubricPlaces) {
    let program = assessment.program
    caseStudy = CaseRecord(assessment.caseStudy)
    rubric = RubricRecord(program.rubric)
    answers = program.inputs.indices.map { AnswerRecord($0, assessment) }
    decisions = program.decisions.indices.map { DecisionRecord($0, assessment, places) }
    flags = program.flags.indices.map { FlagRecord($0, assessment, places) }
  }
}

struct CaseRecord: Encodable {
  var id: String
  var title: TextRecord
  var organisation: TextRecord
  var theme: TextRecord
  var referenceDate: String

  enum CodingKeys: String, CodingKey {
    case id, title, organisation, theme
    case referenceDate = "reference_date"
  }

  init(_ caseStudy: CaseStudy) {
    id = caseStudy.id.value.rawValue
    title = TextRecord(caseStudy.title)
    organisation = TextRecord(caseStudy.organisation)
    theme = TextRecord(caseStudy.theme)
    referenceDate = caseStudy.referenceDate.description
  }
}

struct RubricRecord: Encodable {
  var id: String
  var version: String
  var status: String

  init(_ rubric: Rubric) {
    id = rubric.id.value.rawValue
    version = rubric.version
    status = rubric.status.rawValue
  }
}

/// A text in the languages it has.
struct TextRecord: Encodable {
  var nl: String?
  var en: String?

  init(_ text: LocalizedText) {
    nl = text.dutch
    en = text.english
  }
}

struct AnswerRecord: Encodable {
  var name: String
  var layer: String?
  /// `criterion` or `fact`.
  var kind: String
  var value: ValueRecord
  var rationale: TextRecord?
  var reason: TextRecord?
  var confidence: String?
  var sources: [SourceRecord]

  init(_ slot: Int, _ assessment: Assessment) {
    let program = assessment.program
    let input = program.inputs[slot]
    let answer = assessment.sheet.answers[slot]
    name = input.name
    layer = input.layer.map { program.rubric.layers[$0].id.value.rawValue }
    if case .criterion = input.question { kind = "criterion" } else { kind = "fact" }
    value = ValueRecord(assessment.sheet.values[slot], ofSlot: slot, program, answer)
    rationale = answer?.rationale.map(TextRecord.init)
    reason = answer?.reason.map(TextRecord.init)
    confidence = answer?.confidence?.rawValue
    sources = (answer?.sources ?? []).compactMap { reference in
      assessment.caseStudy.sources.first { $0.id.value == reference.value }
    }.map(SourceRecord.init)
  }
}

struct SourceRecord: Encodable {
  var id: String
  var title: TextRecord
  var kind: String
  var url: String?
  var date: String?

  init(_ source: Source) {
    id = source.id.value.rawValue
    title = TextRecord(source.title)
    kind = source.kind.rawValue
    url = source.url
    date = source.date?.description
  }
}
