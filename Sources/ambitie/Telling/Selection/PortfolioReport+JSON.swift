import AmbitionModel
import Scoring

/// The JSON form of a choice of cases (`ambitie-selection/1`); numbers are exact and written as text.
extension PortfolioReport {
  package var json: String {
    let rubric = speaker.program.rubric
    let cases = choice.cases.map { item -> JSON in
      [
        "id": .string(item.caseStudy.id.value.rawValue),
        // Absent while open answers decide.
        "eligible": item.isEligible.map(JSON.boolean),
        "lowest": (item.value?.low?.description).map(JSON.string),
        "highest": (item.value?.high?.description).map(JSON.string),
        "undecided_by": .names(item.undecidedBy, speaker.program),
      ]
    }
    let file: JSON = [
      "format": "ambitie-selection/1",
      "rubric": .string(rubric.id.value.rawValue),
      "version": .string(rubric.version),
      "settled": .boolean(choice.isSettled),
      // The most that another choice can turn out to be worth more than the certain one.
      "regret": (choice.regret?.description).map(JSON.string),
      "certain": json(choice.certain),
      "possible": choice.possible.map(json),
      "cases": .array(cases),
    ]
    return file.text
  }

  private func json(_ outcome: PortfolioChoice.Solution) -> JSON {
    let obstacle = outcome.obstacle
    return [
      // From the best on.
      "choices": .array(outcome.selections.map { json($0, outcome) }),
      "more": .boolean(outcome.hasMore),
      "left_out": outcome.leftOut.map { .array($0.map { json($0, outcome) }) },
      // What is open about cases and keeps a choice from being made, before the bounds of `conflict`.
      "open": .array(obstacle.map { found in found.gaps.map { json($0, found.reading) } } ?? []),
      "conflict": .array(
        obstacle.map { found in found.conflict.map { json($0, found.conflictReading) } } ?? []),
      "barred": ids(outcome.reading.barred),
    ]
  }

  private func json(_ entry: LeftOut, _ outcome: PortfolioChoice.Solution) -> JSON {
    [
      "case": .string(id(outcome.reading.items[entry.item])),
      "best": entry.best.map { json($0, outcome) },
      "missing": (entry.missing?.description).map(JSON.string),
      "conflict": .array(entry.conflict.map { json($0, outcome.reading) }),
      "excesses": .array(entry.excesses.map { json($0.bound, outcome.reading, use: $0.use) }),
      "relaxed": entry.relaxed.map { json($0.selection, outcome) },
      "missing_when_relaxed": (entry.relaxed?.missing.description).map(JSON.string),
    ]
  }

  private func json(_ selection: Selection, _ outcome: PortfolioChoice.Solution) -> JSON {
    ["value": .string(selection.value.description), "cases": ids(outcome.reading.cases(of: selection))]
  }

  private func json(
    _ bound: SelectionProblem.Bound, _ reading: PortfolioReading, use: Rational? = nil
  ) -> JSON {
    var (limit, group, cases): (String, String?, [Int]?) = ("size", nil, nil)
    switch reading.subjects[bound.limit] {
    case .size: break
    case .limit(let index, let part):
      (limit, group) = (name(index), part.map { speaker.text($0, inLimit: index) })
    case .openGroup(let index): (limit, group) = (name(index), "unknown")
    case .newGroup(let index, let item): (limit, group, cases) = (name(index), "unknown", [item])
    case .apart(let apart): (limit, cases) = ("not_together", apart)
    }
    return [
      "limit": .string(limit), "group": group.map(JSON.string), "cases": cases.map(ids),
      "side": bound.side == .minimum ? "minimum" : "maximum",
      "bound": .string((reading.problem[bound] ?? .zero).description),
      "use": (use?.description).map(JSON.string),
    ]
  }

  private func json(_ gap: PortfolioReading.Gap, _ reading: PortfolioReading) -> JSON {
    let cases = ids(reading.gaps.first { $0.gap == gap }?.cases ?? [])
    return switch gap {
    case .eligible: ["about": "eligible", "cases": cases]
    case .value: ["about": "value", "cases": cases]
    case .limit(let index): ["about": "limit", "limit": .string(name(index)), "cases": cases]
    }
  }

  private func name(_ index: Int) -> String { choice.portfolio.limits[index].limit.id.value.rawValue }

  private func id(_ index: Int) -> String { choice.cases[index].caseStudy.id.value.rawValue }

  private func ids(_ indices: [Int]) -> JSON { .strings(indices.map(id)) }
}
