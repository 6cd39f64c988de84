/// Writes a file as a whole, in the layout of ``DocumentFormatter``.
enum WholeDocument {
  /// The text of a file.
  /// - Parameters:
  ///   - earlier: the file that this one takes the place of; its comments stay with the keys that they stood at.
  ///   - layout: the document, with the `$schema` of the earlier file.
  /// - Complexity: O(*n*) in the texts of the document, and of the earlier file.
  static func text(replacing earlier: SourceFile?, _ layout: (String?) -> LayoutNode) -> String {
    var node: LayoutNode
    var head: [Comment] = []
    var tail: [Comment] = []
    if let earlier, let document = DocumentParser.parse(earlier).value {
      var schema: String?
      if case .string(let text)? = document["$schema"]?.kind { schema = text.text }
      node = layout(schema).adopting(commentsOf: LayoutBuilder(bytes: earlier.bytes).layout(document))
      let start = earlier.bytes.byteOrderMarkLength
      head = CommentRun(in: earlier.bytes, start..<document.range.start).comments
      tail = CommentRun(in: earlier.bytes, document.range.end..<earlier.bytes.count).comments
    } else {
      node = layout(nil)
    }
    var writer = LayoutWriter()
    writer.writeLines(head, isFirst: true)
    writer.breakLine()
    writer.write(node, column: 0, suffix: 0)
    writer.writeLines(tail, isFirst: false)
    // Everything begins on a new line, the first line too.
    return writer.text.dropFirst() + "\n"
  }
}
