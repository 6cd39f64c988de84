import AmbitionModel
import Scoring

/// Several cases of one rubric beside each other, in the order in which they were named: no ranking.
struct CaseMatrix {
  let cases: [ReportCase]
  let language: Language
  private var rubric: Rubric? { cases.first?.program.rubric }

  var html: HTML {
    .element("section", .id("overzicht"), .class("overview")) {
      HTML.element("h2") { ReportWords.overview[language] }
      HTML.element("p") { summary }
      matrix
      LevelTrack.legend(language, hasChosen: cases.contains { $0.kader != nil })
      sharedFlags
      consistency
      maps
    }
  }

  /// How often the level certainly is lower, equal or higher than fits, over all layers of all cases.
  private var summary: String {
    let fits = cases.flatMap { item in item.profile.layers.map { Fit($0) } }.filter { $0 != .none }
    func count(_ fit: Fit) -> Int { fits.count { $0 == fit } }
    guard !fits.isEmpty else { return ReportWords.cases(cases.count)[language] }
    return ReportWords.overviewSummary(
      cases.count, fits.count, below: count(.below), equal: count(.equal), above: count(.above),
      open: count(.open))[language]
  }

  private var matrix: HTML {
    let layers = rubric?.layers.map { $0.title[language] } ?? []
    let labels =
      [ReportWords.caseStudy[language]] + layers + [Words.wholeCase[language], ReportWords.signals[language]]
    return ResponsiveTable(
      caption: .text(ReportWords.matrixCaption[language]), header: labels.map { .text($0) }, labels: labels,
      rows: cases.enumerated().map { row($1, number: $0 + 1) }
    ).html
  }

  private func row(_ item: ReportCase, number: Int) -> [HTML] {
    let title = HTML.element("a", .href(to: item.anchor)) { "\(number). \(item.title)" }
    let cells = item.profile.parts.map { part in cell(part, item) }
    let tallies = CaseOverview(item.profile, language).tallies.map { "\($0.sign)\u{A0}\($0.words)" }
    return [title] + cells + [.text(tallies.joined(separator: " · "))]
  }

  private func cell(_ part: CaseProfile.Part, _ item: ReportCase) -> HTML {
    guard part.first(.shown) != nil || part.first(.fitting) != nil else {
      let scores = part.all(.score).map { item.speaker.text($0.outcome, of: $0.decision) }
      return .text(scores.isEmpty ? ReportWords.none[language] : scores.joined(separator: " · "))
    }
    let shown = part.first(.shown).map { LevelSpan.text($0.outcome) } ?? "–"
    let fitting = part.first(.fitting).map {
      "\(OverviewWords.fits[language])\u{A0}\(LevelSpan.text($0.outcome))"
    }
    return LevelTrack(part, item).html
      + .element("span", .class("words")) { [shown, fitting].compactMap { $0 }.joined(separator: " · ") }
  }

  /// Flags that are raised in more than one case, those of most cases first.
  private var sharedFlags: HTML {
    guard let flags = cases.first?.program.flags else { return .none }
    let rows = flags.indices.map { index in
      (index, cases.filter { $0.assessment.flags[index].state == .raised }.map(\.title))
    }.filter { $0.1.count > 1 }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
    guard !rows.isEmpty, let speaker = cases.first?.speaker else { return .none }
    let labels = [ReportWords.signal, ReportWords.cases].map { $0[language] }
    return .element("h3") { ReportWords.shared[language] }
      + ResponsiveTable(
        caption: nil, header: labels.map { .text($0) }, labels: labels,
        rows: rows.map {
          [.text(speaker.title(ofFlag: $0)), .text("\($1.count): \($1.joined(separator: ", "))")]
        }
      ).html
  }

  private var consistency: HTML {
    let report = ConsistencyReport(cases.map(\.assessment), .standard, language)
    return .element("details", .flag("open")) {
      HTML.element("summary") { HTML.element("h3") { ReportWords.consistency[language] } }
      HTMLWriter(shift: 2).html(Array(report.blocks.dropFirst()))
    }
  }

  private var maps: HTML {
    let maps =
      (rubric?.layers.indices).map { layers in
        layers.map { SteeringMap(cases: cases, layer: $0, language: language).html }
      } ?? []
    guard maps.contains(where: { $0 != .none }) else { return .none }
    return .element("h3") { ReportWords.maps[language] }
      + .element("p") { ReportWords.mapExplanation[language] }
      + .element("div", .class("maps")) { maps }
  }
}
