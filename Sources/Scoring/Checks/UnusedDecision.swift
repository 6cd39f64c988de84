import AmbitionModel

extension Check {
  /// Exact meaning: the decision has no role, other decisions have one, and by name neither a flag nor another
  /// decision reads it.
  static let unusedDecision = Check(
    code: .unusedDecision,
    title: Wording(nl: "besluit dat nergens voor dient", en: "decision that serves nothing"),
    finds: Wording(
      nl: "Een besluit zonder rol dat geen signaal en geen ander besluit gebruikt.",
      en: "A decision without a role that no flag and no other decision uses."),
    matters: Wording(
      nl: "Lezers zien zo'n besluit niet, en het verandert niets aan wat zij wel zien.",
      en: "Readers do not see such a decision, and it changes nothing of what they do see."),
    remedy: Wording(
      nl: "Geef het besluit een rol, gebruik het in een regel of haal het weg.",
      en: "Give the decision a role, use it in a rule or remove it."),
    example: CheckExample.rubric(step: "steering + 1"),
    mended: CheckExample.rubric(flags: [.init("high_step", when: "step > 2")], step: "steering + 1")
  ) { space in
    let decisions = space.program.rubric.decisions
    guard decisions.contains(where: { $0.role != nil }), decisions.contains(where: { $0.role == nil }) else {
      return []
    }
    let read = RubricCompiler.readDecisions(of: space.program)
      .union(space.program.decisionsReadBesides)
    return decisions.filter { $0.role == nil && !read.contains($0.id.range) }.map {
      Finding(.init(.unusedDecision($0.id.value.rawValue), at: $0.id.range))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unusedDecision(_ name: String) -> Self {
    Self(
      .unusedDecision, nl: "besluit \(quoted(name)) heeft geen rol, en niets gebruikt het",
      en: "decision \(quoted(name)) has no role, and nothing uses it")
  }
}
