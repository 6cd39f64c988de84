import TestSupport
import Testing

@testable import AmbitionModel

@Suite struct `hostile documents` {
  /// Every construct of the notation, with escapes, wide characters, comments and trailing commas.
  static let valid = """
    \u{FEFF}{ // comment é
      "a": [1, -2.5e+3, true, false, null, "x\\n\\u00e9\\ud83d\\ude00 名前 \\" \\\\ \\/"],
      /* more */ "b": {"c": {}, "d": [[], [{}],],},\r
      "e": "",
    }

    """

  private func check(_ bytes: [UInt8]) {
    let reading = DocumentParser.parse(SourceFile(path: "x", bytes: bytes))
    expectEqual((reading.value == nil), !reading.diagnostics.isEmpty)
    for diagnostic in reading.diagnostics {
      for range in [diagnostic.range] + diagnostic.notes.map(\.range) where range.end > bytes.count {
        Issue.record("\(diagnostic) is outside of \(bytes.count) bytes")
      }
    }
    if let node = reading.value { expectNested(node, in: SourceRange(0, bytes.count)) }
    expectHead(
      DocumentParser.head(of: SourceFile(path: "x", bytes: bytes), through: ["b"]), of: reading.value)
  }

  /// The head of a sound document is what it has through the first `b`; that of another one is anything.
  private func expectHead(_ head: DocumentNode?, of node: DocumentNode?) {
    guard let node else { return }
    guard case .object(let members) = node.kind, let last = members.firstIndex(where: { $0.key == "b" })
    else {
      #expect(head == nil)
      return
    }
    guard let head, case .object(let first) = head.kind else {
      Issue.record("no head of \(dump(node))")
      return
    }
    expectEqual(first.map { dump($0.value) }, members[...last].map { dump($0.value) })
  }

  /// The place of a value lies within that of the value it is part of.
  private func expectNested(_ node: DocumentNode, in outer: SourceRange) {
    if node.range.start < outer.start || node.range.end > outer.end || node.range.start == node.range.end {
      Issue.record("\(node.range) is not within \(outer)")
    }
    switch node.kind {
    case .array(let items): for item in items { expectNested(item, in: node.range) }
    case .object(let members): for member in members { expectNested(member.value, in: node.range) }
    default: break
    }
  }

  @Test func `survives every prefix`() {
    let bytes = Array(Self.valid.utf8)
    #expect(DocumentParser.parse(SourceFile(path: "x", bytes: bytes)).value != nil)
    for count in 0..<bytes.count { check(Array(bytes.prefix(count))) }
  }

  @Test(arguments: Breadth.trials(UInt64(0)..<40, oneIn: 3))
  func `survives random changes`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let tokens = [
      "[", "]", "{", "}", ",", ":", "\"", "\\", "\\u", "/", "/*", "*/", "'", "\n", "1e", "-", "tru", "é",
      "\0",
    ]
    for _ in 0..<100 {
      var bytes = Array(Self.valid.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1:
          bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...5, using: &generator)))
        case 2: bytes.insert(contentsOf: (tokens.randomElement(using: &generator) ?? "").utf8, at: place)
        default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      check(bytes)
    }
  }
}
