import AmbitionModel
import TestSupport
import Testing

@Suite struct `Schemas of the formats` {
  /// A list of words in a schema, with the words that the model has for it.
  struct Words: Sendable, CustomTestStringConvertible {
    var kind: FormatFixture.Kind
    /// The keys from the root of the schema to the property.
    var path: [String]
    var words: [String]

    init(_ kind: FormatFixture.Kind, _ path: String, _ words: [String]) {
      self.kind = kind
      self.path = path.split(separator: " ").map(String.init)
      self.words = words
    }

    var testDescription: String { "\(kind.rawValue): \(path.joined(separator: "/"))" }
  }

  @Test(arguments: [
    Words(.rubric, "properties language", Language.allCases.map(\.rawValue)),
    Words(.rubric, "properties status", Rubric.Status.allCases.map(\.rawValue)),
    Words(.rubric, "$defs source properties kind", Source.Kind.allCases.map(\.rawValue)),
    Words(.rubric, "$defs decision properties role", Decision.Role.allCases.map(\.rawValue)),
    Words(.rubric, "$defs table properties hit_policy", DecisionTable.HitPolicy.allCases.map(\.rawValue)),
    Words(.rubric, "$defs aggregate properties function", Aggregate.Function.allCases.map(\.rawValue)),
    Words(.rubric, "$defs flag properties kind", Flag.Kind.allCases.map(\.rawValue)),
    Words(.rubric, "$defs flag properties severity", Flag.Severity.allCases.map(\.rawValue)),
    Words(.kader, "properties status", Kader.Status.allCases.map(\.rawValue)),
    Words(.caseStudy, "$defs answer properties confidence", Answer.Confidence.allCases.map(\.rawValue)),
  ])
  func `allow the words that the model has`(_ row: Words) throws {
    var value = try row.kind.schemaValue()
    for key in row.path { value = try #require(value[key]) }
    expectEqual(value["enum"], .array(row.words.map(JSONValue.string)))
  }

  @Test func `agree on what they share`() throws {
    let rubric = try FormatFixture.Kind.rubric.schemaValue()
    let caseStudy = try FormatFixture.Kind.caseStudy.schemaValue()
    guard case .object(let shared)? = caseStudy["$defs"] else { throw Missing() }
    let names = shared.keys.filter { rubric["$defs"]?[$0] != nil }.sorted()
    expectEqual(names, ["answerValue", "date", "id", "name", "source", "sourceIds", "text"])
    for name in names { expectEqual(rubric["$defs"]?[name], shared[name], "\(name)") }
    guard case .object(let example)? = rubric["$defs"]?["exampleAnswer"]?["properties"] else {
      throw Missing()
    }
    for (key, property) in example { expectEqual(shared["answer"]?["properties"]?[key], property, "\(key)") }
    expectEqual(example.count, 6)
  }

  @Test func `agree on what kaders share with rubrics`() throws {
    let rubric = try FormatFixture.Kind.rubric.schemaValue()
    let kader = try FormatFixture.Kind.kader.schemaValue()
    guard case .object(let own)? = kader["$defs"] else { throw Missing() }
    // A rule of a kader is no row of a table.
    let names = own.keys.filter { $0 != "rule" && rubric["$defs"]?[$0] != nil }.sorted()
    expectEqual(
      names, ["date", "each", "feel", "id", "layerIds", "oneScope", "source", "sourceIds", "text"])
    for name in names { expectEqual(rubric["$defs"]?[name], own[name], "\(name)") }
  }

  @Test(arguments: FormatFixture.Kind.allCases)
  func `describe every property and refuse every other key`(_ kind: FormatFixture.Kind) throws {
    var objects = 0
    func visit(_ schema: JSONValue, at pointer: String) {
      guard case .object(let keywords) = schema else { return }
      if case .object(let properties)? = keywords["properties"] {
        if keywords["type"] != nil {
          objects += 1
          expectEqual(keywords["additionalProperties"], .boolean(false), "\(pointer) is open")
        }
        for (key, property) in properties {
          if keywords["additionalProperties"] != nil {
            #expect(property["description"] != nil, "\(pointer)/properties/\(key) has no description")
          }
          visit(property, at: "\(pointer)/properties/\(key)")
        }
      }
      for keyword in ["items", "additionalProperties"] {
        if let inner = keywords[keyword] { visit(inner, at: "\(pointer)/\(keyword)") }
      }
      if case .object(let definitions)? = keywords["$defs"] {
        for (name, definition) in definitions {
          #expect(definition["description"] != nil, "\(pointer)/$defs/\(name) has no description")
          visit(definition, at: "\(pointer)/$defs/\(name)")
        }
      }
    }
    visit(try kind.schemaValue(), at: "")
    #expect(objects >= 5)
  }

  struct Missing: Error {}
}
