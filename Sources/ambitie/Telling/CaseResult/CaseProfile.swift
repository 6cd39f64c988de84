import AmbitionModel
import Scoring

/// One case as readers see it: the layers with their choice, levels and flags, by the roles of decisions.
struct CaseProfile {
  /// A decision with what it came to.
  struct Finding {
    /// The index among the program's decisions.
    var index: Int
    var decision: CompiledDecision
    var outcome: Assessment.Outcome
  }

  /// A flag with its state.
  struct Signal {
    /// The index among the program's flags.
    var index: Int
    var flag: CompiledFlag
    var outcome: Assessment.FlagOutcome
  }

  /// A layer, or with `layer` nil the whole case.
  struct Part {
    var layer: Int?
    var findings: [Finding]
    var signals: [Signal]

    func first(_ role: Decision.Role) -> Finding? {
      findings.first { $0.decision.decision.role == role }
    }

    func all(_ role: Decision.Role) -> [Finding] {
      findings.filter { $0.decision.decision.role == role }
    }

    var hasLevel: Bool { first(.shown) != nil || first(.fitting) != nil }

    func signals(_ state: Assessment.FlagOutcome.State) -> [Signal] {
      signals.filter { $0.outcome.state == state }
    }
  }

  let assessment: Assessment
  let layers: [Part]
  let wholeCase: Part

  init(_ assessment: Assessment) {
    self.assessment = assessment
    let program = assessment.program
    let findings = program.decisions.indices.map {
      Finding(index: $0, decision: program.decisions[$0], outcome: assessment.decisions[$0])
    }
    let signals = program.flags.indices.map {
      Signal(index: $0, flag: program.flags[$0], outcome: assessment.flags[$0])
    }
    func part(_ layer: Int?) -> Part {
      Part(
        layer: layer, findings: findings.filter { $0.decision.layer == layer },
        signals: signals.filter { $0.flag.layer == layer })
    }
    layers = program.rubric.layers.indices.map { part($0) }
    wholeCase = part(nil)
  }

  /// All layers, then the whole case.
  var parts: [Part] { layers + [wholeCase] }

  /// How many questions there are, and how many of them have an answer.
  var answered: (known: Int, all: Int) {
    let values = assessment.sheet.values
    return (values.count { $0 != .unknown }, values.count)
  }

  /// How many of a layer's own questions there are, and how many of them have an answer.
  func answered(inLayer layer: Int?) -> (known: Int, all: Int) {
    let slots = criteria(ofLayer: layer)
    return (slots.count { assessment.sheet.values[$0] != .unknown }, slots.count)
  }

  /// The slots of the criteria of a layer.
  func criteria(ofLayer layer: Int?) -> [Int] {
    assessment.program.inputs.indices.filter { slot in
      guard case .criterion = assessment.program.inputs[slot].question else { return false }
      return assessment.program.inputs[slot].layer == layer
    }
  }

  var rubric: Rubric { assessment.program.rubric }

  /// Whether readers see a level of each layer; otherwise they see scores.
  var hasLevels: Bool { layers.contains(where: \.hasLevel) }

  /// The open questions that decide the most of what is still open, the most deciding first.
  func openQuestions(limit: Int) -> [(slot: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    let outcomes = parts.flatMap(\.findings).filter { $0.decision.decision.role != nil }.map(
      \.outcome.undecidedBy)
    for slots in outcomes + assessment.flags.map(\.undecidedBy) {
      for slot in slots { counts[slot, default: 0] += 1 }
    }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(limit).map { ($0.key, $0.value) }
  }
}
