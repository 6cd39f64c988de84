/// The JSON Schemas of our files: the very bytes of `schemas/`.
///
/// They are compiled into the tool (`embedInCode` in Package.swift), so that it prints them wherever it stands,
/// without a folder beside it. `Sources/ambitie/Schemas` is a link to `schemas/`: files to embed must lie in
/// the folder of their target, and everyone else looks for them at the top.
enum SchemaFile: String, CaseIterable, Sendable {
  case rubric
  case caseStudy = "case"
  case kader
  case assessment
  case table
  case session
  case exchange
  case comparison

  var bytes: [UInt8] {
    switch self {
    case .rubric: PackageResources.rubric_schema_json
    case .caseStudy: PackageResources.case_schema_json
    case .kader: PackageResources.kader_schema_json
    case .assessment: PackageResources.assessment_schema_json
    case .table: PackageResources.table_schema_json
    case .session: PackageResources.session_schema_json
    case .exchange: PackageResources.exchange_schema_json
    case .comparison: PackageResources.comparison_schema_json
    }
  }
}
