import AmbitionModel
import Scoring

/// Why a rule of a kader does not apply to a case: an exception that holds, or a condition that does not.
struct KaderExemption {
  private let assessment: KaderAssessment
  private let rule: CompiledRule
  private let questions: KaderQuestions

  /// - Parameter index: a compiled rule that does not apply.
  init(_ assessment: KaderAssessment, rule index: Int) {
    self.assessment = assessment
    rule = assessment.kader.rules[index]
    questions = KaderQuestions(program: assessment.kader.program, rule: rule.rule)
  }

  /// "the exception ‘Stakes is at least high’"; of a condition that somebody wrote, that condition.
  func text(_ language: Language) -> String {
    guard let condition = KaderCondition(rule.rule.when) else {
      return ExemptionWords.own(rule.rule.when?.text ?? "")[language]
    }
    let exceptions = condition.exceptions.filter { holds($0) == true }
    if !exceptions.isEmpty {
      return ExemptionWords.exception(Listing.all(exceptions.map { questions.text($0, language) }))[language]
    }
    let missing = condition.needed.filter { holds($0) == false }
    let named = missing.isEmpty ? condition.needed : missing
    return ExemptionWords.condition(Listing.all(named.map { questions.text($0, language) }))[language]
  }

  /// Whether a pick holds for the case; `nil` where that is open.
  private func holds(_ pick: KaderCondition.Pick) -> Bool? {
    let program = assessment.kader.program
    let own = rule.layer.map { "\(program.rubric.layers[$0].id.value.rawValue).\(pick.name)" }
    guard let slot = own.flatMap({ program.slot(named: $0) }) ?? program.slot(named: pick.name),
      let order = order(of: pick, slot)
    else { return nil }
    return switch pick.relation {
    case .equal: order == 0
    case .notEqual: order != 0
    case .atLeast: order >= 0
    case .atMost: order <= 0
    }
  }

  /// How the answer lies to that of a pick: below 0 for less, 0 for the same.
  private func order(of pick: KaderCondition.Pick, _ slot: Int) -> Int? {
    switch (assessment.assessment.sheet.values[slot], assessment.kader.program.inputs[slot].domain) {
    case (.option(let index), .options(let options)):
      options.firstIndex { $0.id.value.rawValue == pick.value }.map { index - $0 }
    case (.boolean(let truth), _): "\(truth)" == pick.value ? 0 : 1
    default: nil
    }
  }
}

private enum ExemptionWords {
  static func exception(_ facts: Wording) -> Wording {
    Wording(nl: "door de uitzondering \(facts.dutch)", en: "by the exception \(facts.english)")
  }

  static func condition(_ facts: Wording) -> Wording {
    Wording(
      nl: "hij geldt alleen als \(facts.dutch), en dat is hier niet zo",
      en: "it only holds if \(facts.english), and that is not so here")
  }

  static func own(_ condition: String) -> Wording {
    Wording(
      nl: "hij geldt alleen als \(quoted(condition)), en dat is hier niet zo",
      en: "it only holds if \(quoted(condition)), and that is not so here")
  }
}
