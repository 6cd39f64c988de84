import AmbitionModel
import Scoring

// Who can learn from whom, with the reason; pairs by the alphabet, never a ranking.
extension SectionSpeaker {
  /// - Parameter limit: how many pairs of each layer are shown.
  func learning(limit: Int) -> [Block] {
    let heading = Block.heading(2, CompareWords.learning[language])
    if let obstacle = learningObstacle { return [heading, .paragraph(obstacle)] }
    guard !section.learningPairs.isEmpty else {
      return [heading, .paragraph(CompareWords.noLearning[language])]
    }
    return [heading, .paragraph(CompareWords.learningMeaning[language])]
      + section.columns.indices.flatMap { index -> [Block] in
        let pairs = section.learningPairs.filter { $0.column == index }
        guard !pairs.isEmpty else { return [] }
        return [
          .heading(3, title(of: section.columns[index])), .list(pairs.prefix(limit).map(item)),
        ] + cut(pairs.count, at: limit, .learning)
      }
  }

  /// Why no pair can be made here, whatever the cases show; `nil` where there can be pairs.
  var learningObstacle: String? {
    guard section.columns.contains(where: { $0.fitting != nil }) else {
      return CompareWords.noFitting[language]
    }
    return section.consistency.count < 2 ? CompareWords.oneOrganisation[language] : nil
  }

  private func item(_ pair: LearningPair) -> Block.Item {
    let lessons = lessons(of: pair)
    return Block.Item(
      "\(theme(pair.theme)): \(lessons.first?.organisations ?? "")",
      lessons.map { lesson in
        let examples = lesson.examples.map { $0.text }
        return Block.Item(
          CompareWords.reason(lesson, examples: Listing.all(examples))[language],
          lesson.examples.flatMap { example in choices(of: example, asOneOf: lesson.examples.count) })
      })
  }

  /// What the example does otherwise; with its title where there are more.
  private func choices(of example: Lesson.Example, asOneOf count: Int) -> [Block.Item] {
    let told = example.choices.map { Block.Item(CompareWords.choice($0)[language]) }
    return count == 1 || told.isEmpty ? told : [Block.Item("\(example.title):", told)]
  }

  /// The gap of one case, and the cases of another organisation that show how to close it.
  struct Lesson {
    struct Example {
      let index: Int
      let title, shown: String
      let choices: [DifferingChoice]
      var text: String { "\(title) (\(shown))" }
    }

    let reason: LearningPair.Reason
    let layer, theme, first, second, organisations: String
    let learner, title, shown, fitting, teacher: String
    let examples: [Example]
  }

  /// One for each reason of the pair.
  func lessons(of pair: LearningPair) -> [Lesson] {
    let column = section.columns[pair.column]
    let names = [pair.first, pair.second].map { organisation($0) }
    return pair.reasons.map { reason in
      let fitting = column.fitting(of: section.cases[reason.learner].assessment)
      return Lesson(
        reason: reason, layer: title(of: column), theme: theme(pair.theme), first: names[0], second: names[1],
        organisations: Listing.all(names)[language], learner: organisation(ofCase: reason.learner),
        title: title(ofCase: reason.learner), shown: shown(ofCase: reason.learner, in: column),
        fitting: fitting.map { text($0, of: column) } ?? "?",
        teacher: reason.examples.first.map(organisation(ofCase:)) ?? "",
        examples: reason.examples.map {
          .init(
            index: $0, title: title(ofCase: $0), shown: shown(ofCase: $0, in: column),
            choices: choices(of: reason.learner, unlike: $0, in: column))
        })
    }
  }

  /// One case that can be learned from, and the lesson.
  struct LearningLine {
    let lesson: Lesson
    let example: Lesson.Example
  }

  var learningLines: [LearningLine] { learningLines(of: section.learningPairs) }

  func learningLines(of pairs: [LearningPair]) -> [LearningLine] {
    pairs.flatMap(lessons).flatMap { lesson in
      lesson.examples.map { LearningLine(lesson: lesson, example: $0) }
    }
  }
}
