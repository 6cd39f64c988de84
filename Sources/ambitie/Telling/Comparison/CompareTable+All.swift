import AmbitionModel
package import Scoring

// All that a comparison has as tables.
extension CompareTable {
  /// The tables of one view, or of all, and then also the roles and each case by itself.
  package static func all(of comparison: Comparison, view: ComparisonView?) -> [DataTable] {
    if let view { return [CompareTable(comparison, view).table] }
    let roles = comparison.sections.contains { !$0.relations.isEmpty } ? [roleTable(comparison.sections)] : []
    return ComparisonView.allCases.map { CompareTable(comparison, $0).table } + roles
      + [cases(comparison.sections)]
  }

  /// How many cases have one role to one party in one layer; without a role those that are open.
  fileprivate struct RoleLine {
    let party, layer, role: String
    let count: Int
  }

  private static func roleTable(_ sections: [ComparisonSection]) -> DataTable {
    table(
      CompareWords.roleTable,
      [
        .init(CompareWords.party, { $0.party }).inSight, .init(CompareWords.layer, { $0.layer }).inSight,
        .init(CompareWords.role, { $0.role }).inSight, .init(CompareWords.cases, number: { $0.count }),
      ], { $0.roleLines }, of: sections)
  }
}

extension SectionSpeaker {
  fileprivate var roleLines: [CompareTable.RoleLine] {
    section.relations.flatMap { spread -> [CompareTable.RoleLine] in
      let decision = section.program.decisions[spread.decision]
      guard case .options(let options) = decision.type else { return [] }
      let counts = zip(options.map { $0.label[language] }, spread.counts).map { ($0, $1) }
      return (counts + [(CompareWords.open[language], spread.open)]).map { role, count in
        .init(
          party: decision.decision.title[language], layer: speaker.title(ofLayer: decision.layer), role: role,
          count: count)
      }
    }
  }
}
