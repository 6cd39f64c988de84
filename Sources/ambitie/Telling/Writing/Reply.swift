package import AmbitionModel

/// The reply of a command: a document, what is to be told beside it, and how it went.
package struct Reply: Sendable {
  /// A result that still has no form, or one that can only have one.
  package enum Document: Sendable {
    case nothing
    /// Told as text, Markdown or Word, as ``Form`` says, in this language.
    case blocks([Block], Language)
    /// In its final form already: JSON, CSV, a page.
    case text(String)
    /// A file that is no text.
    case bytes([UInt8])
  }

  /// Where the document goes.
  package enum Destination: Sendable {
    /// To what `--output` names, or to standard output.
    case output
    /// To standard output, since `--output` names the place of another file.
    case standardOutput
  }

  package var document: Document
  package var destination: Destination
  package var notices: [Notice]
  package var status: ExitStatus

  package init(
    _ document: Document, to destination: Destination = .output, notices: [Notice] = [],
    status: ExitStatus = .fine
  ) {
    self.document = document
    self.destination = destination
    self.notices = notices
    self.status = status
  }

  /// The reply where nothing could be worked out.
  package static func failed(_ notices: [Notice]) -> Self {
    Self(.nothing, notices: notices, status: .wrongUse)
  }
}

/// The forms in which results are written; every command takes some of them.
package enum Form: String, CaseIterable, Sendable {
  case text, markdown, docx, json, csv, xlsx, html

  /// The forms of most reports.
  package static let reports: [Form] = [.text, .markdown, .docx, .json]
  /// The forms of an account that goes to the terminal, since the file that is written is another one.
  package static let printed: [Form] = [.text, .markdown, .json]
  /// The forms of what is only told in words.
  package static let told: [Form] = [.text, .markdown, .docx]
  /// The forms of reports that are tables too.
  package static let tables = reports + [.csv, .xlsx]
}

extension Reply.Document {
  /// A report in one of the forms of ``Form/reports``.
  package static func report(
    _ blocks: @autoclosure () -> [Block], json: @autoclosure () -> String, as form: Form, _ language: Language
  ) -> Self {
    form == .json ? .text(json()) : .blocks(blocks(), language)
  }
}
