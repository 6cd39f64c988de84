import AmbitionModel
import Scoring

/// The JSON form of a choice of cases; numbers are exact and written as text.
struct PortfolioFile: Encodable {
  let format = "ambitie-selection/1"
  var rubric: String
  var version: String
  var settled: Bool
  /// The most that another choice can turn out to be worth more than the certain one.
  var regret: String?
  var certain: SolutionRecord
  var possible: SolutionRecord?
  var cases: [Case]

  struct SolutionRecord: Encodable {
    /// From the best on.
    var choices: [Choice]
    var more: Bool
    var leftOut: [Left]?
    /// What is open about cases and stands in the way of a choice, before the bounds of `conflict`.
    var open: [Gap]
    var conflict: [Bound]
    var barred: [String]
  }

  struct Gap: Encodable {
    /// `eligible`, `value` or `limit`.
    var about: String
    var limit: String?
    var cases: [String]
  }

  struct Choice: Encodable {
    var value: String
    var cases: [String]
  }

  struct Left: Encodable {
    var caseStudy: String
    var best: Choice?
    var missing: String?
    var conflict: [Bound]
    var excesses: [Bound]
    var relaxed: Choice?
    var missingWhenRelaxed: String?
  }

  struct Bound: Encodable {
    var limit: String
    var group: String?
    var cases: [String]?
    var side: String
    var bound: String
    var use: String?
  }

  struct Case: Encodable {
    var id: String
    /// `nil` while open answers decide.
    var eligible: Bool?
    var lowest: String?
    var highest: String?
    var undecidedBy: [String]
  }
}

extension PortfolioFile.SolutionRecord {
  enum CodingKeys: String, CodingKey {
    case choices, more, open, conflict, barred
    case leftOut = "left_out"
  }
}

extension PortfolioFile.Left {
  enum CodingKeys: String, CodingKey {
    case best, missing, conflict, excesses, relaxed
    case caseStudy = "case"
    case missingWhenRelaxed = "missing_when_relaxed"
  }
}

extension PortfolioFile.Case {
  enum CodingKeys: String, CodingKey {
    case id, eligible, lowest, highest
    case undecidedBy = "undecided_by"
  }
}

extension PortfolioReport {
  package var json: String {
    let rubric = speaker.program.rubric
    return PortfolioFile(
      rubric: rubric.id.value.rawValue, version: rubric.version, settled: choice.isSettled,
      regret: choice.regret?.description, certain: record(choice.certain),
      possible: choice.possible.map(record),
      cases: choice.cases.map { item in
        .init(
          id: item.caseStudy.id.value.rawValue, eligible: item.isEligible,
          lowest: item.value?.low?.description, highest: item.value?.high?.description,
          undecidedBy: item.undecidedBy.map { speaker.program.inputs[$0].name })
      }
    ).text
  }

  private func record(_ outcome: PortfolioChoice.Solution) -> PortfolioFile.SolutionRecord {
    .init(
      choices: outcome.selections.map { record($0, outcome) }, more: outcome.hasMore,
      leftOut: outcome.leftOut?.map { entry in
        .init(
          caseStudy: id(outcome.reading.items[entry.item]), best: entry.best.map { record($0, outcome) },
          missing: entry.missing?.description, conflict: entry.conflict.map { record($0, outcome.reading) },
          excesses: entry.excesses.map { record($0.bound, outcome.reading, use: $0.use) },
          relaxed: entry.relaxed.map { record($0.selection, outcome) },
          missingWhenRelaxed: entry.relaxed?.missing.description)
      },
      open: outcome.obstacle.map { obstacle in obstacle.gaps.map { record($0, obstacle.reading) } } ?? [],
      conflict: outcome.obstacle.map { obstacle in
        obstacle.conflict.map { record($0, obstacle.conflictReading) }
      }
        ?? [],
      barred: outcome.reading.barred.map(id))
  }

  private func record(_ selection: Selection, _ outcome: PortfolioChoice.Solution) -> PortfolioFile.Choice {
    .init(value: selection.value.description, cases: outcome.reading.cases(of: selection).map(id))
  }

  private func record(
    _ bound: SelectionProblem.Bound, _ reading: PortfolioReading, use: Rational? = nil
  ) -> PortfolioFile.Bound {
    var record = PortfolioFile.Bound(
      limit: "size", group: nil, cases: nil, side: bound.side == .minimum ? "minimum" : "maximum",
      bound: (reading.problem[bound] ?? .zero).description, use: use?.description)
    switch reading.subjects[bound.limit] {
    case .size: break
    case .limit(let index, let group):
      record.limit = name(index)
      record.group = group.map { speaker.text($0, inLimit: index) }
    case .openGroup(let index): (record.limit, record.group) = (name(index), "unknown")
    case .newGroup(let index, let item):
      (record.limit, record.group, record.cases) = (name(index), "unknown", [id(item)])
    case .apart(let cases): (record.limit, record.cases) = ("not_together", cases.map(id))
    }
    return record
  }

  private func record(_ gap: PortfolioReading.Gap, _ reading: PortfolioReading) -> PortfolioFile.Gap {
    let cases = (reading.gaps.first { $0.gap == gap }?.cases ?? []).map(id)
    return switch gap {
    case .eligible: .init(about: "eligible", limit: nil, cases: cases)
    case .value: .init(about: "value", limit: nil, cases: cases)
    case .limit(let index): .init(about: "limit", limit: name(index), cases: cases)
    }
  }

  private func name(_ index: Int) -> String { choice.portfolio.limits[index].limit.id.value.rawValue }

  private func id(_ index: Int) -> String { choice.cases[index].caseStudy.id.value.rawValue }
}
