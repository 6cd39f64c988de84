import Telling

/// The JSON Schemas of our files: the very bytes of `schemas/`.
///
/// They are compiled into the tool (``EmbeddedText``), so that it prints them wherever it is installed, without a folder beside it.
enum SchemaFile: String, CaseIterable, Sendable {
  case rubric
  case examples
  case caseStudy = "case"
  case kader
  case assessment
  case table
  case session
  case theme
  case exchange
  case comparison

  var text: String {
    switch self {
    case .rubric: EmbeddedText.rubric_schema_json
    case .examples: EmbeddedText.examples_schema_json
    case .caseStudy: EmbeddedText.case_schema_json
    case .kader: EmbeddedText.kader_schema_json
    case .assessment: EmbeddedText.assessment_schema_json
    case .table: EmbeddedText.table_schema_json
    case .session: EmbeddedText.session_schema_json
    case .theme: EmbeddedText.theme_schema_json
    case .exchange: EmbeddedText.exchange_schema_json
    case .comparison: EmbeddedText.comparison_schema_json
    }
  }
}
