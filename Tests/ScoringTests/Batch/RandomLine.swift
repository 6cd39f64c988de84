import AmbitionModel
import TestSupport

@testable import Scoring

/// Lines that hold a case in all the forms that a line may have, and bytes that are nearly such lines.
struct RandomLine {
  let program: Program
  var generator: SeededGenerator

  /// A sound line.
  mutating func text() -> String {
    var members = ["\"id\": \(id())"]
    let facts = program.inputs.indices.filter { isFact($0) && chance(2, 3) }
      .map { "\(quoted(program.inputs[$0].name)): \(answer($0))" }
    if !facts.isEmpty || chance(1, 2) { members.append("\"context\":{\(facts.joined(separator: ","))}") }
    members.append("\"answers\":\(blank()){\(answers().joined(separator: "\(blank()),\(blank())"))}")
    if chance(1, 3) { members.append("\"rubric\":{\"id\":\"\(program.rubric.id.value)\",\"version\":\"1\"}") }
    for index in 0..<Int.random(in: 0...3, using: &generator) {
      members.append("\"extra\(index)\":\(junk(3))")
    }
    members.shuffle(using: &generator)
    return "\(blank()){\(members.joined(separator: ","))\(blank())}\(blank())"
  }

  /// The bytes of a line, mostly damaged.
  mutating func bytes() -> [UInt8] {
    var bytes = Array(text().utf8)
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 2:
        bytes.insert(
          contentsOf: Array(
            ["\"", "{", "}", ",", "\\", "é", "null", "\u{0}"].randomElement(using: &generator)?.utf8
              ?? "".utf8), at: place)
      default:
        let end = min(bytes.count, place + 9)
        bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: bytes.indices, using: &generator))
      }
      if bytes.isEmpty { break }
    }
    return bytes.filter { $0 != 0x0A }
  }

  private mutating func answers() -> [String] {
    var members: [String] = []
    for (layer, item) in program.rubric.layers.enumerated() {
      let slots = program.inputs.indices.filter {
        !isFact($0) && program.inputs[$0].layer == layer && chance(5, 6)
      }
      let name = item.id.value.rawValue
      if chance(1, 3) {
        members += slots.map { "\(quoted(program.inputs[$0].name)):\(answer($0))" }
      } else {
        let inner = slots.map { slot in
          "\(quoted(String(program.inputs[slot].name.dropFirst(name.count + 1)))):\(blank())\(answer(slot))"
        }
        members.append("\(quoted(name)):{\(inner.joined(separator: ","))}")
      }
    }
    return members
  }

  private mutating func answer(_ slot: Int) -> String {
    var text = "\"unknown\""
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: text = "null"
    case 1: text = "\"not_applicable\""
    case 2: text = "\"unknown\""
    default:
      switch program.inputs[slot].domain {
      case .options(let options):
        text = quoted(options.randomElement(using: &generator)?.id.value.rawValue ?? "")
      case .boolean: text = chance(1, 2) ? "true" : "false"
      case .number(let minimum, let maximum):
        let low = minimum.map { Int(clamping: $0.floor) } ?? -20
        let high = max(low, maximum.map { Int(clamping: $0.floor) } ?? low + 40)
        text = "\(Int.random(in: low...high, using: &generator))" + (chance(1, 3) ? ".0" : "")
      case .text: text = quoted(["a", "b"].randomElement(using: &generator) ?? "a")
      }
    }
    guard chance(1, 4) else { return text }
    return "{\(blank())\"answer\":\(text),\"rationale\":\(junk(1))}"
  }

  private mutating func junk(_ depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return "\"tekst é \\u00e9 \\\\ \\\" \u{1F600} die wat langer is\""
    case 1: return "-12.5e+3"
    case 2: return "null"
    case 3: return "[]"
    case 4: return "\"\""
    case 5: return "[\(junk(depth - 1)),\(blank())\(junk(depth - 1))]"
    default: return "{\"a\":\(junk(depth - 1)),\"b\":\(junk(depth - 1))}"
    }
  }

  private mutating func id() -> String {
    quoted(
      ["casus-1", "é", "a b", "x\\\\y", "\\u0041", "lang-genoeg-voor-zestien-bytes"].randomElement(
        using: &generator) ?? "a")
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private mutating func blank() -> String {
    chance(1, 4) ? [" ", "\t", "\r", "  "].randomElement(using: &generator) ?? "" : ""
  }

  private mutating func chance(_ part: Int, _ whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &generator) < part
  }

  private func isFact(_ slot: Int) -> Bool {
    if case .fact = program.inputs[slot].question { true } else { false }
  }
}
