import AmbitionModel

extension Check {
  /// Exact meaning: without the part no answer sheet, with or without answers *not applicable*, gives the flag
  /// or decision it belongs to another value in any layer.
  static let idleCondition = Check(
    code: .idleCondition,
    title: Wording(
      nl: "deel van een voorwaarde dat niets uitmaakt", en: "part of a condition that never matters"),
    finds: Wording(
      nl: "Een deel van een 'and', een 'or' of een rij mogelijkheden dat nooit verschil maakt.",
      en: "A part of an 'and', an 'or' or a list of possibilities that never makes a difference."),
    matters: Wording(
      nl: "De schrijver bedoelde iets met dit deel, en het gebeurt niet.",
      en: "The author meant something by this part, and it does not happen."),
    remedy: Wording(
      nl: "Haal het deel weg, of schrijf wat ermee werd bedoeld.",
      en: "Remove the part, or write what it was meant to say."),
    example: CheckExample.rubric(flags: [
      .init("bought", when: "rights = 'market' and rights <= 'partner'")
    ]),
    mended: CheckExample.rubric(flags: [.init("bought", when: "rights = 'market'")])
  ) { space throws(DiagramStore.LimitReached) in
    let variants = RubricVariants(space.program, reached: [])
    var compiler = VariantCompiler(space.program)
    var compiled: [CompiledVariant] = []
    for part in variants.parts where part.holdsConditions {
      for variant in variants.of(part) where variant.isPartLeftOut {
        guard compiler.growth < RubricCompiler.instructionLimit else { throw DiagramStore.LimitReached() }
        if let variant = compiler.compile(variant) { compiled.append(variant) }
      }
    }
    var wider = space.extended(to: compiler.extended)
    var findings: [Finding] = []
    for variant in compiled {
      guard case .same = try wider.verdict(on: variant) else { continue }
      let message = Diagnostic.Message.idle(variant.variant.wording)
      findings.append(Finding(Diagnostic(message, at: variant.variant.place)))
    }
    return findings
  }
}

extension Diagnostic.Message {
  /// - Parameter change: what leaving the part out is called.
  fileprivate static func idle(_ change: Wording) -> Self {
    Self(
      .idleCondition, nl: "\(change.dutch) komt steeds op hetzelfde neer",
      en: "\(change.english) always comes to the same")
  }
}
