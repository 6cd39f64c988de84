import Telling

/// The forms of a result that is made of blocks.
enum BlockFormat: String, CaseIterable, Sendable {
  case text, markdown, json
}

/// A result that can be written in each of those forms.
struct BlockResult {
  var blocks: [Block]
  var json: String

  func text(_ options: Options, _ environment: Environment) throws(UsageError) -> String {
    switch try options.format(orElse: BlockFormat.text) {
    case .text: return TextWriter(width: environment.width, style: Style(environment)).text(blocks)
    case .markdown: return MarkdownWriter.text(blocks)
    case .json: return json
    }
  }
}
