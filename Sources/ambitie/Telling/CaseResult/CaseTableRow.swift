import AmbitionModel
import Scoring

/// One layer of one case, or the whole case, as the cells of a table.
struct CaseTableRow {
  let assessment: Assessment
  let caveats: Caveats
  let part: CaseProfile.Part
  let speaker: Speaker
  var caseStudy: CaseStudy { assessment.caseStudy }
  var language: Language { speaker.language }

  /// The questions that count for the row: a layer's own, or all of the case.
  var questions: (known: Int, all: Int) {
    let profile = CaseProfile(assessment)
    return part.layer == nil ? profile.answered : profile.answered(inLayer: part.layer)
  }

  /// The outcome for a role in words, never as digits that a spreadsheet takes for a date.
  func words(_ role: Decision.Role) -> DataTable.Cell {
    part.first(role).map { .text(speaker.text($0.outcome, of: $0.decision)) } ?? .empty
  }

  /// The lowest number that an outcome can be; levels count from 1.
  func lowest(_ result: CaseProfile.DecisionResult?) -> DataTable.Cell {
    number(result?.ends?.lowest)
  }

  /// The highest number that an outcome can be; levels count from 1.
  func highest(_ result: CaseProfile.DecisionResult?) -> DataTable.Cell {
    number(result?.ends?.highest)
  }

  /// The lowest number of the firm reading.
  func lowest(firm role: Decision.Role) -> DataTable.Cell { lowest(part.first(role).map(firm)) }

  /// The highest number of the firm reading.
  func highest(firm role: Decision.Role) -> DataTable.Cell { highest(part.first(role).map(firm)) }

  private func firm(_ result: CaseProfile.DecisionResult) -> CaseProfile.DecisionResult {
    var result = result
    if let doubt = assessment.doubt(ofDecision: result.index) { result.outcome = doubt.firm }
    return result
  }

  /// Reasons not to lean on an outcome.
  func caveats(_ role: Decision.Role) -> DataTable.Cell {
    let found = part.first(role).map { caveats.ofDecision($0.index) } ?? []
    return .text(found.map { speaker.text($0, in: assessment, at: part.layer) }.joined(separator: "; "))
  }

  /// The raised flags of a kind.
  func flags(_ kind: Flag.Kind) -> DataTable.Cell {
    names(part.flags(.raised).filter { $0.flag.flag.kind == kind })
  }

  var undetermined: DataTable.Cell { names(part.flags(.undetermined)) }

  private func names(_ flags: [CaseProfile.FlagResult]) -> DataTable.Cell {
    .text(flags.map { $0.flag.name }.joined(separator: " | "))
  }

  private func number(_ value: Value?) -> DataTable.Cell {
    switch value {
    case .number(let number): .number(number)
    case .option(let index): .number(Rational(index + 1))
    default: .empty
    }
  }
}

extension CaseProfile.DecisionResult {
  fileprivate var ends: (lowest: Value, highest: Value)? {
    outcome.numberEnds ?? outcome.possible.flatMap { PossibleRange($0).ends }
  }
}
