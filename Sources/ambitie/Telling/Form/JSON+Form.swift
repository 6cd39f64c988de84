import AmbitionModel
import Scoring

extension JSON {
  /// The data for the script of the form, besides the questions in the page.
  /// - Parameter file: the case file to fill in.
  static func form(_ program: Program, _ file: SourceFile?, _ language: Language) -> JSON {
    [
      "language": .string(language.rawValue),
      "rubric": [
        "id": .string(program.rubric.id.value.rawValue), "version": .string(program.rubric.version),
      ],
      "file": file.map { .string(String(decoding: $0.bytes, as: UTF8.self)) },
      "messages": .members(FormMessages.all.map { ($0.key, .string($0.value[language])) }),
    ]
  }
}
