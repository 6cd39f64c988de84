import AmbitionModel

/// A text of its own that becomes a chapter of a guide, so that both are one page.
package struct GuideChapter {
  /// The name of the file, as links to it have it.
  package var file: String
  package var markdown: String

  package init(file: String, markdown: String) {
    (self.file, self.markdown) = (file, markdown)
  }

  /// The guide with the chapters after it: their headings one level lower, and links between the files within the page.
  ///
  /// - Parameter name: the file name of the guide, as chapters link to it.
  package static func joined(_ guide: String, named name: String, with chapters: [GuideChapter]) -> String {
    chapters.reduce(guide) { text, chapter in
      let title = chapter.markdown.prefix { $0 != "\n" }.drop { $0 == "#" }.dropFirst()
      let anchor = GuideLine.anchor(of: String(title))
      let lower = lowered(chapter.markdown).replaced("](\(name)#", by: "](#")
      return text.replaced("](\(chapter.file))", by: "](#\(anchor))")
        .replaced("](\(chapter.file)#", by: "](#") + "\n" + lower
    }
  }

  /// Headings one level lower, but for lines that look like one within a block of commands.
  private static func lowered(_ markdown: String) -> String {
    var isCode = false
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode && line.hasPrefix("#") ? "#\(line)" : String(line)
    }
    return lines.joined(separator: "\n")
  }
}
