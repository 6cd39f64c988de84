import AmbitionModel
import FEEL

extension RubricVariants {
  /// The changes to how one decision of the rubric follows.
  func variants(ofDecision index: Int) -> [RubricVariant] {
    let decision = rubric.decisions[index]
    let name = Wording(
      nl: "besluit \(quoted(decision.id.value.rawValue))",
      en: "decision \(quoted(decision.id.value.rawValue))")
    switch decision.logic {
    case .expression(let text): return variants(of: text, name, decisions: [index])
    case .table(let table): return variants(of: table, ofDecision: index)
    case .aggregate(let aggregate):
      return variants(of: aggregate).map { other, place, before, after in
        changed(index, .aggregate(other), at: place, RubricVariant.wording(name, before, after))
      }
    case .ladder(let ladder): return variants(of: ladder, ofDecision: index, name)
    }
  }

  func changed(
    _ index: Int, _ logic: Decision.Logic, at place: SourceRange, _ wording: Wording
  ) -> RubricVariant {
    RubricVariant(
      base: rubric, edit: { $0.decisions[index].logic = logic }, decisions: [index], place: place,
      wording: wording)
  }

  /// A change to the table of the decision at `index`.
  func changed(
    _ index: Int, at place: SourceRange, _ wording: Wording,
    table edit: @escaping @Sendable (inout DecisionTable) -> Void
  ) -> RubricVariant {
    RubricVariant(
      base: rubric,
      edit: { rubric in
        guard case .table(var table) = rubric.decisions[index].logic else { return }
        edit(&table)
        rubric.decisions[index].logic = .table(table)
      }, decisions: [index], place: place, wording: wording)
  }

  private typealias AggregateChange = (Aggregate, SourceRange, before: String, after: String?)

  private func variants(of aggregate: Aggregate) -> [AggregateChange] {
    var found: [AggregateChange] = aggregate.function.mistakenFor.map { function in
      var other = aggregate
      other.function = function
      return (other, aggregate.range, aggregate.function.rawValue, function.rawValue)
    }
    if case .names(let names) = aggregate.operands, names.count > 1 {
      for index in names.indices {
        var (other, rest) = (aggregate, names)
        rest.remove(at: index)
        other.operands = .names(rest)
        if other.weights?.count == names.count { other.weights?.remove(at: index) }
        found.append((other, names[index].range, names[index].value, nil))
      }
    }
    for (index, weight) in (aggregate.weights ?? []).enumerated() {
      for number in [weight.value.adding(1), weight.value.divided(by: 2)] {
        guard let number else { continue }
        var other = aggregate
        other.weights?[index].value = number
        found.append((other, weight.range, text(weight.value), text(number)))
      }
    }
    return found
  }

  private func variants(
    of ladder: Ladder, ofDecision index: Int, _ name: Wording
  ) -> [RubricVariant] {
    switch ladder.steps {
    case .levels(let score): return score.map { variants(of: $0, name, decisions: [index]) } ?? []
    case .own(let steps):
      return steps.indices.flatMap { step -> [RubricVariant] in
        let subject = Wording(
          nl: "trede \(step + 1) van \(name.dutch)", en: "step \(step + 1) of \(name.english)")
        var rest = steps
        rest.remove(at: step)
        let without = Ladder(steps: .own(rest), range: ladder.range)
        return [
          changed(
            index, .ladder(without), at: steps[step].range,
            RubricVariant.wording(name, steps[step].value.value, nil))
        ] + variants(of: steps[step].when, subject, decisions: [index])
      }
    }
  }
}

extension Aggregate.Function {
  fileprivate var mistakenFor: [Aggregate.Function] {
    switch self {
    case .weightedMean: [.mean]
    case .mean: [.median]
    case .sum: [.mean, .maximum]
    case .minimum: [.maximum, .median]
    case .maximum: [.minimum, .median]
    case .median: [.minimum, .maximum]
    }
  }
}
