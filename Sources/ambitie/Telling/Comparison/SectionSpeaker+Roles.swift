import AmbitionModel
import Scoring

// What organisations are to each kind of party: a table for each party, with the layers side by side.
extension SectionSpeaker {
  var roles: [Block] {
    guard !section.relations.isEmpty else { return [] }
    var parties: [(title: String, spreads: [RelationSpread])] = []
    for spread in section.relations {
      let decision = section.program.decisions[spread.decision].decision
      let title = decision.title[language]
      if let index = parties.firstIndex(where: { $0.title == title }) {
        parties[index].spreads.append(spread)
      } else {
        parties.append((title, [spread]))
      }
    }
    return [.heading(2, RoleProfile.title[language])]
      + parties.flatMap { [.heading(3, $0.title), .table(table($0.spreads))] }
      + [.note(CompareWords.rolesLegend[language])]
  }

  private func table(_ spreads: [RelationSpread]) -> Block.Table {
    let decisions = spreads.map { section.program.decisions[$0.decision] }
    var options: [Option] = []
    if case .options(let own)? = decisions.first?.type { options = own }
    let rows = options.indices.map { option in
      [options[option].label[language]]
        + spreads.map { option < $0.counts.count ? Self.number($0.counts[option]) : Self.number(0) }
    }
    let open = [CompareWords.open[language]] + spreads.map { Self.number($0.open) }
    return .init(
      header: [CompareWords.role[language]] + decisions.map { speaker.title(ofLayer: $0.layer) },
      rows: rows + [open], narrow: .wrapped)
  }
}
