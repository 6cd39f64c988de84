import AmbitionModel
import Scoring

/// What is on the page, beside it where there is room; and the data to take along.
struct ReportContents {
  let report: Report
  private var language: Language { report.language }

  var html: HTML {
    .element("nav", .class("contents screen-only"), Attribute("aria-label", ReportWords.contents[language])) {
      HTML.element("h2") { ReportWords.contents[language] }
      HTML.element("ul") { links }
      HTML.element("p", .class("take"), .flag("hidden"), .id("take")) {
        // The script puts the file behind it.
        HTML.element(
          "a", .id("take-data"), .href(to: "take"),
          Attribute("download", "\(ReportWords.dataFile[language]).csv")
        ) { ReportWords.data[language] }
      }
    }
  }

  private var links: [HTML] {
    report.cases.count == 1
      ? report.groups.flatMap(above) + parts(of: report.cases[0]) + report.groups.map(method)
      : report.groups.flatMap { group in
        above(group)
          + (group.cases.count > 1 ? [link(group.overviewAnchor, ReportWords.overview[language])] : [])
          + group.cases.enumerated().map { link($1.anchor, "\($0 + 1). \($1.caseStudy.title[language])") } + [
            method(group)
          ]
      }
  }

  private func above(_ group: Report.Group) -> [HTML] {
    group.kader.map { [link(group.kaderAnchor, $0.kader.kader.title[language])] } ?? []
  }

  private func method(_ group: Report.Group) -> HTML {
    link(group.methodAnchor, ReportWords.method[language])
  }

  /// The parts of a case that is alone, with its findings.
  private func parts(of item: ReportCase) -> [HTML] {
    let all = RaisedFlag.all(of: item.profile)
    let rest = all.count - CaseFindings.told
    let findings =
      all.prefix(CaseFindings.told).map { finding in
        link(item.anchor(of: finding), finding.flag.title[language])
      } + (rest > 0 ? [link(item.otherFindingsAnchor, Words.more(rest)[language])] : [])
    let title = BriefWords.heaviest[language]
    return [
      findings.isEmpty
        ? .none
        : HTML.element("li") {
          HTML.element("a", .href(to: "\(item.anchor)-bevindingen")) { title }
          HTML.element("ul") { findings }
        },
      link("\(item.anchor)-lagen", ReportWords.layers[language]),
      item.kader.map { kader in
        link(
          "\(item.anchor)-kader",
          ReportWords.kader(kader.assessment.kader.kader.title[language])[language])
      } ?? .none,
      report.depth == .full ? link("\(item.anchor)-bijlage", ReportWords.appendix[language]) : .none,
    ]
  }

  private func link(_ anchor: String, _ title: String) -> HTML {
    .element("li") { HTML.element("a", .href(to: anchor)) { title } }
  }
}
