import AmbitionModel
import Scoring

// The matrix and what is said of organisations.
extension JSON {
  static func group(_ group: ComparisonGroup, _ cells: [ComparisonCell], _ section: ComparisonSection) -> JSON
  {
    // Without a title where the kind says it all.
    let (kind, title): (JSON, JSON?) =
      switch group.name {
      case .text(let text): ("text", .text(text))
      case .year(let year): ("year", .text(LocalizedText("\(year)")))
      case .option(let text): ("option", .text(text))
      case .boolean(let truth): ("boolean", .text(truth ? Words.yes : Words.no))
      case .unknown: ("unknown", nil)
      case .notApplicable: ("not_applicable", nil)
      case .everything: ("everything", nil)
      }
    return [
      "kind": kind, "title": title, "cases": .numbers(group.cases),
      // One for each column.
      "cells": .array(zip(cells, section.columns).map(JSON.cell)),
    ]
  }

  static func cell(_ cell: ComparisonCell, _ column: LevelColumn) -> JSON {
    let gaps = LevelGap.allCases.compactMap { gap in
      cell.count(gap).map { (gap.rawValue, JSON.number($0)) }
    }
    let raised = Flag.Kind.allCases.map { ($0.rawValue, JSON.number(cell.raisedFlags[$0] ?? 0)) }
    return [
      "spread": .spread(cell.spread, column),
      // How many of the settled levels are less firm than they look, and why; one can have several reasons.
      "doubt": [
        "cases": .number(cell.doubts.cases), "on_threshold": .number(cell.doubts.onThreshold),
        "on_uncertain": .number(cell.doubts.onUncertain),
        "on_assumptions": .number(cell.doubts.onAssumptions),
      ],
      // How many cases lie so to the level that fits; absent where the rubric does not say which one that is.
      "gaps": gaps.isEmpty ? nil : .members(gaps),
      // How many flags of each kind are raised in the layer.
      "raised": .members(raised),
      "undetermined": .number(cell.undeterminedFlags),
    ]
  }

  private static func spread(_ spread: LevelSpread, _ column: LevelColumn) -> JSON {
    func ends(_ range: ClosedRange<Int>?) -> JSON? {
      range.map { .strings([$0.lowerBound, $0.upperBound].map { column.levels[$0].id }) }
    }
    return [
      "cases": .number(spread.total),
      "settled": .number(spread.settled),
      "open": .number(spread.open),
      "unknown": .number(spread.unknown),
      "not_applicable": .number(spread.notApplicable),
      // For each level of the column how many cases are certainly at it.
      "counts": .numbers(spread.counts),
      // Ids of the lowest and the highest; absent where there is none.
      "span": ends(spread.span),
      "median": ends(spread.median),
      "possible_median": ends(spread.possibleMedian),
      "possible_span": ends(spread.possibleSpan),
      // Of all pairs of settled cases the part at the same level, exact.
      "same_share": (spread.sameShare?.description).map(JSON.string),
    ]
  }

  static func organisation(_ consistency: OrganisationConsistency, _ section: ComparisonSection) -> JSON {
    let findings = consistency.findings.map { finding -> JSON in
      [
        "kind": .string(finding.kind.rawValue), "layer": .layer(finding.layer, section.program),
        "cases": .numbers([finding.first, finding.second]), "explained_by": .numbers(finding.explainedBy),
      ]
    }
    return [
      "organisation": .number(consistency.organisation),
      "cases": .numbers(consistency.cases),
      // One for each column.
      "spreads": .array(zip(consistency.spreads, section.columns).map(JSON.spread)),
      "findings": .array(findings),
    ]
  }

  static func conflict(_ conflict: ConflictingCases) -> JSON {
    let study = conflict.assessments.first?.caseStudy
    return [
      "id": .string(study?.id.value.rawValue ?? ""),
      "organisation": .number(conflict.organisation),
      "reference_date": .string(study?.referenceDate.description ?? ""),
      // How many different readings there are; at least two.
      "readings": .number(conflict.assessments.count),
    ]
  }
}
