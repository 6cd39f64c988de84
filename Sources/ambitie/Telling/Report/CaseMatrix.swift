import AmbitionModel
import Scoring

/// Several cases of one rubric beside each other, in the order in which they were named: no ranking.
struct CaseMatrix {
  let group: Report.Group
  private var cases: [ReportCase] { group.cases }
  private var language: Language { group.language }

  var html: HTML {
    .element("section", .id("overzicht"), .class("overview")) {
      HTML.element("h2") { ReportWords.overview[language] }
      conclusion
      matrix
      LevelTrack.legend(language, hasChosen: cases.contains { $0.kader != nil })
      sharedFlags
      consistency
      maps
    }
  }

  var conclusion: HTML {
    .element("div", .class("conclusion")) {
      HTML.element("h3") { ReportWords.conclusion[language] }
      sentences.map { sentence in HTML.element("p") { sentence } }
    }
  }

  /// The levels of all layers, what stands out most, and how certain that is.
  private var sentences: [String] {
    let fits = cases.flatMap { item in item.profile.layers.map { Fit($0) } }.filter { $0 != .none }
    let kinds: [Fit] = [.below, .atMost, .equal, .atLeast, .above, .open]
    let counts = kinds.map { fit in (fit: fit, count: fits.count { $0 == fit }) }
    let levels =
      fits.isEmpty
      ? ReportWords.cases(cases.count) : ReportWords.levels(layers: fits.count, counts)
    let answered = cases.map { $0.profile.answered }
    let (known, all) = (answered.reduce(0) { $0 + $1.known }, answered.reduce(0) { $0 + $1.all })
    let share = Rational(Int128(known), over: Int128(max(1, all))) ?? .zero
    let percent = NumberStyle(language: language).percent(share)
    let shared = shared.first.flatMap { first in
      cases.first.map {
        ReportWords.mostRaised($0.speaker.title(ofFlag: first.flag), first.titles.count)[language]
      }
    }
    return [levels[language], shared, ReportWords.answered(percent)[language]].compactMap { $0 }
  }

  var matrix: HTML {
    ResponsiveTable(
      caption: ReportWords.matrixCaption[language], header: group.columns,
      rows: cases.enumerated().map { row($1, number: $0 + 1) }
    ).html
  }

  private func row(_ item: ReportCase, number: Int) -> [HTML] {
    let title = HTML.element("a", .href(to: item.anchor)) { "\(number). \(item.title)" }
    let cells = item.profile.parts.map { part in cell(part, item) }
    let tallies = CaseOverview(item.profile, language).tallies.map { "\($0.sign)\u{A0}\($0.words)" }
    let list = HTML.element("ul", .class("plain-list")) {
      tallies.map { tally in HTML.element("li") { tally } }
    }
    return [title] + cells + [list]
  }

  private func cell(_ part: CaseProfile.Part, _ item: ReportCase) -> HTML {
    guard part.hasLevel else {
      let scores = part.all(.score).map(item.speaker.text)
      return .text(scores.isEmpty ? ReportWords.none[language] : scores.joined(separator: " · "))
    }
    let levels = part.levels(language, in: item.assessment)
    return LevelTrack(part, item).html
      + .element("span", .class("words")) {
        [levels.shown ?? "–", levels.fitting].compactMap { $0 }.joined(separator: " · ")
      }
  }

  /// Flags that are raised in more than one case, those of most cases first.
  private var shared: [(flag: Int, titles: [String])] {
    guard let flags = cases.first?.program.flags else { return [] }
    return flags.indices.map { index in
      (flag: index, titles: cases.filter { $0.assessment.flags[index].state == .raised }.map { $0.title })
    }.filter { $0.titles.count > 1 }.sorted { ($1.titles.count, $0.flag) < ($0.titles.count, $1.flag) }
  }

  var sharedFlags: HTML {
    guard let speaker = cases.first?.speaker, !shared.isEmpty else { return .none }
    let labels = [ReportWords.signal, ReportWords.cases].map { $0[language] }
    return .element("h3") { ReportWords.shared[language] }
      + ResponsiveTable(
        header: labels,
        rows: shared.map { flag, titles in
          [.text(speaker.title(ofFlag: flag)), .text("\(titles.count): \(titles.joined(separator: ", "))")]
        }
      ).html
  }

  var consistency: HTML {
    let report = ConsistencyReport(cases.map { $0.assessment }, .standard, language)
    return .element("details", .flag("open")) {
      HTML.element("summary") { HTML.element("h3") { ReportWords.consistency[language] } }
      HTMLWriter(shift: 2).html(Array(report.blocks.dropFirst()))
    }
  }

  var maps: HTML {
    let maps = group.rubric?.layers.indices.map {
      SteeringMap(cases: cases, layer: $0, language: language).html
    }
    guard let maps, maps.contains(where: { $0 != .none }) else { return .none }
    return .element("h3") { ReportWords.maps[language] }
      + .element("p") { ReportWords.mapExplanation[language] }
      + .element("div", .class("maps")) { maps } + numbers
  }

  /// The scores that the maps are drawn from.
  private var numbers: HTML {
    let rows = cases.enumerated().map { index, item in
      [HTML.text("\(index + 1). \(item.title)")]
        + item.profile.layers.map { part in
          let scores = part.all(.score).map { "\(item.speaker.title(of: $0)): \(item.speaker.text($0))" }
          return .text(scores.joined(separator: "; "))
        }
    }
    return .element("details") {
      HTML.element("summary") { ReportWords.mapTable[language] }
      ResponsiveTable(header: group.columns.dropLast(2), rows: rows).html
    }
  }
}
