import AmbitionModel
import Scoring

// What a case does otherwise that another can learn from: the choices themselves, and what the sources say of them.
extension SectionSpeaker {
  /// A choice of one layer that two cases make differently.
  struct DifferingChoice {
    let question, learner, example: String
    /// Why the example answered so, and the titles of its sources; empty where its file says neither.
    let evidence: String
  }

  /// The most choices that one example is told with.
  private static let choicesTold = 2

  /// The known choices in which a case differs from an example, those that make most of the difference first.
  ///
  /// None for a whole case, of which no single choice tells the level.
  func choices(of learner: Int, unlike example: Int, in column: LevelColumn) -> [DifferingChoice] {
    guard let layer = column.layer else { return [] }
    let (one, other) = (section.cases[learner].assessment, section.cases[example].assessment)
    return ChoiceContrast.all(between: one, and: other, inLayer: layer).prefix(Self.choicesTold).map {
      DifferingChoice(
        question: section.program.inputs[$0.slot].label[language],
        learner: speaker.text($0.first, ofSlot: $0.slot), example: speaker.text($0.second, ofSlot: $0.slot),
        evidence: evidence(of: other, $0.slot))
    }
  }

  /// "Vastgelegd in 2021. Bron: Jaarverslag."
  private func evidence(of assessment: Assessment, _ slot: Int) -> String {
    guard let answer = assessment.sheet.answers[slot] else { return "" }
    let titles = assessment.caseStudy.sources(of: answer).map { $0.title[language] }
    let rationale = (answer.rationale?[language]).map { [$0] } ?? []
    let sources = titles.isEmpty ? [] : [CompareWords.sources(Listing.all(titles), titles.count)[language]]
    return (rationale + sources).joined(separator: " ")
  }
}

extension CompareWords {
  static func choice(_ choice: SectionSpeaker.DifferingChoice) -> Wording {
    let evidence = choice.evidence.isEmpty ? "" : " \(choice.evidence)"
    return Wording(
      nl: "\(choice.question): hier '\(choice.learner)', daar '\(choice.example)'.\(evidence)",
      en: "\(choice.question): here '\(choice.learner)', there '\(choice.example)'.\(evidence)")
  }

  static func sources(_ titles: Wording, _ count: Int) -> Wording {
    Wording(
      nl: "\(count == 1 ? "Bron" : "Bronnen"): \(titles.dutch).",
      en: "\(count == 1 ? "Source" : "Sources"): \(titles.english).")
  }

  static let differsMost = Wording(nl: "wat het meest verschilt", en: "what differs most")
  static let answerHere = Wording(nl: "antwoord hier", en: "answer here")
  static let answerThere = Wording(nl: "antwoord daar", en: "answer there")
  static let whatSourcesSay = Wording(nl: "wat de bron daar zegt", en: "what the source there says")
}
