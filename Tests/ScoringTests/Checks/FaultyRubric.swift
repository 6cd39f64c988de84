import TestSupport

/// A small rubric made at random: sound nowhere on purpose, and small enough to try every answer sheet.
struct FaultyRubric {
  private(set) var text = ""

  private var random: SeededGenerator
  /// Options of the criteria `a`, `b` and `c`, by criterion; every layer has the first ones.
  private var optionCounts: [Int] = []
  private var layerSizes: [Int] = []
  private var hasSwitch = false
  private var hasNumber = false

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    layerSizes = [Int.random(in: 1...3, using: &random)]
    if layerSizes[0] < 3, random.chance(2) { layerSizes.append(Int.random(in: 1...2, using: &random)) }
    optionCounts = (0..<3).map { _ in Int.random(in: 2...3, using: &random) }
    let questions = layerSizes.reduce(0, +)
    hasSwitch = questions <= 3 && random.chance(2)
    hasNumber = questions <= (hasSwitch ? 2 : 3) && random.chance(2)
    text = rubric()
  }

  private mutating func rubric() -> String {
    let layers = layerSizes.enumerated().map { index, size in
      let criteria = (0..<size).map { criterion($0) }.joined(separator: ",")
      return #"{"id": "layer\#(index)", "title": "L", "summary": "L", "criteria": [\#(criteria)]}"#
    }
    var facts: [String] = []
    if hasSwitch { facts.append(#"{"id": "switch", "type": "boolean", "label": "S", "question": "S?"}"#) }
    if hasNumber {
      facts.append(
        #"{"id": "size", "type": "number", "minimum": 0, "maximum": 3, "label": "S", "question": "S?"}"#)
    }
    var decisions = [
      #"{"id": "score", "title": "S", "role": "score", "axis": "one", "each": "layer", "aggregate": {"function": "\#(pick(["weighted_mean", "sum", "min", "max", "median"]))", "of": {"axis": "one"}}}"#,
      #"{"id": "shown", "title": "S", "role": "shown", "each": "layer", "ladder": {"score": "score"}}"#,
    ]
    if random.chance(2) {
      decisions.append(
        #"{"id": "total", "title": "T", "role": "shown", "aggregate": {"function": "\#(pick(["min", "max", "median"]))", "of": {"each_layer": "shown"}}}"#
      )
    }
    for index in 0..<Int.random(in: 1...2, using: &random) { decisions.append(table("table\(index)")) }
    if random.chance(2) { decisions.append(bands()) }
    if random.chance(2) { decisions.append(ladder()) }
    let flags = (0..<Int.random(in: 2...4, using: &random)).map { flag($0) }
    return """
      {"format": "ambitie-rubric/1", "id": "random", "version": "1", "language": "en", "title": "R",
      "summary": "R", "status": "draft", "statement": "R", "sources": [{"id": "own", "title": "O", "kind": "own"}],
      "axes": [{"id": "one", "title": "O", "summary": "O"}],
      "layers": [\(layers.joined(separator: ",\n"))],
      "context": [\(facts.joined(separator: ",\n"))],
      "levels": [\(levels())],
      "decisions": [\(decisions.joined(separator: ",\n"))],
      "flags": [\(flags.joined(separator: ",\n"))]}
      """
  }

  private mutating func criterion(_ index: Int) -> String {
    // Values mostly rise, so that falling scores are the exception here as they are in life.
    var values = (0..<optionCounts[index]).map { _ in Int.random(in: 0...6, using: &random) }
    if !random.chance(4) { values.sort() }
    let options = values.enumerated().map { option, value in
      #"{"id": "o\#(option)", "label": "O", "text": "O", "value": \#(value / 2)\#(value % 2 == 0 ? "" : ".5")}"#
    }
    let weight = Int.random(in: 1...2, using: &random)
    return
      #"{"id": "\#(Self.names[index])", "axis": "one", "weight": \#(weight), "label": "C", "question": "C?", "why": "C", "options": [\#(options.joined(separator: ","))]}"#
  }

  private mutating func levels() -> String {
    let thresholds = Set((0..<2).map { _ in Int.random(in: 1...7, using: &random) }).sorted()
    var levels = [#"{"id": "level0", "title": "L", "sentence": "L"}"#]
    for (index, threshold) in thresholds.enumerated() {
      let requires = random.chance(3) ? #", "requires": "\#(condition(inLayer: true, depth: 1))""# : ""
      levels.append(
        #"{"id": "level\#(index + 1)", "title": "L", "sentence": "L", "threshold": \#(Double(threshold) / 2)\#(requires)}"#
      )
    }
    return levels.joined(separator: ",")
  }

  private mutating func flag(_ index: Int) -> String {
    let isOfLayer = random.chance(2)
    let kind = pick(["too_low", "too_high", "too_high", "inconsistency"])
    return
      #"{"id": "flag\#(index)", "kind": "\#(kind)", "severity": "low", \#(isOfLayer ? #""each": "layer", "# : "")"when": "\#(condition(inLayer: isOfLayer, depth: 2))", "title": "F", "message": "F", "advice": "F", "sources": ["own"]}"#
  }

  private mutating func table(_ id: String) -> String {
    let policy = pick([
      "unique", "first", "any", "priority", "collect_sum", "collect_min", "collect_max", "collect_count",
    ])
    let inputs = (0..<Int.random(in: 1...2, using: &random)).map { _ in subject(inLayer: true) }
    let isNumber = policy == "collect_sum" || policy == "collect_count"
    func output(_ random: inout SeededGenerator) -> String {
      let value = Int.random(in: 0...2, using: &random)
      return isNumber ? "\(value)" : "\"r\(value)\""
    }
    let rows = (0..<Int.random(in: 2...4, using: &random)).map { _ in
      let cells = inputs.map { "\"\(cell($0))\"" }.joined(separator: ", ")
      return #"{"when": [\#(cells)], "then": \#(output(&random))}"#
    }
    let otherwise =
      random.chance(2) && policy != "collect_count" ? #", "otherwise": \#(output(&random))"# : ""
    let type = isNumber ? #""type": "number""# : #""type": "ordinal", "options": [\#(Self.outcomes)]"#
    return
      #"{"id": "\#(id)", "title": "T", \#(random.chance(2) ? #""role": "choice", "# : "")"each": "layer", \#(type), "table": {"hit_policy": "\#(policy)", "inputs": [\#(inputs.map { "\"\($0)\"" }.joined(separator: ", "))], "rules": [\#(rows.joined(separator: ","))]\#(otherwise)}}"#
  }

  private mutating func bands() -> String {
    let cuts = (0..<3).map { _ in Int.random(in: 0...6, using: &random) }.sorted().map { Double($0) / 2 }
    let (open, shut) = (pick(["[", "("]), pick(["]", ")"]))
    let gap = pick(["", "", ".1"]).isEmpty ? cuts[1] : cuts[1] + 0.1
    return
      #"{"id": "bands", "title": "B", "role": "choice", "each": "layer", "type": "ordinal", "options": [\#(Self.outcomes)], "table": {"hit_policy": "\#(pick(["unique", "first"]))", "inputs": ["score"], "rules": [{"when": ["[\#(cuts[0])..\#(cuts[1])\#(shut)"], "then": "r0"}, {"when": ["\#(open)\#(gap)..\#(cuts[2])]"], "then": "r1"}, {"when": ["> \#(cuts[2])"], "then": "r2"}]}}"#
  }

  private mutating func ladder() -> String {
    let steps = ["r1", "r2"].map { #"{"value": "\#($0)", "when": "\#(condition(inLayer: true, depth: 1))"}"# }
    return
      #"{"id": "ladder", "title": "L", "role": "shown", "each": "layer", "type": "ordinal", "options": [\#(Self.outcomes)], "ladder": {"steps": [\#(steps.joined(separator: ","))]}}"#
  }

  /// A name that conditions and tables can ask about, in each layer or in the whole case.
  private mutating func subject(inLayer: Bool) -> String {
    let shared = layerSizes.min() ?? 1
    var names = (0..<shared).map { Self.names[$0] }
    if !inLayer {
      names = layerSizes.indices.flatMap { layer in
        (0..<layerSizes[layer]).map { "layer\(layer).\(Self.names[$0])" }
      }
    } else {
      names.append("score")
    }
    if hasSwitch { names.append("switch") }
    if hasNumber { names.append("size") }
    return pick(names)
  }

  private mutating func cell(_ subject: String) -> String {
    if random.chance(4) { return "-" }
    if subject == "switch" { return pick(["true", "false"]) }
    if subject == "size" || subject == "score" {
      let low = Int.random(in: 0...2, using: &random)
      return pick([
        "< \(low)", ">= \(low)", "[\(low)..\(low + 1)]", "(\(low)..\(low + 1)]", "\(low)", "<= \(low).5",
      ])
    }
    let option = #"\"o\#(Int.random(in: 0..<options(of: subject), using: &random))\""#
    return pick([option, option, "<= \(option)", "> \(option)", "not(\(option))", "null"])
  }

  private mutating func condition(inLayer: Bool, depth: Int) -> String {
    if depth > 0, random.chance(2) {
      let left = condition(inLayer: inLayer, depth: depth - 1)
      let right = condition(inLayer: inLayer, depth: depth - 1)
      return pick(["\(left) and \(right)", "(\(left) or \(right))", "not(\(left)) and \(right)"])
    }
    let subject = subject(inLayer: inLayer && depth < 2)
    let name = inLayer && subject.contains(".") ? self.subject(inLayer: true) : subject
    if name == "score" { return "\(name) \(pick([">=", "<", "="])) \(Int.random(in: 0...3, using: &random))" }
    if name == "size" {
      return "size \(pick([">=", "<", "=", ">"])) \(Int.random(in: 0...3, using: &random))"
    }
    if name == "switch" { return "switch = \(pick(["true", "false"]))" }
    let option = #"\"o\#(Int.random(in: 0..<options(of: name), using: &random))\""#
    return "\(name) \(pick(["=", "!=", "<=", ">", "<"])) \(option)"
  }

  private func options(of name: String) -> Int {
    let bare = name.split(separator: ".").last.map(String.init) ?? name
    return Self.names.firstIndex(of: bare).map { optionCounts[$0] } ?? 2
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &random)]
  }

  private static let names = ["a", "b", "c"]
  private static let outcomes = (0..<3).map { #"{"id": "r\#($0)", "label": "R", "text": "R"}"# }
    .joined(separator: ",")
}

extension SeededGenerator {
  /// True once in `count` times.
  fileprivate mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &self) == 0
  }
}
