import AmbitionModel
import Scoring

/// What the answers come to so far, beside the questions: levels by layer, what stands out, what moved, what to ask next.
struct OutcomeView {
  let state: WorkbenchState
  let item: OpenCase
  let assessment: Assessment
  private let profile: CaseProfile
  private let speaker: Speaker
  private let caveatsOfCase: Caveats
  private var language: Language { state.language }

  init(state: WorkbenchState, item: OpenCase, assessment: Assessment) {
    self.state = state
    self.item = item
    self.assessment = assessment
    profile = CaseProfile(assessment)
    speaker = Speaker(assessment.program, state.language)
    caveatsOfCase = Caveats(quick: assessment, speaker)
  }

  var html: HTML {
    .element("section", .class("outcome"), Attribute("aria-labelledby", "outcome-title")) {
      HTML.element("h2", .id("outcome-title")) { OutcomeWords.title[language] }
      moved
      levels
      next
      flags
    }
  }

  // MARK: Levels

  private var levels: HTML {
    let parts = profile.parts.filter { $0.hasLevel }
    guard !parts.isEmpty else { return scores }
    return .element("ul", .class("plain-list levels")) { parts.map(level) }
      + .element("details", .id("outcome-legend")) {
        HTML.element("summary") { OutcomeWords.legend[language] }
        LevelKey.legend(of: parts.map { LevelTrack($0, of: item.program.rubric.levels) }, language)
        HTML.element("p", .class("note")) { ReportWords.unknownRule[language] }
      }
  }

  private func level(_ part: CaseProfile.Part) -> HTML {
    let fit = Fit(part)
    return .element("li") {
      HTML.element("div", .class("level-head")) {
        HTML.element(
          "button", .button, .class("link"), .act("why"), Attribute("data-topic", topic(part.layer))
        ) {
          speaker.title(ofLayer: part.layer)
          HTML.element("span", .class("visually-hidden")) { ": \(OutcomeWords.why[language])" }
        }
        if fit != .open, let words = fit.wording { HTML.element("span", fit.style) { words[language] } }
      }
      LevelTrack(part, of: item.program.rubric.levels).html
      HTML.element("span", .class("words")) { words(part) }
      caveats(part)
    }
  }

  /// "Now 1 to 3; fits 2", in words where that is settled.
  private func words(_ part: CaseProfile.Part) -> String {
    let now = part.first(.shown).map { "\(ReportWords.now[language]): \(text($0))" }
    let fits = part.first(.fitting).map { "\(ReportWords.fits[language].lowercasedFirst): \(text($0))" }
    return [now, fits].compactMap { $0 }.joined(separator: "; ")
  }

  private func text(_ finding: CaseProfile.DecisionResult) -> String {
    guard finding.outcome.value == .unknown else { return speaker.text(finding) }
    if let tooMany = tooMany(finding) { return tooMany }
    let isWhole = finding.outcome.possible?.count == item.program.rubric.levels.count
    return isWhole ? Words.open[language] : LevelSpan.text(finding.outcome)
  }

  /// Says so where what open answers can lead to is too much to work out; `nil` elsewhere.
  private func tooMany(_ finding: CaseProfile.DecisionResult) -> String? {
    let outcome = finding.outcome
    let isTold = outcome.value != .unknown || outcome.possible != nil || outcome.range != nil
    return isTold ? nil : Words.tooMany[language]
  }

  /// Why a level that the answers settle is less firm than it looks.
  private func caveats(_ part: CaseProfile.Part) -> HTML {
    let lines = [part.first(.shown), part.first(.fitting)].compactMap { $0 }.flatMap { finding in
      caveatsOfCase.ofDecision(finding.index).map {
        "\(CaveatWords.sign) \(speaker.title(of: finding)): \(speaker.text($0, in: assessment, at: part.layer))"
      }
    }
    guard !lines.isEmpty else { return .none }
    return .element("ul", .class("plain-list caveats")) { lines.map { line in HTML.element("li") { line } } }
  }

  private func topic(_ layer: Int?) -> String {
    layer.map { item.program.rubric.layers[$0].id.value.rawValue } ?? ""
  }

  /// For rubrics without levels.
  private var scores: HTML {
    .element("dl") {
      profile.parts.flatMap { part in part.all(.score).map { (part.layer, $0) } }.map { layer, finding in
        HTML.element("dt") {
          "\(speaker.title(ofLayer: layer)): \(speaker.title(of: finding).lowercasedFirst)"
        }
          + HTML.element("dd") { tooMany(finding) ?? speaker.text(finding) }
      }
    }
  }

  // MARK: Flags

  private var flags: HTML {
    guard !item.program.flags.isEmpty else { return .none }
    let raised = profile.parts.flatMap { $0.flags(.raised) }
    let open = profile.parts.flatMap { $0.flags(.undetermined) }
    return .element("h3") { CaseWords.raised[language] }
      + (raised.isEmpty
        ? .element("p") { ReportWords.noFlags[language] }
        : .element("ul", .class("plain-list signals")) { heaviest(raised).map(flag) })
      + allFlags(raised.count)
      + (open.isEmpty
        ? .none : .element("p", .class("note")) { CaseWords.undetermined(open.count)[language] + "." })
  }

  /// As many as fit beside a list of questions, the most severe first.
  private func heaviest(_ raised: [CaseProfile.FlagResult]) -> [CaseProfile.FlagResult] {
    let order = Flag.Severity.allCases.reversed().flatMap { severity in
      raised.filter { $0.flag.flag.severity == severity }
    }
    return Array(order.prefix(Self.toldFlags))
  }

  private static let toldFlags = 5

  private func allFlags(_ count: Int) -> HTML {
    guard count > Self.toldFlags else { return .none }
    return .element("button", .button, .class("link"), .act("why"), Attribute("data-topic", "")) {
      OutcomeWords.allFlags(count)[language]
    }
  }

  private func flag(_ signal: CaseProfile.FlagResult) -> HTML {
    .element("li") {
      signal.flag.flag.kind.drawn
      " "
      HTML.element("button", .button, .class("link"), .act("why"), Attribute("data-topic", signal.flag.name))
      {
        HTML.element("span", .class("visually-hidden")) { "\(signal.flag.flag.kind.wording[language]): " }
        signal.flag.layer.map { "\(speaker.title(ofLayer: $0)): " } ?? ""
        HTML.text(signal.flag.flag.title, language)
      }
    }
  }

  // MARK: What moved

  private var moved: HTML {
    guard let before = item.before else { return .none }
    let lines = Movement(before, assessment, speaker).lines
    return .element("div", .class("moved"), Attribute("role", "status")) {
      if lines.isEmpty {
        HTML.element("p") { OutcomeWords.nothingMoved[language] }
      } else {
        HTML.element("p") { HTML.element("b") { OutcomeWords.moved[language] } }
        HTML.element("ul") { lines.prefix(6).map { line in HTML.element("li") { line } } }
        if lines.count > 6 { HTML.element("p") { Words.more(lines.count - 6)[language] } }
      }
    }
  }

  // MARK: What next

  private var next: HTML {
    .element("h3") { OutcomeWords.next[language] }
      + (state.spot.showsNext
        ? question
        : .element(
          "button", .button, .class("plain"), .id("show-next"), .act("shownext")
        ) { OutcomeWords.showNext[language] })
  }

  private var question: HTML {
    guard let next = item.next else { return .element("p") { ReportWords.tooLarge[language] } }
    guard next.openness > 0, let first = next.questions.first else {
      return .element("p") { ReportWords.nothingMatters[language] }
    }
    let name = item.program.inputs[first.slot].name
    return .element("div", .class("next")) {
      HTML.element("p") { HTML.element("b") { speaker.question(inSlot: first.slot) } }
      HTML.element("p", .class("note")) {
        OutcomeWords.openNow(
          next.openness, speaker.numbers.text(first.averageOpenness), questions: next.questions.count)[
            language]
      }
      HTML.element("button", .button, .id("go-next"), .act("ask"), Attribute("data-name", name)) {
        OutcomeWords.goThere[language]
      }
      HTML.element("button", .button, .class("plain"), .act("shownext"), Attribute("data-value", "off")) {
        OutcomeWords.hideNext[language]
      }
    }
  }
}

extension Fit {
  /// The mark beside a layer; the words say the same.
  var style: Attribute {
    switch self {
    case .equal: .class("chip fits")
    case .below, .above: .class("chip differs")
    case .atMost, .atLeast, .open, .none: .class("chip undecided")
    }
  }
}

enum OutcomeWords {
  static let title = Wording(nl: "Uitkomst tot nu toe", en: "Outcome so far")
  static let legend = Wording(nl: "Wat betekenen de blokjes?", en: "What do the boxes mean?")
  static let why = Wording(nl: "waarom?", en: "why?")
  static let moved = Wording(nl: "Door uw laatste antwoord:", en: "By your last answer:")
  static let nothingMoved = Wording(
    nl: "Uw laatste antwoord verandert de uitkomst niet.", en: "Your last answer does not change the outcome."
  )
  static let next = Wording(nl: "Wat kunt u nu het beste vragen?", en: "What is best asked now?")
  static let showNext = Wording(nl: "Zoek de beste vraag", en: "Find the best question")
  static let goThere = Wording(nl: "Naar deze vraag", en: "To this question")
  static let hideNext = Wording(nl: "Verberg", en: "Hide")

  static func allFlags(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "Het signaal bekijken" : "Alle \(count) signalen bekijken",
      en: count == 1 ? "See the flag" : "See all \(count) flags")
  }

  static func openNow(_ points: Int, _ left: String, questions: Int) -> Wording {
    Wording(
      nl:
        "Deze vraag maakt het meeste duidelijk: nu \(Count.of(points, .point).dutch) open, daarna gemiddeld \(left). Er \(questions == 1 ? "is 1 vraag die de uitkomst nog kan" : "zijn \(questions) vragen die de uitkomst nog kunnen") veranderen.",
      en:
        "This question makes most clear: now \(Count.of(points, .point).english) open, after it \(left) on average. There \(questions == 1 ? "is" : "are") \(Count.of(questions, .question).english) that can still change the outcome."
    )
  }
}
