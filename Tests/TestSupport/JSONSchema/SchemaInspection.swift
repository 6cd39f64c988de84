/// Walks a whole schema once and notes what a validation would otherwise stumble over or pass by.
struct SchemaInspection {
  let root: JSONValue
  var defects: [JSONSchema.Defect] = []
  var patterns: [String: Regex<AnyRegexOutput>] = [:]

  /// The value of a keyword.
  private enum Shape {
    case annotation, schema, schemaList, schemaMap, typeNames, text, texts, textsMap, count, number, flag
    case values, anything, pattern, reference
  }

  private static let shapes: [String: Shape] = [
    "$schema": .text, "$id": .text, "title": .text, "description": .text, "examples": .values,
    "default": .annotation, "$defs": .schemaMap, "$ref": .reference, "type": .typeNames,
    "enum": .values, "const": .anything, "properties": .schemaMap, "required": .texts,
    "additionalProperties": .schema, "propertyNames": .schema, "dependentRequired": .textsMap,
    "minProperties": .count, "maxProperties": .count, "items": .schema, "minItems": .count,
    "uniqueItems": .flag, "pattern": .pattern, "minLength": .count, "maxLength": .count,
    "minimum": .number, "exclusiveMinimum": .number, "maximum": .number, "oneOf": .schemaList,
    "anyOf": .schemaList, "allOf": .schemaList, "not": .schema, "if": .schema, "then": .schema,
    "else": .schema,
  ]

  private static let typeNames: Set = ["null", "boolean", "number", "string", "array", "object"]

  init(root: JSONValue) {
    self.root = root
  }

  mutating func inspectSchema(_ schema: JSONValue, at pointer: String) {
    switch schema {
    case .boolean: return
    case .object(let keywords):
      for (keyword, value) in keywords {
        let place = pointer.pointing(to: keyword)
        guard let shape = Self.shapes[keyword] else {
          defects.append(.init(pointer: place, message: "unknown keyword"))
          continue
        }
        inspect(value, as: shape, at: place)
      }
      if keywords["if"] == nil, keywords["then"] != nil || keywords["else"] != nil {
        defects.append(.init(pointer: pointer, message: "then or else without if"))
      }
    default: defects.append(.init(pointer: pointer, message: "not a schema"))
    }
  }

  private mutating func inspect(_ value: JSONValue, as shape: Shape, at pointer: String) {
    switch (shape, value) {
    case (.annotation, _), (.anything, _), (.text, .string), (.number, .number), (.flag, .boolean): return
    case (.schema, _): inspectSchema(value, at: pointer)
    case (.schemaList, .array(let schemas)) where !schemas.isEmpty:
      for (index, schema) in schemas.enumerated() {
        inspectSchema(schema, at: pointer.pointing(to: String(index)))
      }
    case (.schemaMap, .object(let schemas)):
      for (key, schema) in schemas { inspectSchema(schema, at: pointer.pointing(to: key)) }
    case (.typeNames, .string(let name)) where Self.typeNames.contains(name): return
    case (.typeNames, .array(let names)) where !names.isEmpty:
      for (index, name) in names.enumerated() {
        let place = pointer.pointing(to: String(index))
        if case .string = name { inspect(name, as: .typeNames, at: place) } else { wrongShape(at: place) }
      }
    case (.texts, .array(let texts)) where texts.allSatisfy({ $0.typeName == "string" }): return
    case (.textsMap, .object(let lists)):
      for (key, texts) in lists { inspect(texts, as: .texts, at: pointer.pointing(to: key)) }
    case (.count, .number(let count)) where count >= 0 && count == count.rounded(): return
    case (.values, .array(let values)) where !values.isEmpty: return
    case (.pattern, .string(let pattern)):
      do { patterns[pattern] = try Regex(pattern) } catch { wrongShape(at: pointer) }
    case (.reference, .string(let reference)): inspectReference(reference, at: pointer)
    default: wrongShape(at: pointer)
    }
  }

  /// Follows `$ref` from reference to reference; one that comes back on itself would never end.
  private mutating func inspectReference(_ reference: String, at pointer: String) {
    var seen: Set<String> = []
    var next: String? = reference
    while let current = next {
      guard seen.insert(current).inserted else {
        defects.append(.init(pointer: pointer, message: "'\(reference)' refers to itself"))
        return
      }
      guard let target = root.definition(for: current) else {
        defects.append(.init(pointer: pointer, message: "'\(current)' leads nowhere"))
        return
      }
      if case .string(let following)? = target["$ref"] { next = following } else { next = nil }
    }
  }

  private mutating func wrongShape(at pointer: String) {
    defects.append(.init(pointer: pointer, message: "not a value for this keyword"))
  }
}

extension JSONValue {
  /// The definition behind `#/$defs/name`; `nil` when there is none.
  func definition(for reference: String) -> JSONValue? {
    let prefix = "#/$defs/"
    guard reference.hasPrefix(prefix) else { return nil }
    return self["$defs"]?[String(reference.dropFirst(prefix.count))]
  }
}
