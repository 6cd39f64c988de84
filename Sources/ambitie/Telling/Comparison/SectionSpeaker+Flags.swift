import AmbitionModel
import Scoring

// The flags that cases of several organisations have: what they could take up together.
extension SectionSpeaker {
  /// - Parameter limit: how many flags of each kind are shown.
  func sharedFlags(limit: Int) -> [Block] {
    let shared = section.flags.filter { $0.isShared }
    var blocks: [Block] = [.heading(2, CompareWords.shared[language])]
    if section.consistency.count < 2 {
      return blocks + [.paragraph(CompareWords.oneOrganisation[language])]
    }
    if shared.isEmpty { blocks.append(.paragraph(CompareWords.nothingShared[language])) }
    for kind in FlagSpread.kinds {
      let members = shared.filter { section.program.flags[$0.flag].flag.kind == kind }
      guard !members.isEmpty else { continue }
      blocks.append(.heading(3, kind.heading[language]))
      if kind == .missedOpportunity { blocks.append(.paragraph(CompareWords.jointly[language])) }
      blocks.append(.list(members.prefix(limit).map(item)))
      blocks += cut(members.count, at: limit, .flags)
    }
    let open = section.flags.count(where: { $0.mayBeShared })
    if open > 0 { blocks.append(.note(CompareWords.mayBeShared(open)[language])) }
    return blocks
  }

  /// The note under a list of which only the first `limit` of `count` are shown; none where those are all.
  func cut(_ count: Int, at limit: Int, _ view: ComparisonView) -> [Block] {
    count > limit ? [.note(CompareWords.more(count - limit, view: view)[language])] : []
  }

  private func item(_ spread: FlagSpread) -> Block.Item {
    let counts = CompareWords.raised(spread.organisations.count, spread.raised.count)[language]
    var children = lines(of: spread).filter { $0.raised > 0 }.map { "\($0.organisation): \($0.cases)" }
    let open = spread.undetermined.count
    if open > 0 { children.append(CompareWords.undetermined(Count.of(open, .comparedCase))[language]) }
    if let together = together(spread) { children.append(together) }
    let advice = section.program.flags[spread.flag].flag.advice[language]
    children.append("\(CaseWords.advice[language]): \(advice)")
    return Block.Item("\(speaker.title(ofFlag: spread.flag)) (\(counts))", children.map { .init($0) })
  }

  private static let toldThemes = 3

  /// Who could take a missed chance up together, theme by theme; `nil` where no theme has two of them, or it is no chance.
  private func together(_ spread: FlagSpread) -> String? {
    guard section.program.flags[spread.flag].flag.kind == .missedOpportunity, !spread.themes.isEmpty else {
      return nil
    }
    let told = spread.themes.prefix(Self.toldThemes).map { shared -> String in
      let names = shared.organisations.map { organisation($0) }
      return "\(theme(shared.theme)) (\(Listing.all(names)[language]))"
    }
    let rest = spread.themes.count - told.count
    let more = rest > 0 ? [Words.more(rest)[language]] : []
    return "\(CompareWords.onOneTheme[language]): \((told + more).joined(separator: "; "))."
  }

  /// One organisation that has a flag, or can still turn out to have it.
  struct FlagLine {
    let flag: CompiledFlag
    let kind, layer, title: String
    var isShared = ""
    var organisation = ""
    var cases = ""
    /// The themes on which it and another organisation have the flag.
    var themes = ""
    var raised = 0
    var undetermined = 0
  }

  var flagLines: [FlagLine] { section.flags.flatMap(lines) }

  /// What is said of a flag whoever has it.
  func flagLine(_ index: Int) -> FlagLine {
    let flag = section.program.flags[index]
    return FlagLine(
      flag: flag, kind: flag.flag.kind.wording[language], layer: speaker.title(ofLayer: flag.layer),
      title: flag.flag.title[language])
  }

  private func lines(of spread: FlagSpread) -> [FlagLine] {
    let flag = flagLine(spread.flag)
    return spread.possibleOrganisations.map { organisation in
      func own(_ indices: [Int]) -> [Int] {
        indices.filter { section.cases[$0].organisation == organisation }
      }
      let raised = own(spread.raised)
      var line = flag
      line.isShared = (spread.isShared ? Words.yes : Words.no)[language]
      line.organisation = self.organisation(organisation)
      line.cases = raised.map { title(ofCase: $0) }.joined(separator: "; ")
      line.themes = spread.themes.filter { $0.organisations.contains(organisation) }
        .map { theme($0.theme) }.joined(separator: "; ")
      (line.raised, line.undetermined) = (raised.count, own(spread.undetermined).count)
      return line
    }
  }
}
