import AmbitionModel
import Telling

/// Writes cases that read back: what the tool itself would refuse never takes the place of a file.
enum ReadableCase {
  /// The file of a case.
  /// - Throws: the findings about it, where it would have errors.
  static func text(
    of study: CaseStudy, replacing earlier: SourceFile?, at path: String
  ) throws(UsageError) -> String {
    let text = CaseWriter.text(of: study, replacing: earlier)
    let written = SourceFile(path: path, text: text)
    let reading = CaseReader.read(written)
    guard reading.value != nil else {
      throw UsageError(
        nl: "wat er zou komen te staan in \(quoted(path)) is niet te lezen; er is niets veranderd",
        en: "what would come to be in \(quoted(path)) cannot be read; nothing was changed",
        details: [.findings(reading.diagnostics, in: written)])
    }
    return text
  }
}
