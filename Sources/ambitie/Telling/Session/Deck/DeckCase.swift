import AmbitionModel
import Scoring

/// One case, ready to be told on slides.
package struct DeckCase {
  let assessment: Assessment
  let profile: CaseProfile
  let table: WhatIfTable
  let speaker: Speaker

  init(_ assessment: Assessment, _ language: Language) {
    self.assessment = assessment
    profile = CaseProfile(assessment)
    table = WhatIfTable(assessment)
    speaker = Speaker(assessment.program, language)
  }

  var language: Language { speaker.language }
  var caseStudy: CaseStudy { assessment.caseStudy }
  var id: String { caseStudy.id.value.rawValue }
  var rubric: Rubric { assessment.program.rubric }

  /// The level or choice of a layer in words: "1 Volgen t/m 3 Regisseren".
  func level(ofLayer layer: Int) -> String {
    guard let finding = levelResult(ofLayer: layer) else { return Words.unknown[language] }
    return speaker.brief(finding.outcome, of: finding.decision)
  }

  /// The decision that says where a layer is: its level, or else its kind of choice.
  func levelResult(ofLayer layer: Int) -> CaseProfile.DecisionResult? {
    let part = profile.layers[layer]
    return part.first(.shown) ?? part.first(.choice)
  }

  /// The indices of the levels that a layer can still have.
  func possibleLevels(ofLayer layer: Int) -> [Int] {
    (levelResult(ofLayer: layer)?.outcome.possible ?? []).compactMap {
      if case .option(let index) = $0 { index } else { nil }
    }
  }

  /// An answer as "Rechten: Bij de leverancier".
  func answer(_ slot: Int) -> String {
    "\(assessment.program.inputs[slot].label[language]): \(speaker.text(assessment.sheet.values[slot], ofSlot: slot))"
  }

  /// The sources of an answer by their titles, linked.
  func sources(ofSlot slot: Int) -> HTML {
    let ids = assessment.sheet.answers[slot]?.sources.map { $0.value } ?? []
    let sources = ids.compactMap { id in caseStudy.sources.first { $0.id.value == id } }
    guard !sources.isEmpty else { return .none }
    return .element("span", .class("source")) {
      "\(DeckWords.source[language]): "
      sources.enumerated().map { index, source in
        (index == 0 ? HTML.none : .text("; ")) + .link(source.url) { HTML.text(source.title, language) }
      }
    }
  }

  /// The sources of an answer by their titles.
  func sourceTitles(ofSlot slot: Int) -> String {
    let ids = assessment.sheet.answers[slot]?.sources.map { $0.value } ?? []
    let titles = ids.compactMap { id in caseStudy.sources.first { $0.id.value == id }?.title[language] }
    return titles.isEmpty ? "" : "(\(titles.joined(separator: "; ")))"
  }

  /// A change as "Rechten: Bij de leverancier → Samen".
  func sentence(_ change: Change) -> String {
    let label = assessment.program.inputs[change.slot].label[language]
    guard change.from != .unknown else {
      return ChangeWords.findOut(label, speaker.text(change.to, ofSlot: change.slot))[language]
    }
    let from = speaker.text(change.from, ofSlot: change.slot)
    return "\(label): \(from) → \(speaker.text(change.to, ofSlot: change.slot))"
  }

  /// "2 stappen".
  func steps(_ cost: Rational) -> String {
    Words.steps(cost)[language]
  }
}
