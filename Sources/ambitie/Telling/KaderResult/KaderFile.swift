import AmbitionModel
import Scoring

/// The JSON form of a kader held against cases.
struct KaderFile: Encodable {
  var format: String
  var kader: KaderRecord
  /// By state, over all rules and layers.
  var totals: [String: Int]
  var cases: [CaseRecord]

  init(_ report: KaderReport) {
    format = "ambitie-kader-report/1"
    kader = KaderRecord(report.kader)
    totals = Self.counts(KaderTotals(report.cases) { _ in true })
    cases = report.cases.map(CaseRecord.init)
  }

  private static func counts(_ totals: KaderTotals) -> [String: Int] {
    let pairs = KaderAssessment.State.allCases.map { ($0.rawValue, totals.counts[$0] ?? 0) }
    return Dictionary(pairs, uniquingKeysWith: +)
  }

  struct KaderRecord: Encodable {
    var id: String
    var version: String
    var status: String
    /// The day of adoption.
    var adopted: String?
    var title: TextRecord
    var rules: [RuleRecord]

    init(_ compiled: CompiledKader) {
      let own = compiled.kader
      id = own.id.value.rawValue
      version = own.version
      status = own.status.rawValue
      adopted = own.adoption?.date.description
      title = TextRecord(own.title)
      rules = own.rules.map {
        .init(id: $0.id.value.rawValue, title: TextRecord($0.title), wording: TextRecord($0.wording))
      }
    }
  }

  struct RuleRecord: Encodable {
    var id: String
    var title: TextRecord
    var wording: TextRecord
  }

  struct CaseRecord: Encodable {
    var id: String
    var rules: [OutcomeRecord]
    /// What complies with everything that the case deviates from without a reason.
    var change: PlanRecord?

    init(_ item: KaderCase) {
      id = item.caseStudy.id.value.rawValue
      rules = item.assessment.outcomes.indices.map { OutcomeRecord($0, item) }
      change = item.plan.map { PlanRecord($0, item.assessment.kader.program) }
    }
  }

  /// How a case stands towards a rule in one layer, or in the whole case.
  struct OutcomeRecord: Encodable {
    var name: String
    var layer: String?
    var state: String
    var possible: [String]
    var undecidedBy: [String]
    var reason: ReasonRecord?
    var change: PlanRecord?
    /// Where no choice complies, the facts that keep it from doing so.
    var dependsOn: [String]?

    init(_ index: Int, _ item: KaderCase) {
      let rule = item.assessment.kader.rules[index]
      let outcome = item.assessment.outcomes[index]
      let program = item.assessment.kader.program
      name = rule.name
      layer = rule.layer.map { program.rubric.layers[$0].id.value.rawValue }
      state = outcome.state.rawValue
      possible = outcome.possible.map(\.rawValue)
      undecidedBy = outcome.undecidedBy.map { program.inputs[$0].name }
      reason = outcome.deviation.map(ReasonRecord.init)
      change = item.plans[index].map { PlanRecord($0, program) }
      dependsOn = item.obstacles[index].map { $0.answers.map { program.inputs[$0].name } }
    }

    enum CodingKeys: String, CodingKey {
      case name, layer, state, possible, reason, change
      case undecidedBy = "undecided_by"
      case dependsOn = "depends_on"
    }
  }

  struct ReasonRecord: Encodable {
    var reason: TextRecord
    var date: String?
    var by: TextRecord?

    init(_ deviation: Deviation) {
      reason = TextRecord(deviation.reason)
      date = deviation.date?.description
      by = deviation.by.map(TextRecord.init)
    }
  }

  /// The cheapest ways; none when no choice is enough.
  struct PlanRecord: Encodable {
    /// Exact; absent when there is no way.
    var cost: String?
    var ways: [[ChangeRecord]]
    var blockedBy: [String]

    init(_ plan: ChangePlan, _ program: Program) {
      cost = plan.ways.first?.cost.description
      ways = plan.ways.map { $0.changes.map { ChangeRecord($0, program) } }
      blockedBy = plan.blockedBy.map { program.inputs[$0].name }
    }

    enum CodingKeys: String, CodingKey {
      case cost, ways
      case blockedBy = "blocked_by"
    }
  }
}
