package import AmbitionModel

/// One kind of defect that `check` finds in kaders, with the text that explains it.
package struct KaderCheck: Sendable {
  /// What messages print between brackets.
  package let code: Diagnostic.Code
  package let title: Wording
  /// What it finds.
  package let finds: Wording
  /// Why it matters.
  package let matters: Wording
  /// What to do about it.
  package let remedy: Wording
  /// A kader for ``exampleRubric`` that has the defect; tests run it.
  package let example: String
  /// The example with the defect mended; tests run it.
  package let mended: String

  let run: @Sendable (inout KaderSpace) throws(DiagramStore.LimitReached) -> [Finding]

  /// Every check, in the order in which they run.
  package static let all: [KaderCheck] = [
    .impossibleRule, .conflictingRules, .alwaysKept, .neverApplies, .missingTranslation, .longSentence,
    .silentRule,
  ]

  /// The rubric of the examples.
  package static let exampleRubric = CheckExample.rubric()

  /// Everything that is wrong with a kader, in the order of its file.
  ///
  /// Exact over all answer sheets on which every question is answered: what is not reported is not there, and
  /// where a question is too large a finding says that it was not decided.
  /// - Parameter isExhausted: asked now and then whether to give up.
  package static func findings(
    in kader: CompiledKader, givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) -> [Finding] {
    var space = KaderSpace(kader, givingUpWhen: isExhausted)
    var findings: [Finding] = []
    for check in all {
      do {
        findings += try check.run(&space)
      } catch {
        findings.append(Finding(Diagnostic(.notDecided(check.title), at: kader.kader.id.range)))
      }
    }
    for index in kader.rules.indices where space.isOpenEnded(rule: index) {
      let rule = kader.rules[index]
      findings.append(Finding(Diagnostic(.ruleNotDecided(rule.name), at: rule.rule.id.range)))
    }
    return findings.inFileOrder()
  }
}

extension Diagnostic.Message {
  fileprivate static func ruleNotDecided(_ name: String) -> Self {
    Self(
      .notDecided, nl: "niet beslist: regel \(quoted(name)) rekent met een feit zonder einde",
      en: "not decided: rule \(quoted(name)) calculates with a fact without end",
      hint: Wording(
        nl: "een vergelijking met een vast getal is wel te bewijzen",
        en: "a comparison with a fixed number can be proved"))
  }
}
