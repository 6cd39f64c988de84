import AmbitionModel
import Foundation
import Scoring

/// Assessments as JSON: versioned, described by `schemas/assessment.schema.json`, the same bytes each time.
struct JSONReport {
  static let format = "ambitie-assessment/1"

  let text: String

  init(_ assessments: [Assessment], _ places: RubricPlaces) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = AssessmentFile(
      format: Self.format, generator: "ambitie \(Version.current)",
      assessments: assessments.map { AssessmentRecord($0, places) })
    // Strings, integers and booleans cannot fail to encode.
    let data = (try? encoder.encode(file)) ?? Data()
    text = String(decoding: data, as: UTF8.self) + "\n"
  }
}
