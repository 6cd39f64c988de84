/// Reads decision tables from files of their own (docs/GRAMMAR.md) and collects everything that is wrong.
///
/// `null` counts as a key that is not there, since programs write the tables of the standard so.
package struct TableFileReader {
  private let log = DiagnosticLog()

  private enum Key: String, FieldKey {
    case format, name, hitPolicy, aggregation, inputs, outputs, rules
  }
  private enum InputKey: String, FieldKey { case expression, values, typeRef }
  private enum OutputKey: String, FieldKey {
    case name, values, typeRef
    case otherwise = "default"
  }
  private enum RuleKey: String, FieldKey {
    case tests = "in"
    case outputs = "out"
    case annotations
  }

  /// The policies as files name them; `COLLECT` may say how it makes one value of what the rules yield.
  private enum Policy: String, CaseIterable {
    case unique = "UNIQUE"
    case any = "ANY"
    case first = "FIRST"
    case priority = "PRIORITY"
    case ruleOrder = "RULE ORDER"
    case outputOrder = "OUTPUT ORDER"
    case collect = "COLLECT"
  }
  private enum Aggregation: String, CaseIterable {
    case sum = "SUM"
    case minimum = "MIN"
    case maximum = "MAX"
    case count = "COUNT"
  }

  /// What `format` says, where it says anything.
  package static let format = "ambitie-table/1"

  /// The table in a file; `nil` when there are errors.
  package static func read(_ file: SourceFile) -> Reading<TableText> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    let reader = TableFileReader()
    let table = reader.table(node.withoutNulls)
    return Reading(reader.log.hasErrors ? nil : table, reader.log.diagnostics)
  }

  private func table(_ node: DocumentNode) -> TableText? {
    let subject = Wording(nl: "een tabel", en: "a table")
    guard let fields = FieldReader<Key>(node, as: subject, alsoAllowed: ["$schema"], log: log) else {
      return nil
    }
    if let format = fields.optionalString(.format), format.value != Self.format {
      log.report(.unknownFormat(format.value, allowed: [Self.format]), at: format.range)
    }
    _ = fields.optionalString(.name)
    let policy: Policy? = fields.has(.hitPolicy) ? fields.choice(.hitPolicy) : .unique
    let aggregation: Aggregation? = fields.optionalChoice(.aggregation)
    if let policy, policy != .collect {
      fields.reject(.aggregation, unless: .hitPolicy, is: Policy.collect.rawValue)
    }
    let inputNodes = fields.list(.inputs, atLeast: 1)
    let outputNodes = fields.list(.outputs, atLeast: 1)
    let inputs = inputNodes?.compactMap(input)
    let outputs = outputNodes.map(outputs)
    let rules = fields.list(.rules)?.compactMap {
      rule($0, inputs: inputNodes?.count, outputs: outputNodes?.count)
    }
    guard let policy, let inputs, let outputs, let rules,
      let hitPolicy = TableHitPolicy(
        rawValue: ([policy.rawValue] + [aggregation?.rawValue].compactMap { $0 }).joined(separator: " "))
    else { return nil }
    return TableText(hitPolicy, inputs: inputs, outputs: outputs, rules: rules, at: node.range)
  }

  private func input(_ node: DocumentNode) -> TableText.Input? {
    let subject = Wording(nl: "een invoer", en: "an input")
    guard let fields = FieldReader<InputKey>(node, as: subject, log: log) else { return nil }
    _ = fields.optionalString(.typeRef)
    let values = fields.optionalExpression(.values)
    return fields.expression(.expression).map { TableText.Input($0, allowed: values) }
  }

  /// A table with several outputs yields contexts, so each needs a name.
  private func outputs(_ nodes: [DocumentNode]) -> [TableText.Output] {
    var names: [String: SourceRange] = [:]
    return nodes.compactMap { node in
      let subject = Wording(nl: "een uitvoer", en: "an output")
      guard let fields = FieldReader<OutputKey>(node, as: subject, log: log) else { return nil }
      _ = fields.optionalString(.typeRef)
      let name = nodes.count > 1 ? fields.string(.name) : fields.optionalString(.name)
      if let name, let first = names.updateValue(name.range, forKey: name.value) {
        let note = Diagnostic.Note(.firstHere, at: first)
        log.report(.duplicateName(name.value), at: name.range, notes: [note])
      }
      return TableText.Output(
        name: name?.value, allowed: fields.optionalExpression(.values),
        otherwise: fields.optionalExpression(.otherwise))
    }
  }

  private func rule(_ node: DocumentNode, inputs: Int?, outputs: Int?) -> TableText.Rule? {
    let subject = Wording(nl: "een regel", en: "a rule")
    guard let fields = FieldReader<RuleKey>(node, as: subject, log: log) else { return nil }
    for note in fields.optionalList(.annotations) { _ = log.string(note, RuleKey.annotations.rawValue) }
    let tests = fields.list(.tests)
    if let inputs, let tests, tests.count != inputs, let range = fields.optional(.tests)?.range {
      log.report(.wrongTestCount(tests.count, inputs: inputs), at: range)
    }
    let values = fields.list(.outputs)
    if let outputs, let values, values.count != outputs, let range = fields.optional(.outputs)?.range {
      log.report(.wrongValueCount(values.count, outputs: outputs), at: range)
    }
    guard let tests, let values else { return nil }
    return TableText.Rule(
      tests.compactMap { log.expression($0, RuleKey.tests.rawValue) },
      values.compactMap { log.expression($0, RuleKey.outputs.rawValue) })
  }
}

extension DocumentNode {
  /// What a table may have and these programs write even when it has not.
  private static let optionalKeys: Set = [
    "format", "name", "hitPolicy", "aggregation", "values", "typeRef", "default", "annotations",
  ]

  /// The same without the optional members that are null, at every level.
  fileprivate var withoutNulls: DocumentNode {
    switch kind {
    case .object(let members):
      let kept = members.filter { member in
        if case .null = member.value.kind { !Self.optionalKeys.contains(member.key) } else { true }
      }
      return DocumentNode(
        .object(kept.map { Member(key: $0.key, keyRange: $0.keyRange, value: $0.value.withoutNulls) }),
        at: range)
    case .array(let items): return DocumentNode(.array(items.map { $0.withoutNulls }), at: range)
    default: return self
    }
  }
}
