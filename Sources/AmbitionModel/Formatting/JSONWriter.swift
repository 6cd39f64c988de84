/// The one writer of JSON for programs: keys sorted by their bytes, so that the same value gives the same text.
struct JSONWriter {
  enum Layout {
    case oneLine
    /// A line for each item and member, two blanks deeper than what holds it.
    case indented
  }

  private let layout: Layout
  private var bytes: [UInt8] = []
  private var depth = 0

  private init(_ layout: Layout) { self.layout = layout }

  /// - Complexity: O(*n* log *n*) in the length of the text.
  static func text(_ json: JSON, _ layout: Layout) -> String {
    var writer = JSONWriter(layout)
    writer.write(json)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(_ json: JSON) {
    switch json {
    case .null: bytes += "null".utf8
    case .boolean(let truth): bytes += (truth ? "true" : "false").utf8
    case .number(let text): bytes += text.utf8
    case .string(let text): JSONText.append(text, to: &bytes)
    case .array(let items): write(items, "[", "]") { $0.write($1) }
    case .object(let members):
      write(JSON.sorted(members), "{", "}") { writer, member in
        JSONText.append(member.key, to: &writer.bytes)
        writer.bytes += (writer.layout == .oneLine ? ":" : " : ").utf8
        writer.write(member.value)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], _ opener: Character, _ closer: Character, _ write: (inout JSONWriter, Item) -> Void
  ) {
    bytes += opener.utf8
    depth += 1
    breakLine()
    for (index, item) in items.enumerated() {
      if index > 0 {
        bytes.append(UInt8(ascii: ","))
        breakLine()
      }
      indent()
      write(&self, item)
    }
    depth -= 1
    breakLine()
    indent()
    bytes += closer.utf8
  }

  private mutating func breakLine() {
    if layout == .indented { bytes.append(0x0A) }
  }

  private mutating func indent() {
    if layout == .indented { bytes += repeatElement(0x20, count: 2 * depth) }
  }
}

extension JSON {
  /// Members by the bytes of their keys.
  static func sorted(_ members: [(key: String, value: JSON)]) -> [(key: String, value: JSON)] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// The value as a document for people and programs, indented.
  package var text: String { JSONWriter.text(self, .indented) + "\n" }

  /// The value without blanks and line breaks.
  package var line: String { JSONWriter.text(self, .oneLine) }
}
