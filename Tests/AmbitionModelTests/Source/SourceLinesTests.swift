import TestSupport
import Testing

@testable import AmbitionModel

@Suite struct `lines of a file` {
  @Test(arguments: [
    ("", 0, 1, 1), ("", 5, 1, 1), ("ab", 1, 1, 2), ("ab", 2, 1, 3), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1),
    ("a\n", 2, 2, 1), ("a\r\nb", 1, 1, 2), ("a\r\nb", 2, 1, 2), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1),
    ("\n\n\n", 2, 3, 1), ("é名👍🏽x", 2, 1, 2), ("é名👍🏽x", 5, 1, 3), ("é名👍🏽x", 13, 1, 4),
    ("é名x", 3, 1, 2), ("e\u{301}x", 3, 1, 2), ("\u{FEFF}ab", 4, 1, 2), ("\u{FEFF}ab", 0, 1, 1),
    ("\tx", 1, 1, 2), ("x\n名\ty", 6, 2, 3),
  ])
  func `counts lines and characters from 1`(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    let lines = SourceFile(path: "x", text: text).lines
    expectEqual(lines.position(of: offset), SourcePosition(line: line, column: column))
  }

  @Test func `leaves line breaks out of lines`() {
    let text = "one\r\ntwo\n\rfour\n"
    let lines = SourceFile(path: "x", text: text).lines
    let bytes = Array(text.utf8)
    let texts = (1...lines.count).map { line in
      let range = lines.range(ofLine: line)
      return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }
    expectEqual(texts, ["one", "two", "", "four", ""])
  }

  @Test func `agrees with counting from the start`() {
    let text = "a\nbé\r\n\n名前\rend\n"
    let lines = SourceFile(path: "x", text: text).lines
    var (line, column) = (1, 1)
    var offset = 0
    for character in text {
      expectEqual(lines.position(of: offset), SourcePosition(line: line, column: column))
      offset += character.utf8.count
      if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    expectEqual(lines.position(of: offset), SourcePosition(line: line, column: column))
  }
}
