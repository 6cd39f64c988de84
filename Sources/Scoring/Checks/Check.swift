package import AmbitionModel

/// One kind of defect that `check` finds in rubrics or kaders, with the text that explains it.
///
/// A check is a value: what it finds and why that matters, an example with the defect and one without, and
/// the function that finds it.
package struct Check: Sendable {
  /// What messages print between brackets and `explain` takes.
  package let code: Diagnostic.Code
  package let title: Wording
  /// What it finds.
  package let finds: Wording
  /// Why it matters.
  package let matters: Wording
  /// What to do about it.
  package let remedy: Wording
  /// A file that has the defect; tests run it.
  package let example: String
  /// The example with the defect mended; tests run it.
  package let mended: String

  let run: @Sendable (inout RubricSpace) throws(DiagramStore.LimitReached) -> [Finding]

  /// The rubric of the examples that are kaders.
  package static let exampleRubric = CheckExample.rubric()

  /// Every check of rubrics, in the order in which they run.
  package static let all: [Check] = [
    .neverRaised, .alwaysRaised, .contradictingFlags, .contradictingKind, .sameRule, .idleCondition,
    .unreachableOutcome, .tooLargeResult, .tableGap, .tableOverlap, .deadRow, .onlyNotApplicable,
    .fallingScore, .irrelevantQuestion, .indistinctOptions, .sameQuestion, .numberBands, .unusedDecision,
    .neverCounted, .impossibleLimit, .failingExample,
    .missingTranslation, .copiedLanguage, .swappedTexts, .longSentence, .silentFlag, .lookalikeIdentifiers,
    .unusedScale,
  ]

  /// Every check of kaders, in the order in which they run.
  package static let allOfKaders: [Check] = [
    .impossibleRule, .conflictingRules, .alwaysKept, .neverApplies, .missingTranslation, .copiedLanguage,
    .longSentence, .silentRule,
  ]

  /// Everything that is wrong with the rubric of `program`, in the order of the file.
  ///
  /// Exact: what is not reported is not there, and where a question is too large a finding says that it was
  /// not decided.
  /// - Parameters:
  ///   - checks: the checks to run.
  ///   - isExhausted: asked now and then whether to give up.
  package static func findings(
    in program: Program, by checks: [Check] = all,
    givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) -> [Finding] {
    var space = RubricSpace(program, givingUpWhen: isExhausted)
    return checks.flatMap { check in
      let found = check.findings(in: &space, at: program.rubric.id.range).map { $0.advised(check.remedy) }
      guard !space.undecided.isEmpty else { return found }
      let names = space.undecided.sorted().map { program.inputs[$0].name }
      return found + [Finding(.init(.notDecided(check, names), at: program.rubric.id.range))]
    }.inFileOrder()
  }

  /// Everything that is wrong with a kader, in the order of its file.
  ///
  /// Exact over all answer sheets on which every question is answered: what is not reported is not there, and
  /// where a question is too large a finding says that it was not decided.
  /// - Parameter isExhausted: asked now and then whether to give up.
  package static func findings(
    in kader: CompiledKader, givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) -> [Finding] {
    var space = RubricSpace(kader.program, sheets: .bounded, kader: kader, givingUpWhen: isExhausted)
    let found = allOfKaders.flatMap { $0.findings(in: &space, at: kader.kader.id.range) }
    let open = kader.rules.filter { space.isOpenEnded($0) }.map {
      Finding(.init(.notDecided($0), at: $0.rule.id.range))
    }
    return (found + open).inFileOrder()
  }

  /// What the check finds; what was found before, and that the rest was not decided, where it takes too
  /// long or is too large; that is said at `place`.
  private func findings(in space: inout RubricSpace, at place: SourceRange) -> [Finding] {
    space.beginCheck()
    do {
      return try run(&space)
    } catch {
      let why = space.isOutOfTime ? Diagnostic.Message.outOfTime(title) : .tooLarge(title)
      return space.reported + [Finding(.init(why, at: place))]
    }
  }
}

extension Diagnostic.Message {
  /// A check that took too long; `title` is what it looks for.
  fileprivate static func outOfTime(_ title: Wording) -> Self {
    Self(
      .notDecided, nl: "niet beslist binnen de tijd: \(title.dutch)",
      en: "not decided within the budget: \(title.english)",
      hint: Wording(nl: "geef meer tijd met --budget", en: "allow more time with --budget"))
  }

  /// A check for which there are too many answer sheets to look at together, whatever time there is.
  fileprivate static func tooLarge(_ title: Wording) -> Self {
    Self(
      .notDecided, nl: "niet beslist, te veel mogelijkheden: \(title.dutch)",
      en: "not decided, too many possibilities: \(title.english)",
      hint: Wording(
        nl: "wat wel gevonden is, staat erbij; de rest is niet bekeken",
        en: "what was found is told beside this; the rest was not looked at"))
  }

  fileprivate static func notDecided(_ check: Check, _ facts: [String]) -> Self {
    let names = Wording(
      nl: Listing.all(facts.map(quoted)).dutch, en: Listing.all(facts.map(quoted)).english)
    return Self(
      .notDecided, nl: "niet overal beslist: \(check.title.dutch); regels rekenen met \(names.dutch)",
      en: "not decided everywhere: \(check.title.english); rules calculate with \(names.english)",
      hint: compareWithFixed)
  }

  fileprivate static func notDecided(_ rule: CompiledRule) -> Self {
    Self(
      .notDecided, nl: "niet beslist: regel \(quoted(rule.name)) rekent met een feit zonder einde",
      en: "not decided: rule \(quoted(rule.name)) calculates with a fact without end", hint: compareWithFixed)
  }

  private static let compareWithFixed = Wording(
    nl: "een vergelijking met een vast getal is wel te bewijzen",
    en: "a comparison with a fixed number can be proved")
}
