import AmbitionModel
import Foundation
import Scoring

/// The data for the script of the form, besides the questions in the page.
struct FormData: Encodable {
  private var language: String
  private var rubric: Reference
  /// The text of the case file to fill in.
  private var file: String?
  private var messages: [String: String]

  private struct Reference: Encodable {
    var id: String
    var version: String
  }

  init(_ program: Program, _ file: SourceFile?, _ language: Language) {
    self.language = language.rawValue
    rubric = Reference(id: program.rubric.id.value.rawValue, version: program.rubric.version)
    self.file = file.map { String(decoding: $0.bytes, as: UTF8.self) }
    messages = FormMessages.all.mapValues { $0[language] }
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts cannot fail to encode.
    return String(decoding: (try? encoder.encode(self)) ?? Data("{}".utf8), as: UTF8.self)
  }
}
