import AmbitionModel
import Scoring

/// The flags that cases of several organisations have: what they could take up together.
struct SharedFlagBlocks {
  private let speaker: SectionSpeaker
  private let limit: Int
  private var section: ComparisonSection { speaker.section }
  private var language: Language { speaker.language }

  /// - Parameter limit: how many flags of each kind are shown.
  init(_ speaker: SectionSpeaker, limit: Int) {
    self.speaker = speaker
    self.limit = limit
  }

  var blocks: [Block] {
    let shared = section.flags.filter(\.isShared)
    var blocks: [Block] = [.heading(2, CompareWords.shared[language])]
    if section.consistency.count < 2 {
      return blocks + [.paragraph(CompareWords.oneOrganisation[language])]
    }
    if shared.isEmpty { blocks.append(.paragraph(CompareWords.nothingShared[language])) }
    for kind in FlagSpread.kinds {
      let members = shared.filter { flag($0).flag.kind == kind }
      guard !members.isEmpty else { continue }
      blocks.append(.heading(3, CompareWords.heading(kind)[language]))
      if kind == .missedOpportunity { blocks.append(.paragraph(CompareWords.together(kind)[language])) }
      blocks.append(.list(members.prefix(limit).map(item)))
      blocks += speaker.cut(members.count, at: limit, .flags)
    }
    let open = section.flags.count(where: \.mayBeShared)
    if open > 0 { blocks.append(.note(CompareWords.mayBeShared(open)[language])) }
    return blocks
  }

  private func flag(_ spread: FlagSpread) -> CompiledFlag { section.program.flags[spread.flag] }

  private func item(_ spread: FlagSpread) -> Block.Item {
    let counts = CompareWords.raised(spread.organisations.count, spread.raised.count)[language]
    let organisations = spread.organisations.map { organisation in
      let cases = spread.raised.filter { section.cases[$0].organisation == organisation }
      return Block.Item(
        "\(speaker.organisation(organisation)): \(cases.map { speaker.title(ofCase: $0) }.joined(separator: "; "))"
      )
    }
    let open = spread.undetermined.count
    let advice = "\(CaseWords.advice[language]): \(flag(spread).flag.advice[language])"
    return Block.Item(
      "\(speaker.speaker.title(ofFlag: spread.flag)) (\(counts))",
      organisations + (open == 0 ? [] : [.init(CompareWords.undetermined(open)[language])])
        + [.init(advice)])
  }
}
