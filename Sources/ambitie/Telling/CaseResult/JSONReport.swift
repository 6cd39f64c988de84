import AmbitionModel
import Foundation
package import Scoring

/// Assessments as JSON: versioned, described by `schemas/assessment.schema.json`, the same bytes each time.
package struct JSONReport {
  package static let format = "ambitie-assessment/1"

  package let text: String

  package init(_ assessments: [Assessment], _ places: RubricPlaces) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = AssessmentFile(
      format: Self.format, generator: "ambitie \(Version.current)",
      assessments: assessments.map { AssessmentRecord($0, places) })
    // Strings, integers and booleans cannot fail to encode.
    let data = (try? encoder.encode(file)) ?? Data()
    text = Self.escaped(String(decoding: data, as: UTF8.self)) + "\n"
  }

  /// One assessment on a line of its own.
  package static func line(_ assessment: Assessment, _ places: RubricPlaces) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(AssessmentRecord(assessment, places))) ?? Data()
    return escaped(String(decoding: data, as: UTF8.self))
  }

  /// JSON in which nothing steers a terminal that shows it: invisible characters, which can only stand in
  /// strings, are written as `\u202e`.
  package static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isInvisible) else { return json }
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard isInvisible(scalar) else {
        result.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      }
    }
    return String(result)
  }

  /// Below DEL a string of JSON holds nothing invisible.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x7F else { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
