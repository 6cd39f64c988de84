import AmbitionModel
import Scoring

extension ExplanationBlocks {
  /// The rows of a table that give its value, or can still give it.
  mutating func rows(
    _ rows: [Reason.Row], ofDecision index: Int, in home: Int?, depth: Int
  ) -> ExplanationSteps {
    guard !rows.isEmpty else { return .init(lead: nil, items: [.init(ExplanationWords.noRow[language])]) }
    let decision = assessment.program.decisions[index]
    let isOpen = assessment.decisions[index].value == .unknown
    let items = relevant(rows, to: index).map { row -> Block.Item in
      var text = row.rule.because?[language] ?? ExplanationWords.row(row.index + 1)[language]
      text += citations.marks(row.rule.sources.compactMap { speaker.source($0.value) })
      guard isOpen else { return .init(text, self.items(for: row.grounds, in: home, depth: depth + 1)) }
      let output = row.output == .unknown ? "" : "\(speaker.text(row.output, of: decision)): "
      return .init(output + text + condition(row, in: home))
    }
    return .init(lead: isOpen ? ExplanationWords.openRows : nil, items: items)
  }

  /// What must still turn out for a row to hold.
  private func condition(_ row: Reason.Row, in home: Int?) -> String {
    if row.matches == true { return " (\(ExplanationWords.certain[language]))" }
    let parts = row.grounds.filter { $0.comparison?.holds == nil }.map { ground in
      let name = speaker.name(of: ground.subject, in: home)
      return ground.comparison.map { "\(name) \(text($0, about: ground.subject, in: home))" } ?? name
    }
    return parts.isEmpty ? "" : " (\(ExplanationWords.provided[language]): \(parts.joined(separator: "; ")))"
  }

  /// The rows without those that change nothing: of a highest or lowest outcome, rows that a certain row
  /// outdoes; of a settled one, rows that are open themselves beside rows that are not.
  private func relevant(_ rows: [Reason.Row], to index: Int) -> [Reason.Row] {
    let outcome = assessment.decisions[index]
    guard case .table(let table) = assessment.program.decisions[index].decision.logic,
      table.hitPolicy == .collectMaximum || table.hitPolicy == .collectMinimum
    else { return rows }
    if outcome.value != .unknown {
      let settled = rows.filter { $0.grounds.allSatisfy(isSettled) }
      return settled.isEmpty ? rows : settled
    }
    guard let possible = outcome.possible else { return rows }
    let reaching = rows.filter { $0.output == .unknown || possible.contains($0.output) }
    return reaching.enumerated().filter { position, row in
      let certain = reaching.firstIndex { $0.matches == true && $0.output == row.output }
      return row.output == .unknown || certain == nil || certain == position
    }.map { $0.element }
  }

  private func isSettled(_ ground: Ground) -> Bool {
    if let comparison = ground.comparison { return comparison.holds != nil }
    switch ground.subject {
    case .answer(let slot): return assessment.sheet.values[slot] != .unknown
    case .decision(let index): return assessment.decisions[index].value != .unknown
    }
  }
}
