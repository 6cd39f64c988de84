import AmbitionModel

/// Finds the sources that a sheet names: those of the case, those on its own list, and new ones.
struct SourceMatch {
  private(set) var all: [Source] = []
  private(set) var findings: [SheetFinding] = []

  init() {}

  /// - Parameter existing: the case; it keeps its own sources.
  init(_ entries: [FilledSheet.SourceEntry], over existing: CaseStudy?, _ language: Language) {
    all = existing?.sources ?? []
    for entry in entries { add(entry, language) }
  }

  private mutating func add(_ entry: FilledSheet.SourceEntry, _ language: Language) {
    let place = entry.cells[.id]?.place ?? entry.cells[.title]?.place
    guard let name = (entry.cells[.id] ?? entry.cells[.title])?.text, let id = Self.id(from: name) else {
      findings.append(SheetFinding(.notASource(entry.cells[.title]?.text ?? ""), at: place, .error))
      return
    }
    var source = Source(
      id: Located(id, at: SourceRange(0, 0)), title: LocalizedText(entry.cells[.title]?.text ?? name),
      kind: .own, url: nil, date: entry.cells[.date].flatMap { CalendarDate($0.text) })
    if let kind = entry.cells[.kind] {
      let words = SheetWords.plain(kind.text)
      let known = Source.Kind.allCases.first {
        [$0.rawValue, $0.wording.dutch, $0.wording.english].contains(words)
      }
      if let known {
        source.kind = known
      } else {
        let candidates = Source.Kind.allCases.map { $0.wording[language] }
        findings.append(SheetFinding(.notAKind(kind.text, candidates: candidates), at: kind.place, .error))
      }
    }
    if let address = entry.cells[.address] {
      if Source.isAddress(address.text) {
        source.url = address.text
      } else {
        findings.append(SheetFinding(.notAnAddress(address.text), at: address.place, .error))
      }
    }
    guard let known = all.first(where: { $0.id.value == id }) else { return all.append(source) }
    let shownTitle = SheetWords.trimmed(ShownAnswer.fitting(known.title[language]))
    if shownTitle != source.title[language] || known.kind != source.kind || known.url != source.url
      || known.date != source.date
    {
      findings.append(SheetFinding(.otherSource(id.rawValue), at: place, .warning))
    }
  }

  /// The sources that somebody typed: a short name, a title, or several short names with commas; anything else
  /// becomes a new source.
  mutating func ids(for text: String, at place: FilledPlace) -> [Identifier<Source>] {
    if let id = known(text) { return [id] }
    let parts = text.split(separator: ",").map { SheetWords.trimmed(String($0)) }
    let found = parts.compactMap(known)
    if parts.count > 1, found.count == parts.count { return found }
    guard var id = Self.id(from: text) else {
      findings.append(SheetFinding(.notASource(text), at: place, .error))
      return []
    }
    // Another text can give the same short name.
    var number = 1
    while all.contains(where: { $0.id.value == id }) {
      number += 1
      id = Identifier(String((Self.id(from: text) ?? id).rawValue.prefix(58)) + "_\(number)")
    }
    all.append(
      Source(
        id: Located(id, at: SourceRange(0, 0)), title: LocalizedText(text), kind: .own, url: nil, date: nil))
    findings.append(SheetFinding(.newSource(text, id: id.rawValue), at: place, .warning))
    return [id]
  }

  private func known(_ text: String) -> Identifier<Source>? {
    let words = SheetWords.plain(text)
    return all.first { source in
      source.id.value.rawValue == words
        || Language.allCases.contains { SheetWords.plain(source.title[$0]) == words }
    }?.id.value
  }

  private static func id(from text: String) -> Identifier<Source>? {
    if Identifier<Source>.isSlug(text) { return Identifier(text) }
    return (Identifier<Source>.slug(from: text) ?? Identifier<Source>.slug(from: "bron " + text))
      .map { Identifier($0) }
  }
}
