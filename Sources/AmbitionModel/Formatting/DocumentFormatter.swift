/// Lays out a JSON file in the one canonical way, with its comments.
///
/// Two blanks for each level; an object or list is on one line when it fits in 100 columns and holds no comment. Else
/// its members go on a line as long as they fit, an object's brackets on the lines of its first and last member; a list of
/// lists or objects begins a line for each. The outermost is never on one line. Values, their
/// order and all comments stay; numbers stay as written; texts are escaped no more than needed. Of empty lines
/// between items one stays. No comma after the last item, no byte order mark, line feeds only, one at the end.
/// Formatting what was formatted changes nothing.
package enum DocumentFormatter {
  /// The canonical text of a file; `nil` with the findings when it is no JSON.
  /// - Complexity: O(*n*) in the bytes of the file.
  package static func format(_ file: SourceFile) -> Reading<String> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    let start = file.bytes.byteOrderMarkLength
    let head = CommentRun(in: file.bytes, start..<node.range.start)
    let tail = CommentRun(in: file.bytes, node.range.end..<file.bytes.count)
    let (behind, after) = tail.split(before: .nothing)

    var writer = LayoutWriter()
    writer.writeLines(head.comments, isFirst: true)
    if head.endsWithEmptyLine, !head.comments.isEmpty { writer.breakLine() }
    writer.breakLine()
    writer.write(LayoutBuilder(bytes: file.bytes).layout(node), column: 0, suffix: 0)
    writer.writeBehind(behind)
    writer.writeLines(after, isFirst: false)
    // Everything begins on a new line, the first line too.
    return Reading(writer.text.dropFirst() + "\n", document.diagnostics)
  }
}
