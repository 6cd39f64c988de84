/// Turns the bytes of a file into a tree of values that know their places.
///
/// JSON by RFC 8259, and on top of that a byte order mark, `//` and `/* */` comments and a comma after the
/// last item. After a mistake it goes on where that makes sense, so that one run shows several. Texts,
/// numbers and blanks are in the extensions. Works on bytes, which are valid UTF-8 once `parse` has begun.
package struct DocumentParser {
  /// What is refused, so that no file can exhaust memory, time or the stack.
  package struct Limits: Sendable {
    /// Bytes of the whole file; the default is 64 MiB.
    package var fileSize = 64 << 20
    /// Brackets within brackets.
    package var depth = 128
    /// Values in the whole file.
    package var values = 1_000_000
    /// Bytes of one number as text.
    package var numberLength = 1_000
    /// Bytes of one text; the default is 1 MiB.
    package var textLength = 1 << 20
    /// Syntax errors after which reading stops.
    package var findings = 50

    package init() {}
  }

  let bytes: [UInt8]
  let limits: Limits
  var position = 0
  /// Behind the last token, so that a missing comma is reported there and not lines further on.
  var lastEnd = 0
  var diagnostics: [Diagnostic] = []
  /// The brackets that are open.
  var open: [UInt8] = []
  var valueCount = 0
  var isStopped = false
  /// True after a text that ran to the end of its line and swallowed the comma.
  var forgivesComma = false

  init(_ bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Reads one JSON value out of a file; there is a value only when there are no findings.
  ///
  /// Findings are in the order of the file. - Complexity: O(*n*) in the bytes of the file.
  package static func parse(_ file: SourceFile, limits: Limits = Limits()) -> Reading<DocumentNode> {
    guard file.byteCount <= limits.fileSize else {
      let message = Diagnostic.Message.fileTooLarge(file.byteCount, limit: limits.fileSize)
      return Reading(nil, [Diagnostic(message, at: SourceRange(0, 0))])
    }
    if let place = UTF8Validation.firstInvalidRange(in: file.bytes) {
      return Reading(nil, [Diagnostic(.invalidUTF8(file.bytes, at: place), at: place)])
    }
    var parser = DocumentParser(file.bytes, limits: limits)
    let node = parser.document()
    return Reading(
      parser.diagnostics.isEmpty ? node : nil, parser.diagnostics.inFileOrder())
  }

  private mutating func document() -> DocumentNode? {
    position = bytes.byteOrderMarkLength
    skipBlanks()
    guard position < bytes.count else {
      if diagnostics.isEmpty { report(.emptyFile, at: SourceRange(0, 0)) }
      return nil
    }
    let node = value()
    skipBlanks()
    if position < bytes.count { report(.trailingContent, at: characterRange) }
    return node
  }

  // MARK: Values

  /// Reads a value; `nil` after a mistake. Always moves on, as long as there are bytes.
  mutating func value() -> DocumentNode? {
    valueCount += 1
    if valueCount > limits.values {
      stop(.tooManyValues(limit: limits.values), at: characterRange)
      return nil
    }
    let start = position
    switch peek {
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let text = string()
      return DocumentNode(.string(text), at: SourceRange(start, position))
    case .some(let byte) where byte.startsNumber: return number()
    case .some(let byte) where byte.startsWord: return word()
    default:
      report(.unexpectedCharacter(skipUnexpected()), at: SourceRange(start, position))
      return nil
    }
  }

  private mutating func array() -> DocumentNode {
    let start = position
    enter(UInt8(ascii: "["))
    var items: [DocumentNode] = []
    var needsComma = false
    while let byte = nextInside(start) {
      if byte == UInt8(ascii: "]") {
        position += 1
        break
      }
      if byte == UInt8(ascii: "}") {
        guard skipForeignCloser(start) else { break }
      } else if byte == UInt8(ascii: ",") {
        separate(&needsComma)
      } else if byte == UInt8(ascii: ":") {
        report(.colonInList, at: characterRange)
        position += 1
        needsComma = false
      } else {
        expectComma(&needsComma)
        if let item = value() { items.append(item) }
        needsComma = true
      }
    }
    open.removeLast()
    return DocumentNode(.array(items), at: SourceRange(start, max(start + 1, min(position, bytes.count))))
  }

  private mutating func object() -> DocumentNode {
    let start = position
    enter(UInt8(ascii: "{"))
    var members: [DocumentNode.Member] = []
    var needsComma = false
    while let byte = nextInside(start) {
      if byte == UInt8(ascii: "}") {
        position += 1
        break
      }
      if byte == UInt8(ascii: "]") {
        guard skipForeignCloser(start) else { break }
      } else if byte == UInt8(ascii: ",") {
        separate(&needsComma)
      } else {
        expectComma(&needsComma)
        if let member = member() { members.append(member) }
        needsComma = true
      }
    }
    open.removeLast()
    return DocumentNode(.object(members), at: SourceRange(start, max(start + 1, min(position, bytes.count))))
  }

  mutating func member() -> DocumentNode.Member? {
    let start = position
    guard let key = key() else { return nil }
    let keyRange = SourceRange(start, position)
    skipBlanks()
    if peek == UInt8(ascii: ":") {
      position += 1
    } else if peek == UInt8(ascii: "=") {
      report(.equalsForColon, at: characterRange)
      position += 1
    } else {
      report(.missingColon(key), at: SourceRange(lastEnd, lastEnd))
      guard let byte = peek, byte.startsValue else { return nil }
    }
    skipBlanks()
    switch peek {
    case nil, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
      report(.missingValue(key), at: SourceRange(lastEnd, lastEnd))
      return nil
    default:
      return value().map { DocumentNode.Member(key: key, keyRange: keyRange, value: $0) }
    }
  }

  private mutating func key() -> String? {
    let start = position
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return string().text }
    if let byte = peek, byte.startsWord {
      let word = skipWord()
      report(.keyWithoutQuotes(word), at: SourceRange(start, position))
      return word
    }
    report(.expectedKey, at: characterRange)
    if let byte = peek, byte.startsValue {
      _ = value()
      skipBlanks()
    }
    if peek == UInt8(ascii: ":") {
      position += 1
      skipBlanks()
      if let byte = peek, byte.startsValue { _ = value() }
    } else if position == start {
      _ = skipUnexpected()
    }
    return nil
  }

  // MARK: Brackets and commas

  mutating func enter(_ bracket: UInt8) {
    open.append(bracket)
    if open.count > limits.depth {
      stop(.tooDeep(limit: limits.depth), at: characterRange)
    } else {
      position += 1
    }
  }

  /// The next byte that is not blank; at the end of the file reports that the bracket at `start` is open.
  private mutating func nextInside(_ start: Int) -> UInt8? {
    skipBlanks()
    if let byte = peek { return byte }
    if !isStopped {
      let note = Diagnostic.Note(.openedHere, at: SourceRange(start, start + 1))
      report(.unclosed(bytes[start]), at: SourceRange(lastEnd, lastEnd), notes: [note])
      // The brackets around this one are open as well; one finding is enough.
      isStopped = true
    }
    return nil
  }

  /// Reports a bracket that closes something else; false when an enclosing bracket waits for it.
  private mutating func skipForeignCloser(_ start: Int) -> Bool {
    let closer = bytes[position]
    let note = Diagnostic.Note(.openedHere, at: SourceRange(start, start + 1))
    report(.wrongCloser(closer, for: bytes[start]), at: characterRange, notes: [note])
    let opener = closer == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
    if open.contains(opener) { return false }
    position += 1
    return true
  }

  private mutating func separate(_ needsComma: inout Bool) {
    if !needsComma { report(.extraComma, at: characterRange) }
    needsComma = false
    position += 1
  }

  private mutating func expectComma(_ needsComma: inout Bool) {
    if needsComma, !forgivesComma, let byte = peek, byte.startsValue {
      report(.missingComma, at: SourceRange(lastEnd, lastEnd))
    }
    forgivesComma = false
  }

  // MARK: Findings

  mutating func report(
    _ message: Diagnostic.Message, at range: SourceRange, notes: [Diagnostic.Note] = []
  ) {
    guard !isStopped else { return }
    diagnostics.append(Diagnostic(message, at: range, notes: notes))
    if diagnostics.count >= limits.findings { stop() }
  }

  mutating func stop(_ message: Diagnostic.Message, at range: SourceRange) {
    report(message, at: range)
    stop()
  }

  private mutating func stop() {
    isStopped = true
    position = bytes.count
  }

  var peek: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }
}
