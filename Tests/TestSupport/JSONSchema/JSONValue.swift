package import Foundation

/// A JSON value without its place in a file; `true` is not a number here, as it can be in `NSNumber`.
package enum JSONValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue {
  /// Reads JSON, with comments and trailing commas; of two equal keys the decoder keeps one.
  ///
  /// Throws what `JSONDecoder` throws when the bytes are not JSON.
  package init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    self = try decoder.decode(JSONValue.self, from: json)
  }

  package init(json: String) throws {
    try self.init(json: Data(json.utf8))
  }

  /// The value for `key`; `nil` when there is none or this is not an object.
  package subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The name that JSON Schema has for this type.
  package var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

extension JSONValue: Decodable {
  /// Tries what occurs most first: each try that fails throws, and a throw costs a test a walk down the stack.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([String: JSONValue].self) {
      self = .object(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else {
      self = .boolean(try container.decode(Bool.self))
    }
  }
}
