import TestSupport

/// Writes random JSON with comments, trailing commas and every kind of blank.
struct RandomDocument {
  private var generator: SeededGenerator
  private var text = ""
  private var comments = 0

  static func text(seed: UInt64) -> String {
    var document = RandomDocument(generator: SeededGenerator(seed: seed))
    document.blanks()
    document.value(depth: 0)
    document.blanks()
    return document.text
  }

  private init(generator: SeededGenerator) {
    self.generator = generator
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }

  private mutating func blanks() {
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      text += pick(["", " ", " ", "\n", "\n", "\r\n", "\r", "\t", "\n\n\n"])
      guard Int.random(in: 0..<6, using: &generator) == 0 else { continue }
      comments += 1
      text += pick([
        "// line \(comments)\n", "//\(comments) \r\n", "// \(comments)\t\r", "/* block \(comments) */",
        "/** \(comments)\n * starred  \n\t*/", "/* \(comments)\n\n   free \r\n*/", "/*\(comments)**/",
      ])
    }
  }

  private mutating func value(depth: Int) {
    switch Int.random(in: 0..<(depth > 4 ? 6 : 12), using: &generator) {
    case 0: text += pick(["null", "true", "false"])
    case 1, 2: text += pick(["0", "-0.50", "1e3", "12E-07", "100000000000000000000.0"])
    case 3...5: string()
    case 6...8: items("[", "]", depth) { $0.value(depth: depth + 1) }
    default:
      items("{", "}", depth) {
        $0.string()
        $0.blanks()
        $0.text += ":"
        $0.blanks()
        $0.value(depth: depth + 1)
      }
    }
  }

  private mutating func items(
    _ opener: String, _ closer: String, _ depth: Int, _ item: (inout RandomDocument) -> Void
  ) {
    text += opener
    blanks()
    let count = Int.random(in: 0...(depth == 0 ? 8 : 4), using: &generator)
    for index in 0..<count {
      item(&self)
      blanks()
      if index < count - 1 || Bool.random(using: &generator) { text += "," }
      blanks()
    }
    text += closer
  }

  private mutating func string() {
    text += "\""
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      text += pick([
        "a", "key", " a somewhat longer run of words ", "é", "名前", "\\n", "\\/", "\\u00e9", "\\\"", "\\\\",
        "// no comment", "/* neither */", "\\ud83d\\ude00", "👩‍🔬", "\\u200b", "\u{200B}", "\\u0000", "\u{7F}",
      ])
    }
    text += "\""
  }
}
