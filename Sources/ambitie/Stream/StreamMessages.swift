import AmbitionModel
import Scoring
import Telling

/// Tells on standard error which lines could not be used, one message a line: `cases.ndjson:17:5: error: …`.
struct StreamMessages: Sendable {
  /// Of more bad lines only the number is told.
  static let limit = 100

  let language: Language

  /// - Parameters:
  ///   - number: of the line in its file, from 1.
  ///   - count: how many bad lines there were, with this one.
  func report(_ line: BatchScorer.BadLine, path: String, number: Int, count: Int) {
    guard count <= Self.limit else { return }
    let file = SourceFile(path: path, bytes: line.bytes)
    let error = Wording(nl: "fout", en: "error")[language]
    let help = Wording(nl: "hulp", en: "help")[language]
    var text = ""
    for diagnostic in line.diagnostics.prefix(3) {
      let column = file.lines.position(of: diagnostic.range.start).column
      let message = printable(diagnostic.wording[language])
      text += "\(printable(path)):\(number):\(column): \(error): \(message) [\(diagnostic.code.rawValue)]\n"
      if let hint = diagnostic.hint { text += "  = \(help): \(printable(hint[language]))\n" }
    }
    Output.write(text, to: .standardError)
  }

  /// The last word on `count` bad lines; none when all were told.
  static func rest(_ count: Int) -> [Notice] {
    guard count > limit else { return [] }
    let more = count - limit
    return [
      .lines(
        Wording(
          nl: "en nog \(more) regels die niet te gebruiken zijn\n",
          en: "and \(more) more lines that cannot be used\n"))
    ]
  }
}
