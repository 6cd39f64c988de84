import AmbitionModel
package import Scoring

/// Assessments as JSON: versioned, described by `schemas/assessment.schema.json`, the same bytes each time.
package enum JSONReport {
  package static let format = "ambitie-assessment/1"

  package static func text(_ assessments: [Assessment], _ places: RubricPlaces) -> String {
    let file: JSON = [
      "format": .string(format), "generator": .string("ambitie \(Version.current)"),
      "assessments": .array(assessments.map { .assessment($0, places) }),
    ]
    return file.text
  }

  /// One assessment on a line of its own.
  package static func line(_ assessment: Assessment, _ places: RubricPlaces) -> String {
    JSON.assessment(assessment, places).line
  }
}
