import AmbitionModel
import Scoring
import Telling

/// Takes out of cases who they are about, and leaves what they come to.
///
/// Answers stay, also those with numbers: whoever knows a case can recognise it by them. docs/formats.md says what is
/// protected and what is not.
struct Anonymiser {
  struct Wish {
    var texts: Exchange.Anonymisation.Texts
    /// The fewest cases of an organisation, theme or year that is shown.
    var minimumGroup: Int
    /// Where the drawing of numbers starts; who knows it and all names can tell who is who.
    var seed: UInt64
  }

  private let wish: Wish
  private let groups: CaseGroups
  private let names: NameBlanker
  private let originals: [CaseStudy]
  private let days: AnonymisedDays
  private var textFacts = AnonymisedTextFacts()
  private var generator: SplitMix64
  private(set) var removed: RemovalCount

  /// - Parameter studies: all cases that are to lie together.
  init(_ studies: [CaseStudy], _ wish: Wish) {
    self.wish = wish
    generator = SplitMix64(seed: wish.seed)
    groups = CaseGroups(of: studies, minimum: wish.minimumGroup, &generator)
    names = NameBlanker(studies.flatMap(KnownNames.names))
    originals = studies
    days = AnonymisedDays(of: studies, in: groups)
    removed = groups.removed
  }

  /// The account of the anonymisation that the file holds.
  var account: Exchange.Anonymisation {
    .init(texts: wish.texts, dates: .year, minimumGroup: wish.minimumGroup)
  }

  /// The cases, in an order that tells nothing.
  mutating func anonymised(_ items: [ExchangeText.Item]) -> [ExchangeText.Item] {
    let own = wish.texts == .kept ? { [names] in names.blanked($0).text } : { (_: String) in nil }
    let members = items.map {
      CaseNetwork.Member(Self.carried($0.caseStudy, to: $0.program), $0.program)
    }
    textFacts = AnonymisedTextFacts(of: members, stayingAs: own, &generator)
    let numbered = items.map { (number: groups.number(of: $0.caseStudy), item: $0) }
    let ordered = numbered.sorted {
      ($0.number, $0.item.caseStudy.referenceDate) < ($1.number, $1.item.caseStudy.referenceDate)
    }
    return ordered.map { entry in
      var item = entry.item
      item.caseStudy = anonymised(item.caseStudy, for: item.program)
      return item
    }
  }

  private mutating func anonymised(_ original: CaseStudy, for program: Program) -> CaseStudy {
    let carried = Self.carried(original, to: program)
    var answers = AnonymisedAnswers(keptSources: original.sources)
    let number = groups.number(of: original)
    var study = carried
    study.id.value = Identifier("case_\(number)")
    study.title = cleaned(
      original.title, or: LocalizedText(dutch: "Casus \(number)", english: "Case \(number)"))
    study.summary = cleaned(original.summary, or: Self.leftOut)
    study.organisation = groups.organisation(of: original)
    study.theme =
      groups.theme(of: original).map { blanked($0) }
      ?? LocalizedText(dutch: "Andere thema's", english: "Other themes")
    study.referenceDate = days.date(of: original)
    removed.add(.dates)
    study.context = named(carried.context, of: original, for: program, &answers)
    study.answers = named(carried.answers, of: original, for: program, &answers)
    study.assessors = answers.assessors
    removed.add(.assessors, original.assessors.count)
    study.sources = answers.sources.map { source in
      let plain = LocalizedText(dutch: "Bron \(source.number)", english: "Source \(source.number)")
      return Source(
        id: source.id, title: cleaned(source.original.title, or: plain), kind: source.original.kind, url: nil,
        date: nil)
    }
    removed.add(.sources, original.sources.count)
    study.reasons = original.reasons.map { .init(layer: $0.layer, text: cleaned($0.text, or: Self.leftOut)) }
    removed.add(.deviations, original.deviations.count)
    removed.add(.retired, carried.retired.count)
    (study.deviations, study.retired) = ([], [])
    // A rehearsal stays recognisable as one.
    if study.isPractice { study.title = study.title.marked }
    return study
  }

  /// The case with the names of questions of the rubric at hand.
  private static func carried(_ original: CaseStudy, to program: Program) -> CaseStudy {
    original.rubric.version.map { $0 != program.rubric.version } == true
      ? original.migrated(to: program.rubric).migrated : original
  }

  // MARK: Answers

  private mutating func named(
    _ all: [CaseStudy.NamedAnswer], of study: CaseStudy, for program: Program,
    _ answers: inout AnonymisedAnswers
  ) -> [CaseStudy.NamedAnswer] {
    // In the order of the rubric, since that of a file tells whose it is.
    let ordered = all.compactMap { named in program.slot(named: named.name.value).map { ($0, named) } }
      .sorted { $0.0 < $1.0 }
    return ordered.map { slot, named in
      let answer = anonymised(named.answer, of: study, forSlot: slot, program, &answers)
      return CaseStudy.NamedAnswer(name: named.name, answer: answer)
    }
  }

  private mutating func anonymised(
    _ answer: Answer, of study: CaseStudy, forSlot slot: Int, _ program: Program,
    _ answers: inout AnonymisedAnswers
  ) -> Answer {
    removed.add(.earlierAnswers, answer.history.count)
    if let origin = answer.origin {
      let rating = anonymised(Rating(answer), forSlot: slot, program, &answers)
      return Answer(rating, origin: renamed(origin, in: study))
    }
    if answer.ratings.isEmpty { return Answer(anonymised(Rating(answer), forSlot: slot, program, &answers)) }
    let ratings = answer.ratings.map { anonymised($0, forSlot: slot, program, &answers) }
    guard let original = answer.consensus else { return Answer(ratings: ratings, at: answer.value.range) }
    var consensus = anonymised(original, forSlot: slot, program, &answers)
    consensus.by = LocalizedText(dutch: "de beoordelaars", english: "the assessors")
    if consensus.rationale == nil { consensus.rationale = Self.leftOut }
    removed.add(.assessors)
    return Answer(ratings: ratings, consensus: consensus, at: answer.value.range)
  }

  private mutating func anonymised(
    _ rating: Rating, forSlot slot: Int, _ program: Program, _ answers: inout AnonymisedAnswers
  ) -> Rating {
    if rating.date != nil { removed.add(.dates) }
    return Rating(
      value: rating.value.map { value($0, forSlot: slot, program) },
      rationale: optional(rating.rationale), reason: rating.reason.map { cleaned($0, or: Self.leftOut) },
      sources: rating.sources.map { answers.source($0) }, confidence: rating.confidence,
      assessor: rating.assessor.map { answers.assessor($0) })
  }

  /// A text that rules compare with stays, since it is of the rubric; any other is free text.
  private mutating func value(_ value: Answer.Value, forSlot slot: Int, _ program: Program) -> Answer.Value {
    guard let fact = TextFact(slot: slot, of: program), let text = fact.ownText(value, program) else {
      return value
    }
    if wish.texts == .kept, textFacts.pseudonym(of: text, for: fact) == nil { return .text(blanked(text)) }
    removed.add(.textFacts)
    return .text(textFacts.pseudonym(of: text, for: fact) ?? AnonymisedTextFacts.unnumbered)
  }

  /// The same case under the name that it goes by here.
  private func renamed(_ origin: FactOrigin, in study: CaseStudy) -> FactOrigin {
    let id = origin.caseStudy.value
    let all = originals.filter { $0.id.value == id }
    let number = CaseNetwork.nearest(to: study, among: all).map { groups.number(of: all[$0]) } ?? 0
    return FactOrigin(
      caseName: Located("case_\(number)", at: origin.caseStudy.range),
      decision: origin.decision, options: origin.options)
  }

  // MARK: Texts and dates

  private static let leftOut = LocalizedText(dutch: "Weggelaten.", english: "Left out.")

  /// The text without names, or where texts go something else.
  private mutating func cleaned(_ text: LocalizedText, or other: LocalizedText) -> LocalizedText {
    if wish.texts == .kept { return blanked(text) }
    removed.add(.texts)
    return other
  }

  private mutating func optional(_ text: LocalizedText?) -> LocalizedText? {
    guard let text else { return nil }
    if wish.texts == .kept { return blanked(text) }
    removed.add(.texts)
    return nil
  }

  private mutating func blanked(_ text: LocalizedText) -> LocalizedText {
    // What reads the same in both languages still does.
    if text.dutch == text.english, let one = text.dutch { return LocalizedText(blanked(one)) }
    return LocalizedText(dutch: text.dutch.map { blanked($0) }, english: text.english.map { blanked($0) })
  }

  private mutating func blanked(_ text: String) -> String {
    let (rest, count) = names.blanked(text)
    removed.add(.names, count)
    return rest
  }
}

extension Rating {
  /// The one answer that there is.
  fileprivate init(_ answer: Answer) {
    self.init(
      value: answer.value, rationale: answer.rationale, reason: answer.reason, sources: answer.sources,
      confidence: answer.confidence, assessor: answer.assessor, date: answer.date)
  }
}
