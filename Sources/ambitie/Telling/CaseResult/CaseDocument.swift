import AmbitionModel
package import Scoring

/// Cases as a document for Markdown and Word, with an overview before them when there is more than one.
package struct CaseDocument {
  package let blocks: [Block]

  package init(_ assessments: [Assessment], _ detail: CaseDetail, _ environment: Environment) {
    let overview = assessments.count > 1 ? RubricGroup.groups(of: assessments) : []
    let cases = assessments.flatMap { assessment in
      detail.blocks(of: assessment, environment.resultLanguage(for: assessment.program.rubric))
    }
    blocks = overview.flatMap { Self.blocks($0, environment.resultLanguage(for: $0.rubric)) } + cases
  }

  /// The cases of one rubric as a table with a row each.
  private static func blocks(_ group: RubricGroup, _ language: Language) -> [Block] {
    let layers = group.rubric.layers.map { $0.title[language] }
    let rows = group.profiles.map { profile in
      let overview = CaseOverview(profile, language)
      let cells = layers.indices.map { layer in
        overview.rows.map { $0.cells[layer].text }.filter { !$0.isEmpty }.joined(separator: "; ")
      }
      let whole = [overview.whole, overview.answered].filter { !$0.isEmpty }.joined(separator: "; ")
      let tallies = overview.tallies.map { "\($0.sign) \($0.words)" }.joined(separator: "; ")
      return ([overview.title] + cells + [whole, tallies]).map { $0.replaced("\u{A0}", by: " ") }
    }
    let header =
      [Words.caseStudy[language]] + layers
      + [Words.wholeCase[language], OverviewWords.attentionHeading[language]]
    return [
      .heading(1, group.rubric.title[language]), .table(.init(header: header, rows: rows)),
    ] + OverviewLegend(group, language).paragraphs.map { .paragraph($0.replaced("\u{A0}", by: " ")) }
  }
}
