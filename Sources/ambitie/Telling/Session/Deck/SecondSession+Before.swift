import AmbitionModel
import Scoring

extension SecondSession {
  private static let quotesOfPage = 3
  /// A quote longer than this takes the place of several.
  private static let longQuote = 200

  /// What the first session brought: what it preferred, what it thought of each case, and what was said.
  var lastTime: [DeckSlide] {
    guard let harvest else {
      return [
        DeckSlide(
          name: "before", title: .text(SecondWords.lastTime[language]),
          content: .element("p", .class("lead")) { SecondWords.noHarvest[language] },
          notes: SecondWords.beforeNotes)
      ]
    }
    let voted = cases.filter { item in harvest.tallies.contains { $0.caseStudy.value.rawValue == item.id } }
    let slides =
      (harvest.preferences.isEmpty ? [] : [preferences(harvest)]) + voted.map { votes(on: $0, harvest) }
      + judged(harvest) + quotes(harvest)
    return slides.isEmpty
      ? [
        DeckSlide(
          name: "before", title: .text(SecondWords.lastTime[language]),
          content: .element("p", .class("lead")) { SecondWords.nothingSaid[language] },
          notes: SecondWords.beforeNotes)
      ] : slides
  }

  private func kicked(_ kicker: String, _ title: String) -> HTML {
    .element("span", .class("kicker")) { kicker } + .text(" \(title)")
  }

  private func preferences(_ harvest: WorkingSession) -> DeckSlide {
    DeckSlide(
      name: "before", title: kicked(SecondWords.lastTime[language], SecondWords.whichSuits[language]),
      content: .widget("earlier") { list(harvest.preferences.map { ($0.layer.value, $0.tally) }) },
      notes: SecondWords.beforeNotes)
  }

  private func votes(on item: DeckCase, _ harvest: WorkingSession) -> DeckSlide {
    let tallies = harvest.tallies.filter { $0.caseStudy.value.rawValue == item.id }
    return DeckSlide(
      name: "before_votes", caseStudy: item.id,
      title: kicked(
        "\(SecondWords.lastTime[language]) · \(item.caseStudy.markedTitle[language])",
        DeckWords.howMuch[language]),
      content: .widget("earlier", [Attribute("data-case", item.id)]) {
        list(tallies.map { ($0.layer.value, $0.tally) })
      },
      notes: SecondWords.beforeNotes)
  }

  /// For readers without a script: the number, the middle and the spread of votes, layer by layer.
  private func list(_ tallies: [(layer: Identifier<Layer>, tally: Tally)]) -> HTML {
    let rows = rubric.layers.compactMap { layer -> [HTML]? in
      guard let tally = tallies.first(where: { $0.layer == layer.id.value })?.tally else { return nil }
      return [.text(layer.title, language)]
        + tally.summary(orElse: VoteWords.tooFew).map { .text($0[language]) }
    }
    return ResponsiveTable(header: VoteWords.summaryHeader.map { $0[language] }, rows: rows).html
  }

  /// What was tried, and whether differences were on purpose.
  private func judged(_ harvest: WorkingSession) -> [DeckSlide] {
    let pairs = harvest.consistency.map { vote -> String in
      let layer = rubric.title(ofLayer: vote.layer.value)?[language] ?? ""
      return SecondWords.judged(
        "\(layer): \(title(of: vote.first.value)) \(DeckWords.and[language]) \(title(of: vote.second.value))",
        vote.deliberate, vote.accidental)[language]
    }
    let variants = harvest.variants.map { variant -> String in
      let moves = variant.levels.map { move -> String in
        let layer = rubric.title(ofLayer: move.layer.value)?[language] ?? ""
        let level = rubric.title(of: move)?[language] ?? ""
        return "\(layer) \(level)".trimmingBlanks
      }
      let told = moves.isEmpty ? SecondWords.asNow[language] : moves.joined(separator: ", ")
      return "\(title(of: variant.caseStudy.value)), \(variant.name): \(told)"
    }
    return (variants + pairs).isEmpty
      ? []
      : (variants + pairs).paged(6).enumerated().map { index, page in
        DeckSlide(
          name: index == 0 ? "before_tried" : "before_tried_\(index + 1)",
          title: kicked(SecondWords.lastTime[language], SecondWords.tried[language]),
          content: .element("ul") { page.map { text in HTML.element("li") { text } } },
          notes: SecondWords.beforeNotes)
      }
  }

  /// The title of a case; nothing where it is not in this deck.
  private func title(of id: Identifier<CaseStudy>) -> String {
    cases.first { $0.caseStudy.id.value == id }?.caseStudy.markedTitle[language]
      ?? SecondWords.other[language]
  }

  /// What was said, each under the question that it answers.
  private func quotes(_ harvest: WorkingSession) -> [DeckSlide] {
    var pages: [[WorkingSession.Note]] = []
    var room = 0
    for note in harvest.notes {
      let size = 1 + note.text.count / Self.longQuote
      if room < size || pages.isEmpty {
        pages.append([])
        room = Self.quotesOfPage
      }
      pages[pages.count - 1].append(note)
      room -= size
    }
    return pages.enumerated().map { index, page in
      DeckSlide(
        name: index == 0 ? "before_said" : "before_said_\(index + 1)",
        title: kicked(
          SecondWords.lastTime[language],
          SecondWords.whatWasSaid[language] + DeckWords.page(index, of: pages.count)[language]),
        content: .element("div", .class("quotes")) { page.map(quote) },
        notes: SecondWords.beforeNotes)
    }
  }

  private func quote(_ note: WorkingSession.Note) -> HTML {
    let question = DeckFields.question(note.slide)?[language]
    let about = [note.caseStudy.map { title(of: $0.value) }, question].compactMap { $0 }
    return .element("figure") {
      if !about.isEmpty { HTML.element("figcaption", .class("source")) { about.joined(separator: " · ") } }
      HTML.element("blockquote") { HTML.element("p") { String(note.text.prefix(600)) } }
    }
  }
}

/// The questions under which a room's words are kept.
enum DeckFields {
  /// The question of a field by the name that a harvest has for it, slides of earlier versions included; `nil` for any other.
  static func question(_ name: String) -> Wording? {
    if let topic = DeckWords.topics.first(where: { "consequences.\($0.name)" == name }) {
      return topic.question
    }
    return switch name {
    case "differ.higher": DeckWords.reasonHigher
    case "differ.lower": DeckWords.reasonLower
    case "signals.missing": DeckWords.whatIsMissing
    case "consistent.why": DeckWords.whyApart
    case "promises.asks": DeckWords.whatItAsks
    case "promises.gives_up": DeckWords.whatWeGiveUp
    case "preference.never_below": DeckWords.neverBelow
    case "harvest.said": DeckWords.lastWord
    case "decide.unless": SecondWords.unless
    case "decide.level": SecondWords.theLevel
    case "decide.kaders": SecondWords.theKaders
    case "decide.conditions": SecondWords.theConditions
    default: nil
    }
  }
}
