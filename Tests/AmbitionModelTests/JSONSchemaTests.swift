import TestSupport
import Testing

/// The validator that the schemas of `schemas/` are tested with; expected values follow the rules of
/// draft 2020-12.
@Suite struct `JSON Schema validator` {
  struct Row: Sendable, CustomTestStringConvertible {
    var schema: String
    var instance: String
    /// The pointers of the violations; empty when the instance is valid.
    var pointers: [String]

    init(_ schema: String, _ instance: String, _ pointers: String...) {
      self.schema = schema
      self.instance = instance
      self.pointers = pointers
    }

    var testDescription: String { "\(instance) against \(schema)" }
  }

  static let types = [
    Row("true", "1"),
    Row("false", "1", ""),
    Row("{}", "null"),
    Row(#"{"type": "number"}"#, "1.5"),
    Row(#"{"type": "number"}"#, "true", ""),
    Row(#"{"type": "number"}"#, #""1""#, ""),
    Row(#"{"type": "boolean"}"#, "false"),
    Row(#"{"type": "boolean"}"#, "0", ""),
    Row(#"{"type": "boolean"}"#, "1", ""),
    Row(#"{"type": "null"}"#, "null"),
    Row(#"{"type": "null"}"#, "0", ""),
    Row(#"{"type": "string"}"#, "null", ""),
    Row(#"{"type": "array"}"#, "[]"),
    Row(#"{"type": "object"}"#, "[]", ""),
    Row(#"{"type": ["string", "object"]}"#, "{}"),
    Row(#"{"type": ["string", "object"]}"#, "1", ""),
    Row(#"{"enum": ["a", 1]}"#, "1"),
    Row(#"{"enum": ["a", 1]}"#, "true", ""),
    Row(#"{"enum": ["a", 1]}"#, #""b""#, ""),
    Row(#"{"const": {"a": [0]}}"#, #"{"a": [0]}"#),
    Row(#"{"const": false}"#, "0", ""),
    Row(#"{"const": 1}"#, "1.0"),
  ]

  static let numbersAndStrings = [
    Row(#"{"minimum": 1, "maximum": 2}"#, "1"),
    Row(#"{"minimum": 1, "maximum": 2}"#, "2"),
    Row(#"{"minimum": 1}"#, "0.5", ""),
    Row(#"{"maximum": 2}"#, "2.5", ""),
    Row(#"{"exclusiveMinimum": 0}"#, "0.1"),
    Row(#"{"exclusiveMinimum": 0}"#, "0", ""),
    Row(#"{"exclusiveMinimum": 0}"#, #""not a number""#),
    Row(#"{"minLength": 2, "maxLength": 3}"#, #""é😀""#),
    Row(#"{"minLength": 2}"#, #""😀""#, ""),
    Row(#"{"maxLength": 1}"#, #""ab""#, ""),
    Row(#"{"minLength": 2}"#, "[]"),
    Row(#"{"pattern": "b"}"#, #""abc""#),
    Row(#"{"pattern": "^b"}"#, #""abc""#, ""),
    Row(#"{"pattern": "^[a-z]+$"}"#, #""ab""#),
    Row(#"{"pattern": "^[a-z]+$"}"#, #""ab\n""#, ""),
    Row(#"{"pattern": "^[a-z]+$"}"#, #""a\nb""#, ""),
    Row(#"{"pattern": "\\S"}"#, #"" \t""#, ""),
    Row(#"{"pattern": "\\S"}"#, "7"),
  ]

  static let arraysAndObjects = [
    Row(#"{"items": {"type": "string"}}"#, #"["a", 1, null]"#, "/1", "/2"),
    Row(#"{"items": false}"#, "{}"),
    Row(#"{"minItems": 2}"#, "[1]", ""),
    Row(#"{"minItems": 2}"#, "[1, 1]"),
    Row(#"{"uniqueItems": true}"#, "[1, true, 2, 1]", "/3"),
    Row(#"{"uniqueItems": false}"#, "[1, 1]"),
    Row(#"{"required": ["a", "b"]}"#, #"{"b": null}"#, ""),
    Row(#"{"required": ["a", "b"]}"#, "{}", "", ""),
    Row(#"{"required": ["a"]}"#, #""text""#),
    Row(#"{"properties": {"a": {"type": "string"}}}"#, #"{"a": 1, "b": 1}"#, "/a"),
    Row(#"{"properties": {"a": true}, "additionalProperties": false}"#, #"{"a": 1, "b": 1}"#, "/b"),
    Row(#"{"additionalProperties": {"type": "string"}}"#, #"{"a": "x", "b": 1}"#, "/b"),
    Row(#"{"propertyNames": {"pattern": "^[a-z]+$"}}"#, #"{"a": 1, "B": 2}"#, "/B"),
    Row(#"{"dependentRequired": {"a": ["b", "c"]}}"#, #"{"a": 1, "c": 1}"#, ""),
    Row(#"{"dependentRequired": {"a": ["b"]}}"#, #"{"c": 1}"#),
    Row(#"{"minProperties": 1, "maxProperties": 1}"#, #"{"a": 1}"#),
    Row(#"{"minProperties": 1}"#, "{}", ""),
    Row(#"{"maxProperties": 1}"#, #"{"a": 1, "b": 1}"#, ""),
    Row(#"{"properties": {"a/b": false, "c~d": false}}"#, #"{"a/b": 1, "c~d": 1}"#, "/a~1b", "/c~0d"),
    Row(
      #"{"properties": {"a": {"items": {"properties": {"b": {"minimum": 3}}}}}}"#,
      #"{"a": [{"b": 3}, {"b": 2}]}"#, "/a/1/b"),
  ]

  static let combinations = [
    Row(#"{"oneOf": [{"minimum": 1}, {"minimum": 5}]}"#, "3"),
    Row(#"{"oneOf": [{"minimum": 1}, {"minimum": 5}]}"#, "7", ""),
    Row(#"{"oneOf": [{"minimum": 1}, {"minimum": 5}]}"#, "0", ""),
    Row(#"{"anyOf": [{"minimum": 1}, {"minimum": 5}]}"#, "7"),
    Row(#"{"anyOf": [{"minimum": 1}, {"minimum": 5}]}"#, "0", ""),
    Row(#"{"allOf": [{"minimum": 1}, {"minimum": 5}]}"#, "3", ""),
    Row(#"{"allOf": [{"minimum": 1}, {"minimum": 5}]}"#, "0", "", ""),
    Row(#"{"not": {"type": "string"}}"#, "1"),
    Row(#"{"not": {"type": "string"}}"#, #""a""#, ""),
    Row(#"{"if": {"minimum": 5}, "then": {"maximum": 9}, "else": {"maximum": 1}}"#, "7"),
    Row(#"{"if": {"minimum": 5}, "then": {"maximum": 9}, "else": {"maximum": 1}}"#, "10", ""),
    Row(#"{"if": {"minimum": 5}, "then": {"maximum": 9}, "else": {"maximum": 1}}"#, "2", ""),
    Row(#"{"if": {"minimum": 5}, "then": false}"#, "2"),
    Row(##"{"$ref": "#/$defs/a", "maximum": 9, "$defs": {"a": {"minimum": 5}}}"##, "7"),
    Row(##"{"$ref": "#/$defs/a", "maximum": 9, "$defs": {"a": {"minimum": 5}}}"##, "10", ""),
    Row(##"{"$ref": "#/$defs/a", "maximum": 9, "$defs": {"a": {"minimum": 5}}}"##, "2", ""),
    Row(
      ##"{"$ref": "#/$defs/tree", "$defs": {"tree": {"items": {"$ref": "#/$defs/tree"}, "type": "array"}}}"##,
      "[[], [[1]]]", "/1/0/0"),
    Row(
      #"{"title": "t", "description": "d", "$id": "urn:x", "$schema": "s", "examples": [1], "default": 2}"#,
      #""anything""#),
  ]

  @Test(arguments: [types, numbersAndStrings, arraysAndObjects, combinations].flatMap { $0 })
  func `finds what breaks the schema`(_ row: Row) throws {
    let schema = try JSONSchema(JSONValue(json: row.schema))
    let violations = try schema.violations(in: JSONValue(json: row.instance))
    expectEqual(violations.map(\.pointer), row.pointers, "\(violations)")
  }

  @Test(arguments: [
    (#"{"format": "date"}"#, "/format"),
    (#"{"properties": {"a": {"items": {"multipleOf": 2}}}}"#, "/properties/a/items/multipleOf"),
    (#"{"$defs": {"never_used": {"patternProperties": {}}}}"#, "/$defs/never_used/patternProperties"),
    (#"{"$defs": {"a": 1}}"#, "/$defs/a"),
    (##"{"$ref": "#/$defs/a"}"##, "/$ref"),
    (#"{"$ref": "other.json"}"#, "/$ref"),
    (##"{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}"##, "/$defs/a/$ref"),
    (#"{"pattern": "(a"}"#, "/pattern"),
    (#"{"type": "integer"}"#, "/type"),
    (#"{"type": ["string", "text"]}"#, "/type/1"),
    (#"{"type": []}"#, "/type"),
    (#"{"required": "a"}"#, "/required"),
    (#"{"required": ["a", 1]}"#, "/required"),
    (#"{"minItems": -1}"#, "/minItems"),
    (#"{"minLength": 1.5}"#, "/minLength"),
    (#"{"minimum": "1"}"#, "/minimum"),
    (#"{"uniqueItems": 1}"#, "/uniqueItems"),
    (#"{"oneOf": []}"#, "/oneOf"),
    (#"{"items": [true]}"#, "/items"),
    (#"{"then": true}"#, ""),
  ])
  func `refuses a schema that it would not fully apply`(schema: String, pointer: String) throws {
    let value = try JSONValue(json: schema)
    let defect = try #require(throws: JSONSchema.Defect.self) { try JSONSchema(value) }
    expectEqual(defect.pointer, pointer, "\(defect)")
  }

  @Test func `reads numbers, booleans and null apart`() throws {
    try expectEqual(
      JSONValue(json: #"[0, 1, false, true, null, "1", 1e2]"#),
      .array([
        .number(0), .number(1), .boolean(false), .boolean(true), .null, .string("1"), .number(100),
      ]))
  }
}
