/// Reads the XML of one part of a workbook, event by event.
///
/// Here because the parser of FoundationXML ends the process by a signal on some documents (a processing instruction
/// without data, a list of attributes in a document type) and takes quadratic time on others, which nothing outside
/// it can prevent. This one knows what workbooks need: elements, attributes, texts, CDATA, the five entities and
/// references to characters. Comments and processing instructions are skipped and a document type is refused. It takes
/// time linear in the bytes, its limits have messages of their own, and no bytes make it trap.
package struct XMLEvents {
  package enum Event {
    /// An element begins; names have lost the prefix of their namespace.
    case start(String, Attributes)
    case end(String)
    case text(String)
  }

  /// The attributes of an element, at most ``XMLEvents/attributeLimit`` of them.
  package struct Attributes {
    fileprivate(set) var pairs: [(name: String, value: String)] = []

    /// The value of the first attribute of this name, whatever its prefix; `nil` when there is none.
    package subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }
  }

  static let depthLimit = 64
  static let attributeLimit = 128
  static let nameLimit = 256
  static let eventLimit = 8_000_000

  private typealias Handle = (Event) throws(ArchiveError) -> Void

  private let bytes: [UInt8]
  private let part: String
  private let handle: Handle
  private var position = 0
  private var open: [Range<Int>] = []
  private var hasRoot = false
  private var events = 0

  /// Calls `handle` for every event in `bytes`.
  /// - Parameter part: the name of the part, for messages.
  /// - Throws: `unreadable` with the line, or what `handle` throws.
  /// - Complexity: O(*n*) in the bytes, beside what `handle` takes.
  package static func read(
    _ bytes: [UInt8], of part: String, _ handle: @escaping (Event) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let text: [UInt8]
    do throws(XMLFault) { text = try XMLDecoding.utf8(bytes) } catch {
      throw .unreadable(part: part, line: 1, error)
    }
    var events = XMLEvents(bytes: text, part: part, handle: handle)
    while events.position < text.count { try events.readPiece() }
    guard events.open.isEmpty, events.hasRoot else { throw events.fault(.malformed) }
  }

  private init(bytes: [UInt8], part: String, handle: @escaping Handle) {
    (self.bytes, self.part, self.handle) = (bytes, part, handle)
  }

  private func fault(_ fault: XMLFault) -> ArchiveError {
    .unreadable(part: part, line: bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1, fault)
  }

  private func known(_ text: String?) throws(ArchiveError) -> String {
    guard let text else { throw fault(.malformed) }
    return text
  }

  private mutating func pass(_ event: Event) throws(ArchiveError) {
    events += 1
    guard events <= Self.eventLimit else { throw fault(.events(limit: Self.eventLimit)) }
    try handle(event)
  }

  // MARK: Pieces

  private mutating func readPiece() throws(ArchiveError) {
    guard bytes[position] == UInt8(ascii: "<") else { return try readText() }
    if skip("<!--") { return try skipPast("-->") }
    if skip("<?") { return try skipPast("?>") }
    if skip("<![CDATA[") {
      let start = position
      try skipPast("]]>")
      guard !open.isEmpty else { throw fault(.malformed) }
      return try pass(.text(known(XMLCharacters.literal(bytes[start..<position - 3]))))
    }
    if starts(with: "<!DOCTYPE") { throw fault(.documentType) }
    if skip("</") { return try readEnd() }
    position += 1
    try readStart()
  }

  /// The text up to the next tag; between elements outside the root there are only blanks.
  private mutating func readText() throws(ArchiveError) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    guard !open.isEmpty else {
      guard bytes[start..<position].allSatisfy(Self.isBlank) else { throw fault(.malformed) }
      return
    }
    try pass(.text(known(XMLCharacters.text(bytes[start..<position]))))
  }

  private mutating func readStart() throws(ArchiveError) {
    let name = try readName()
    guard !open.isEmpty || !hasRoot else { throw fault(.malformed) }
    guard open.count < Self.depthLimit else { throw fault(.depth(limit: Self.depthLimit)) }
    hasRoot = true
    var attributes = Attributes()
    while true {
      let hasBlank = skipBlanks()
      if skip(">") {
        open.append(name)
        return try pass(.start(local(name), attributes))
      }
      if skip("/>") {
        try pass(.start(local(name), attributes))
        return try pass(.end(local(name)))
      }
      guard hasBlank else { throw fault(.malformed) }
      guard attributes.pairs.count < Self.attributeLimit else {
        throw fault(.attributes(limit: Self.attributeLimit))
      }
      attributes.pairs.append(try readAttribute())
    }
  }

  private mutating func readAttribute() throws(ArchiveError) -> (name: String, value: String) {
    let name = try readName()
    _ = skipBlanks()
    guard skip("=") else { throw fault(.malformed) }
    _ = skipBlanks()
    guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) else {
      throw fault(.malformed)
    }
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote, bytes[position] != UInt8(ascii: "<") {
      position += 1
    }
    guard position < bytes.count, bytes[position] == quote else { throw fault(.malformed) }
    let value = try known(XMLCharacters.text(bytes[start..<position]))
    position += 1
    return (local(name), value)
  }

  private mutating func readEnd() throws(ArchiveError) {
    let name = try readName()
    _ = skipBlanks()
    guard let begun = open.popLast(), bytes[begun] == bytes[name], skip(">") else { throw fault(.malformed) }
    try pass(.end(local(name)))
  }

  // MARK: Bytes

  private mutating func readName() throws(ArchiveError) -> Range<Int> {
    let start = position
    while position < bytes.count, Self.isOfName(bytes[position]) { position += 1 }
    guard position > start, !("-.0123456789".utf8.contains(bytes[start])) else { throw fault(.malformed) }
    guard position - start <= Self.nameLimit else { throw fault(.name(limit: Self.nameLimit)) }
    return start..<position
  }

  /// A name without the prefix of its namespace.
  private func local(_ name: Range<Int>) -> String {
    let colon = bytes[name].lastIndex(of: UInt8(ascii: ":"))
    return String(decoding: bytes[(colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound], as: UTF8.self)
  }

  private mutating func skipBlanks() -> Bool {
    let start = position
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    return position > start
  }

  private func starts(with text: StaticString) -> Bool {
    guard bytes.count - position >= text.utf8CodeUnitCount else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  private mutating func skipPast(_ text: StaticString) throws(ArchiveError) {
    while position < bytes.count {
      if skip(text) { return }
      position += 1
    }
    throw fault(.malformed)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Whether a byte can be part of a name; all letters outside ASCII can.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
