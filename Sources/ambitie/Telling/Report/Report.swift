package import AmbitionModel
package import Scoring

/// One account of cases, which a page and a Markdown file lay out: ``page`` and ``markdown``.
package struct Report {
  /// Cases of one rubric, with the kader that they are held against.
  package struct Group {
    package let cases: [ReportCase]
    let kader: KaderReport?
    package let language: Language
    var rubric: Rubric? { cases.first?.program.rubric }

    /// The names of the columns of a table with a row for each case.
    var columns: [String] {
      [Words.caseStudy[language]] + (rubric?.layers.map { $0.title[language] } ?? [])
        + [Words.wholeCase[language], ReportWords.signals[language]]
    }
  }

  /// Each with at least one case.
  package private(set) var groups: [Group] = []
  /// The publications that marks refer to, numbered from 1 over all cases.
  package private(set) var citations = Citations()

  /// An account of nothing yet.
  package init() {}

  /// Adds cases of one rubric, at least one.
  /// - Parameter kader: what the cases are held against; `nil` without one.
  package mutating func add(
    _ cases: [(analysis: CaseAnalysis, held: KaderCase?)], kader: CompiledKader?, _ language: Language
  ) {
    let items = cases.map { ReportCase($0.analysis, $0.held, language, &citations) }
    let summary = kader.map { KaderReport($0, cases.compactMap { $0.held }, language) }
    groups.append(Group(cases: items, kader: summary, language: language))
  }

  /// The language of the parts about all groups.
  var language: Language { groups[0].language }
}
