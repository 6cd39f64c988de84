/// A JSON Schema (draft 2020-12) over the keywords that our own schemas use.
///
/// Strict where the standard is lenient: a keyword it does not know, a reference that leads nowhere or
/// round in a circle, or a pattern that does not compile is an error when the schema is made, so that no
/// rule of a schema is silently ignored.
package struct JSONSchema {
  /// What is wrong with a schema itself, and at which JSON pointer in it.
  package struct Defect: Error, Equatable, CustomStringConvertible {
    package var pointer: String
    package var message: String

    package var description: String { "\(pointer): \(message)" }
  }

  /// Where an instance breaks its schema.
  package struct Violation: Equatable, CustomStringConvertible {
    /// The JSON pointer of the value (RFC 6901), for a missing or superfluous key that of the object.
    package var pointer: String
    package var message: String

    package init(pointer: String, message: String) {
      self.pointer = pointer
      self.message = message
    }

    package var description: String { "\(pointer): \(message)" }
  }

  let root: JSONValue
  let patterns: [String: Regex<AnyRegexOutput>]

  /// Throws the first `Defect`, in order of pointers.
  package init(_ root: JSONValue) throws {
    var inspection = SchemaInspection(root: root)
    inspection.inspectSchema(root, at: "")
    if let defect = inspection.defects.min(by: { $0.pointer < $1.pointer }) { throw defect }
    self.root = root
    self.patterns = inspection.patterns
  }

  /// Everything that breaks the schema, in an order that depends on schema and instance only; empty when
  /// the instance is valid.
  package func violations(in instance: JSONValue) -> [Violation] {
    SchemaValidation(schema: self).violations(of: root, in: instance, at: "")
  }
}

extension String {
  /// This JSON pointer, one key deeper.
  func pointing(to key: String) -> String {
    self + "/"
      + key.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
  }
}
