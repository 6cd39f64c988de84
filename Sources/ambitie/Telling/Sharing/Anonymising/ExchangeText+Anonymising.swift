package import AmbitionModel

extension ExchangeText {
  /// Hides who the cases are about, and leaves what they come to; what was left out or replaced.
  ///
  /// The same cases, wish and seed give the same file, whoever asks. `nil` where there are too few cases
  /// (``tooFew(for:)``); everything is then as it was.
  package mutating func anonymise(_ wish: Anonymiser.Wish) -> RemovalCount? {
    let studies = items.map { $0.caseStudy }
    guard CaseGroups.count(of: studies) >= wish.minimumGroup else { return nil }
    var anonymiser = Anonymiser(studies, wish)
    let names = NameBlanker(studies.flatMap { KnownNames.names(in: $0) })
    items = anonymiser.anonymised(items)
    anonymised = anonymiser.account
    let cleaner = TextCleaner(names, .kept)
    title = title.map { LocalizedText(cleaner.kept($0[.dutch]) ?? "") }
    var removed = anonymiser.removed
    for index in rubrics.indices {
      // Examples can be cases in disguise.
      if case .array(let examples)? = rubrics[index]["examples"]?.kind {
        removed.add(.examples, examples.count)
      }
      rubrics[index] = rubrics[index].without("examples")
      removed.add(.namesInRubrics, rubrics[index].texts.reduce(0) { $0 + names.blanked($1).count })
    }
    return removed
  }

  /// Says how many cases there are and how many it takes: all together are a group as well.
  package func tooFew(for minimum: Int) -> Wording {
    let count = CaseGroups.count(of: items.map { $0.caseStudy })
    return Wording(
      nl: "er zijn te weinig casussen om ze anoniem te delen: \(count), en minstens \(minimum) nodig; "
        + "een casus op meer peildatums telt één keer",
      en: "there are too few cases to share them anonymously: \(count), and at least \(minimum) needed; "
        + "a case at several reference dates counts once")
  }
}

extension DocumentNode {
  /// Every text in a document.
  fileprivate var texts: [String] {
    switch kind {
    case .string(let text): [text.text]
    case .array(let items): items.flatMap { $0.texts }
    case .object(let members): members.flatMap { $0.value.texts }
    case .null, .boolean, .number: []
    }
  }
}
