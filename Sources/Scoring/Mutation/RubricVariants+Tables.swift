import AmbitionModel
import FEEL

extension RubricVariants {
  /// The changes to a table: a row or cell left out, rows exchanged, an outcome or a test changed.
  func variants(of table: DecisionTable, ofDecision index: Int) -> [RubricVariant] {
    let id = quoted(rubric.decisions[index].id.value.rawValue)
    var found: [RubricVariant] = []
    for row in table.rules.indices {
      let rule = table.rules[row]
      let subject = Wording(nl: "rij \(row + 1) van \(id)", en: "row \(row + 1) of \(id)")
      if table.rules.count > 1 {
        let wording = Wording(nl: "\(id) zonder rij \(row + 1)", en: "\(id) without row \(row + 1)")
        found.append(changed(index, at: rule.range, wording) { $0.rules.remove(at: row) })
      }
      if table.hitPolicy == .first, row > 0 {
        let wording = Wording(
          nl: "rij \(row) en \(row + 1) van \(id) verwisseld",
          en: "rows \(row) and \(row + 1) of \(id) swapped")
        found.append(changed(index, at: rule.range, wording) { $0.rules.swapAt(row - 1, row) })
      }
      for (output, before, after) in outputs(besides: rule.then, ofDecision: index) {
        let wording = RubricVariant.wording(subject, before, after)
        found.append(changed(index, at: rule.range, wording) { $0.rules[row].then = output })
      }
      if case .expression(let text) = rule.then { found += variants(of: text, subject, decisions: [index]) }
      for cell in rule.when { found += variants(ofCell: cell, subject, ofDecision: index) }
    }
    found += otherwise(of: table, id, ofDecision: index)
    if let policy = table.hitPolicy.mistakenFor {
      let wording = RubricVariant.wording(
        Wording(nl: id, en: id), table.hitPolicy.rawValue, policy.rawValue)
      found.append(changed(index, at: table.range, wording) { $0.hitPolicy = policy })
    }
    for input in table.inputs {
      found += variants(of: input, Wording(nl: "kolom van \(id)", en: "column of \(id)"), decisions: [index])
    }
    return found
  }

  private func variants(
    ofCell cell: LocatedText, _ subject: Wording, ofDecision index: Int
  ) -> [RubricVariant] {
    guard let tests = trees.tests[cell], let first = tests.first else { return [] }
    if case .any = first { return [] }
    let anything = TreeVariant<[UnaryTest]>(
      tree: [.any(cell.range)], place: cell.range, before: cell.text, after: "-")
    return ([anything] + changes.of(tests, at: cell.range)).map { change in
      RubricVariant(
        base: rubric, tests: [cell: change.tree], decisions: [index], place: change.place,
        wording: RubricVariant.wording(subject, change.before, change.after))
    }
  }

  private func otherwise(
    of table: DecisionTable, _ id: String, ofDecision index: Int
  ) -> [RubricVariant] {
    guard let otherwise = table.otherwise else { return [] }
    let subject = Wording(nl: "'otherwise' van \(id)", en: "'otherwise' of \(id)")
    var found = [
      changed(
        index, at: table.range, Wording(nl: "\(id) zonder 'otherwise'", en: "\(id) without 'otherwise'")
      ) { $0.otherwise = nil }
    ]
    for (output, before, after) in outputs(besides: otherwise, ofDecision: index) {
      let wording = RubricVariant.wording(subject, before, after)
      found.append(changed(index, at: table.range, wording) { $0.otherwise = output })
    }
    return found
  }

  /// What else a row could yield: the outcome above or below, another number, the other truth.
  private func outputs(
    besides output: DecisionTable.Output, ofDecision index: Int
  ) -> [(DecisionTable.Output, before: String, after: String)] {
    switch output {
    case .option(let id):
      var ids = rubric.levels.map { $0.id.value.rawValue }
      if case .ordinal(let options) = rubric.decisions[index].type {
        ids = options.map { $0.id.value.rawValue }
      }
      guard let place = ids.firstIndex(of: id.value) else { return [] }
      return [place - 1, place + 1].filter { ids.indices.contains($0) }.map { other in
        (.option(id.map { _ in ids[other] }), id.value, ids[other])
      }
    case .number(let number):
      return [number.value.adding(1), number.value.subtracting(1)].compactMap { $0 }.map { other in
        (.number(number.map { _ in other }), text(number.value), text(other))
      }
    case .boolean(let truth):
      return [(.boolean(truth.map { !$0 }), "\(truth.value)", "\(!truth.value)")]
    case .expression: return []
    }
  }
}

extension DecisionTable.HitPolicy {
  fileprivate var mistakenFor: DecisionTable.HitPolicy? {
    switch self {
    case .collectMinimum: .collectMaximum
    case .collectMaximum: .collectMinimum
    case .collectSum: .collectMaximum
    case .collectCount, .unique, .first, .any, .priority: nil
    }
  }
}
