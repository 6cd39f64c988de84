extension Reply.Document {
  /// The bytes of the document.
  /// - Parameters:
  ///   - form: read for blocks only; every form but Markdown and Word is text there.
  ///   - template: whose styles a Word document takes.
  package func bytes(
    as form: Form, in environment: Environment, template: WordTemplate? = nil
  ) -> [UInt8] {
    switch self {
    case .nothing: []
    case .blocks(let blocks, let language):
      switch form {
      case .markdown: Array(MarkdownWriter.text(blocks).utf8)
      case .docx: DocxWriter.bytes(blocks, language, template: template)
      case .text, .json, .csv, .xlsx, .html:
        Array(TextWriter(width: environment.width, style: Style(environment)).text(blocks).utf8)
      }
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    }
  }
}
