package import AmbitionModel

/// Two cases that chose otherwise although their situation is alike, or alike although it is not.
package struct Inconsistency: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The context calls for the same, and the choices differ.
    case choicesDiffer = "choices_differ"
    /// The choices are the same, and the context calls for something else.
    case contextDiffers = "context_differs"
  }

  package var kind: Kind
  /// The index of the layer.
  package var layer: Int
  /// Indices among the assessments, the lower first.
  package var first: Int
  package var second: Int
  /// The decisions, by role, that certainly differ between the two.
  package var roles: [Decision.Role]
  package var similarity: Similarity
  /// The cases of the two that recorded why they chose as they did in this layer; one is enough to clear it.
  package var explainedBy: [Int]
}

/// How alike two cases are, by the facts that are known of both.
package struct Similarity: Sendable, Equatable {
  /// The average over the facts, from 0 to 1: options count by their distance in the list.
  package var share: Rational
  /// How many facts are known of both.
  package var facts: Int
}

/// Holds cases against each other, layer by layer: the same situation should lead to the same choice, or to a
/// recorded reason.
package struct Consistency {
  /// Two situations are alike from this share of agreement on, over at least so many facts.
  package struct Threshold: Sendable {
    package var share: Rational
    package var facts: Int

    package init(share: Rational, facts: Int) {
      self.share = share
      self.facts = facts
    }

    /// Three quarters over at least four facts: this project's proposal.
    package static let standard = Threshold(share: Rational(3, over: 4) ?? .one, facts: 4)
  }

  private let assessments: [Assessment]
  private let threshold: Threshold

  /// - Parameter assessments: all under one program.
  package init(_ assessments: [Assessment], threshold: Threshold = .standard) {
    self.assessments = assessments
    self.threshold = threshold
  }

  /// Every pair that is inconsistent in a layer, by layer, then by case.
  /// - Complexity: O(*n*² · *l* · *f*) for *n* cases, *l* layers and *f* facts.
  package var findings: [Inconsistency] {
    guard let program = assessments.first?.program else { return [] }
    return program.rubric.layers.indices.flatMap { layer in
      assessments.indices.flatMap { first in
        assessments.indices.dropFirst(first + 1).compactMap { second in finding(layer, first, second) }
      }
    }
  }

  private func finding(_ layer: Int, _ first: Int, _ second: Int) -> Inconsistency? {
    let (a, b) = (assessments[first], assessments[second])
    guard let fittingA = a.first(.fitting, inLayer: layer)?.outcome,
      let fittingB = b.first(.fitting, inLayer: layer)?.outcome
    else { return nil }
    let similarity = similarity(a, b, layer)
    let roles = [Decision.Role.choice, .shown, .executor].filter { differs($0, a, b, layer) }
    let isAlike = similarity.facts >= threshold.facts && similarity.share >= threshold.share
    let kind: Inconsistency.Kind
    if fittingA.possible == fittingB.possible, isAlike, !roles.isEmpty {
      kind = .choicesDiffer
    } else if isSame(.shown, a, b, layer), isSame(.choice, a, b, layer), isDisjoint(fittingA, fittingB) {
      kind = .contextDiffers
    } else {
      return nil
    }
    let explained = [first, second].filter { index in
      let name = assessments[index].program.rubric.layers[layer].id.value.rawValue
      return assessments[index].caseStudy.reasons.contains { $0.layer.value == name }
    }
    return Inconsistency(
      kind: kind, layer: layer, first: first, second: second, roles: roles, similarity: similarity,
      explainedBy: explained)
  }

  /// Whether the two certainly differ in what a role says.
  private func differs(_ role: Decision.Role, _ a: Assessment, _ b: Assessment, _ layer: Int) -> Bool {
    guard let left = a.first(role, inLayer: layer)?.outcome,
      let right = b.first(role, inLayer: layer)?.outcome
    else { return false }
    return isDisjoint(left, right)
  }

  private func isDisjoint(_ left: Assessment.Outcome, _ right: Assessment.Outcome) -> Bool {
    guard let a = left.possible, let b = right.possible, !a.contains(.null), !b.contains(.null) else {
      return false
    }
    return Set(a).isDisjoint(with: b)
  }

  /// Whether the two certainly agree in what a role says; a role that the rubric lacks does not tell them apart.
  private func isSame(_ role: Decision.Role, _ a: Assessment, _ b: Assessment, _ layer: Int) -> Bool {
    guard let left = a.first(role, inLayer: layer)?.outcome,
      let right = b.first(role, inLayer: layer)?.outcome
    else { return true }
    return left.value.isSettled && left.value == right.value && left.value != .null
  }

  private func similarity(_ a: Assessment, _ b: Assessment, _ layer: Int) -> Similarity {
    var total = Rational.zero
    var count = 0
    for (slot, input) in a.program.inputs.enumerated() {
      guard case .fact = input.question, input.layer == nil || input.layer == layer,
        let share = agreement(a.sheet.values[slot], b.sheet.values[slot], input.domain)
      else { continue }
      total = total.adding(share) ?? total
      count += 1
    }
    return Similarity(share: count == 0 ? .zero : total.divided(by: Rational(count)) ?? .zero, facts: count)
  }

  /// How alike two answers to one question are; `nil` when one of them is missing or there is no measure.
  private func agreement(_ a: Value, _ b: Value, _ domain: Input.Domain) -> Rational? {
    switch (a, b, domain) {
    case (.option(let x), .option(let y), .options(let options)):
      Rational(Int128(options.count - 1 - abs(x - y)), over: Int128(options.count - 1))
    case (.boolean(let x), .boolean(let y), _): x == y ? .one : .zero
    default: nil
    }
  }
}
