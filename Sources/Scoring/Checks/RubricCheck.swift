package import AmbitionModel

/// One kind of defect that `check` finds in rubrics, with the text that explains it.
///
/// A check is a value: what it finds and why that matters, an example with the defect and one without, and
/// the function that finds it.
package struct RubricCheck: Sendable {
  /// What messages print between brackets and `explain` takes.
  package let code: Diagnostic.Code
  package let title: Wording
  /// What it finds.
  package let finds: Wording
  /// Why it matters.
  package let matters: Wording
  /// What to do about it.
  package let remedy: Wording
  /// A rubric that has the defect; tests run it.
  package let example: String
  /// The example with the defect mended; tests run it.
  package let mended: String

  let run: @Sendable (inout RubricSpace) throws(DiagramStore.LimitReached) -> [Finding]

  /// Every check, in the order in which they run.
  package static let all: [RubricCheck] = [
    .neverRaised, .alwaysRaised, .contradictingFlags, .unreachableOutcome, .tableGap, .tableOverlap,
    .deadRow, .fallingScore, .irrelevantQuestion, .indistinctOptions, .numberBands, .unusedDecision,
    .neverCounted, .failingExample,
    .missingTranslation, .longSentence, .silentFlag, .lookalikeIdentifiers, .unusedScale,
  ]

  /// Everything that is wrong with the rubric of `program`, in the order of the file.
  ///
  /// Exact: what is not reported is not there, and where a question is too large a finding says that it was
  /// not decided.
  /// - Parameters:
  ///   - checks: the checks to run.
  ///   - isExhausted: asked now and then whether to give up.
  package static func findings(
    in program: Program, by checks: [RubricCheck] = all,
    givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) -> [Finding] {
    var space = RubricSpace(program, givingUpWhen: isExhausted)
    var findings: [Finding] = []
    for check in checks {
      space.beginCheck()
      do {
        findings += try check.run(&space).map { $0.advised(check.remedy) }
      } catch {
        findings.append(Finding(.init(.notDecided(check.title), at: program.rubric.id.range)))
      }
      if !space.undecided.isEmpty {
        let names = space.undecided.sorted().map { program.inputs[$0].name }
        findings.append(Finding(.init(.notDecided(check, names), at: program.rubric.id.range)))
      }
    }
    return findings.inFileOrder()
  }
}

extension Diagnostic.Message {
  /// A check that took too long; `title` is what it looks for.
  static func notDecided(_ title: Wording) -> Self {
    Self(
      .notDecided, nl: "niet beslist binnen de tijd: \(title.dutch)",
      en: "not decided within the budget: \(title.english)",
      hint: Wording(nl: "geef meer tijd met --budget", en: "allow more time with --budget"))
  }

  fileprivate static func notDecided(_ check: RubricCheck, _ facts: [String]) -> Self {
    let names = Wording(
      nl: Listing.all(facts.map(quoted)).dutch, en: Listing.all(facts.map(quoted)).english)
    return Self(
      .notDecided, nl: "niet overal beslist: \(check.title.dutch); regels rekenen met \(names.dutch)",
      en: "not decided everywhere: \(check.title.english); rules calculate with \(names.english)",
      hint: Wording(
        nl: "een vergelijking met een vast getal is wel te bewijzen",
        en: "a comparison with a fixed number can be proved"))
  }
}
