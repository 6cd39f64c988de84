import Foundation
import TestSupport

/// Changes to JSON by path: a key, the id of an element of a list, or its index as a number.
extension JSONValue {
  mutating func set(_ path: String, to json: String) throws {
    try change(path) { $0 = try JSONValue(json: json) }
  }

  /// Puts a value into the list at `path`, at the end or before `index`.
  mutating func insert(_ json: String, into path: String, at index: Int? = nil) throws {
    try change(path) { value in
      guard case .array(var items)? = value else { throw MissingPath(path: path) }
      items.insert(try JSONValue(json: json), at: index ?? items.count)
      value = .array(items)
    }
  }

  mutating func remove(_ path: String) throws {
    try change(path) { $0 = nil }
  }

  /// Puts what is at one path at the other, and the other way round.
  mutating func exchange(_ first: String, _ second: String) throws {
    var (one, other): (JSONValue?, JSONValue?) = (nil, nil)
    try change(first) { one = $0 }
    try change(second) {
      other = $0
      $0 = one
    }
    try change(first) { $0 = other }
  }

  struct MissingPath: Error { var path: String }

  private mutating func change(_ path: String, _ edit: (inout JSONValue?) throws -> Void) throws {
    var changed: JSONValue? = self
    try Self.change(&changed, path.split(separator: "/").map(String.init)[...], path, edit)
    if let changed { self = changed }
  }

  private static func change(
    _ value: inout JSONValue?, _ rest: ArraySlice<String>, _ path: String,
    _ edit: (inout JSONValue?) throws -> Void
  ) throws {
    guard let step = rest.first else { return try edit(&value) }
    switch value {
    case .object(var members)?:
      var child = members[step]
      try change(&child, rest.dropFirst(), path, edit)
      members[step] = child
      value = .object(members)
    case .array(var items)?:
      let found = Int(step) ?? items.firstIndex { $0["id"] == .string(step) }
      guard let index = found, items.indices.contains(index) else { throw MissingPath(path: path) }
      var child: JSONValue? = items[index]
      try change(&child, rest.dropFirst(), path, edit)
      if let child { items[index] = child } else { items.remove(at: index) }
      value = .array(items)
    default: throw MissingPath(path: path)
    }
  }

  /// The value as text, keys in order.
  var text: String {
    switch self {
    case .null: return "null"
    case .boolean(let truth): return "\(truth)"
    case .number(let number): return number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .string(let text): return Self.quoted(text)
    case .array(let items): return "[" + items.map(\.text).joined(separator: ",\n") + "]"
    case .object(let members):
      let pairs = members.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)): \($0.value.text)" }
      return "{" + pairs.joined(separator: ",\n") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x22 || $0 == 0x0A }) else { return "\"\(text)\"" }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
