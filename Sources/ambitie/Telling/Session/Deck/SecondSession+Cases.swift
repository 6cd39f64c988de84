import AmbitionModel
import Scoring

extension SecondSession {
  /// Whether the cases come to the level that the first session preferred; `nil` where it preferred none.
  package var targets: DeckSlide? {
    let wishes = rubric.layers.map { layer -> Int? in
      let tally = harvest?.preferences.first { $0.layer.value == layer.id.value }?.tally
      guard let tally, tally.count >= Tally.leastShown, tally.median.count == 1 else { return nil }
      return tally.median[0]
    }
    guard wishes.contains(where: { $0 != nil }) else { return nil }
    let titles = zip(rubric.layers, wishes).map { layer, wish in
      layer.title[language] + (wish.map { " (\($0 + 1))" } ?? "")
    }
    let header = [DeckWords.caseStudy[language]] + titles
    let rows = cases.map { item in
      [HTML.text(item.caseStudy.markedTitle, language)]
        + wishes.enumerated().map { layer, wish in wish.map { reach(item, layer, $0) } ?? .text("–") }
    }
    return DeckSlide(
      name: "targets", title: .text(SecondWords.doTheyReach[language]),
      content: .element("div", .class("matrix")) {
        ResponsiveTable(
          caption: SecondWords.targetsCaption[language], header: header, rows: rows
        ).html
      } + .element("p", .class("legend")) { SecondWords.targetsLegend[language] },
      notes: SecondWords.targetsNotes)
  }

  /// Whether a layer is at the wish or above, and what it takes where it is not.
  private func reach(_ item: DeckCase, _ layer: Int, _ wish: Int) -> HTML {
    let possible = item.possibleLevels(ofLayer: layer)
    guard let low = possible.min(), let high = possible.max() else { return .text("?") }
    if low >= wish { return cell("✓", SecondWords.reaches[language]) }
    if high >= wish { return cell("?", SecondWords.stillOpen[language]) }
    let positions = item.table.layers.first { $0.layer == layer }?.positions ?? []
    let cheapest = positions.filter { ($0.option ?? -1) >= wish }.map { $0.cost }.min()
    return cell("!", cheapest.map(item.steps) ?? SecondWords.cannot[language])
  }

  private func cell(_ sign: String, _ text: String) -> HTML {
    .element("span", .class("level open-level")) { "\(sign) \(text)" }
  }

  /// The cases beside the rules of one kader.
  package func overview(_ index: Int) -> DeckSlide {
    let kader = kaders[index]
    let header =
      [DeckWords.caseStudy[language]] + kader.kader.rules.map { $0.title[language] }
    let rows = kaderCases[index].map { item in
      [HTML.text(item.caseStudy.markedTitle, language)]
        + kader.kader.rules.map { rule in
          let state = item.state(ofRule: rule.id.value)
          return .element("span", .class("sign")) {
            state.sign
            HTML.element("span", .class("visually-hidden")) { " " + state.wording[language] }
          }
        }
    }
    return DeckSlide(
      name: "overview_\(kader.kader.id.value)",
      title: .element("span", .class("kicker")) { HTML.text(kader.kader.title, language) } + .text(" ")
        + .text(SecondWords.whoComplies[language]),
      content: .element("div", .class("matrix words")) {
        ResponsiveTable(
          caption: SecondWords.overviewCaption[language], header: header, rows: rows
        ).html
      }
        + .element("p", .class("legend")) {
          KaderAssessment.State.allCases.map { "\($0.sign) \($0.wording[language])" }.joined(separator: " · ")
        },
      notes: SecondWords.overviewNotes)
  }

  /// One case: which rules it keeps, and the smallest change for those it does not.
  func caseSlide(_ index: Int) -> DeckSlide {
    let item = cases[index]
    let parts = kaderCases.compactMap { list in
      list.first { $0.caseStudy.id.value == item.caseStudy.id.value }
    }
    return DeckSlide(
      name: "case", caseStudy: item.id,
      title: .element("span", .class("kicker")) { HTML.text(item.caseStudy.markedTitle, language) }
        + .text(" ")
        + .text(SecondWords.whatItTakes[language]),
      content: .element("div", .class("cards")) { parts.map { card($0, item) } },
      notes: SecondWords.caseNotes)
  }

  private func card(_ part: KaderCase, _ item: DeckCase) -> HTML {
    let assessment = part.assessment
    let counts = KaderAssessment.State.allCases.compactMap { state -> String? in
      let count = assessment.rules(state).count
      return count == 0 ? nil : "\(state.sign) \(count) \(state.wording[language])"
    }
    return .element("div", .class("card")) {
      HTML.element("h3") { HTML.text(assessment.kader.kader.title, language) }
      HTML.element("p") { counts.joined(separator: " · ") }
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
