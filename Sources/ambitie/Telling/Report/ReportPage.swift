import AmbitionModel
import Scoring

extension Report {
  /// The start of the anchors of publications.
  static let sourceAnchor = "b"
  var cases: [ReportCase] { groups.flatMap { $0.cases } }

  /// The account as an HTML file: for those who decide and for those who want to know why.
  ///
  /// There is at least one case.
  package var page: String {
    Page(
      language: language, title: title, kind: "report-page", styles: [.base, .report],
      scripts: [.reportScript],
      body: body
    ).text
  }

  private var title: String {
    guard cases.count == 1 else { return ReportWords.title(cases.count)[language] }
    return "\(cases[0].title): \(ReportWords.report[language])"
  }

  private var body: HTML {
    Page.frame(language) {
      HTML.element("p", .class("quiet")) {
        groups.compactMap { $0.rubric?.title[language] }.joined(separator: " · ")
      }
      HTML.element("h1") { title }
      HTML.element("p") { ReportWords.purpose[language] }
    } main: {
      contents
      groups.map(group)
      sources
    }
  }

  private var contents: HTML {
    .element("nav", .class("contents screen-only"), Attribute("aria-label", ReportWords.contents[language])) {
      if cases.count > 1 {
        HTML.element("h2") { ReportWords.contents[language] }
        HTML.element("ol") {
          cases.map { item in HTML.element("li") { HTML.element("a", .href(to: item.anchor)) { item.title } }
          }
        }
      }
      HTML.element("p") {
        HTML.element("a", .href(to: "method")) { ReportWords.method[language] }
      }
      HTML.element("button", .class("plain"), .id("unfold"), Attribute("type", "button"), .flag("hidden")) {
        Words.unfold[language]
      }
    }
  }

  private func group(_ group: Group) -> HTML {
    let several = group.cases.count > 1
    let overview = several ? CaseMatrix(group: group).html : .none
    let cases = group.cases.enumerated().map { CaseSection(item: $1, numbering: several ? $0 + 1 : nil).html }
    return overview + .all(cases) + kader(group) + method(group)
  }

  private var sources: HTML {
    guard !citations.sources.isEmpty else { return .none }
    let numbers = NumberStyle(language: language)
    return .element("section", .class("sources"), .id("bronnen")) {
      HTML.element("h2") { ExplanationWords.sources[language] }
      HTML.element("ol") {
        citations.sources.enumerated().map { index, source in
          HTML.element("li", .id("\(Self.sourceAnchor)-\(index + 1)")) {
            HTML.link(source.url) { HTML.text(source.title, language) }
            if let date = source.date { ", \(numbers.text(date))" }
          }
        }
      }
    }
  }

  private func kader(_ group: Group) -> HTML {
    guard let kader = group.kader else { return .none }
    return .element("section", .class("kader")) { HTMLWriter(shift: 1).html(kader.summary) }
  }

  private func method(_ group: Group) -> HTML {
    guard let rubric = group.rubric else { return .none }
    return .element("section", .id("method"), .class("method")) {
      HTML.element("h2") { ReportWords.method[language] }
      HTML.element("p") { HTML.text(rubric.statement, group.language) }
      HTML.element("dl") {
        HTML.element("dt") { ReportWords.rubric[language] }
        HTML.element("dd") { "\(rubric.title[group.language]), \(rubric.id.value) \(rubric.version)" }
        HTML.element("dt") { ReportWords.referenceDates[language] }
        HTML.element("dd") { dates(group) }
      }
      HTML.element("p") { ReportWords.unknownRule[language] }
      levels(rubric, group.language)
      HTML.element("p") { ReportWords.exactRule[language] }
    }
  }

  private func dates(_ group: Group) -> String {
    let dates = group.cases.map { $0.caseStudy.referenceDate }.sorted()
    guard let first = dates.first, let last = dates.last else { return "" }
    let numbers = NumberStyle(language: group.language)
    return first == last
      ? numbers.text(first) : "\(numbers.text(first)) \(Words.through[language]) \(numbers.text(last))"
  }

  private func levels(_ rubric: Rubric, _ language: Language) -> HTML {
    guard !rubric.levels.isEmpty else { return .none }
    return .element("h3") { ReportWords.levels[language] }
      + .element("ol") {
        rubric.levels.map { level in
          HTML.element("li") {
            HTML.element("b") { HTML.text(level.title, language) }
            ". "
            HTML.text(level.sentence, language)
          }
        }
      }
  }
}
