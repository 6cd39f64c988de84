import AmbitionModel
import Telling

/// Brings a reply to standard output or into a file, whole or not at all.
enum Delivery {
  /// The texts for the terminal, after `--output` was written where it names a file.
  /// - Throws: when the file is there already and `--overwrite` was not given, or it cannot be written.
  static func deliver(_ reply: Reply, _ request: Request) throws(UsageError) -> CommandResult {
    let environment = request.environment
    let form = request.formOfBlocks
    let path = request.value(of: .output)
    if path == nil || path == "-" {
      switch (form, reply.document) {
      case (.docx, .blocks): throw .docxNeedsFile
      case (.xlsx, .bytes): throw .xlsxNeedsFile
      default: break
      }
    }
    let bytes = reply.document.bytes(as: form, in: environment, template: try request.template())
    guard case .output = reply.destination, let path, path != "-" else {
      return CommandResult(
        String(decoding: bytes, as: UTF8.self), standardError: reply.notices.text(in: environment.language),
        status: reply.status)
    }
    var notices = reply.notices
    if case .nothing = reply.document {
    } else {
      try WholeFile.write(bytes, to: path, existing: request.existing)
      notices.append(.written(path))
    }
    return CommandResult(standardError: notices.text(in: environment.language), status: reply.status)
  }
}

extension UsageError {
  fileprivate static let docxNeedsFile = UsageError(
    nl: "een Word-document gaat naar een bestand", en: "a Word document goes to a file",
    hint: Wording(nl: "zeg welk met -o, zoals -o verslag.docx", en: "say which with -o, as in -o report.docx")
  )
  fileprivate static let xlsxNeedsFile = UsageError(
    nl: "een Excel-werkmap gaat naar een bestand", en: "an Excel workbook goes to a file",
    hint: Wording(nl: "zeg welk met -o, zoals -o tabel.xlsx", en: "say which with -o, as in -o table.xlsx")
  )
}

extension CommandOption {
  static let template = CommandOption(
    "--template", value: "FILE", nl: "neem de stijlen van dit Word-document over (huisstijl)",
    en: "take the styles of this Word document (house style)")
}

extension Request {
  /// The document whose styles a Word document takes; `nil` where none is named.
  func template() throws(UsageError) -> WordTemplate? {
    guard let path = value(of: .template) else { return nil }
    guard formOfBlocks == .docx else {
      throw UsageError(
        nl: "--template hoort bij --format docx", en: "--template goes with --format docx")
    }
    return try WordTemplate(Loader.file(at: path))
  }

  /// What to do with a file that is there already.
  var existing: WholeFile.Existing { has(.overwrite) ? .replace : .refuse }
}
