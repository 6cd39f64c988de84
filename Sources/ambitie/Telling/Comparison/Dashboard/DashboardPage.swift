import AmbitionModel
package import Scoring

/// A comparison as one page: everything without a filter in the file, filters and sorting by its script.
package struct DashboardPage {
  /// Whether the page says who the cases are about.
  package enum Names: Sendable {
    case shown, hidden
  }

  private let comparison: Comparison
  private let names: Names
  private let sections: [DashboardSection]
  private let language: Language

  package init(_ comparison: Comparison, names: Names = .shown) {
    self.comparison = comparison
    self.names = names
    sections = comparison.sections.enumerated().map { DashboardSection($1, number: $0 + 1) }
    language = comparison.sections.first?.language ?? .english
  }

  package var text: String {
    Page(
      language: language, title: title, kind: isPractice ? "dashboard-page practice" : "dashboard-page",
      styles: [.base, .dashboard], scripts: PageAsset.dashboardScripts, body: body,
      data: .data("dashboard-data", json: .dashboard(sections, language))
    ).text
  }

  /// Whether all of it is invented.
  private var isPractice: Bool { comparison.sections.allSatisfy { $0.origin == .practice } }
  /// Whether some of it is; then each printed page of just that part says so.
  private var hasPractice: Bool { comparison.sections.contains { $0.origin == .practice } }

  private var title: String {
    let title = DashboardWords.title[language]
    return hasPractice ? "\(CaseMarks.practice[language]) · \(title)" : title
  }

  private var body: HTML {
    Page.frame(language) {
      HTML.element("p", .class("quiet")) { rubrics.joined(separator: " · ") }
      HTML.element("h1") { title }
      HTML.element("p", .class("purpose")) { DashboardWords.purpose[language] }
      if names == .hidden { HTML.element("p") { DashboardWords.anonymous[language] } }
    } main: {
      strip
      HTML.element("noscript") {
        HTML.element("p", .class("notice")) { DashboardWords.withoutScript[language] }
      }
      chooser
      sections.map { section in part(section) }
    }
  }

  /// Each once, in the order of the sections.
  private var rubrics: [String] {
    comparison.sections.map { $0.program.rubric.title[language] }.reduce(into: []) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
  }

  /// Stays in sight: whether this is practice data, and what is shown of how much.
  private var strip: HTML {
    .element("div", .class("strip"), .id("strip")) {
      if hasPractice {
        HTML.element("p", .class("practice-mark")) {
          HTML.element("b") { CaseMarks.practice[language] }
          " "
          (isPractice ? DashboardWords.practiceShort : DashboardWords.practicePart)[language]
        }
      }
      HTML.element("p", .id("status"), Attribute("role", "status")) {
        sections.count == 1 ? DashboardWords.shown(sections[0].section) : ""
      }
    }
  }

  /// Which section to show, where there are several.
  private var chooser: HTML {
    guard sections.count > 1 else { return .none }
    return .element("form", .class("chooser screen-only"), .id("chooser"), .flag("hidden")) {
      HTML.element("label", Attribute("for", "comparison")) { DashboardWords.comparison[language] }
      HTML.element("select", .id("comparison"), Attribute("autocomplete", "off")) {
        sections.map { item in
          HTML.element("option", Attribute("value", item.number)) { "\(item.number). \(name(of: item))" }
        }
      }
    }
  }

  private func name(of item: DashboardSection) -> String {
    guard case .heading(_, let title)? = opening(item).first else { return "\(item.number)" }
    return title
  }

  private func opening(_ item: DashboardSection) -> [Block] {
    ComparisonReport(comparison, view: nil).opening(item.speaker)
  }

  private func part(_ item: DashboardSection) -> HTML {
    let parts: [(String, Wording, HTML)] = [
      ("matrix", CompareWords.matrix(CompareWords.organisation), item.heatMap),
      ("layers", DashboardWords.layers, item.dots),
      ("consistency", CompareWords.consistency, item.consistency),
      ("learning", CompareWords.learning, item.learning),
      ("flags", CompareWords.shared, item.sharedFlags),
      ("trend", CompareWords.trend, item.trend),
    ]
    return .element(
      "section", .class("comparison"), .id(item.identifier("all")),
      Attribute("data-section", item.number - 1),
      Attribute("data-practice", "").when(item.section.origin == .practice)
    ) {
      item.filterBar
      HTML.element(
        "nav", .class("contents screen-only"), Attribute("aria-label", DashboardWords.contents[language])
      ) {
        HTML.element("ul") {
          parts.map { name, title, _ in
            HTML.element("li") { HTML.element("a", .href(to: item.identifier(name))) { title[language] } }
          }
        }
      }
      HTML.element("div", .class("opening")) { HTMLWriter(shift: 1).html(opening(item)) }
      HTML.element("p", .class("notice"), Attribute("data-none", ""), .flag("hidden")) {
        DashboardScriptWords.noCases.text(language)
      }
      parts.map { name, title, content in
        HTML.element(
          "section", .class("view"), .id(item.identifier(name)), Attribute("data-view", name),
          Attribute("tabindex", "-1")
        ) {
          HTML.element("h3") { title[language] }
          content
        }
      }
    }
  }
}
