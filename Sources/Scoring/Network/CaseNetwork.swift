package import AmbitionModel

/// Cases that were read together, so that facts of one can come from the result of another.
///
/// Each case is worked out once, however many facts come from it.
package struct CaseNetwork {
  /// A case with the program of its rubric.
  package struct Member: Sendable {
    package var caseStudy: CaseStudy
    package var program: Program

    package init(_ caseStudy: CaseStudy, _ program: Program) {
      self.caseStudy = caseStudy
      self.program = program
    }
  }

  /// The most cases through which a fact may come.
  package static let stepLimit = 16

  private let members: [Member]
  /// The members with an id, in their order.
  private let byIdentifier: [Identifier<CaseStudy>: [Int]]
  private var results: [Int: Assessment?] = [:]

  package init(_ members: [Member]) {
    self.members = members
    byIdentifier = Dictionary(grouping: members.indices) { members[$0].caseStudy.id.value }
  }

  private func member(_ id: Identifier<CaseStudy>, for asker: CaseStudy) -> Int? {
    let all = byIdentifier[id] ?? []
    return Self.nearest(to: asker, among: all.map { members[$0].caseStudy }).map { all[$0] }
  }

  /// Which of several cases with the id that `asker` names is meant, by its place: one of the same organisation before any
  /// other, then the latest that is not later than the asker, else the earliest; the first of those.
  package static func nearest(to asker: CaseStudy, among cases: [CaseStudy]) -> Int? {
    guard cases.count > 1 else { return cases.indices.first }
    let own = cases.indices.filter { cases[$0].organisation == asker.organisation }
    let near = own.isEmpty ? Array(cases.indices) : own
    let dates = near.map { cases[$0].referenceDate }
    let date = dates.filter { $0 <= asker.referenceDate }.max() ?? dates.min()
    return near.first { cases[$0].referenceDate == date }
  }

  /// The case with every fact that comes from elsewhere filled in, or `nil` and what is wrong with where facts
  /// come from.
  ///
  /// Such a fact stays unknown while open answers of the other case decide it.
  package mutating func resolved(_ caseStudy: CaseStudy, for program: Program) -> Reading<CaseStudy> {
    var study = caseStudy
    var diagnostics: [Diagnostic] = []
    for index in study.context.indices {
      do {
        try fill(&study.context[index], in: caseStudy, of: program, along: [caseStudy.key])
      } catch {
        diagnostics.append(error)
      }
    }
    return Reading(diagnostics.isEmpty ? study : nil, diagnostics)
  }

  /// Fills in one fact, when it comes from elsewhere and the case that it comes from can be used.
  private mutating func fill(
    _ fact: inout CaseStudy.NamedAnswer, in asker: CaseStudy, of program: Program,
    along path: [CaseStudy.Key]
  ) throws(Diagnostic) {
    guard let origin = fact.answer.origin, let other = try assessment(of: origin, for: asker, along: path)
    else { return }
    let transfer = try FactTransfer(origin, from: other, to: fact.name.value, in: program)
    fact.answer.value = Located(transfer.value, at: origin.decision.range)
    fact.answer.origin?.found = transfer.found
  }

  /// What the case comes to that a fact is taken from; `nil` when that case has findings of its own.
  private mutating func assessment(
    of origin: FactOrigin, for asker: CaseStudy, along path: [CaseStudy.Key]
  ) throws(Diagnostic) -> Assessment? {
    let id = origin.caseStudy.value
    guard let index = member(id, for: asker) else {
      if path.contains(where: { $0.id == id }) { throw circle(path, to: { $0.id == id }, origin) }
      let names = byIdentifier.keys
      throw Diagnostic(
        .noSuchCase(
          id, known: names.map { $0.rawValue }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }),
        at: origin.caseStudy.range)
    }
    let member = members[index]
    let key = member.caseStudy.key
    if path.contains(key) { throw circle(path, to: { $0 == key }, origin) }
    if let known = results[index] { return known }
    guard path.count < Self.stepLimit else {
      throw Diagnostic(.tooManySteps(limit: Self.stepLimit), at: origin.caseStudy.range)
    }
    var study = member.caseStudy
    do {
      // The first thing wrong is enough: what is wrong with that case is told of that case.
      for place in study.context.indices {
        try fill(&study.context[place], in: member.caseStudy, of: member.program, along: path + [key])
      }
    } catch {
      guard error.code == .cycle || error.code == .tooDeep else {
        results[index] = .some(nil)
        return nil
      }
      // Which case of a circle is to blame nobody knows, so each way into it is reported.
      var here = error
      here.range = origin.caseStudy.range
      throw here
    }
    let result = Scorer(member.program).assess(study).value
    results[index] = .some(result)
    return result
  }

  private func circle(
    _ path: [CaseStudy.Key], to isStart: (CaseStudy.Key) -> Bool, _ origin: FactOrigin
  ) -> Diagnostic {
    let round = path[(path.firstIndex(where: isStart) ?? path.startIndex)...]
    return Diagnostic(.circularOrigin(round.map { $0.id.rawValue }), at: origin.caseStudy.range)
  }
}

extension Diagnostic.Message {
  fileprivate static func circularOrigin(_ names: [String]) -> Self {
    let path = (names + names.prefix(1)).joined(separator: " -> ")
    return Self(
      .cycle, nl: "deze casus haalt feiten uit zichzelf: \(path)",
      en: "this case takes facts from itself: \(path)")
  }

  fileprivate static func noSuchCase(
    _ id: Identifier<CaseStudy>, known: @autoclosure @escaping @Sendable () -> [String]
  ) -> Self {
    Self(
      .unknownReference, nl: "er is geen casus \(quoted(id.rawValue)) bij de gelezen bestanden of in cases/",
      en: "there is no case \(quoted(id.rawValue)) among the files that were read or in cases/",
      meant: id.rawValue, among: known())
  }

  fileprivate static func tooManySteps(limit: Int) -> Self {
    Self(
      .tooDeep, nl: "dit feit gaat door meer dan \(limit) casussen",
      en: "this fact goes through more than \(limit) cases")
  }
}
