import AmbitionModel
import Scoring

extension JSON {
  /// A kader held against cases (`ambitie-kader-report/1`).
  static func kader(_ report: KaderReport) -> JSON {
    let totals = KaderTotals(report.cases) { _ in true }
    return [
      "format": "ambitie-kader-report/1",
      "kader": .kader(report.kader.kader),
      // By state, over all rules and layers.
      "totals": .members(
        KaderAssessment.State.allCases.map { ($0.rawValue, .number(totals.counts[$0] ?? 0)) }),
      "cases": .array(report.cases.map(JSON.caseStudy)),
    ]
  }

  private static func kader(_ kader: Kader) -> JSON {
    [
      "id": .string(kader.id.value.rawValue),
      "version": .string(kader.version),
      "status": .string(kader.status.rawValue),
      "adopted": (kader.adoption?.date.description).map(JSON.string),
      "title": .text(kader.title),
      "rules": .array(
        kader.rules.map {
          ["id": .string($0.id.value.rawValue), "title": .text($0.title), "wording": .text($0.wording)]
        }),
    ]
  }

  private static func caseStudy(_ item: KaderCase) -> JSON {
    [
      "id": .string(item.caseStudy.id.value.rawValue),
      "rules": .array(item.assessment.outcomes.indices.map { .outcome($0, item) }),
      // What complies with everything that the case deviates from without a reason.
      "change": item.plan.map { .plan($0, item.assessment.kader.program) },
    ]
  }

  /// Whether a case complies with a rule in one layer, or in the whole case.
  private static func outcome(_ index: Int, _ item: KaderCase) -> JSON {
    let rule = item.assessment.kader.rules[index]
    let outcome = item.assessment.outcomes[index]
    let program = item.assessment.kader.program
    return [
      "name": .string(rule.name),
      "layer": .layer(rule.layer, program),
      "state": .string(outcome.state.rawValue),
      "possible": .strings(outcome.possible.map { $0.rawValue }),
      "undecided_by": .names(outcome.undecidedBy, program),
      "reason": outcome.deviation.map(JSON.deviation),
      "change": item.plans[index].map { .plan($0, program) },
      // Where no choice complies, the facts that keep it from doing so.
      "depends_on": item.obstacles[index].map { .names($0.answers, program) },
    ]
  }

  private static func deviation(_ deviation: Deviation) -> JSON {
    [
      "reason": .text(deviation.reason), "date": (deviation.date?.description).map(JSON.string),
      "by": deviation.by.map(JSON.text),
    ]
  }

  /// The cheapest ways; none when no choice is enough, and then no cost either.
  private static func plan(_ plan: ChangePlan, _ program: Program) -> JSON {
    [
      "cost": (plan.ways.first?.cost.description).map(JSON.string),
      "ways": .array(plan.ways.map { .array($0.changes.map { .change($0, program) }) }),
      "blocked_by": .names(plan.blockedBy, program),
    ]
  }
}
