import AmbitionModel
import Scoring

extension SecondSession {
  private static let rowsOfPage = 7

  /// Whether the cases come to the level that was just voted on, a few cases on each slide.
  package var targets: [DeckSlide] {
    let pages = cases.paged(Self.rowsOfPage)
    return pages.enumerated().map { number, page in
      let range = [Attribute("data-from", page.startIndex), Attribute("data-to", page.endIndex)]
      return DeckSlide(
        name: number == 0 ? "targets" : "targets_\(number + 1)",
        title: .text(
          SecondWords.doTheyReach[language] + DeckWords.page(number, of: pages.count)[language]),
        content: .widget("targets", range) { HTML.element("p") { SecondWords.afterTheVote[language] } }
          + .element("p", .class("legend")) { SecondWords.targetsLegend[language] },
        notes: number == 0 ? SecondWords.targetsNotes : nil)
    }
  }

  /// The cases beside the rules of one kader, a few on each slide.
  package func overviews(_ index: Int) -> [DeckSlide] {
    let kader = kaders[index].kader
    let pages = kaderCases[index].paged(5)
    return pages.enumerated().map { number, page in
      let name = number == 0 ? "overview_\(kader.id.value)" : "overview_\(kader.id.value)_\(number + 1)"
      return overview(
        kader, Array(page), name: name,
        heading: SecondWords.whoComplies[language] + DeckWords.page(number, of: pages.count)[language])
    }
  }

  private func overview(_ kader: Kader, _ page: [KaderCase], name: String, heading: String) -> DeckSlide {
    let header = [DeckWords.caseStudy[language]] + kader.rules.map { $0.title[language] }
    let rows = page.map { item in
      [HTML.text(item.caseStudy.markedTitle, language)]
        + kader.rules.map { rule in
          let state = item.state(ofRule: rule.id.value)
          return .element("span", .class("sign")) {
            state.sign
            HTML.element("span", .class("visually-hidden")) { " " + state.wording[language] }
          }
        }
    }
    return DeckSlide(
      name: name,
      title: .element("span", .class("kicker")) { HTML.text(kader.title, language) } + .text(" ")
        + .text(heading),
      content: .element("div", .class("matrix words")) {
        ResponsiveTable(
          caption: SecondWords.overviewCaption[language], header: header, rows: rows
        ).html
      }
        + .element("p", .class("legend")) {
          KaderAssessment.State.allCases.map { "\($0.sign) \($0.wording[language])" }.joined(separator: " · ")
        },
      notes: name.hasSuffix("_2") ? nil : SecondWords.overviewNotes)
  }

  /// One case: which rules of each kader it keeps, and the smallest change for those it does not; a kader a slide.
  func caseSlides(_ index: Int) -> [DeckSlide] {
    let item = cases[index]
    return kaderCases.enumerated().compactMap { number, list in
      guard let part = list.first(where: { $0.caseStudy.id.value == item.caseStudy.id.value }) else {
        return nil
      }
      return DeckSlide(
        name: number == 0 ? "case" : "case_\(number + 1)", caseStudy: item.id,
        title: .element("span", .class("kicker")) {
          HTML.text(item.caseStudy.markedTitle, language)
          " · "
          HTML.text(kaders[number].kader.title, language)
        } + .text(" ") + .text(SecondWords.whatItTakes[language]),
        content: card(part, item), notes: number == 0 ? SecondWords.caseNotes : nil)
    }
  }

  private func card(_ part: KaderCase, _ item: DeckCase) -> HTML {
    let assessment = part.assessment
    let counts = KaderAssessment.State.allCases.compactMap { state -> String? in
      let count = assessment.rules(state).count
      return count == 0 ? nil : "\(state.sign) \(count) \(state.wording[language])"
    }
    return .element("div", .class("verdict")) {
      HTML.element("p", .class("lead")) { counts.joined(separator: " · ") }
      HTML.element("ul") {
        assessment.rules(.deviates).map { deviation(part, $0, item) }
        assessment.rules(.deviatesWithReason).map { explained(part, $0, item) }
      }
      if let question = asks(part) { HTML.element("p", .class("open")) { question } }
    }
  }

  private func name(_ part: KaderCase, _ rule: Int, _ item: DeckCase) -> String {
    let compiled = part.assessment.kader.rules[rule]
    let layer = compiled.layer.map { item.speaker.title(ofLayer: $0) + ": " } ?? ""
    return "\(layer)\(compiled.rule.title[language])"
  }

  private func deviation(_ part: KaderCase, _ rule: Int, _ item: DeckCase) -> HTML {
    let way = part.plans[rule]?.ways.first
    let text: String
    if let way, !way.changes.isEmpty {
      text = "\(way.changes.map(item.sentence).joined(separator: "; ")) (\(item.steps(way.cost)))"
    } else if part.plans[rule]?.blockedBy.isEmpty == false {
      text = SecondWords.dependsOnFacts[language]
    } else {
      text = KaderWords.impossible[language]
    }
    return .element("li") {
      HTML.element("strong") { "\(KaderAssessment.State.deviates.sign) \(name(part, rule, item))." }
      " \(text)"
    }
  }

  private func explained(_ part: KaderCase, _ rule: Int, _ item: DeckCase) -> HTML {
    .element("li") {
      HTML.element("strong") {
        "\(KaderAssessment.State.deviatesWithReason.sign) \(name(part, rule, item))."
      }
      " "
      if let deviation = part.assessment.outcomes[rule].deviation { HTML.text(deviation.reason, language) }
    }
  }

  /// The questions whose answers settle what cannot be told yet.
  private func asks(_ part: KaderCase) -> String? {
    var slots: [Int] = []
    for rule in part.assessment.rules(.undetermined) {
      for slot in part.assessment.outcomes[rule].undecidedBy where !slots.contains(slot) {
        slots.append(slot)
      }
    }
    guard !slots.isEmpty else { return nil }
    let speaker = Speaker(part.assessment.kader.program, language)
    let names = slots.prefix(4).map(speaker.name(ofSlot:)).joined(separator: "; ")
    return "\(KaderWords.askFirst[language]): \(names)\(slots.count > 4 ? "; …" : ".")"
  }
}
