import Foundation
import FoundationXML

/// Reads the XML of one part of a workbook, event by event.
///
/// Entities and document types are refused, since spreadsheets never write them and they are how XML is made to
/// grow or to fetch; depth and number of events are limited.
final class XMLEvents: NSObject, XMLParserDelegate {
  enum Event {
    /// An element begins; names have lost the prefix of their namespace.
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private static let depthLimit = 64
  private static let eventLimit = 1_000_000

  private let handle: (Event) throws(ArchiveError) -> Void
  private var depth = 0
  private var events = 0
  private var failure: ArchiveError?

  private init(_ handle: @escaping (Event) throws(ArchiveError) -> Void) {
    self.handle = handle
  }

  /// Calls `handle` for every event in `bytes`.
  /// - Throws: `damaged` when this is no XML in UTF-8, or what `handle` throws.
  static func read(
    _ bytes: [UInt8], _ handle: @escaping (Event) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    guard isPlain(bytes) else { throw .damaged }
    let events = XMLEvents(handle)
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = events
    let isWhole = parser.parse()
    if let failure = events.failure { throw failure }
    guard isWhole, events.depth == 0, events.events > 0 else { throw .damaged }
  }

  /// Whether the bytes are UTF-8 without a document type.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { return false }
    let head = bytes.prefix(200)
    if let at = position(of: Array("encoding=".utf8), in: head) {
      let name = String(decoding: head.dropFirst(at + 10).prefix(5), as: UTF8.self)
      guard name.lowercased() == "utf-8" else { return false }
    }
    return position(of: Array("<!DOCTYPE".utf8), in: bytes[...]) == nil
      && position(of: Array("<!ENTITY".utf8), in: bytes[...]) == nil
  }

  private static func position(of text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, bytes.count >= text.count else { return nil }
    var start = bytes.startIndex
    while start <= bytes.endIndex - text.count {
      if bytes[start] == first, bytes[start...].starts(with: text) { return start }
      start += 1
    }
    return nil
  }

  private func pass(_ event: Event, to parser: XMLParser) {
    guard failure == nil else { return }
    events += 1
    do {
      guard depth <= Self.depthLimit else { throw ArchiveError.damaged }
      guard events <= Self.eventLimit else { throw ArchiveError.tooLarge(limit: ZipArchive.Limits().bytes) }
      try handle(event)
    } catch {
      failure = error as? ArchiveError ?? .damaged
      parser.abortParsing()
    }
  }

  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    depth += 1
    let pairs = attributes.map { (Self.local($0.key), $0.value) }
    pass(.start(Self.local(name), Dictionary(pairs, uniquingKeysWith: { first, _ in first })), to: parser)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth -= 1
    pass(.end(Self.local(name)), to: parser)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    pass(.text(text), to: parser)
  }
}
