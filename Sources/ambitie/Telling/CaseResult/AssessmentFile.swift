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
  var layers: [LayerRecord]
  var answers: [AnswerRecord]
  var decisions: [DecisionRecord]
  var flags: [FlagRecord]
  /// The names of open questions, the one that bears on most outcomes first.
  var askFirst: [String]

  enum CodingKeys: String, CodingKey {
    case caseStudy = "case"
    case rubric, layers, answers, decisions, flags
    case askFirst = "ask_first"
  }

  init(_ assessment: Assessment, _ places: RubricPlaces) {
    let program = assessment.program
    let profile = CaseProfile(assessment)
    caseStudy = CaseRecord(assessment.caseStudy)
    rubric = RubricRecord(program.rubric)
    layers = profile.layers.map { LayerRecord($0, profile) }
    answers = program.inputs.indices.map { AnswerRecord($0, assessment) }
    decisions = program.decisions.indices.map { DecisionRecord($0, assessment, places) }
    flags = program.flags.indices.map { FlagRecord($0, assessment, places) }
    askFirst = profile.openQuestions(limit: .max).map { program.inputs[$0.slot].name }
  }
}

struct CaseRecord: Encodable {
  var id: String
  var title: TextRecord
  var summary: TextRecord
  var organisation: TextRecord
  var theme: TextRecord
  var referenceDate: String
  /// True for a case that was invented, to rehearse with.
  var practice: Bool?

  enum CodingKeys: String, CodingKey {
    case id, title, summary, organisation, theme, practice
    case referenceDate = "reference_date"
  }

  init(_ caseStudy: CaseStudy) {
    id = caseStudy.id.value.rawValue
    title = TextRecord(caseStudy.title)
    summary = TextRecord(caseStudy.summary)
    organisation = TextRecord(caseStudy.organisation)
    theme = TextRecord(caseStudy.theme)
    referenceDate = caseStudy.referenceDate.description
    practice = caseStudy.isPractice ? true : nil
  }
}

/// What a reader of the file needs to know of the rubric to show outcomes.
struct RubricRecord: Encodable {
  var id: String
  var version: String
  var status: String
  var title: TextRecord
  /// Whose proposal the levels, weights and thresholds are.
  var statement: TextRecord
  /// From the lowest to the highest.
  var levels: [LevelRecord]
  /// What rules and flags refer to.
  var sources: [SourceRecord]

  init(_ rubric: Rubric) {
    id = rubric.id.value.rawValue
    version = rubric.version
    status = rubric.status.rawValue
    title = TextRecord(rubric.title)
    statement = TextRecord(rubric.statement)
    levels = rubric.levels.map(LevelRecord.init)
    sources = rubric.sources.map(SourceRecord.init)
  }
}

struct LevelRecord: Encodable {
  var id: String
  var title: TextRecord
  var sentence: TextRecord

  init(_ level: Level) {
    id = level.id.value.rawValue
    title = TextRecord(level.title)
    sentence = TextRecord(level.sentence)
  }
}

/// A layer, with how much of it is known.
struct LayerRecord: Encodable {
  var id: String
  var title: TextRecord
  var questions: Int
  var answered: Int

  init(_ part: CaseProfile.Part, _ profile: CaseProfile) {
    let layer = profile.rubric.layers[part.layer ?? 0]
    let counts = profile.answered(inLayer: part.layer)
    id = layer.id.value.rawValue
    title = TextRecord(layer.title)
    questions = counts.all
    answered = counts.known
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
