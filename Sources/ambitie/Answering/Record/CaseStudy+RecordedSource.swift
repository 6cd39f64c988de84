import AmbitionModel
import Telling

extension CaseStudy {
  /// The id of the source with this title, which is added where there is none.
  mutating func addSource(titled title: String) -> Identifier<Source> {
    let wanted = Self.kind(of: title).1
    if let known = sources.first(where: { $0.title[.dutch] == wanted || $0.id.value.rawValue == title }) {
      return known.id.value
    }
    let taken = Set(sources.map(\.id.value.rawValue))
    let id = (1...sources.count + 1).lazy.map { "bron_\($0)" }.first { !taken.contains($0) } ?? "bron"
    let (kind, title) = Self.kind(of: title)
    let isAddress = TextWidth.isAddress(title) && !title.contains { $0.isWhitespace || "\"<>\\".contains($0) }
    sources.append(
      Source(
        id: Located(Identifier(id), at: SourceRange(0, 0)), title: LocalizedText(title), kind: kind,
        url: isAddress && title == printable(title) ? title : nil, date: nil))
    return Identifier(id)
  }

  /// The kind of source that is named before a colon, and the title after it.
  private static func kind(of text: String) -> (Source.Kind, String) {
    let words: [(String, Source.Kind)] = [
      ("overheid", .government), ("government", .government), ("pers", .press), ("press", .press),
      ("leverancier", .vendor), ("vendor", .vendor), ("mening", .opinion), ("opinion", .opinion),
      ("gesprek", .interview), ("interview", .interview),
    ]
    for (word, kind) in words where text.lowercased().hasPrefix(word + ":") {
      let title = String(text.dropFirst(word.count + 1)).trimmed
      if !title.isEmpty { return (kind, title) }
    }
    return (.own, text)
  }
}
