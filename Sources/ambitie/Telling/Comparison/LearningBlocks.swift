import AmbitionModel
import Scoring

/// Who can learn from whom, with the reason; pairs by the alphabet, never a ranking.
struct LearningBlocks {
  private let speaker: SectionSpeaker
  private let limit: Int
  private var section: ComparisonSection { speaker.section }
  private var language: Language { speaker.language }

  /// - Parameter limit: how many pairs of each layer are shown.
  init(_ speaker: SectionSpeaker, limit: Int) {
    self.speaker = speaker
    self.limit = limit
  }

  var blocks: [Block] {
    let heading = Block.heading(2, CompareWords.learning[language])
    guard section.columns.contains(where: { $0.fitting != nil }) else {
      return [heading, .paragraph(CompareWords.noFitting[language])]
    }
    if section.consistency.count < 2 {
      return [heading, .paragraph(CompareWords.oneOrganisation[language])]
    }
    guard !section.learningPairs.isEmpty else {
      return [heading, .paragraph(CompareWords.noLearning[language])]
    }
    return [heading, .paragraph(CompareWords.learningMeaning[language])]
      + section.columns.indices.flatMap(pairs)
  }

  private func pairs(ofColumn index: Int) -> [Block] {
    let pairs = section.learningPairs.filter { $0.column == index }
    guard !pairs.isEmpty else { return [] }
    return [
      .heading(3, speaker.title(of: section.columns[index])), .list(pairs.prefix(limit).map(item)),
    ] + speaker.cut(pairs.count, at: limit, .learning)
  }

  private func item(_ pair: LearningPair) -> Block.Item {
    let names = Listing.all([pair.first, pair.second].map { speaker.organisation($0) })[language]
    return Block.Item(
      "\(speaker.theme(pair.theme)): \(names)",
      pair.reasons.map { Block.Item(text($0, section.columns[pair.column])) })
  }

  private func text(_ reason: LearningPair.Reason, _ column: LevelColumn) -> String {
    let learner = section.cases[reason.learner].assessment
    let examples = reason.examples.map { index in
      "\(speaker.title(ofCase: index)) (\(speaker.text(column.shown(of: section.cases[index].assessment), of: column)))"
    }
    let fitting = column.fitting(of: learner).map { speaker.text($0, of: column) } ?? "?"
    let teacher = reason.examples.first.map(speaker.organisation(ofCase:)) ?? ""
    return CompareWords.reason(
      learner: speaker.organisation(ofCase: reason.learner), title: speaker.title(ofCase: reason.learner),
      shown: speaker.text(column.shown(of: learner), of: column), fitting: fitting, teacher: teacher,
      examples: Listing.all(examples))[language]
  }
}
