/// One run of an inspected schema over an instance.
struct SchemaValidation {
  typealias Violation = JSONSchema.Violation

  let schema: JSONSchema

  func violations(of schema: JSONValue, in instance: JSONValue, at pointer: String) -> [Violation] {
    switch schema {
    case .boolean(true): []
    case .object(let keywords):
      violations(ofAnyType: keywords, in: instance, at: pointer)
        + violations(ofCombinations: keywords, in: instance, at: pointer)
        + violations(ofOwnType: keywords, in: instance, at: pointer)
    default: [Violation(pointer: pointer, message: "not allowed here")]
    }
  }

  private func isValid(_ instance: JSONValue, against schema: JSONValue, at pointer: String) -> Bool {
    violations(of: schema, in: instance, at: pointer).isEmpty
  }

  private func violations(
    ofAnyType keywords: [String: JSONValue], in instance: JSONValue, at pointer: String
  ) -> [Violation] {
    var found: [Violation] = []
    if let type = keywords["type"] {
      let allowed = if case .array(let names) = type { names } else { [type] }
      if !allowed.contains(.string(instance.typeName)) {
        found.append(.init(pointer: pointer, message: "type \(instance.typeName) instead of \(allowed)"))
      }
    }
    if case .array(let values)? = keywords["enum"], !values.contains(instance) {
      found.append(.init(pointer: pointer, message: "not one of \(values)"))
    }
    if let value = keywords["const"], value != instance {
      found.append(.init(pointer: pointer, message: "not \(value)"))
    }
    return found
  }

  private func violations(
    ofCombinations keywords: [String: JSONValue], in instance: JSONValue, at pointer: String
  ) -> [Violation] {
    func count(of list: [JSONValue]) -> Int {
      list.count { isValid(instance, against: $0, at: pointer) }
    }
    var found: [Violation] = []
    if case .string(let reference)? = keywords["$ref"], let target = schema.root.definition(for: reference) {
      found += violations(of: target, in: instance, at: pointer)
    }
    if case .array(let list)? = keywords["allOf"] {
      found += list.flatMap { violations(of: $0, in: instance, at: pointer) }
    }
    if case .array(let list)? = keywords["anyOf"], count(of: list) == 0 {
      found.append(.init(pointer: pointer, message: "none of \(list.count) alternatives holds"))
    }
    if case .array(let list)? = keywords["oneOf"] {
      let holding = count(of: list)
      if holding != 1 {
        found.append(
          .init(pointer: pointer, message: "\(holding) of \(list.count) alternatives hold, not one"))
      }
    }
    if let unwanted = keywords["not"], isValid(instance, against: unwanted, at: pointer) {
      found.append(.init(pointer: pointer, message: "is what it must not be"))
    }
    if let condition = keywords["if"] {
      let branch = isValid(instance, against: condition, at: pointer) ? "then" : "else"
      if let consequence = keywords[branch] {
        found += violations(of: consequence, in: instance, at: pointer)
      }
    }
    return found
  }

  private func violations(
    ofOwnType keywords: [String: JSONValue], in instance: JSONValue, at pointer: String
  ) -> [Violation] {
    switch instance {
    case .null, .boolean: []
    case .number(let number): violations(ofNumber: keywords, in: number, at: pointer)
    case .string(let string): violations(ofString: keywords, in: string, at: pointer)
    case .array(let items): violations(ofArray: keywords, in: items, at: pointer)
    case .object(let members): violations(ofObject: keywords, in: members, at: pointer)
    }
  }

  private func violations(
    ofNumber keywords: [String: JSONValue], in number: Double, at pointer: String
  ) -> [Violation] {
    var found: [Violation] = []
    if case .number(let bound)? = keywords["minimum"], number < bound {
      found.append(.init(pointer: pointer, message: "below \(bound)"))
    }
    if case .number(let bound)? = keywords["exclusiveMinimum"], number <= bound {
      found.append(.init(pointer: pointer, message: "not above \(bound)"))
    }
    if case .number(let bound)? = keywords["maximum"], number > bound {
      found.append(.init(pointer: pointer, message: "above \(bound)"))
    }
    return found
  }

  /// Lengths count Unicode code points, as the standard asks.
  private func violations(
    ofString keywords: [String: JSONValue], in string: String, at pointer: String
  ) -> [Violation] {
    var found: [Violation] = []
    let length = Double(string.unicodeScalars.count)
    if case .number(let bound)? = keywords["minLength"], length < bound {
      found.append(.init(pointer: pointer, message: "shorter than \(bound)"))
    }
    if case .number(let bound)? = keywords["maxLength"], length > bound {
      found.append(.init(pointer: pointer, message: "longer than \(bound)"))
    }
    if case .string(let source)? = keywords["pattern"], let pattern = schema.patterns[source],
      string.firstMatch(of: pattern) == nil
    {
      found.append(.init(pointer: pointer, message: "does not match \(source)"))
    }
    return found
  }

  private func violations(
    ofArray keywords: [String: JSONValue], in items: [JSONValue], at pointer: String
  ) -> [Violation] {
    var found: [Violation] = []
    if case .number(let bound)? = keywords["minItems"], Double(items.count) < bound {
      found.append(.init(pointer: pointer, message: "fewer items than \(bound)"))
    }
    if keywords["uniqueItems"] == .boolean(true) {
      for (index, item) in items.enumerated() where items[..<index].contains(item) {
        found.append(.init(pointer: pointer.pointing(to: String(index)), message: "is there twice"))
      }
    }
    if let each = keywords["items"] {
      for (index, item) in items.enumerated() {
        found += violations(of: each, in: item, at: pointer.pointing(to: String(index)))
      }
    }
    return found
  }

  private func violations(
    ofObject keywords: [String: JSONValue], in members: [String: JSONValue], at pointer: String
  ) -> [Violation] {
    var found: [Violation] = []
    func requireKeys(_ keys: JSONValue?, because reason: String = "") {
      guard case .array(let keys)? = keys else { return }
      for case .string(let key) in keys where members[key] == nil {
        found.append(.init(pointer: pointer, message: "without '\(key)'\(reason)"))
      }
    }
    requireKeys(keywords["required"])
    if case .object(let dependents)? = keywords["dependentRequired"] {
      for (key, others) in dependents.sorted(by: { $0.key < $1.key }) where members[key] != nil {
        requireKeys(others, because: ", which '\(key)' needs")
      }
    }
    if case .number(let bound)? = keywords["minProperties"], Double(members.count) < bound {
      found.append(.init(pointer: pointer, message: "fewer keys than \(bound)"))
    }
    if case .number(let bound)? = keywords["maxProperties"], Double(members.count) > bound {
      found.append(.init(pointer: pointer, message: "more keys than \(bound)"))
    }
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      let place = pointer.pointing(to: key)
      if let names = keywords["propertyNames"] {
        found += violations(of: names, in: .string(key), at: place)
      }
      if let property = keywords["properties"]?[key] {
        found += violations(of: property, in: value, at: place)
      } else if let rest = keywords["additionalProperties"] {
        found += violations(of: rest, in: value, at: place)
      }
    }
    return found
  }
}
