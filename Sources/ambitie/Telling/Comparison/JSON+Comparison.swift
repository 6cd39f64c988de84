package import AmbitionModel
package import Scoring

extension JSON {
  /// A comparison (`ambitie-comparison/1`); `schemas/comparison.schema.json` describes each field.
  ///
  /// Cases, organisations, themes and columns are named by their place in the lists of their section, from 0.
  package static func comparison(_ comparison: Comparison) -> JSON {
    let by =
      switch comparison.grouping {
      case .organisation: "organisation"
      case .theme: "theme"
      case .year: "year"
      case .fact(let name): name
      }
    let versions =
      switch comparison.versions {
      case .apart: "apart"
      case .rescored: "rescored"
      }
    return [
      "format": "ambitie-comparison/1", "generator": .string("ambitie \(Version.current)"), "by": .string(by),
      "versions": .string(versions), "sections": .array(comparison.sections.map(JSON.section)),
    ]
  }

  private static func section(_ section: ComparisonSection) -> JSON {
    let rubric = section.program.rubric
    return [
      "rubric": [
        "id": .string(rubric.id.value.rawValue), "version": .string(rubric.version),
        "title": .text(rubric.title),
      ],
      "answered_versions": .strings(section.answeredVersions),
      "practice": .boolean(section.origin == .practice),
      "organisations": .array(section.organisations.map(JSON.text)),
      "themes": .array(section.themes.map(JSON.text)),
      "columns": .array(section.columns.map { .column($0, section.program) }),
      "cases": .array(section.cases.map { .caseStudy($0, section) }),
      "groups": .array(zip(section.groups, section.cells).map { .group($0, $1, section) }),
      "totals": .array(zip(section.totals, section.columns).map(JSON.cell)),
      "flags": .array(section.flags.map { .flag($0, section.program) }),
      "learning": .array(section.learningPairs.map(JSON.pair)),
      "trends": .array(section.trends.map { .trend($0, section) }),
      "consistency": .array(section.consistency.map { .organisation($0, section) }),
      "conflicts": .array(section.conflicts.map(JSON.conflict)),
      // How many files said the same as another one.
      "repeated": .number(section.repeated),
    ]
  }

  private static func column(_ column: LevelColumn, _ program: Program) -> JSON {
    let levels = column.levels.map { level -> JSON in
      ["id": .string(level.id), "title": .text(level.title)]
    }
    // Without a layer: the whole case.
    return ["layer": .layer(column.layer, program), "levels": .array(levels)]
  }

  private static func caseStudy(_ item: ComparedCase, _ section: ComparisonSection) -> JSON {
    [
      "id": .string(item.study.id.value.rawValue),
      "title": .text(item.study.title),
      "organisation": .number(item.organisation),
      "theme": .number(item.theme),
      "reference_date": .string(item.study.referenceDate.description),
      "answered_version": .string(item.answeredVersion),
      // Whether there is no later date of the same case.
      "latest": .boolean(item.isLatest),
      // One for each column.
      "levels": .array(section.columns.map { .levels(of: item.assessment, in: $0) }),
    ]
  }

  /// What one case shows in one column.
  private static func levels(of assessment: Assessment, in column: LevelColumn) -> JSON {
    let (own, asked) = (column.shown(of: assessment), column.fitting(of: assessment))
    return [
      "shown": .possible(own, column), "fitting": asked.map { .possible($0, column) },
      "gap": asked.map { .string(LevelGap(shown: own, fitting: $0).rawValue) },
    ]
  }

  private static func possible(_ levels: PossibleLevels, _ column: LevelColumn) -> JSON {
    [
      "state": .string(levels.state.rawValue),
      // Ids, the lowest first.
      "levels": .strings(levels.levels.map { column.levels[$0].id }),
      "may_not_apply": .boolean(levels.mayNotApply),
    ]
  }
}
