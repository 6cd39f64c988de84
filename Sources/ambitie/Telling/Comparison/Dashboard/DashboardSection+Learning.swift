import AmbitionModel
import Scoring

// Who can learn from whom, with the reason; by the alphabet, never a ranking.
extension DashboardSection {
  var learning: HTML {
    if let obstacle = speaker.learningObstacle { return .element("p") { obstacle } }
    let pairs = section.learningPairsAtAnyDate.enumerated()
    return .element("p") { CompareWords.learningMeaning[language] } + onlyOwn
      + .element("p", .class("empty"), .hidden(unless: section.learningPairs.isEmpty)) {
        CompareWords.noLearning[language]
      }
      + .all(
        section.columns.indices.map { column in layer(column, pairs.filter { $1.column == column }) })
      + download(.view(.learning))
  }

  private var onlyOwn: HTML {
    .element("p", .class("screen-only needs-script"), .flag("hidden")) {
      HTML.element("label", .class("inline")) {
        HTML.element("input", Attribute("type", "checkbox"), Attribute("data-only-own", ""))
        DashboardWords.onlyOwn[language]
      }
    }
  }

  private func layer(_ column: Int, _ pairs: [(offset: Int, element: LearningPair)]) -> HTML {
    guard !pairs.isEmpty else { return .none }
    let count = section.learningPairs.count { $0.column == column }
    return .element(
      "details", .class("pairs"), Attribute("data-pairs", column), .hidden(unless: count > 0)
    ) {
      summary(
        speaker.title(of: section.columns[column]), Attribute("data-number", ""),
        Count.of(count, .learningPair)[language])
      HTML.element("ul") {
        pairs.flatMap { number, pair in speaker.lessons(of: pair).map { item($0, number) } }
      }
    }
  }

  private func item(_ lesson: SectionSpeaker.Lesson, _ number: Int) -> HTML {
    let (learner, examples) = (lesson.reason.learner, lesson.reason.examples)
    return .element(
      "li", Attribute("data-pair", number), Attribute("data-learner", learner),
      .hidden(unless: isShown([learner]) && isShown(examples))
    ) {
      HTML.element("b") { lesson.organisations }
      HTML.element("span") { lesson.theme }
      HTML.element("span") {
        "\(DashboardWords.learning(lesson)[language]): "
        HTML.element("span", .class("examples")) {
          lesson.examples.map { HTML.element("span", about($0.index), .text(text(of: $0))) + .text(" ") }
        }
      }
    }
  }

  /// The example with what it does most otherwise; the table to save says more.
  private func text(of example: SectionSpeaker.Lesson.Example) -> String {
    guard let choice = example.choices.first else { return example.text }
    return "\(example.title) (\(example.shown); \(choice.question): \(choice.learner) → \(choice.example))"
  }
}
