import AmbitionModel
import Scoring

extension FirstSession {
  /// Two cases that chose otherwise, side by side, and whether that was on purpose; one pair a slide.
  var pairSlides: [DeckSlide] {
    let pairs = pairs
    guard !pairs.isEmpty else { return contrast.map { [slide($0)] } ?? [] }
    return pairs.enumerated().map { slide($1, at: $0, of: pairs.count) }
  }

  private func slide(_ pair: Inconsistency, at index: Int, of count: Int) -> DeckSlide {
    let layer = speaker.title(ofLayer: pair.layer)
    let names = [pair.first, pair.second].map { cases[$0].caseStudy.markedTitle[language] }
    let name = "\(layer): \(names[0]) \(DeckWords.and[language]) \(names[1])"
    let heading = DeckWords.areWeConsistent[language] + DeckWords.page(index, of: count)[language]
    let more = inconsistencies.filter { $0.explainedBy.isEmpty }.count - count
    return DeckSlide(
      name: index == 0 ? "consistent" : "consistent_\(index + 1)",
      title: .element("span", .class("kicker")) { heading }
        + .text(" \(layer): \(DeckWords.pair(pair.kind)[language].lowercasedFirst)"),
      content: .element(
        "div", .class("versus"), Attribute("data-pair", "\(cases[pair.first].key) \(cases[pair.second].key)")
      ) {
        // What tells the two apart; where nothing does, what both chose.
        [pair.first, pair.second].map { index in
          side(
            index, ofLayer: pair.layer, pair.roles.isEmpty ? [.choice] : pair.roles.filter { $0 != .shown })
        }
      }
        + .element("p") { alike(pair) }
        + .element("div", .class("asked")) {
          HTML.element("p", .class("lead")) { DeckWords.deliberateOrNot[language] }
          HTML.widget("pair", [Attribute("data-key", key(of: pair)), Attribute("data-name", name)])
        }
        + (index == count - 1 && more > 0
          ? .element("p", .class("fine")) { DeckWords.morePairs(more)[language] } : .none),
      notes: index == 0 ? DeckNotes.consistent : nil, motif: motif(here: pair.layer))
  }

  /// What one of the two chose, and what would fit there.
  func side(_ index: Int, ofLayer layer: Int, _ roles: [Decision.Role]) -> HTML {
    let item = cases[index]
    let part = item.profile.layers[layer]
    return .element("div", .class("side")) {
      HTML.element("h3") { HTML.text(item.caseStudy.markedTitle, language) }
      roles.compactMap { part.first($0) }.map { result in
        HTML.element("p", .class("lead")) {
          let name = (result.decision.decision.label ?? result.decision.decision.title)[language]
          "\(name.capitalised): \(item.speaker.brief(result))"
        }
      }
      HTML.element("p") { item.standing(ofLayer: layer) }
      item.track(ofLayer: layer)
    }
  }

  /// "82 % gelijk over 9 feiten. Het verschil zit vooral in …"
  private func alike(_ pair: Inconsistency) -> String {
    let percent = speaker.numbers.percent(pair.similarity.share)
    let alike = DeckWords.alike(percent: percent, facts: pair.similarity.facts)[language]
    guard pair.kind == .choicesDiffer,
      let contrast = speaker.contrast(
        cases[pair.first].assessment, cases[pair.second].assessment, inLayer: pair.layer)
    else { return alike }
    return "\(alike) \(contrast)"
  }
}
