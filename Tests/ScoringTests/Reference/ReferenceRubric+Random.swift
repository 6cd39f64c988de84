import TestSupport

extension ReferenceRubric {
  private static let scales = ["s": ["s0", "s1", "s2"], "t": ["t0", "t1"], "u": ["u0", "u1", "u2", "u3"]]

  init(using random: inout SeededGenerator) {
    var generator = ExpressionGenerator(random: random)
    layers = Array(["a", "b", "c"].prefix(2 + generator.roll(2)))
    addCriteria(&generator)
    addFacts(&generator)
    let facts = generator
    levels = (0..<3).map { index in
      ReferenceDecision.Level(
        threshold: index > 0 || generator.roll(3) == 0
          ? SmallFraction(index * 2 + generator.roll(3), 4) : nil,
        requires: index > 0 && generator.roll(2) == 0 ? generator.condition(1) : nil)
    }
    var perLayer = facts
    perLayer.names += criterionKinds.map { ($0.id, $0.kind) }
    var whole = facts
    whole.names += criterionKinds.flatMap { criterion in
      layers.map { ("\($0).\(criterion.id)", criterion.kind) }
    }
    whole.lists += criterionKinds.map { ("layers.\($0.id)", $0.kind) }
    for index in 0..<7 {
      let isPerLayer = generator.roll(2) == 0
      var scoped = isPerLayer ? perLayer : whole
      scoped.random = generator.random
      let (decision, kind) = self.decision("d\(index)", isPerLayer, &scoped)
      generator.random = scoped.random
      decisions.append(decision)
      if isPerLayer {
        perLayer.names.append((decision.id, kind))
        whole.names += layers.map { ("\($0).\(decision.id)", kind) }
        whole.lists.append(("layers.\(decision.id)", kind))
      } else {
        perLayer.names.append((decision.id, kind))
        whole.names.append((decision.id, kind))
      }
    }
    for index in 0..<3 {
      let isPerLayer = index == 0
      var scoped = isPerLayer ? perLayer : whole
      scoped.random = generator.random
      flags.append(Flag(id: "flag\(index)", isPerLayer: isPerLayer, condition: scoped.condition(3)))
      generator.random = scoped.random
    }
    random = generator.random
  }

  private var criterionKinds: [(id: String, kind: ExpressionGenerator.Kind)] {
    questions.filter { $0.name.hasPrefix("a.") }.map { question in
      let id = String(question.name.dropFirst(2))
      return (id, .options(Self.scales.values.first { $0.count == question.completions.count } ?? []))
    }
  }

  private mutating func addCriteria(_ generator: inout ExpressionGenerator) {
    for index in 0..<2 + generator.roll(2) {
      let options = Self.scales[generator.pick(["s", "t", "u"])] ?? []
      for layer in layers {
        let weight = generator.pick([1, 1, 2, 3])
        let counts = options.map { _ in generator.roll(5) }
        questions.append(
          Question(
            name: "\(layer).c\(index)", completions: options.indices.map { .option($0) },
            counts: counts.map { SmallFraction($0) }, weight: SmallFraction(weight),
            json: RubricText.criterion(
              "c\(index)", weight: "\(weight)", zip(options, counts).map { "\($0)=\($1)" })))
      }
    }
  }

  private mutating func addFacts(_ generator: inout ExpressionGenerator) {
    let options = Self.scales["s"] ?? []
    questions += [
      Question(
        name: "f0", completions: options.indices.map { .option($0) },
        json: RubricText.fact("f0", "ordinal", RubricText.options(options))),
      Question(
        name: "f1", completions: [.boolean(false), .boolean(true)], json: RubricText.fact("f1", "boolean")),
      Question(
        name: "f2", completions: (0...6).map { .number(SmallFraction($0, 2)) },
        json: RubricText.fact("f2", "number", #""minimum": 0, "maximum": 3"#)),
      // Halves on both sides of all constants, which are from -1 to 3.
      Question(
        name: "f3", completions: (-4...8).map { .number(SmallFraction($0, 2)) },
        json: RubricText.fact("f3", "number")),
    ]
    generator.names = [
      ("f0", .options(options)), ("f1", .boolean), ("f2", .measured), ("f3", .measured),
    ]
  }

  private func decision(
    _ id: String, _ isPerLayer: Bool, _ generator: inout ExpressionGenerator
  ) -> (ReferenceDecision, ExpressionGenerator.Kind) {
    var decision = ReferenceDecision(
      id: id, isPerLayer: isPerLayer, logic: .expression(.literal(.null, "null")))
    let ids = Self.scales[generator.pick(["s", "u"])] ?? []
    let ordinal = #""type": "ordinal", \#(RubricText.options(ids)), "#
    switch generator.roll(8) {
    case 0:
      decision.logic = .expression(generator.condition(2))
      return (decision, .boolean)
    case 1:
      decision.logic = .expression(generator.number(2))
      return (decision, .number)
    case 2:
      decision.declaration = ordinal
      decision.logic = .expression(generator.option(ids, 2))
      return (decision, .options(ids))
    case 3, 4:
      let kind: ExpressionGenerator.Kind = generator.pick([.boolean, .number, .options(ids), .options(ids)])
      if case .options = kind { decision.declaration = ordinal }
      decision.logic = .table(table(kind, &generator))
      if case .table(let table) = decision.logic, table.policy == "collect_count" {
        decision.declaration = ""
        return (decision, .number)
      }
      return (decision, kind)
    case 5:
      decision.declaration = ordinal
      var value = 0
      var steps: [(Int, ReferenceExpression)] = []
      while value < ids.count - 1 {
        value += 1 + generator.roll(2)
        if value < ids.count { steps.append((value, generator.condition(1))) }
      }
      if steps.isEmpty { steps = [(1, generator.condition(1))] }
      decision.logic = .ladder(steps, ids: ids)
      return (decision, .options(ids))
    case 6:
      decision.declaration = #""type": "level", "#
      decision.logic = .levels(score: generator.number(2), levels)
      return (decision, .options(Self.levelIDs))
    default: return aggregate(decision, &generator)
    }
  }

  private func table(_ kind: ExpressionGenerator.Kind, _ generator: inout ExpressionGenerator)
    -> ReferenceTable
  {
    var policies = ["unique", "unique", "first", "first", "any", "collect_count"]
    var isFixed = false
    switch kind {
    case .number: policies += ["collect_sum", "collect_min", "collect_max"]
    case .options: policies += ["priority", "priority", "collect_min", "collect_max"]
    default: break
    }
    let policy = generator.pick(policies)
    if policy == "collect_count" { isFixed = true }
    let columns = (0...generator.roll(2)).map { _ in generator.pick(generator.names) }
    func output(_ generator: inout ExpressionGenerator) -> ReferenceExpression {
      switch kind {
      case .options(let ids) where isFixed || generator.roll(3) > 0: generator.literal(ids)
      case .number where isFixed || generator.roll(3) > 0: generator.numberLiteral()
      default: generator.any(kind, 1)
      }
    }
    return ReferenceTable(
      policy: policy, inputs: columns.map { .name($0.name) },
      rows: (0...1 + generator.roll(3)).map { _ in
        let when = columns.map { column -> [ReferenceTest] in
          switch generator.roll(5) {
          case 0: return [.any]
          case 1: return [.none([generator.test(column.kind)])]
          case 2: return [generator.test(column.kind), generator.test(column.kind)]
          default: return [generator.test(column.kind)]
          }
        }
        return (when, output(&generator))
      },
      otherwise: policy != "collect_count" && generator.roll(2) == 0 ? output(&generator) : nil)
  }

  /// An aggregate over criteria, which count for their numbers, or over decisions before it.
  private func aggregate(
    _ template: ReferenceDecision, _ generator: inout ExpressionGenerator
  ) -> (ReferenceDecision, ExpressionGenerator.Kind) {
    var decision = template
    let numbers = ["weighted_mean", "mean", "sum", "min", "max", "median"]
    func operand(_ name: String) -> ReferenceDecision.Operand {
      let question = questions.first { $0.name == name }
      return .init(name: name, weight: question?.weight ?? SmallFraction(1), counts: question?.counts)
    }
    let earlier = generator.names.filter { $0.kind == .number }
    let lists = generator.lists.filter { $0.kind == .number }
    let ranked = generator.names.filter {
      $0.name.hasPrefix("d") && $0.kind != .number && $0.kind != .boolean
    }
    switch generator.roll(4) {
    case 0 where !earlier.isEmpty:
      let chosen = (0...generator.roll(3)).map { _ in generator.pick(earlier).name }
      decision.logic = .aggregate(
        generator.pick(numbers), of: "[\(chosen.map { "\"\($0)\"" }.joined(separator: ", "))]",
        chosen.map(operand))
      return (decision, .number)
    case 1 where !lists.isEmpty:
      let member = generator.pick(lists).name.dropFirst(7)
      let members = layers.map { "\($0).\(member)" }
      decision.logic = .aggregate(
        generator.pick(numbers), of: #"{"each_layer": "\#(member)"}"#, members.map(operand))
      return (decision, .number)
    case 2 where !ranked.isEmpty:
      let kind = generator.pick(ranked).kind
      let chosen = ranked.filter { $0.kind == kind }.map(\.name)
      decision.logic = .aggregate(
        generator.pick(["min", "max", "median"]),
        of: "[\(chosen.map { "\"\($0)\"" }.joined(separator: ", "))]", chosen.map { .init(name: $0) })
      return (decision, kind)
    default:
      decision.logic = .axis(generator.pick(numbers), questions.filter { $0.name.contains(".") })
      return (decision, .number)
    }
  }
}
