/// The kinds of file that we read, as their `format` says.
package enum FileFormat: String, Hashable, Sendable, CaseIterable {
  case rubric = "ambitie-rubric/1"
  case examples = "ambitie-examples/1"
  case caseStudy = "ambitie-case/1"
  case kader = "ambitie-kader/1"
  case exchange = "ambitie-exchange/1"

  /// Which kind of file this claims to be, whatever else is wrong with it.
  package static func claimed(by file: SourceFile) -> Reading<FileFormat> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    return claimed(by: node)
  }

  /// Which kind of file a document claims to be.
  package static func claimed(by node: DocumentNode) -> Reading<FileFormat> {
    let log = DiagnosticLog()
    let format = claimed(by: node, log: log)
    return Reading(format, log.diagnostics)
  }

  /// True when the document claims to be of this kind; else that is the one finding about it, since its
  /// other keys mean something else.
  func isClaimed(by node: DocumentNode, log: DiagnosticLog) -> Bool {
    guard let found = Self.claimed(by: node, log: log) else { return false }
    if found != self, let place = node["format"]?.range {
      log.report(.otherFormat(found: found.rawValue, expected: rawValue), at: place)
    }
    return found == self
  }

  private static func claimed(by node: DocumentNode, log: DiagnosticLog) -> FileFormat? {
    let subject = Wording(nl: "een bestand", en: "a file")
    guard case .object = node.kind else {
      log.report(.wrongType(subject, found: node), at: node.range)
      return nil
    }
    guard let value = node["format"] else {
      log.report(
        .missingKey("format", in: subject), at: SourceRange(node.range.start, node.range.start + 1))
      return nil
    }
    guard let text = log.string(value, "format") else { return nil }
    if let format = FileFormat(rawValue: text.value) { return format }
    log.report(.unknownFormat(text.value, allowed: allCases.map { $0.rawValue }), at: text.range)
    return nil
  }
}
