import AmbitionModel
import FEEL

/// Which decisions the rules of a rubric read, by name.
struct DecisionReads {
  let rubric: Rubric
  let trees: ParsedRubric
  let names: NameTable

  /// For each plan the indices of the plans whose values it reads.
  func decisions(readBy plans: [DecisionPlan]) -> [[Int]] {
    var names: [SourceRange: [String]] = [:]
    return plans.map { plan in
      let place = plan.decision.id.range
      let read = names[place] ?? namesRead(by: plan.decision.logic)
      names[place] = read
      return decisions(called: read, inLayer: plan.layer)
    }
  }

  /// The indices of the plans whose values a flag reads in one of its layers.
  func decisions(readBy flag: Flag, inLayer layer: Int?) -> [Int] {
    decisions(called: trees.expressions[flag.when]?.freeNames ?? [], inLayer: layer)
  }

  private func decisions(called read: [String], inLayer layer: Int?) -> [Int] {
    read.flatMap { name -> [Int] in
      switch names.resolve(name, inLayer: layer) {
      case .one(.decision(let index)): [index]
      case .everyLayer(let targets):
        targets.compactMap { if case .decision(let index) = $0 { index } else { nil } }
      default: []
      }
    }
  }

  private func namesRead(by logic: Decision.Logic) -> [String] {
    func names(in text: LocatedText?) -> [String] {
      text.flatMap { trees.expressions[$0]?.freeNames } ?? []
    }
    switch logic {
    case .expression(let text): return names(in: text)
    case .ladder(let ladder):
      switch ladder.steps {
      case .levels(let score): return names(in: score) + rubric.levels.flatMap { names(in: $0.requires) }
      case .own(let steps): return steps.flatMap { names(in: $0.when) }
      }
    case .aggregate(let aggregate):
      switch aggregate.operands {
      case .axis: return []
      case .everyLayer(let name): return ["\(NameTable.everyLayer).\(name.value)"]
      case .names(let names): return names.map { $0.value }
      }
    case .table(let table):
      let outputs = (table.rules.map { $0.then } + [table.otherwise].compactMap { $0 }).flatMap {
        output -> [String] in
        if case .expression(let text) = output { names(in: text) } else { [] }
      }
      let cells = table.rules.flatMap { $0.when }.flatMap { text -> [String] in
        (trees.tests[text] ?? []).flatMap { test -> [String] in
          var found: [String] = []
          test.collectNames(into: &found, bound: [])
          return found
        }
      }
      return table.inputs.flatMap { names(in: $0) } + cells + outputs
    }
  }
}
