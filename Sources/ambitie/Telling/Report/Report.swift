package import AmbitionModel
package import Scoring

/// One account of cases, which a page and a Markdown file lay out: ``page`` and ``blocks``.
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

  /// How much is told of each case.
  package enum Depth: Sendable {
    /// Two pages: the conclusion, what weighs most, what to ask, why each level is what it is, what to change.
    case brief
    /// Besides, as an appendix, every flag, answer, rule and source.
    case full
  }

  package let depth: Depth
  /// Each with at least one case.
  package private(set) var groups: [Group] = []
  /// The publications that marks refer to, numbered from 1 over all cases.
  package private(set) var citations = Citations()

  /// An account of nothing yet.
  package init(_ depth: Depth = .brief) { self.depth = depth }

  /// Adds cases of one rubric, at least one.
  /// - Parameter kader: what the cases are held against; `nil` without one.
  package mutating func add(
    _ cases: [(analysis: CaseAnalysis, held: KaderCase?)], kader: CompiledKader?, _ language: Language
  ) {
    var seen = Set(self.cases.map { $0.anchor })
    let items = cases.map { analysis, held in
      var item = ReportCase(analysis, held, language, &citations)
      item.isAgain = !seen.insert(item.anchor).inserted
      return item
    }
    let summary = kader.map { KaderReport($0, cases.compactMap { $0.held }, language) }
    groups.append(Group(cases: items, kader: summary, language: language))
  }

  var cases: [ReportCase] { groups.flatMap { $0.cases } }

  /// The language of the parts about all groups.
  package var language: Language { groups[0].language }
}
