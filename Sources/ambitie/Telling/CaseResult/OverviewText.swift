import AmbitionModel
package import Scoring

/// All cases on a terminal: for each the choice and the levels of every layer, and the flags by kind.
package struct OverviewText {
  private let groups: [RubricGroup]
  private let environment: Environment
  private let style: Style
  private let writer: TextWriter

  package init(_ assessments: [Assessment], _ environment: Environment) {
    groups = RubricGroup.groups(of: assessments)
    self.environment = environment
    style = Style(environment)
    writer = TextWriter(width: environment.width, style: style)
  }

  /// A section for each rubric, in the order in which cases name them.
  package var text: String {
    groups.map(section).joined(separator: "\n")
  }

  private func section(_ group: RubricGroup) -> String {
    let language = environment.resultLanguage(for: group.rubric)
    let headings = group.rubric.layers.map { $0.title[language] }
    let rule = String(repeating: "─", count: environment.width) + "\n"
    let lines =
      group.hasLevels
      ? OverviewLines.text(
        group.profiles, headings, language, width: environment.width, strong: style.strong)
      : nil
    if let lines {
      let legend = OverviewLegend(group, language).paragraphsOfLines.map { writer.wrapped($0) }.joined()
      return heading(group, language) + lines.head + rule + lines.body + rule + legend
    }
    let overviews = group.profiles.map { CaseOverview($0, language) }
    let body: String
    if let layout = OverviewLayout(width: environment.width, headings: headings, overviews: overviews) {
      body =
        layout.text(Words.caseStudy[language].lowercased(), headings) { style.strong($1) } + rule
        + overviews.map { table($0, layout, language) }.joined(separator: "\n")
    } else {
      body = overviews.map { stacked($0, headings, language) }.joined(separator: "\n")
    }
    let legend = OverviewLegend(group, language).paragraphs.map { writer.wrapped($0) }.joined()
    return heading(group, language) + body + rule + legend
  }

  /// Which rubric a section is about; nothing where there is only one.
  private func heading(_ group: RubricGroup, _ language: Language) -> String {
    guard groups.count > 1 else { return "" }
    return TextWidth.lines(of: oneLine(group.rubric.title[language]), width: environment.width)
      .map { style.strong($0) + "\n" }.joined() + "\n"
  }

  private func table(
    _ overview: CaseOverview, _ layout: OverviewLayout, _ language: Language
  ) -> String {
    let rows = overview.rows.map { row in
      layout.text(row.label, row.cells.map { $0.text }) { column, text in
        row.cells[column].isSettled ? style.strong(text) : text
      }
    }
    return title(overview) + rows.joined() + ending(overview, layout.label, language)
  }

  /// A line for each layer, where there is no room for columns.
  private func stacked(
    _ overview: CaseOverview, _ headings: [String], _ language: Language
  ) -> String {
    let layers = headings.indices.map { layer in
      let cells = overview.rows.compactMap { row in
        row.cells[layer].text.isEmpty ? nil : "\(row.label.together)\u{A0}\(row.cells[layer].text)"
      }
      return writer.wrapped("\(headings[layer]): \(cells.joined(separator: ", "))", indent: 2, hanging: 2)
    }
    return title(overview) + layers.joined() + ending(overview, 0, language)
  }

  private func title(_ overview: CaseOverview) -> String {
    TextWidth.lines(of: oneLine(overview.title), width: environment.width)
      .map { style.strong($0) + "\n" }.joined()
  }

  /// The whole case, and the flags by kind.
  private func ending(_ overview: CaseOverview, _ label: Int, _ language: Language) -> String {
    let name = { (word: Wording) in TextWidth.padded(word[language].together, to: label) + "\u{A0}\u{A0}" }
    let whole = overview.whole.isEmpty ? overview.answered : "\(overview.whole) · \(overview.answered)"
    let indent = min(label + 2, environment.width / 3)
    var text = writer.wrapped(
      name(OverviewWords.whole).together + whole, indent: 2, hanging: indent)
    guard !overview.tallies.isEmpty else { return text }
    let start = "  " + name(OverviewWords.attention).replaced("\u{A0}", by: " ")
    var (line, used) = (start, TextWidth.columns(of: start))
    for (index, tally) in overview.tallies.enumerated() {
      let words = tally.words.replaced("\u{A0}", by: " ")
      let columns = TextWidth.columns(of: tally.sign) + 1 + TextWidth.columns(of: words)
      if index > 0, used + 3 + columns > environment.width {
        text += line.trimmingBlanks + "\n"
        (line, used) = (String(repeating: " ", count: indent + 2), indent + 2)
      } else if index > 0 {
        (line, used) = (line + "   ", used + 3)
      }
      line += (tally.kind.map { style.accent(tally.sign, $0.accent) } ?? tally.sign) + " " + words
      used += columns
    }
    return text + line + "\n"
  }
}

/// The cases that share a rubric.
struct RubricGroup {
  let rubric: Rubric
  private(set) var profiles: [CaseProfile]

  /// Whether readers see a level of some part.
  var hasLevels: Bool { profiles.contains { $0.parts.contains { $0.hasLevel } } }

  /// In the order in which `assessments` first name a rubric; cases keep their order.
  static func groups(of assessments: [Assessment]) -> [RubricGroup] {
    var groups: [RubricGroup] = []
    for assessment in assessments {
      let profile = CaseProfile(assessment)
      if let index = groups.firstIndex(where: { $0.rubric.id.value == profile.rubric.id.value }) {
        groups[index].profiles.append(profile)
      } else {
        groups.append(RubricGroup(rubric: profile.rubric, profiles: [profile]))
      }
    }
    return groups
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
