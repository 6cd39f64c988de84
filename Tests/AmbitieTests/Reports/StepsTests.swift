import AmbitionModel
import TestSupport
import Testing

@testable import Telling

/// A list whose order counts, in every form of output but Word.
@Suite struct `Numbered steps` {
  private let steps: [Block] = [
    .steps((1...10).map { Block.Item("stap", $0 == 2 ? [.init("deel <b>")] : []) })
  ]

  @Test func `are numbered in a terminal`() {
    let lines = TextWriter(width: 20, style: .plain).text(steps).split(separator: "\n")
    expectEqual(lines.count, 11)
    expectEqual(lines[0], "  1. stap")
    expectEqual(lines[2], "    • deel <b>")
    expectEqual(lines[10], "  10. stap")
  }

  /// CommonMark 0.31, 5.2: what belongs to an item stands as far in as its text.
  @Test func `are an ordered list in Markdown`() {
    let lines = MarkdownWriter.text(steps).split(separator: "\n")
    expectEqual(lines[0], "1. stap")
    expectEqual(lines[2], #"    - deel \<b\>"#)
    expectEqual(lines[10], "10. stap")
  }

  @Test func `are an ordered list on a page`() {
    let html = HTMLWriter().html(steps).markup
    #expect(html.hasPrefix("<ol><li>stap"), "\(html)")
    #expect(html.contains("<li>stap<ul><li>deel &lt;b&gt;"), "\(html)")
    expectEqual(html.split(separator: "<li>stap").count, 11)
  }
}
