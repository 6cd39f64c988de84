/// What the readers of a rubric's parts share: the findings, and what was declared so far.
final class RubricContext {
  let log: DiagnosticLog
  var sources = Declarations<Source>(Wording(nl: "bron", en: "source"))
  var axes = Declarations<Axis>(Wording(nl: "as", en: "axis"))
  var scaleNames = Declarations<[Option]>(Wording(nl: "schaal", en: "scale"))
  var scales: [Identifier<[Option]>: [Option]] = [:]
  var scaleOrder: [Located<Identifier<[Option]>>] = []
  var usedScales: Set<Identifier<[Option]>> = []
  var layers = Declarations<Layer>(Wording(nl: "laag", en: "layer"))
  var levels = Declarations<Level>(Wording(nl: "niveau", en: "level"))
  private enum Each: String, CaseIterable { case layer }
  private var names: [String: SourceRange] = [:]

  init(log: DiagnosticLog) {
    self.log = log
  }

  /// Words of FEEL and of the tool that no name in an expression can be.
  static let reservedNames: Set<String> = [
    "and", "between", "else", "every", "external", "false", "for", "function", "if", "in", "instance", "item",
    "layers", "not", "null", "or", "partial", "raised", "return", "satisfies", "some", "then", "true",
  ]

  /// Ids that answers give a meaning of their own.
  static let reservedValues: Set<String> = ["unknown", "not_applicable"]

  /// Takes a name in use for `scope`; reports when an expression could mean something else by it.
  func declareName<Subject>(_ identifier: Located<Identifier<Subject>>?, in scope: Scope?) {
    guard let identifier, let scope else { return }
    let name = identifier.value.rawValue
    if Self.reservedNames.contains(name) {
      return log.report(.reservedIdentifier(name), at: identifier.range)
    }
    let full: [String] =
      switch scope {
      case .wholeCase: [name]
      case .eachLayer: layers.identifiers.map { "\($0).\(name)" }
      case .layers(let some): some.map { "\($0.value).\(name)" }
      }
    if let taken = full.first(where: { names[$0] != nil }), let first = names[taken] {
      log.report(
        .duplicateName(taken), at: identifier.range, notes: [Diagnostic.Note(.firstHere, at: first)])
    }
    for name in full where names[name] == nil { names[name] = identifier.range }
  }

  /// The layers that something holds for; `nil` after a finding.
  func scope<Key: FieldKey>(_ fields: FieldReader<Key>, each: Key, layers key: Key) -> Scope? {
    if fields.has(each), fields.has(key) { _ = fields.exactlyOne(of: [each, key]) }
    if fields.has(each) {
      let value: Each? = fields.optionalChoice(each)
      return value.map { _ in .eachLayer }
    }
    return fields.has(key) ? layers(fields, key) : .wholeCase
  }

  /// The layers under a key that is there; `nil` after a finding.
  func layers<Key: FieldKey>(_ fields: FieldReader<Key>, _ key: Key) -> Scope? {
    guard let items = fields.list(key, atLeast: 1) else { return nil }
    var chosen = Declarations<Layer>(self.layers.kind)
    let list: [Located<Identifier<Layer>>] = items.compactMap { log.identifier($0, key.rawValue) }
    for layer in list {
      chosen.declare(layer, log: log)
      self.layers.check(layer, log: log)
    }
    return .layers(list)
  }

  /// The sources under a key that may be absent, each checked.
  func sources<Key: FieldKey>(_ fields: FieldReader<Key>, _ key: Key) -> [Located<Identifier<Source>>] {
    let list: [Located<Identifier<Source>>] = fields.identifiers(key)
    sources.check(list, log: log)
    return list
  }
}
