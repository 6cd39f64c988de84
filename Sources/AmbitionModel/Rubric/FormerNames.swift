/// How the questions of a rubric were called before, so that answers can be carried over.
package struct FormerNames: Sendable {
  /// An earlier name, with the name that the question has now.
  private struct Entry {
    var former: String
    var current: String
    /// Where the rubric says so.
    var range: SourceRange
  }

  private let current: [String: String]

  package init(of rubric: Rubric) {
    current = Dictionary(
      firstOf: Self.entries(rubric.layers, rubric.facts).map { ($0.former, $0.current) })
  }

  /// What the question that was called `name` is called now; `nil` when no question was.
  package subscript(name: String) -> String? { current[name] }

  /// Every earlier name: of questions, and of questions in layers that had another name.
  private static func entries(_ layers: [Layer], _ facts: [Fact]) -> [Entry] {
    let layerFacts = facts.filter { $0.isPerLayer }.map { ($0.id.value.rawValue, $0.formerly) }
    let ofLayers = layers.flatMap { layer in
      (layer.criteria.map { ($0.id.value.rawValue, $0.formerly) } + layerFacts)
        .flatMap { entries(ofQuestion: $0, formerly: $1, in: layer) }
    }
    let ofCase = facts.filter { !$0.isPerLayer }.flatMap { fact in
      fact.formerly.map { Entry(former: $0.value, current: fact.id.value.rawValue, range: $0.range) }
    }
    return ofLayers + ofCase
  }

  private static func entries(
    ofQuestion name: String, formerly: [Located<String>], in layer: Layer
  ) -> [Entry] {
    let current = "\(layer.id.value).\(name)"
    let own = formerly.map { former in
      let full = former.value.contains(".") ? former.value : "\(layer.id.value).\(former.value)"
      return Entry(former: full, current: current, range: former.range)
    }
    let local = [name] + formerly.map { $0.value }.filter { !$0.contains(".") }
    return own
      + layer.formerly.flatMap { earlier in
        local.map { Entry(former: "\(earlier.value).\($0)", current: current, range: earlier.range) }
      }
  }

  /// Reports earlier names that are the name of another question now, or of two questions.
  static func check(_ layers: [Layer], _ facts: [Fact], log: DiagnosticLog) {
    let layerFacts = facts.filter { $0.isPerLayer }.map { $0.id.value.rawValue }
    var questions = Set(facts.filter { !$0.isPerLayer }.map { $0.id.value.rawValue })
    for layer in layers {
      let names: [String] = layer.criteria.map { $0.id.value.rawValue } + layerFacts
      questions.formUnion(names.map { "\(layer.id.value).\($0)" })
    }
    var claimed: Set<String> = []
    for entry in entries(layers, facts)
    where questions.contains(entry.former) || !claimed.insert(entry.former).inserted {
      log.report(.takenFormerName(entry.former), at: entry.range)
    }
  }
}

extension Diagnostic.Message {
  static func takenFormerName(_ name: String) -> Self {
    Self(
      .duplicateIdentifier,
      nl: "\(quoted(name)) is al de naam van een vraag, of de eerdere naam van een andere",
      en: "\(quoted(name)) is the name of a question already, or the earlier name of another",
      hint: Wording(
        nl: "een eerdere naam wijst één vraag aan", en: "an earlier name leads to one question"))
  }
}
