import AmbitionModel
import Scoring

/// All cases on a terminal: for each the choice and the levels of every layer, and the flags by kind.
struct OverviewText {
  private let profiles: [CaseProfile]
  private let environment: Environment
  private let style: Style
  private let writer: TextWriter

  init(_ assessments: [Assessment], _ environment: Environment) {
    profiles = assessments.map(CaseProfile.init)
    self.environment = environment
    style = Style(environment)
    writer = TextWriter(width: environment.width, style: style)
  }

  var text: String {
    var rubrics: [Identifier<Rubric>] = []
    for profile in profiles where !rubrics.contains(profile.rubric.id.value) {
      rubrics.append(profile.rubric.id.value)
    }
    return rubrics.map { id in section(profiles.filter { $0.rubric.id.value == id }) }.joined(separator: "\n")
  }

  private func section(_ profiles: [CaseProfile]) -> String {
    guard let rubric = profiles.first?.rubric else { return "" }
    let language = environment.resultLanguage(for: rubric)
    let layout = Layout(width: environment.width, columns: rubric.layers.count)
    let header = layout.row(
      OverviewWords.caseHeading[language], rubric.layers.map { $0.title[language] })
    let rule = String(repeating: "─", count: environment.width) + "\n"
    let rows = profiles.map { row($0, layout, language) }.joined(separator: "\n")
    return style.strong(header) + rule + rows + rule + legend(rubric, language)
  }

  private func row(_ profile: CaseProfile, _ layout: Layout, _ language: Language) -> String {
    let speaker = Speaker(profile.assessment.program, language)
    let choices = profile.layers.map { part in
      part.first(.choice).map { finding in
        finding.outcome.value == .unknown
          ? Words.open[language] : speaker.text(finding.outcome.value, of: finding.decision)
      } ?? ""
    }
    let levels = profile.layers.map { self.levels($0, speaker) }
    let caseStudy = profile.assessment.caseStudy
    let title = layout.twoLines(printable(caseStudy.title[language]))
    return style.strong(layout.row(title.first, choices))
      + layout.row(title.second, levels)
      + signals(profile, language)
  }

  /// The shown level and the fitting one, or the scores where the rubric has no levels.
  private func levels(_ part: CaseProfile.Part, _ speaker: Speaker) -> String {
    guard let shown = part.first(.shown) else {
      return part.all(.score).map { speaker.text($0.outcome, of: $0.decision) }.joined(separator: " · ")
    }
    let fitting = part.first(.fitting).map {
      " · \(OverviewWords.fits[speaker.language]) \(LevelSpan.text($0.outcome))"
    }
    return LevelSpan.text(shown.outcome) + (fitting ?? "")
  }

  private func signals(_ profile: CaseProfile, _ language: Language) -> String {
    let raised = profile.parts.flatMap { $0.signals(.raised) }
    var items = Flag.Kind.allCases.compactMap { kind -> String? in
      let count = raised.count { $0.flag.flag.kind == kind }
      return count == 0
        ? nil : style.accent("\(kind.sign) \(count)", kind.accent) + " \(kind.wording[language])"
    }
    let open = profile.parts.reduce(0) { $0 + $1.signals(.undetermined).count }
    if open > 0 { items.append("? \(open) \(OverviewWords.undetermined[language])") }
    let answered = profile.answered
    items.append("\(answered.known)/\(answered.all) \(OverviewWords.answered[language])")
    return "  " + items.joined(separator: "  ") + "\n"
  }

  private func legend(_ rubric: Rubric, _ language: Language) -> String {
    var text = ""
    if !rubric.levels.isEmpty {
      let levels = rubric.levels.enumerated().map { "\($0 + 1) \($1.title[language])" }.joined(
        separator: ", ")
      text += writer.wrapped(
        "\(OverviewWords.levels[language]): \(levels). \(OverviewWords.spans[language])", indent: 0,
        hanging: 0)
    }
    text += writer.wrapped(rubric.statement[language], indent: 0, hanging: 0)
    let example = profiles[0].assessment.caseStudy.id.value.rawValue
    text += writer.wrapped(
      "\(OverviewWords.more[language]): ambitie score \(example) · ambitie explain \(example)", indent: 0,
      hanging: 0)
    return text
  }
}

extension OverviewText {
  /// The widths of the columns: the name of the case first, then one for each layer.
  private struct Layout {
    let first: Int
    let other: Int

    init(width: Int, columns: Int) {
      other = max(8, min(24, (width - 22) / max(1, columns)))
      first = max(12, width - other * columns)
    }

    func row(_ name: String, _ cells: [String]) -> String {
      let line =
        TextWidth.padded(name, to: first - 1) + " "
        + cells.map { TextWidth.padded(printable($0), to: other - 1) }.joined(separator: " ")
      return line.trimmingBlanks + "\n"
    }

    /// A title over two lines, broken between words.
    func twoLines(_ title: String) -> (first: String, second: String) {
      guard TextWidth.columns(of: title) > first - 1 else { return (title, "") }
      var kept: [Substring] = []
      var rest = title.split(separator: " ")[...]
      while let word = rest.first, TextWidth.columns(of: (kept + [word]).joined(separator: " ")) < first {
        kept.append(word)
        rest = rest.dropFirst()
      }
      guard !kept.isEmpty else { return (title, "") }
      return (kept.joined(separator: " "), "  " + rest.joined(separator: " "))
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

extension Flag.Kind {
  fileprivate var accent: Style.Accent {
    switch self {
    case .tooLow: .blue
    case .tooHigh: .orange
    case .missedOpportunity, .inconsistency: .magenta
    }
  }
}

extension CaseProfile {
  var rubric: Rubric { assessment.program.rubric }
}

extension Environment {
  /// The language of results: the user's choice, else the rubric's own.
  func resultLanguage(for rubric: Rubric) -> Language {
    isLanguageChosen ? language : rubric.language
  }
}

private enum OverviewWords {
  static let caseHeading = Wording(nl: "Casus", en: "Case")
  static let fits = Wording(nl: "past", en: "fits")
  static let undetermined = Wording(nl: "nog open", en: "undetermined")
  static let answered = Wording(nl: "vragen beantwoord", en: "questions answered")
  static let levels = Wording(nl: "Niveaus", en: "Levels")
  static let spans = Wording(
    nl:
      "'1–3 · past 2' betekent: nu niveau 1, 2 of 3, want er ontbreken antwoorden; niveau 2 past bij de situatie.",
    en: "'1–3 · fits 2' means: now level 1, 2 or 3, since answers are missing; level 2 fits the situation.")
  static let more = Wording(nl: "Meer weten", en: "To know more")
}
