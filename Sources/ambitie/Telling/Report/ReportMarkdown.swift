import AmbitionModel
import Scoring

extension Report {
  /// The account for Markdown and Word: conclusion first, then layers, flags, changes and what is open.
  ///
  /// There is at least one case.
  package var blocks: [Block] {
    groups.flatMap { group -> [Block] in
      let overview = group.cases.count > 1 ? self.overview(group) : []
      return (group.kader?.summary ?? []).map { $0.lowered } + overview + group.cases.flatMap(self.blocks)
        + method(group)
    } + sources
  }

  private func overview(_ group: Group) -> [Block] {
    let language = group.language
    let rows = group.cases.map { item in
      let cells = item.profile.parts.map { part in
        let levels = part.levels(language, in: item.assessment)
        return [levels.shown, levels.fitting].compactMap { $0 }.joined(separator: ", ")
      }
      let tallies = CaseOverview(item.profile, language).tallies.map { "\($0.sign) \($0.words)" }
      return ([item.title] + cells + [tallies.joined(separator: "; ")]).map {
        $0.replaced("\u{A0}", by: " ")
      }
    }
    let consistency = ConsistencyReport(group.cases.map { $0.assessment }, .standard, language).blocks
    return [
      .heading(1, ReportWords.title(group.cases.count)[language]),
      .table(.init(header: group.columns, rows: rows)),
    ] + consistency.map { $0.lowered }
  }

  private func blocks(_ item: ReportCase) -> [Block] {
    let language = item.language
    var blocks: [Block] = [.heading(1, item.title)]
    blocks += Conclusion(item.profile, item.speaker, item.analysis.next).sentences.map { .paragraph($0) }
    // The usual account of a case, without its title.
    blocks += CaseBlocks(item.profile, language).blocks.dropFirst()
    if !item.analysis.changes.isEmpty {
      let items = item.analysis.changes.map { change in
        Block.Item(
          item.speaker.sentence(change.change), item.speaker.effects(of: change).map { .init($0) })
      }
      blocks += [.heading(2, ReportWords.singles[language]), .list(items)]
    }
    // Of several cases they would fill the report.
    if cases.count == 1 {
      blocks += ConsequenceBlocks(item.speaker).blocks(item.profile.parts.flatMap { $0.consequences })
    }
    if let kader = item.kader {
      blocks += KaderCaseBlocks(kader, item.speaker, .everything).blocks.map { $0.lowered }
    }
    if !item.analysis.ways.isEmpty {
      let items = item.analysis.ways.map { way in
        Block.Item(item.speaker.title(ofLayer: way.layer), way.lines(item.speaker).map { .init($0) })
      }
      blocks += [.heading(2, ReportWords.ways[language]), .list(items)]
    }
    guard depth == .full else { return blocks }
    let traces = item.trace.parts.flatMap { part in
      [Block.heading(3, item.speaker.title(ofLayer: part.layer))]
        + (part.layer == nil || part.facts.isEmpty ? [] : [.list(part.facts)])
        + part.blocks.map { $0.lowered }
    }
    return blocks + [.heading(2, ReportWords.trace[language])] + traces
  }

  private var sources: [Block] {
    guard depth == .full else { return [.note(ReportWords.moreInFull[language])] }
    let items = citations.sources.enumerated().map { index, source in
      Block.Item("[\(index + 1)] \(source.title[language]) \(source.url ?? "")")
    }
    return items.isEmpty ? [] : [.heading(1, ExplanationWords.sources[language]), .list(items)]
  }

  private func method(_ group: Group) -> [Block] {
    guard let rubric = group.rubric else { return [] }
    let language = group.language
    return [
      .heading(2, ReportWords.method[language]), .paragraph(rubric.statement[language]),
      .paragraph("\(rubric.title[language]), \(rubric.id.value) \(rubric.version)"),
      .paragraph(ReportWords.unknownRule[language]),
    ]
  }
}

extension Block {
  /// The block with its heading one level lower.
  var lowered: Block {
    if case .heading(let level, let text) = self { .heading(level + 1, text) } else { self }
  }
}
