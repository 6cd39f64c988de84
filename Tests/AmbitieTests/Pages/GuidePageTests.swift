import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `The guide as a page` {
  @Test func `knows the parts that a guide is made of`() {
    let text = """
      # Title
      One line
      and the next.

      - first
        goes on
      - second
      1. step
      2. next
      ## Table
      | a | b |
      |---|--:|
      | `x \\| y` | 1 |
      | only |
      ```console
      $ a  < b
      # no heading
      ```
      #hash is a word
      """
    expectEqual(
      GuideText(text).parts,
      [
        .heading(1, "Title"), .paragraph("One line and the next."), .bullets(["first goes on", "second"]),
        .steps(["step", "next"]), .heading(2, "Table"),
        .table(header: ["a", "b"], rows: [["`x | y`", "1"], ["only", ""]]),
        .code("$ a  < b\n# no heading"), .paragraph("#hash is a word"),
      ])
  }

  /// Whatever the end of a file is, no line of it is lost and reading ends.
  @Test(arguments: [
    "", "\n\n", "```", "```\nx", "|", "| a", "- ", "1. x", "#", "## ", "* x", "> quote", "\t",
  ])
  func `reads whatever there is`(_ text: String) {
    let page = GuidePage(text, .dutch).text
    for word in ["quote", "x"] where text.contains(word) { #expect(page.contains(word)) }
    #expect(page.hasPrefix("<!DOCTYPE html>"))
  }

  static let lines: [(markdown: String, html: String)] = [
    ("a *b* **c** `d`", "a <em>b</em> <strong>c</strong> <code>d</code>"),
    ("**a `b` *c***", "<strong>a <code>b</code> *c</strong>*"),
    ("2 * 3 * 4 ** 5", "2 * 3 * 4 ** 5"),
    ("`a*b*`", "<code>a*b*</code>"),
    ("[here](#part) and [there](#nowhere)", "<a href=\"#part\">here</a> and there"),
    ("[web](https://a.nl/b)", "<a href=\"https://a.nl/b\">web</a>"),
    ("[file](formats.md), [trick](javascript:alert)", "file, trick"),
    ("<script>alert(1)</script> & \\*", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; *"),
    ("[open", "[open"), ("a [b] (c)", "a [b] (c)"), ("`open", "`open"),
  ]

  @Test(arguments: lines) func `knows what stands out in a line`(_ row: (markdown: String, html: String)) {
    let page = GuidePage("# T\n## Part\n\(row.markdown)\n", .dutch).text
    let found = page.components(separatedBy: "<p>").dropFirst().compactMap {
      $0.components(separatedBy: "</p>").first
    }
    #expect(found.contains(row.html), "\(found)")
  }

  private func anchors(_ page: String) -> [String] {
    page.matches(of: /<h[1-4] id="([^"]*)"/).map { String($0.output.1) }
  }

  @Test func `names parts as the guide is linked elsewhere`() {
    let page = GuidePage("# T\n## De werkbank: alles (in één) `x_y`?\n## Twee\n## Twee\n", .dutch).text
    expectEqual(anchors(page), ["t", "de-werkbank-alles-in-één-x_y", "twee", "twee-1"])
  }

  @Test func `takes a chapter up with its links and its commands`() {
    let chapter =
      "# De ronde\n\n## Begin\n\nZie [de werkbank](gids.md#de-werkbank).\n\n```\n# geen kop\n```\n"
    expectEqual(
      GuideChapter.joined(
        "# Gids\n\nLees [de ronde](ronde.md) of [het begin](ronde.md#begin).\n\n## De werkbank\n",
        named: "gids.md",
        with: [GuideChapter(file: "ronde.md", markdown: chapter)]),
      """
      # Gids

      Lees [de ronde](#de-ronde) of [het begin](#begin).

      ## De werkbank

      ## De ronde

      ### Begin

      Zie [de werkbank](#de-werkbank).

      ```
      # geen kop
      ```

      """)
  }

  @Test func `has all that our guide says`() throws {
    let outcome = Tool.run("guide")
    expectEqual(outcome.status, .fine)
    let source = Tool.run("guide", "--format", "markdown").standardOutput
    // The round of twelve provinces is its last chapter, and no link leaves the page for it.
    let begin = try contents(Tool.path("docs/handleiding.md"))
    #expect(source.hasPrefix(begin.prefix(600)) && source.count > begin.count + 5000)
    #expect(source.contains("\n## Met twaalf provincies één ronde houden\n"))
    #expect(source.contains("\n### Oefen de ronde eerst\n"))
    #expect(
      source.contains("](#met-twaalf-provincies-één-ronde-houden)") && !source.contains("ida-ronde.md)"))
    let page = outcome.standardOutput
    let anchors = anchors(page)
    expectEqual(Set(anchors).count, anchors.count)
    // Every link within the guide, and those to it, lead somewhere.
    let readme = try contents(Tool.path("README.md"))
    let targets =
      source.matches(of: /\]\(#([^)]*)\)/).map { String($0.output.1) }
      + readme.matches(of: /handleiding\.md#([^)]*)\)/).map { String($0.output.1) }
    for target in targets { #expect(anchors.contains(target), "\(target)") }
    // Nothing of Markdown is left over, and no word is lost.
    let shown = page.replacing(/<style>(.|\n)*?<\/style>/, with: "").replacing(
      /<pre(.|\n)*?<\/pre>/, with: ""
    )
    .replacing(/<code>[^<]*<\/code>/, with: "")
    for mark in ["**", "`", "](", "|--"] { #expect(!shown.contains(mark), "\(mark)") }
    let words = Set(
      page.replacing(/<[^>]*>/, with: " ").replacing("&lt;", with: "<").replacing("&amp;", with: "&")
        .split { !$0.isLetter })
    for word in source.replacing(/\]\([^)]*\)/, with: "").split(whereSeparator: { !$0.isLetter }) {
      #expect(words.contains(word), "\(word)")
    }
  }
}
