import AmbitionModel
import Scoring

/// Why a case came out as it did: in short, then from a layer or flag down to the answers that decide.
struct WhyView {
  let state: WorkbenchState
  let item: OpenCase
  let assessment: Assessment
  private let report: ReportCase
  private var language: Language { state.language }
  private var speaker: Speaker { report.speaker }
  private var writer: HTMLWriter { HTMLWriter(shift: 1) }

  init(state: WorkbenchState, item: OpenCase, assessment: Assessment) {
    self.state = state
    self.item = item
    self.assessment = assessment
    report = ReportCase(brief: assessment, nil, next: item.next, state.language)
  }

  var html: HTML {
    let topic = self.topic
    return BenchElements(state: state).heading(WhyWords.heading(item.study.title)[language])
      + topics(topic)
      + (topic.map(explanation) ?? overview)
  }

  private var topic: WhyTopic? { WhyTopic(state.spot.topic, in: item.program) }

  // MARK: Choosing

  private func topics(_ chosen: WhyTopic?) -> HTML {
    .element("nav", .class("topics"), Attribute("aria-label", WhyWords.topics[language])) {
      HTML.element("ul") {
        topic("", WhyWords.inShort[language], isChosen: chosen == nil)
        report.profile.layers.filter { !$0.told.isEmpty }.map { part in
          let layer = part.layer ?? 0
          return topic(
            item.program.rubric.layers[layer].id.value.rawValue, speaker.title(ofLayer: layer),
            isChosen: chosen == .layer(layer))
        }
      }
    }
  }

  private func topic(_ name: String, _ title: String, isChosen: Bool) -> HTML {
    .element("li") {
      HTML.element(
        "button", .button, .class("tab"), .act("why"), Attribute("data-topic", name),
        Attribute("aria-current", "true").when(isChosen)
      ) { title }
    }
  }

  // MARK: In short

  private var overview: HTML {
    .element("div", .class("why-overview")) {
      HTML.element("div", .class("conclusion")) {
        HTML.element("h2") { ReportWords.conclusion[language] }
        Conclusion(report.profile, report.speaker, report.analysis.next).sentences.map { sentence in
          HTML.element("p") { sentence }
        }
      }
      if report.profile.hasLevels { LayerStack(item: report).html }
    }
      + ProfileTable(item: report).html + flags
  }

  private static let toldFlags = 3

  /// Those that weigh most, and the others folded, in the order of the report.
  private var flags: HTML {
    guard !item.program.flags.isEmpty else { return .none }
    let raised = RaisedFlag.all(of: report.profile)
    let heading = HTML.element("h2") { ReportWords.flags[language] }
    guard !raised.isEmpty else { return heading + .element("p") { ReportWords.noFlags[language] } }
    let rest = raised.dropFirst(Self.toldFlags)
    return heading + signals(raised.prefix(Self.toldFlags))
      + (rest.isEmpty
        ? .none
        : .element("details", .id("why-others")) {
          HTML.element("summary") { "\(ReportWords.others[language]) (\(rest.count))" }
          signals(rest)
        })
  }

  private func signals(_ raised: ArraySlice<RaisedFlag>) -> HTML {
    .element("ul", .class("plain-list signals")) {
      raised.map { finding in
        HTML.element("li") {
          finding.flag.kind.drawn
          " "
          finding.signals.enumerated().map { index, signal in
            (index == 0 ? HTML.none : .text(", ")) + link(signal, isFirst: index == 0)
          }
          HTML.element("span", .class("note")) {
            " (\(finding.weight(speaker, report.caveats).joined(separator: "; ")))"
          }
          HTML.element("p") { HTML.text(finding.flag.advice, language) }
        }
      }
    }
  }

  /// A flag in one layer; after the first layer its title goes without saying, but to who hears it.
  private func link(_ signal: CaseProfile.FlagResult, isFirst: Bool) -> HTML {
    let layer = signal.flag.layer.map { speaker.title(ofLayer: $0) }
    let title = HTML.text(signal.flag.flag.title, language)
    return .element(
      "button", .button, .class("link"), .act("why"), Attribute("data-topic", signal.flag.name)
    ) {
      if isFirst {
        title
        layer.map { " · \($0)" } ?? ""
      } else {
        HTML.element("span", .class("visually-hidden")) { title + .text(": ") }
        layer ?? ""
      }
    }
  }

  // MARK: One layer or flag

  private func explanation(_ topic: WhyTopic) -> HTML {
    let explanation = Explanation(assessment, topic.asExplained, RubricPlaces(), .full, language)
    return inShort(topic) + deciding(topic) + waiting(topic)
      + .element("details", .class("trace"), .id("why-trace")) {
        HTML.element("summary") { ReportWords.trace[language] }
        // The title of the case is above.
        HTMLWriter(shift: 1).html(Array(explanation.blocks.dropFirst()))
      }
  }

  /// What a layer or flag comes to and the one thing that decides, before everything that plays a part.
  private func inShort(_ topic: WhyTopic) -> HTML {
    .element("div", .class("conclusion")) {
      switch topic {
      case .layer(let layer):
        HTMLWriter(shift: 1).html(
          Array(CaseBrief(quick: assessment, language).blocks(ofLayer: layer).dropFirst()))
      case .flag(let index):
        HTML.element("p") { HTML.text(item.program.flags[index].flag.message, language) }
        HTML.element("p") {
          HTML.element("b") { "\(CaseWords.advice[language]): " }
          HTML.text(item.program.flags[index].flag.advice, language)
        }
      }
    }
  }

  /// The answers that decide, each with a way to change it.
  private func deciding(_ topic: WhyTopic) -> HTML {
    let slots = assessment.answers(behind: topic.grounds(in: assessment, report.profile))
      .filter { assessment.sheet.values[$0] != .unknown }
    guard !slots.isEmpty else { return .none }
    return .element("section") {
      HTML.element("h2") { WhyWords.deciding(topic.title(speaker))[language] }
      ResponsiveTable(
        header: [WhyWords.question, WhyWords.given, WhyWords.restsOn, WhyWords.change]
          .map { $0[language] },
        rows: slots.map(row)
      ).html
    }
  }

  private func row(_ slot: Int) -> [HTML] {
    let answer = assessment.sheet.answers[slot]
    let name = speaker.name(ofSlot: slot)
    return [
      .text(name), .text(speaker.answer(inSlot: slot, of: assessment)),
      .text(basis(answer)),
      .element(
        "button", .button, .class("plain small"), .act("ask"),
        Attribute("data-name", item.program.inputs[slot].name)
      ) {
        WhyWords.change[language]
        HTML.element("span", .class("visually-hidden")) { ": \(name)" }
      },
    ]
  }

  /// What an answer rests on: why, the publications, and how certain it is.
  private func basis(_ answer: Answer?) -> String {
    guard let answer else { return "" }
    let titles = item.study.sources(of: answer).map { $0.title[language] }
    let parts =
      [(answer.reason ?? answer.rationale)?[language]].compactMap { $0 } + titles
      + (answer.confidence.map { [$0.wording[language]] } ?? [])
    return parts.isEmpty ? WhyWords.nothingRecorded[language] : parts.joined(separator: " · ")
  }

  /// The open questions that still decide.
  private func waiting(_ topic: WhyTopic) -> HTML {
    let slots = topic.undecided(in: assessment, report.profile)
    guard !slots.isEmpty else { return .none }
    return .element("section") {
      HTML.element("h2") { WhyWords.waiting[language] }
      HTML.element("ul", .class("plain-list rows-list")) {
        slots.prefix(12).map { slot in
          HTML.element("li") {
            speaker.question(inSlot: slot)
            HTML.element(
              "button", .button, .class("plain small"), .act("ask"),
              Attribute("data-name", item.program.inputs[slot].name)
            ) {
              WhyWords.answer[language]
              HTML.element("span", .class("visually-hidden")) { ": \(speaker.name(ofSlot: slot))" }
            }
          }
        }
      }
      if slots.count > 12 { HTML.element("p") { Words.more(slots.count - 12)[language] } }
    }
  }
}

/// What is explained.
enum WhyTopic: Equatable {
  case layer(Int)
  case flag(Int)

  /// `nil` for everything, and for what the rubric does not have.
  init?(_ name: String?, in program: Program) {
    guard let name, !name.isEmpty else { return nil }
    if let layer = program.rubric.layers.firstIndex(where: { $0.id.value.rawValue == name }) {
      self = .layer(layer)
    } else if let flag = program.flags.firstIndex(where: { $0.name == name }) {
      self = .flag(flag)
    } else {
      return nil
    }
  }

  var asExplained: ExplanationTopic {
    switch self {
    case .layer(let layer): .layer(layer)
    case .flag(let flag): .flags([flag])
    }
  }

  func title(_ speaker: Speaker) -> String {
    switch self {
    case .layer(let layer): speaker.title(ofLayer: layer)
    case .flag(let flag): speaker.title(ofFlag: flag)
    }
  }

  fileprivate func grounds(in assessment: Assessment, _ profile: CaseProfile) -> [Ground] {
    switch self {
    case .layer(let layer): profile.layers[layer].told.map { $0.ground }
    case .flag(let flag): assessment.grounds(forFlag: flag)
    }
  }

  fileprivate func undecided(in assessment: Assessment, _ profile: CaseProfile) -> [Int] {
    switch self {
    case .layer(let layer):
      SlotCount.all(in: profile.layers[layer].told.map { $0.outcome.undecidedBy }).map { $0.slot }
    case .flag(let flag): assessment.flags[flag].undecidedBy
    }
  }
}

enum WhyWords {
  static let topics = Wording(nl: "Waarover?", en: "About what?")
  static let inShort = Wording(nl: "In het kort", en: "In short")
  static let restsOn = Wording(nl: "Waar dat op rust", en: "What that rests on")
  static let change = Wording(nl: "Wijzig", en: "Change")
  static let question = Wording(nl: "Vraag", en: "Question")
  static let given = Wording(nl: "Antwoord", en: "Answer")
  static let answer = Wording(nl: "Beantwoord", en: "Answer")
  static let nothingRecorded = Wording(nl: "niets vastgelegd", en: "nothing recorded")
  static let waiting = Wording(
    nl: "Deze open vragen beslissen nog mee", en: "These open questions still decide")

  static func heading(_ title: LocalizedText) -> Wording {
    Wording(nl: "\(title[.dutch]): waarom?", en: "\(title[.english]): why?")
  }

  static func deciding(_ title: String) -> Wording {
    Wording(nl: "\(title): deze antwoorden geven de doorslag", en: "\(title): these answers decide")
  }
}
