import AmbitionModel
import Scoring

extension JSON {
  /// What the script of the dashboard counts and offers: the levels, gaps and flags that were worked out for each case,
  /// and tables for a spreadsheet.
  static func dashboard(_ sections: [DashboardSection], _ language: Language) -> JSON {
    var pieces = TablePieces()
    let records = sections.map { section($0, &pieces) }
    return [
      "sections": .array(records),
      // The texts that the tables of all sections are put together from.
      "pieces": .strings(pieces.texts),
      "words": .members(DashboardScriptWords.all.map { ($0.key, .string($0.value[language])) }),
    ]
  }

  private static func section(_ item: DashboardSection, _ pieces: inout TablePieces) -> JSON {
    let speaker = item.speaker
    let section = speaker.section
    let identities = item.identities
    // By name; for each line the places of its pieces.
    let tables = DashboardTable.all.map { table in
      (table.name, JSON.array(pieces.lines(of: table.text(of: item.section)).map(JSON.numbers)))
    }
    return [
      "title": .string(section.program.rubric.title[speaker.language]),
      "organisations": .strings(section.organisations.indices.map { speaker.organisation($0) }),
      "filters": .array(item.filters.map(JSON.filter)),
      "columns": .array(section.columns.map { .column($0, speaker) }),
      "cases": .array(section.cases.indices.map { .caseStudy($0, identity: identities[$0], item, &pieces) }),
      "tables": .members(tables),
      "rows": rows(section),
      "gaps": .strings(LevelGap.allCases.map { $0.rawValue }),
      // The cases of each, and the index of the layer.
      "findings": .array(
        section.unexplainedAtAnyDate.map { .numbers([$0.first, $0.second, $0.layer]) }),
      "flags": .array(section.program.flags.indices.map { flag($0, speaker, &pieces) }),
      // As cells have them, without quotes.
      "themes": .strings(section.themes.indices.map { CSVWriter.unquoted(speaker.theme($0)) }),
      "organisationCells": .strings(
        section.organisations.indices.map { CSVWriter.line([.text(speaker.organisation($0))]) }),
    ]
  }

  /// For each row of a table that rests on cases which ones those are.
  private static func rows(_ section: ComparisonSection) -> JSON {
    let lessons = section.learningPairsAtAnyDate.flatMap { $0.reasons }.flatMap { reason in
      reason.examples.map { JSON.numbers([reason.learner, $0]) }
    }
    let speaker = SectionSpeaker(section)
    let changes = section.trends.flatMap { $0.steps }.flatMap { step in
      speaker.changes(step).map { _ in JSON.numbers([step.to]) }
    }
    return ["learning": .array(lessons), "trend": .array(changes)]
  }

  /// What a table says of a flag, and the place of its kind.
  private static func flag(
    _ index: Int, _ speaker: SectionSpeaker, _ pieces: inout TablePieces
  ) -> JSON {
    let kind = speaker.section.program.flags[index].flag.kind
    return [
      "kind": .number(FlagSpread.kinds.firstIndex(of: kind) ?? FlagSpread.kinds.count),
      "cells": .numbers(pieces.line(CompareTable.start(ofFlag: index, speaker))),
    ]
  }

  private static func filter(_ filter: DashboardFilter) -> JSON {
    [
      "name": .string(filter.name), "title": .string(filter.title),
      // As they are in the address.
      "values": .strings(filter.options.map { $0.value }),
      "labels": .strings(filter.options.map { $0.label }),
    ]
  }

  private static func column(_ column: LevelColumn, _ speaker: SectionSpeaker) -> JSON {
    let levels = column.levels.indices
    return [
      "name": .string(DashboardWords.name(of: column, speaker.section.program)),
      "levels": .strings(levels.map { speaker.level($0, of: column) }),
      // -1 for the whole case.
      "layer": .number(column.layer ?? -1),
      "shades": .numbers(levels.map { LevelShade.step($0, of: levels.count) }),
    ]
  }

  /// - Parameter identity: the same for all dates of one case.
  private static func caseStudy(
    _ index: Int, identity: Int, _ item: DashboardSection, _ pieces: inout TablePieces
  ) -> JSON {
    let study = item.section.cases[index]
    let outcomes = study.assessment.flags
    func flags(_ state: Assessment.FlagOutcome.State) -> JSON {
      .numbers(outcomes.indices.filter { outcomes[$0].state == state })
    }
    return [
      "organisation": .number(study.organisation),
      "identity": .number(identity),
      // Below zero where themes were taken together, and say nothing.
      "theme": .number(study.hasMergedTheme ? -1 : study.theme),
      // As a cell of a table has it, without quotes.
      "title": .numbers(pieces.line(CSVWriter.unquoted(item.speaker.title(ofCase: index)))),
      // For each filter the place among its values.
      "places": .numbers(item.filters.map { $0.places[index] }),
      "levels": .array(item.section.columns.map { .levels(of: study.assessment, in: $0) }),
      "raised": flags(.raised),
      "undetermined": flags(.undetermined),
    ]
  }

  /// The levels that one case can come to in one column.
  private static func levels(of assessment: Assessment, in column: LevelColumn) -> JSON {
    let shown = column.shown(of: assessment)
    return [
      "state": .string(shown.state.rawValue), "levels": .numbers(shown.levels),
      "mayNotApply": .boolean(shown.mayNotApply),
      // Whether it lies on a threshold, and how many uncertain answers and assumptions it rests on; absent where it is firm.
      "doubt": LevelDoubt(assessment, decision: column.shown).map {
        .numbers([$0.isOnThreshold ? 1 : 0, $0.uncertainAnswers, $0.assumptions])
      },
      "gap": column.fitting(of: assessment).map { .string(LevelGap(shown: shown, fitting: $0).rawValue) },
    ]
  }
}
