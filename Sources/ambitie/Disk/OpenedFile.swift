import AmbitionModel
import Telling

/// A file that a user named where cases are asked for: one case, or an exchange file with many.
struct OpenedFile {
  enum Content {
    case caseStudy(Reading<CaseStudy>)
    case exchange(Reading<Exchange>)
  }

  var file: SourceFile
  var content: Content

  init(_ file: SourceFile) {
    self.file = file
    let document = DocumentParser.parse(file)
    guard let node = document.value else {
      content = .caseStudy(Reading(nil, document.diagnostics))
      return
    }
    content =
      FileFormat.claimed(by: node).value == .exchange
      ? .exchange(ExchangeReader.read(node)) : .caseStudy(CaseReader.read(node))
  }

  /// The exchange; `nil` when it is none, or cannot be used.
  var exchange: Exchange? {
    if case .exchange(let reading) = content { reading.value } else { nil }
  }

  /// Whether this is a case with a file of its own, which takes its rubric from elsewhere.
  var isLoose: Bool {
    if case .caseStudy = content { true } else { false }
  }
}
