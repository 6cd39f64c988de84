@testable import AmbitionModel

/// The tree on one line, with the range of every value: `[1@1..2 "a"@3..6]@0..7`.
func dump(_ node: DocumentNode) -> String {
  let place = "@\(node.range.start)..\(node.range.end)"
  return switch node.kind {
  case .null: "null" + place
  case .boolean(let value): "\(value)" + place
  case .number(let text): text + place
  case .string(let text): "\"\(text.text)\"" + place
  case .array(let items): "[" + items.map(dump).joined(separator: " ") + "]" + place
  case .object(let members):
    "{"
      + members.map { "\($0.key)@\($0.keyRange.start)..\($0.keyRange.end)=\(dump($0.value))" }
      .joined(separator: " ") + "}" + place
  }
}
