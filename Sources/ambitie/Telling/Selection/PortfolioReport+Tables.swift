import AmbitionModel
import Scoring

/// The choice as tables to calculate with: what it is, each case, the limits, other choices, and what to ask.
extension PortfolioReport {
  package var tables: [DataTable] {
    let details = [caseTable, limitTable, runnerUpTable]
    // Where nothing can be chosen yet, what to ask comes before what could be.
    return shown.reading.manner == .possible
      ? [conclusionTable, questionTable] + details : [conclusionTable] + details + [questionTable]
  }

  private var conclusionTable: DataTable {
    DataTable(
      name: PortfolioWords.conclusionTable[language],
      header: [choice.portfolio.portfolio.title[language]],
      rows: (conclusion + hope).flatMap(Self.lines).map { [.text($0)] })
  }

  /// What blocks say, each line by itself.
  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(_, let text), .paragraph(let text), .note(let text): [text]
    case .list(let items), .steps(let items): items.flatMap(lines).map { "– \($0)" }
    case .pairs(let pairs): pairs.map { "\($0.name): \($0.text)" }
    case .table(let table): table.rows.map { $0.joined(separator: " ") }
    }
  }

  private static func lines(_ item: Block.Item) -> [String] { [item.text] + item.children.flatMap(lines) }

  // MARK: Cases

  private var caseTable: DataTable {
    let chosen = best.map { shown.reading.cases(of: $0) }
    let value = choice.portfolio.portfolio.value.title
    let columns: [TableColumn<Int>] = [
      .init(PortfolioWords.caseStudy, { choice.cases[$0].caseStudy.id.value.rawValue }),
      .init(PortfolioWords.title, { choice.cases[$0].caseStudy.markedTitle[language] }).inSight,
      .init(PortfolioWords.organisation, { choice.cases[$0].caseStudy.organisation[language] }),
      .init(PortfolioWords.mayTakePart, { eligibility(of: $0) }),
      .init(.lowest(value), exact: { choice.cases[$0].value?.low }),
      .init(.highest(value), exact: { choice.cases[$0].value?.high }),
      .init(PortfolioWords.isIn, { index in chosen.map { membership($0.contains(index)) } ?? "" }),
      .init(PortfolioWords.grounds, { speaker.grounds(of: $0) }),
      .init(PortfolioWords.whyNot, { whyNot($0, chosen ?? []) }),
    ]
    return DataTable(
      PortfolioWords.caseTable[language], columns, speaker.byTitle(Array(choice.cases.indices)), language)
  }

  private func eligibility(of index: Int) -> String {
    choice.cases[index].isEligible.map { ($0 ? Words.yes : Words.no)[language] } ?? Words.unknown[language]
  }

  /// Where no choice is certain yet, one that is chosen is only possible.
  private func membership(_ isChosen: Bool) -> String {
    guard isChosen else { return Words.no[language] }
    return (shown.reading.manner == .certain ? Words.yes : PortfolioWords.stillPossible)[language]
  }

  /// What keeps a case out, and what would bring it in; empty for one that is chosen, and where nothing is.
  private func whyNot(_ index: Int, _ chosen: [Int]) -> String {
    guard let best, !chosen.contains(index) else { return "" }
    return changes(for: index, best).flatMap(Self.lines).joined(separator: "\n")
  }

  // MARK: Other choices, and what to ask

  private var runnerUpTable: DataTable {
    let value = choice.portfolio.portfolio.value.title
    let columns: [TableColumn<Selection>] = [
      .init(
        PortfolioWords.difference,
        { selection in
          best.map { speaker.difference(from: $0, to: selection) } ?? ""
        }
      ).inSight,
      .init(Wording(nl: value[.dutch], en: value[.english]), exact: { $0.value }),
      .init(PortfolioWords.lessThanBest, exact: { selection in best?.value.subtracting(selection.value) }),
    ]
    return DataTable(
      PortfolioWords.runnersUp[language].lowercasedFirst, columns, Array(shown.selections.dropFirst()),
      language)
  }

  private var questionTable: DataTable {
    let columns: [TableColumn<SlotCount>] = [
      .init(PortfolioWords.question, { speaker.program.inputs[$0.slot].label[language] }).inSight,
      .init(PortfolioWords.missingCount, number: { $0.count }),
      .init(
        PortfolioWords.inCases,
        { missing in
          speaker.byTitle(
            choice.cases.indices.filter {
              choice.cases[$0].isEligible != false && choice.cases[$0].undecidedBy.contains(missing.slot)
            }
          ).map(speaker.title).joined(separator: "; ")
        }),
    ]
    return DataTable(PortfolioWords.questionTable[language], columns, missingAnswers, language)
  }
}
