import AmbitionModel
import FEEL

/// Every small change to the rules of a rubric, asked for part by part so that nobody has to hold them all.
struct RubricVariants {
  /// A part of a rubric with changes of its own.
  enum Part: Sendable {
    case flag(Int)
    case decision(Int)
    case level(Int)
    /// The weight of the criterion at the second index of the layer at the first.
    case criterion(Int, Int)
    /// What the option at the third index of that criterion, and the one above it, count for.
    case option(Int, Int, Int)

    /// Whether there can be conditions in it.
    var holdsConditions: Bool {
      switch self {
      case .flag, .decision, .level: true
      case .criterion, .option: false
      }
    }
  }

  let rubric: Rubric
  let trees: ParsedRubric
  let changes: ExpressionVariants

  init(_ program: Program, reached: [[Rational]]) {
    rubric = program.rubric
    trees = program.trees
    changes = ExpressionVariants(neighbours: LiteralNeighbours(rubric, reached: reached))
  }

  /// In the order of the file.
  var parts: [Part] {
    rubric.layers.indices.flatMap { layer in
      rubric.layers[layer].criteria.indices.flatMap { criterion in
        [Part.criterion(layer, criterion)]
          + rubric.layers[layer].criteria[criterion].options.indices.dropLast().map {
            Part.option(layer, criterion, $0)
          }
      }
    } + rubric.levels.indices.map { .level($0) } + rubric.decisions.indices.map { .decision($0) }
      + rubric.flags.indices.map { .flag($0) }
  }

  func of(_ part: Part) -> [RubricVariant] {
    switch part {
    case .flag(let index): conditionVariants(ofFlag: index)
    case .decision(let index): variants(ofDecision: index)
    case .level(let index): variants(ofLevel: index)
    case .criterion(let layer, let index): variants(ofCriterion: index, inLayer: layer)
    case .option(let layer, let index, let option): variants(ofOption: option, of: index, inLayer: layer)
    }
  }

  /// The changes to a condition or calculation that the given decisions or flags are made of.
  func variants(
    of text: LocatedText, _ subject: RubricVariant.Subject, decisions: Set<Int> = [], flags: Set<Int> = []
  ) -> [RubricVariant] {
    guard let tree = trees.expressions[text] else { return [] }
    return changes.of(tree).map { change in
      RubricVariant(
        base: rubric, expressions: [text: change.tree], decisions: decisions, flags: flags,
        place: change.place, wording: RubricVariant.wording(subject, change.before, change.after),
        isPartLeftOut: change.isPartLeftOut)
    }
  }

  private func conditionVariants(ofFlag index: Int) -> [RubricVariant] {
    let name = quoted(rubric.flags[index].id.value.rawValue)
    return variants(
      of: rubric.flags[index].when, Wording(nl: "signaal \(name)", en: "flag \(name)"), flags: [index])
  }

  private func variants(ofLevel index: Int) -> [RubricVariant] {
    let level = rubric.levels[index]
    let name = quoted(level.id.value.rawValue)
    let climbing = Set(rubric.decisions.indices.filter { rubric.decisions[$0].climbsLevels })
    guard !climbing.isEmpty else { return [] }
    var found: [RubricVariant] = []
    if let threshold = level.threshold {
      for other in changes.neighbours.numbers(near: threshold.value) {
        found.append(
          RubricVariant(
            base: rubric, edit: { $0.levels[index].threshold = threshold.map { _ in other } },
            decisions: climbing, place: threshold.range,
            wording: RubricVariant.wording(
              Wording(nl: "drempel van \(name)", en: "threshold of \(name)"), text(threshold.value),
              text(other))))
      }
    }
    guard let requires = level.requires else { return found }
    let subject = Wording(nl: "eis van \(name)", en: "requirement of \(name)")
    found.append(
      RubricVariant(
        base: rubric, edit: { $0.levels[index].requires = nil }, decisions: climbing, place: requires.range,
        wording: RubricVariant.wording(
          Wording(nl: "niveau \(name)", en: "level \(name)"), requires.text, nil)))
    return found + variants(of: requires, subject, decisions: climbing)
  }

  private func variants(ofCriterion index: Int, inLayer layer: Int) -> [RubricVariant] {
    let criterion = rubric.layers[layer].criteria[index]
    let name = "\(rubric.layers[layer].id.value).\(criterion.id.value)"
    let counting = Set(rubric.decisions.indices.filter { rubric.decisions[$0].isAggregate })
    var found: [RubricVariant] = []
    for other in [criterion.weight.value.adding(1), criterion.weight.value.divided(by: 2)] {
      guard let other else { continue }
      let subject = Wording(nl: "gewicht van \(quoted(name))", en: "weight of \(quoted(name))")
      found.append(
        RubricVariant(
          base: rubric,
          edit: { $0.layers[layer].criteria[index].weight = criterion.weight.map { _ in other } },
          questions: .changed, decisions: counting, place: criterion.weight.range,
          wording: RubricVariant.wording(subject, text(criterion.weight.value), text(other))))
    }
    return found
  }

  private func variants(ofOption option: Int, of index: Int, inLayer layer: Int) -> [RubricVariant] {
    let criterion = rubric.layers[layer].criteria[index]
    let name = "\(rubric.layers[layer].id.value).\(criterion.id.value)"
    let (lower, upper) = (criterion.options[option].value.value, criterion.options[option + 1].value.value)
    let pair = [option, option + 1].map { quoted(criterion.options[$0].id.value.rawValue) }
    let swapped = variant(
      ofCriterion: index, inLayer: layer, values: [option: upper, option + 1: lower],
      Wording(
        nl: "de waarden van \(pair[0]), \(pair[1]) in \(quoted(name)) verwisseld",
        en: "the values of \(pair[0]), \(pair[1]) in \(quoted(name)) swapped"))
    guard let middle = lower.adding(upper)?.divided(by: 2), lower != upper else { return [swapped] }
    return [swapped]
      + [(option, lower), (option + 1, upper)].map { changed, value in
        let id = quoted("\(name).\(criterion.options[changed].id.value)")
        return variant(
          ofCriterion: index, inLayer: layer, values: [changed: middle],
          RubricVariant.wording(
            Wording(nl: "waarde van \(id)", en: "value of \(id)"), text(value), text(middle)))
      }
  }

  private func variant(
    ofCriterion index: Int, inLayer layer: Int, values: [Int: Rational], _ wording: Wording
  ) -> RubricVariant {
    let counting = Set(rubric.decisions.indices.filter { rubric.decisions[$0].isAggregate })
    let last = rubric.layers[layer].criteria[index].options[values.keys.max() ?? 0]
    return RubricVariant(
      base: rubric,
      edit: { rubric in
        for (option, value) in values {
          rubric.layers[layer].criteria[index].options[option].value.value = value
        }
      }, questions: .changed, decisions: counting, place: last.id.range, wording: wording)
  }

  func text(_ number: Rational) -> String { number.decimalText ?? number.description }
}

extension Decision {
  /// Whether this is a ladder over the rubric's levels.
  fileprivate var climbsLevels: Bool {
    if case .ladder(let ladder) = logic, case .levels = ladder.steps { true } else { false }
  }

  fileprivate var isAggregate: Bool { if case .aggregate = logic { true } else { false } }
}
