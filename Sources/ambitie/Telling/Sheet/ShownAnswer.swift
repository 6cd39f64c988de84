import AmbitionModel
import Scoring

/// An answer as the cells of a sheet show it; import holds cells against this to see what was changed.
struct ShownAnswer: Equatable {
  var answer = ""
  var rationale = ""
  var sources = ""
  var confidence = ""

  /// Nothing filled in.
  init() {}

  init(_ answer: Answer, to input: Input, in language: Language) {
    self.answer = OfferedAnswers(input).text(answer.value.value, in: language)
    let texts = answer.value.value == .notApplicable ? [answer.reason, answer.rationale] : [answer.rationale]
    rationale = Self.fitting(
      texts.compactMap { $0.map { SheetWords.trimmed($0[language]) } }.joined(separator: "\n\n"))
    sources = answer.sources.map { $0.value.rawValue }.joined(separator: "; ")
    confidence = answer.confidence.map { $0.wording[language] } ?? ""
  }

  /// As much of a text as a cell of Excel can hold.
  static func fitting(_ text: String) -> String {
    text.utf16.count <= 32_000 ? text : String(text.prefix(8_000))
  }
}
