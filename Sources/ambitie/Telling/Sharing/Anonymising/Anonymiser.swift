package import AmbitionModel
import Scoring

/// Takes out of cases who they are about, and leaves what they come to.
///
/// A case is built anew from what may stay, and nothing is copied as a whole: what is not named here does not come
/// out. Answers stay, with amounts in bands: whoever knows a case can recognise it by them. docs/formats.md says what
/// is protected and what is not.
package struct Anonymiser {
  package struct Wish {
    package var texts: Exchange.Anonymisation.Texts
    /// The fewest cases of an organisation, theme or year that is shown.
    package var minimumGroup: Int
    /// Where the drawing of numbers starts; who knows it and all names can tell who is who.
    package var seed: UInt64

    package init(texts: Exchange.Anonymisation.Texts, minimumGroup: Int, seed: UInt64) {
      self.texts = texts
      self.minimumGroup = minimumGroup
      self.seed = seed
    }
  }

  private let wish: Wish
  private let groups: CaseGroups
  private let texts: TextCleaner
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
    texts = TextCleaner(NameBlanker(studies.flatMap(KnownNames.names)), wish.texts)
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
    let members = items.map {
      CaseNetwork.Member(Self.carried($0.caseStudy, to: $0.program), $0.program)
    }
    textFacts = AnonymisedTextFacts(of: members, stayingAs: { [texts] in texts.kept($0) }, &generator)
    var network = CaseNetwork(members)
    let banded = members.map { member in
      let resolved = network.resolved(member.caseStudy, for: member.program).value
      return AmountBands(member.caseStudy, resolved: resolved ?? member.caseStudy, member.program)
    }
    removed.add(.amountsInBands, banded.reduce(0) { $0 + $1.bandedCount })
    removed.add(.amountsLeftOut, banded.reduce(0) { $0 + $1.leftOutCount })
    let numbered = items.indices.map { (number: groups.number(of: items[$0].caseStudy), index: $0) }
    let ordered = numbered.sorted {
      ($0.number, items[$0.index].caseStudy.referenceDate)
        < ($1.number, items[$1.index].caseStudy.referenceDate)
    }
    return ordered.map { entry in
      let item = items[entry.index]
      return ExchangeText.Item(
        caseStudy: anonymised(item.caseStudy, as: banded[entry.index].study, for: item.program),
        program: item.program)
    }
  }

  /// The case with the names of questions of the rubric at hand.
  private static func carried(_ original: CaseStudy, to program: Program) -> CaseStudy {
    original.rubric.version.map { $0 != program.rubric.version } == true
      ? original.migrated(to: program.rubric).migrated : original
  }

  // MARK: A case

  /// - Parameters:
  ///   - original: as it was read.
  ///   - carried: its answers to the questions at hand, with amounts in bands.
  private mutating func anonymised(
    _ original: CaseStudy, as carried: CaseStudy, for program: Program
  ) -> CaseStudy {
    var answers = AnonymisedAnswers(keptSources: original.sources)
    let number = groups.number(of: original)
    let plain = LocalizedText(dutch: "Casus \(number)", english: "Case \(number)")
    let title = texts.cleaned(original.title, or: plain, &removed)
    let context = named(carried.context, of: original, for: program, &answers)
    let layers = named(carried.answers, of: original, for: program, &answers)
    removed.add(.dates)
    removed.add(.assessors, original.assessors.count)
    removed.add(.sources, original.sources.count)
    removed.add(.deviations, original.deviations.count)
    removed.add(.retired, carried.retired.count)
    let theme = groups.theme(of: original).map { texts.blanked($0, &removed) }
    return CaseStudy(
      id: Located(Identifier("case_\(number)"), at: original.id.range),
      rubric: RubricReference(
        id: original.rubric.id, version: original.rubric.version.map { _ in program.rubric.version }),
      // A rehearsal stays recognisable as one.
      title: original.isPractice ? title.marked : title,
      summary: texts.cleaned(original.summary, or: TextCleaner.leftOut, &removed),
      organisation: groups.organisation(of: original),
      theme: theme ?? Exchange.Anonymisation.otherThemes,
      referenceDate: days.date(of: original), assessors: answers.assessors,
      sources: answers.sources.map { texts.source($0, &removed) }, context: context, answers: layers,
      reasons: original.reasons.filter { reason in
        program.rubric.layers.contains { $0.id.value.rawValue == reason.layer.value }
      }.map { .init(layer: $0.layer, text: texts.cleaned($0.text, or: TextCleaner.leftOut, &removed)) },
      deviations: [], retired: [], isPractice: original.isPractice)
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
      return Answer(rating, origin: renamed(origin, in: study, forSlot: slot, program))
    }
    if answer.ratings.isEmpty { return Answer(anonymised(Rating(answer), forSlot: slot, program, &answers)) }
    let ratings = answer.ratings.map { anonymised($0, forSlot: slot, program, &answers) }
    guard let original = answer.consensus else { return Answer(ratings: ratings, at: answer.value.range) }
    var consensus = anonymised(original, forSlot: slot, program, &answers)
    consensus.by = LocalizedText(dutch: "de beoordelaars", english: "the assessors")
    if consensus.rationale == nil { consensus.rationale = TextCleaner.leftOut }
    removed.add(.assessors)
    return Answer(ratings: ratings, consensus: consensus, at: answer.value.range)
  }

  private mutating func anonymised(
    _ rating: Rating, forSlot slot: Int, _ program: Program, _ answers: inout AnonymisedAnswers
  ) -> Rating {
    if rating.date != nil { removed.add(.dates) }
    let answer = rating.value.map { value($0, forSlot: slot, program) }
    var reason = rating.reason.map { texts.cleaned($0, or: TextCleaner.leftOut, &removed) }
    if answer.value == .notApplicable, reason == nil { reason = TextCleaner.leftOut }
    return Rating(
      value: answer, rationale: rating.rationale.flatMap { texts.optional($0, &removed) }, reason: reason,
      sources: rating.sources.map { answers.source($0) }, confidence: rating.confidence,
      assessor: rating.assessor.map { answers.assessor($0) })
  }

  /// What the rubric knows stays: an option, or a text that rules compare with; any other text is free text.
  private mutating func value(_ value: Answer.Value, forSlot slot: Int, _ program: Program) -> Answer.Value {
    guard let fact = TextFact(slot: slot, of: program) else {
      // What one of several assessors wrote need not be an answer to the question at all.
      let isKnown = (try? program.value(of: Located(value, at: SourceRange(0, 0)), forSlot: slot)) != nil
      return isKnown ? value : .notApplicable
    }
    guard let text = fact.ownText(value, program) else { return value }
    if wish.texts == .kept, textFacts.pseudonym(of: text, for: fact) == nil {
      return .text(texts.blanked(text, &removed))
    }
    removed.add(.textFacts)
    return .text(textFacts.pseudonym(of: text, for: fact) ?? AnonymisedTextFacts.unnumbered)
  }

  /// The same case under the name that it goes by here; its outcomes are options of the question, or told by themselves.
  private func renamed(
    _ origin: FactOrigin, in study: CaseStudy, forSlot slot: Int, _ program: Program
  ) -> FactOrigin {
    let id = origin.caseStudy.value
    let all = originals.filter { $0.id.value == id }
    let number = CaseNetwork.nearest(to: study, among: all).map { groups.number(of: all[$0]) } ?? 0
    let hasOptions = if case .options = program.inputs[slot].domain { true } else { false }
    return FactOrigin(
      caseName: Located("case_\(number)", at: origin.caseStudy.range), decision: origin.decision,
      options: hasOptions ? origin.options : [])
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
