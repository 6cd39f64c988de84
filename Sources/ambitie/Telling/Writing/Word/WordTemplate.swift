package import AmbitionModel
import Formats

/// What a document takes from another one, such as a house style: its styles, colours and fonts.
package struct WordTemplate {
  /// The ids of its styles, by the name that every language of Word uses, in lowercase.
  let ids: [String: String]
  /// Its colours and fonts; `nil` where it has none.
  let theme: [UInt8]?
  private let styles: String

  private static let end = "</w:styles>"

  /// - Throws: why the file is no template.
  package init(_ file: SourceFile) throws(UsageError) {
    do throws(ArchiveError) {
      var archive = try ZipArchive(file.bytes)
      let part = try archive.part("word/styles.xml") ?? []
      styles = String(decoding: part, as: UTF8.self).trimmed
      theme = try archive.part("word/theme/theme1.xml")
      ids = try Self.ids(in: part)
    } catch {
      throw .noTemplate(file)
    }
    guard styles.hasSuffix(Self.end) else { throw .noTemplate(file) }
  }

  private static func ids(in part: [UInt8]) throws(ArchiveError) -> [String: String] {
    var ids: [String: String] = [:]
    var id: String?
    try XMLEvents.read(part, of: "word/styles.xml") { event in
      switch event {
      case .start("style", let attributes): id = attributes["styleId"]
      case .start("name", let attributes):
        if let known = id, let name = attributes["val"]?.lowercased(), ids[name] == nil { ids[name] = known }
      case .end("style"): id = nil
      default: break
      }
    }
    return ids
  }

  /// Its styles, and those that it lacks.
  func styles(with others: String) -> String {
    let start = styles.hasPrefix("<?xml") ? styles.firstIndex(of: ">").map { styles.index(after: $0) } : nil
    return styles[(start ?? styles.startIndex)...].dropLast(Self.end.count) + others + Self.end
  }
}

extension UsageError {
  fileprivate static func noTemplate(_ file: SourceFile) -> UsageError {
    UsageError(
      nl: "\(quoted(file.path)) is geen Word-document (.docx) met stijlen",
      en: "\(quoted(file.path)) is no Word document (.docx) with styles")
  }
}
