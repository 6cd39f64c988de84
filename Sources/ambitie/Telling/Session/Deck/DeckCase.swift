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

  /// By which it is told from the same case at another date.
  var key: String { id }

  /// "Nu 1 Volgen; past 3 Regisseren".
  func standing(ofLayer layer: Int) -> String {
    let part = profile.layers[layer]
    let shown = part.first(.shown).map { "\(DeckWords.nowIs[language]) \(speaker.brief($0))" }
    let fits = part.first(.fitting).map { "\(DeckWords.fits[language]) \(speaker.brief($0))" }
    return [shown, fits].compactMap { $0 }.joined(separator: "; ").capitalised
  }

  /// The levels of a layer as boxes: what is, and what fits.
  func track(ofLayer layer: Int) -> HTML { levelTrack(layer)?.html ?? .none }

  /// `nil` for a layer without levels.
  func levelTrack(_ layer: Int) -> LevelTrack? {
    let part = profile.layers[layer]
    guard part.first(.shown) != nil || part.first(.fitting) != nil else { return nil }
    return LevelTrack(part, of: rubric.levels)
  }

  /// The levels that can still fit a layer; empty where the rubric tells none.
  func fittingLevels(ofLayer layer: Int) -> [Int] {
    (profile.layers[layer].first(.fitting)?.outcome.possibleLevels ?? []).sorted()
  }

  /// The level that fits a layer, in words; empty where the rubric tells none.
  func fitting(ofLayer layer: Int) -> String {
    profile.layers[layer].first(.fitting).map(speaker.brief) ?? ""
  }

  /// Whether every level is still possible everywhere, so that a picture says nothing.
  var isLittleKnown: Bool {
    rubric.levels.count > 1
      && rubric.layers.indices.allSatisfy { layer in
        let part = profile.layers[layer]
        let told = [part.first(.shown), part.first(.fitting)].compactMap { $0 }
        return !told.isEmpty
          && told.allSatisfy { $0.outcome.possibleLevels.count == rubric.levels.count }
      }
  }

  /// "Hiervan is nog weinig bekend: 3 van de 61 vragen zijn beantwoord."
  var littleKnown: String { DeckWords.littleKnown(profile.answered.known, profile.answered.all)[language] }

  /// Whether a layer is at a level or above, and what it takes where it is not.
  func reach(_ wish: Int, inLayer layer: Int) -> String {
    let possible = possibleLevels(ofLayer: layer)
    guard let low = possible.min(), let high = possible.max() else { return "?" }
    if low >= wish { return "✓ \(SecondWords.reaches[language])" }
    if high >= wish { return "? \(SecondWords.stillOpen[language])" }
    let positions = table.layers.first { $0.layer == layer }?.positions ?? []
    let cheapest = positions.filter { ($0.option ?? -1) >= wish }.map { $0.cost }.min()
    return "! \(cheapest.map(steps) ?? SecondWords.cannot[language])"
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
    let sources = caseStudy.sources(of: assessment.sheet.answers[slot])
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
    let titles = caseStudy.sources(of: assessment.sheet.answers[slot]).map { $0.title[language] }
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
