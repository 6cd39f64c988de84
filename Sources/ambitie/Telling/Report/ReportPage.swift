import AmbitionModel
import Scoring

extension Report {
  /// The start of the anchors of publications.
  static let sourceAnchor = "b"
  static let titleAnchor = "titel"

  /// The account as an HTML file: for those who decide and for those who want to know why.
  ///
  /// There is at least one case.
  package var page: String {
    Page(
      language: language, title: title, kind: "report-page", styles: [.base, .levels, .report],
      scripts: PageAsset.reportScripts, body: body,
      data: .data("report-data", json: ["csv": .string(table)])
    ).text
  }

  /// What a spreadsheet takes along, as `ambitie score --format csv` writes it.
  private var table: String {
    CaseTable.csv(
      cases.map { $0.assessment },
      Environment(language: language, isLanguageChosen: true, width: 80, usesColour: false))
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
      HTML.element("h1", .id(Self.titleAnchor)) {
        cases.count == 1 ? cases[0].title : ReportWords.title(cases.count)[language]
      }
      if cases.count == 1 { cases[0].facts } else { HTML.element("p") { ReportWords.purpose[language] } }
    } main: {
      HTML.element("div", .class("with-contents")) {
        ReportContents(report: self).html
        HTML.element("div", .class("content")) {
          groups.map(group)
          sources
        }
      }
    }
  }

  private func group(_ group: Group) -> HTML {
    let isAlone = cases.count == 1
    let overview = group.cases.count > 1 ? CaseMatrix(group: group, depth: depth).html : .none
    let sections = group.cases.enumerated().map {
      CaseSection(item: $1, numbering: isAlone ? nil : $0 + 1, depth: depth).html
    }
    // The chosen rules come before what is held against them.
    return kader(group) + overview + .all(sections) + method(group)
  }

  private var sources: HTML {
    guard depth == .full else {
      return .element("p", .class("note")) { ReportWords.moreInFull[language] }
    }
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
    return .element("section", .class("kader"), .id(group.kaderAnchor)) {
      HTMLWriter(shift: 1).html(kader.title)
      HTML.element("details") {
        HTML.element("summary") { KaderWords.account[language] }
        HTMLWriter(shift: 1).html(kader.account)
      }
    }
  }

  private func method(_ group: Group) -> HTML {
    guard let rubric = group.rubric else { return .none }
    return .element("section", .id(group.methodAnchor), .class("method")) {
      HTML.element("h2") { ReportWords.method[language] }
      HTML.element("p") { HTML.text(rubric.statement, group.language) }
      HTML.element("p") {
        "\(ReportWords.rubric[language]): \(rubric.title[group.language]), \(rubric.id.value) \(rubric.version). "
        "\(ReportWords.referenceDates[language]): \(dates(group)). \(ReportWords.unknownRule[language]) "
        ReportWords.exactRule[language]
      }
      if !rubric.levels.isEmpty { HTML.element("h3") { ReportWords.levels[group.language] } }
      RubricTerms(rubric: rubric, language: group.language).levels
    }
  }

  private func dates(_ group: Group) -> String {
    let dates = group.cases.map { $0.caseStudy.referenceDate }.sorted()
    guard let first = dates.first, let last = dates.last else { return "" }
    let numbers = NumberStyle(language: group.language)
    return first == last
      ? numbers.text(first) : "\(numbers.text(first)) \(Words.through[language]) \(numbers.text(last))"
  }

}

extension Report.Group {
  private var name: String { rubric?.id.value.rawValue ?? "" }
  var kaderAnchor: String { "kader-\(name)" }
  var overviewAnchor: String { "overzicht-\(name)" }
  var methodAnchor: String { "methode-\(name)" }
}
