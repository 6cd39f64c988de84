import AmbitionModel
import Scoring

/// Several cases of one rubric beside each other, in the order in which they were named: no ranking.
struct CaseMatrix {
  let group: Report.Group
  var depth = Report.Depth.full
  private var cases: [ReportCase] { group.cases }
  private var language: Language { group.language }
  private static let told = 3

  var html: HTML {
    .element("section", .id(group.overviewAnchor), .class("overview")) {
      HTML.element("h2") { ReportWords.overview[language] }
      HTML.element("div", .class("first-screen")) {
        conclusion
        heaviest
        ask
      }
      matrix
      group.rubric.map { RubricTerms(rubric: $0, language: language).folded } ?? .none
      if depth == .full { sharedFlags }
      consistency
      foldedMaps
    }
  }

  var conclusion: HTML {
    .element("section", .class("conclusion")) {
      HTML.element("h3") { ReportWords.conclusion[language] }
      sentences.map { sentence in HTML.element("p") { sentence } }
    }
  }

  /// The flags of most cases, with the cases that have them.
  private var heaviest: HTML {
    guard !common.isEmpty else { return .none }
    return .element("section", .class("heaviest")) {
      HTML.element("h3") { ReportWords.heaviestOfMany[language] }
      HTML.element("ol", .class("findings")) {
        common.prefix(Self.told).map { finding, places in
          HTML.element("li") {
            finding.flag.kind.drawn
            " "
            HTML.element("b") { HTML.text(finding.flag.title, language) }
            HTML.element("span", .class("note")) {
              " (\(Count.of(places.count, .caseStudy)[language]): "
              links(toCases: places)
              ")"
            }
            HTML.element("p") { HTML.text(finding.flag.advice, language) }
          }
        }
      }
    }
  }

  /// The first of some cases, and how many more there are.
  private func links(toCases places: [Int]) -> HTML {
    let told = places.count > Self.told ? places.prefix(Self.told - 1) : places[...]
    let links = told.enumerated().reduce(HTML.none) { list, item in
      list + .text(item.offset == 0 ? "" : ", ")
        + .element("a", .href(to: cases[item.element].anchor)) {
          cases[item.element].caseStudy.title[language]
        }
    }
    let rest = places.count - told.count
    return rest == 0 ? links : links + .text(" \(Words.more(rest)[language])")
  }

  /// What stands out in more than one case, in whichever layer; what most cases have first.
  private var common: [(finding: RaisedFlag, cases: [Int])] {
    var order: [(finding: RaisedFlag, cases: [Int])] = []
    for (index, item) in cases.enumerated() {
      for finding in RaisedFlag.all(of: item.profile) {
        if let place = order.firstIndex(where: { $0.finding.flag.id.value == finding.flag.id.value }) {
          order[place].cases.append(index)
        } else {
          order.append((finding, [index]))
        }
      }
    }
    return order.filter { $0.cases.count > 1 }.enumerated().sorted { left, right in
      (right.element.cases.count, left.offset) < (left.element.cases.count, right.offset)
    }.map { $0.element }
  }

  /// The questions that come first in most cases.
  private var ask: HTML {
    guard let program = cases.first?.program else { return .none }
    var places: [Int: [Int]] = [:]
    for (index, item) in cases.enumerated() {
      let asked = item.analysis.next?.toAsk(about: item.assessment) ?? []
      for question in asked.prefix(Self.told) { places[question.slot, default: []].append(index) }
    }
    let most = places.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard let speaker = cases.first?.speaker, !most.isEmpty else { return .none }
    return .element("section", .class("ask-first")) {
      HTML.element("h3") { BriefWords.ask[language] }
      HTML.element("ol") {
        most.prefix(Self.told).map { slot, places in
          HTML.element("li") {
            "\(speaker.question(inSlot: slot)) "
            HTML.element("span", .class("note")) {
              "(\(program.inputs[slot].label[language]): "
              links(toCases: places)
              ")"
            }
          }
        }
      }
    }
  }

  /// What the boxes and signs in the table stand for.
  private var keys: HTML {
    LevelKey.legend(of: cases.flatMap { $0.tracks }, language)
      + .element("p", .class("legend note")) {
        Flag.Kind.allCases.map { kind in
          HTML.element("span", .class("key")) { kind.drawn + .text(" \(kind.wording[language])") }
            + .text(" ")
        }
        HTML.element("span", .class("key")) { "\(CaveatWords.sign) \(ReportWords.shaky[language])" }
      }
  }

  /// Where levels certainly do not fit, how many do, and how much is known.
  private var sentences: [String] {
    let fits = cases.flatMap { $0.profile.layers.map { Fit($0) } }.filter { $0 != .none }
    let answered = cases.map { $0.profile.answered }
    let (known, all) = (answered.reduce(0) { $0 + $1.known }, answered.reduce(0) { $0 + $1.all })
    let share = Rational(Int128(known), over: Int128(max(1, all))) ?? .zero
    let percent = NumberStyle(language: language).percent(share)
    let levels =
      fits.isEmpty
      ? [ReportWords.cases(cases.count)]
      : [
        ReportWords.apart(below: cases(that: .below), above: cases(that: .above)),
        ReportWords.standing(
          fits: fits.count { $0 == .equal }, open: fits.count { $0 == .open }, of: fits.count),
      ]
    return levels.map { $0[language] } + [ReportWords.answered(percent)[language]]
  }

  /// "Data and Decision of Snuffelfiets": the cases with a layer of which `fit` is so.
  private func cases(that fit: Fit) -> [String] {
    cases.compactMap { item in
      let layers = item.profile.layers.filter { Fit($0) == fit }.map { part in
        item.speaker.title(ofLayer: part.layer)
          + ConclusionWords.doubt(about: part, in: item.assessment)[language]
      }
      guard !layers.isEmpty else { return nil }
      return ReportWords.layers(Listing.all(layers), of: item.caseStudy.title)[language]
    }
  }

  var matrix: HTML {
    .element("h3") { ReportWords.matrixTitle[language] } + keys
      + ResponsiveTable(
        caption: ReportWords.matrixCaption[language], header: group.columns,
        rows: cases.enumerated().map { row($1, number: $0 + 1) }
      ).html
  }

  private func row(_ item: ReportCase, number: Int) -> [HTML] {
    let title = HTML.element("a", .href(to: item.anchor)) { "\(number). \(item.title)" }
    let cells = item.profile.parts.map { part in cell(part, item) }
    return [title] + cells + [tallies(item)]
  }

  /// `▲ 7 ◆ 1`, and how many are open; in words for who cannot see signs.
  private func tallies(_ item: ReportCase) -> HTML {
    let tallies = CaseOverview(item.profile, language).tallies
    return .element("span", .class("signs"), Attribute("aria-hidden", "true")) {
      tallies.map { tally in
        guard let kind = tally.kind else {
          return HTML.element("span", .class("quiet")) {
            tally.count.map(ReportWords.flagsOpen)?[language] ?? tally.sign
          }
        }
        return HTML.element("span") { kind.drawn + .text("\u{A0}\(tally.count ?? 0)") } + .text(" ")
      }
    }
      + .element("span", .class("visually-hidden")) {
        tallies.map { $0.words }.joined(separator: "; ")
      }
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
  private var shared: [(flag: Int, cases: [Int])] {
    guard let flags = cases.first?.program.flags else { return [] }
    return flags.indices.map { index in
      (flag: index, cases: cases.indices.filter { cases[$0].assessment.flags[index].state == .raised })
    }.filter { $0.cases.count > 1 }.sorted { ($1.cases.count, $0.flag) < ($0.cases.count, $1.flag) }
  }

  var sharedFlags: HTML {
    guard let speaker = cases.first?.speaker, !shared.isEmpty else { return .none }
    let labels = [ReportWords.signal, ReportWords.cases].map { $0[language] }
    return .element("h3") { ReportWords.shared[language] }
      + ResponsiveTable(
        header: labels,
        rows: shared.map { flag, places in
          let titles = places.map { cases[$0].title }
          return [
            .text(speaker.title(ofFlag: flag)), .text("\(titles.count): \(titles.joined(separator: ", "))"),
          ]
        }
      ).html
  }

  var consistency: HTML {
    let report = ConsistencyReport(cases.map { $0.assessment }, .standard, language)
    let blocks = depth == .full ? Array(report.blocks.dropFirst()) : report.brief
    return .element("section", .class("consistency")) {
      HTML.element("h3") { ReportWords.consistency[language] }
      HTMLWriter(shift: 2).html(blocks)
    }
  }

  /// On paper only where all is asked for.
  private var foldedMaps: HTML {
    guard maps != .none else { return .none }
    return .element("details", depth == .full ? .class("maps-part") : .class("maps-part screen-only")) {
      HTML.element("summary") { ReportWords.maps[language] }
      maps
    }
  }

  var maps: HTML {
    let maps = group.rubric?.layers.indices.map {
      SteeringMap(cases: cases, layer: $0, language: language).html
    }
    guard let maps, maps.contains(where: { $0 != .none }) else { return .none }
    return .element("p") { ReportWords.mapExplanation[language] }
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
