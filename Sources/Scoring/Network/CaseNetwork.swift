public import AmbitionModel

/// Cases that were read together, so that facts of one can come from the result of another.
///
/// Each case is worked out once, however many facts come from it.
public struct CaseNetwork {
  /// A case with the program of its rubric.
  public struct Member: Sendable {
    public var caseStudy: CaseStudy
    public var program: Program

    public init(_ caseStudy: CaseStudy, _ program: Program) {
      self.caseStudy = caseStudy
      self.program = program
    }
  }

  /// The most cases through which a fact may come.
  public static let stepLimit = 16

  private let members: [Identifier<CaseStudy>: Member]
  private var results: [Identifier<CaseStudy>: Assessment?] = [:]

  /// - Parameter members: of cases with the same id the first counts.
  public init(_ members: [Member]) {
    self.members = Dictionary(members.map { ($0.caseStudy.id.value, $0) }) { first, _ in first }
  }

  /// The case with every fact that comes from elsewhere filled in, or `nil` and what is wrong with where facts
  /// come from.
  ///
  /// Such a fact stays unknown while open answers of the other case decide it.
  public mutating func resolved(_ caseStudy: CaseStudy, for program: Program) -> Reading<CaseStudy> {
    var study = caseStudy
    var diagnostics: [Diagnostic] = []
    for index in study.context.indices {
      do {
        try fill(&study.context[index], of: program, along: [caseStudy.id.value])
      } catch {
        diagnostics.append(error)
      }
    }
    return Reading(diagnostics.isEmpty ? study : nil, diagnostics)
  }

  /// Fills in one fact, when it comes from elsewhere and the case that it comes from can be used.
  private mutating func fill(
    _ fact: inout CaseStudy.NamedAnswer, of program: Program, along path: [Identifier<CaseStudy>]
  ) throws(Diagnostic) {
    guard let origin = fact.answer.origin, let other = try assessment(of: origin, along: path) else { return }
    let transfer = try FactTransfer(origin, from: other, to: fact.name.value, in: program)
    fact.answer.value = Located(transfer.value, at: origin.decision.range)
    fact.answer.origin?.found = transfer.found
  }

  /// What the case comes to that a fact is taken from; `nil` when that case has findings of its own.
  private mutating func assessment(
    of origin: FactOrigin, along path: [Identifier<CaseStudy>]
  ) throws(Diagnostic) -> Assessment? {
    let id = origin.caseStudy.value
    if let start = path.firstIndex(of: id) {
      throw Diagnostic(.circularOrigin(path[start...].map(\.rawValue)), at: origin.caseStudy.range)
    }
    if let known = results[id] { return known }
    guard let member = members[id] else {
      let known = members.keys.map(\.rawValue).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      throw Diagnostic(.noSuchCase(id, known: known), at: origin.caseStudy.range)
    }
    guard path.count < Self.stepLimit else {
      throw Diagnostic(.tooManySteps(limit: Self.stepLimit), at: origin.caseStudy.range)
    }
    var study = member.caseStudy
    do {
      // The first thing wrong is enough: what is wrong with that case is told of that case.
      for index in study.context.indices {
        try fill(&study.context[index], of: member.program, along: path + [id])
      }
    } catch {
      guard error.code == .cycle || error.code == .tooDeep else {
        results[id] = .some(nil)
        return nil
      }
      // Which case of a circle is to blame nobody knows, so each way into it is reported.
      var here = error
      here.range = origin.caseStudy.range
      throw here
    }
    let result = Assessor(member.program).assess(study).value
    results[id] = .some(result)
    return result
  }
}

extension Diagnostic.Message {
  fileprivate static func circularOrigin(_ names: [String]) -> Self {
    let path = (names + names.prefix(1)).joined(separator: " -> ")
    return Self(
      .cycle, nl: "deze casus haalt feiten uit zichzelf: \(path)",
      en: "this case takes facts from itself: \(path)")
  }

  fileprivate static func noSuchCase(_ id: Identifier<CaseStudy>, known: [String]) -> Self {
    Self(
      .unknownReference, nl: "er is geen casus \(quoted(id.rawValue)) bij de gelezen bestanden of in cases/",
      en: "there is no case \(quoted(id.rawValue)) among the files that were read or in cases/",
      hint: Suggestion.hint(for: id.rawValue, among: known))
  }

  fileprivate static func tooManySteps(limit: Int) -> Self {
    Self(
      .tooDeep, nl: "dit feit gaat door meer dan \(limit) casussen",
      en: "this fact goes through more than \(limit) cases")
  }
}
