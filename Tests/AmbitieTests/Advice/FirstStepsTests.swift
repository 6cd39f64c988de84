import AmbitionModel
import Scoring
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

/// What to do first about the shipped and teaching cases.
@Suite struct `First steps` {
  /// How the steps begin, in their order; a question begins with words of its own.
  private static let starts = [
    "Beoordelaars: word het eens", "Aangenomen:", "Beoordelaars: controleer ", "?", "Opdrachtgever:",
    "Volg dan",
  ]
  private static let question = 3

  /// Agreeing and checking come before asking, asking before choosing, and the advice of flags last.
  @Test func `come in one order`() throws {
    var kinds: Set<Int> = []
    for assessment in try Shipped.assessments() + Shipped.teachingCases() {
      let speaker = Speaker(assessment.program, .dutch)
      let steps = FirstSteps(CaseProfile(assessment), speaker, NextQuestions(for: assessment))
      let order = steps.items.map { item in
        Self.starts.firstIndex { item.text.hasPrefix($0) } ?? Self.question
      }
      expectEqual(order, order.sorted(), "\(assessment.caseStudy.id.value.rawValue)")
      kinds.formUnion(order)
    }
    // Each kind turned up, but for assumptions, which no case has.
    expectEqual(kinds, Set(0..<Self.starts.count).subtracting([1]))
  }

  /// Whoever reads the verdict of a layer finds the questions that decide it named with its levels.
  @Test func `ask what a layer names as not answered`() throws {
    var asked = 0
    for assessment in try Shipped.assessments() {
      let profile = CaseProfile(assessment)
      let told = profile.parts.flatMap { part in
        [Decision.Role.choice, .shown, .fitting].compactMap { part.first($0)?.outcome.undecidedBy }
      }.flatMap { $0 }
      for question in (NextQuestions(for: assessment)?.questions ?? []).prefix(3) {
        let name =
          "\(assessment.caseStudy.id.value.rawValue) \(assessment.program.inputs[question.slot].name)"
        let isOfFlag = assessment.flags.contains { $0.undecidedBy.contains(question.slot) }
        #expect(told.contains(question.slot) || isOfFlag, "\(name)")
        asked += told.contains(question.slot) ? 1 : 0
      }
    }
    #expect(asked > 20)
  }

  /// A choice is called for only where the gap stays without the answers that are not certain enough.
  @Test func `call for a choice where the gap is firm`() throws {
    var calls = 0
    for assessment in try Shipped.assessments() {
      guard let firm = assessment.firm else { continue }
      let profile = CaseProfile(assessment)
      let steps = FirstSteps(profile, Speaker(assessment.program, .english), nil).items.map { $0.text }
      for part in profile.layers {
        guard let now = part.first(.shown), let fits = part.first(.fitting) else { continue }
        let (low, high) = (
          firm.decisions[now.index].possibleLevels, firm.decisions[fits.index].possibleLevels
        )
        guard let top = low.max(), let bottom = high.min(), let least = low.min(), let most = high.max()
        else {
          continue
        }
        let title = Speaker(assessment.program, .english).title(ofLayer: part.layer)
        let isCalled = steps.contains { $0.contains(title) && $0.hasSuffix("or record why not.") }
        expectEqual(
          isCalled, top < bottom || least > most, "\(assessment.caseStudy.id.value.rawValue) \(title)")
        calls += isCalled ? 1 : 0
      }
    }
    #expect(calls > 0)
  }

  /// Two people know an answer already: asking a third would be of no use.
  @Test func `let assessors agree on what they differ on, and do not ask it`() throws {
    var disputes = 0
    for assessment in try Shipped.teachingCases() {
      let speaker = Speaker(assessment.program, .dutch)
      let profile = CaseProfile(assessment)
      let steps = FirstSteps(profile, speaker, NextQuestions(for: assessment)).items.map { $0.text }
      for named in assessment.caseStudy.context + assessment.caseStudy.answers
      where named.answer.ratings.count > 1 {
        let given = Set(named.answer.ratings.map { $0.value.value })
        guard given.count > 1, named.answer.consensus == nil else { continue }
        let slot = try #require(assessment.program.inputs.firstIndex { $0.name == named.name.value })
        disputes += 1
        #expect(steps[0].hasPrefix("Beoordelaars: word het eens"))
        #expect(steps[0].contains(assessment.program.inputs[slot].label[.dutch]))
        #expect(!steps.contains { $0.hasPrefix(speaker.question(inSlot: slot)) })
      }
    }
    #expect(disputes >= 6)
  }

  /// The two assessors of this case differ on the rights to its data: that is no question without an answer.
  @Test func `tell apart why an answer is open`() throws {
    let assessment = try #require(
      try Shipped.teachingCases().first { $0.caseStudy.id.value.rawValue == "buurtmeetnet" })
    let brief = CaseBrief(assessment, .dutch).blocks(ofLayer: 0)
    let text = TextWriter(width: 100, style: .plain).text(brief)
    #expect(text.contains("De beoordelaars verschillen over: "))
    #expect(!text.contains("Nog niet bekend: Rechten"))
  }

  /// Whoever reads a flag reads, in the answers of the case, what it rests on.
  @Test func `name the answers that a flag rests on`() throws {
    let assessment = try #require(
      try Shipped.teachingCases().first { $0.caseStudy.id.value.rawValue == "natuurvergunning" })
    let program = assessment.program
    let speaker = Speaker(program, .english)
    let profile = CaseProfile(assessment)
    let flag = try #require(RaisedFlag.all(of: profile).first)
    let told = try #require(flag.because(speaker, DecidingReasons(assessment, speaker)))
    // The rule of the flag tests how the decision is accounted for.
    let slot = try #require(program.inputs.firstIndex { $0.name == "decision.accountability" })
    #expect(told.contains("is '\(speaker.text(assessment.sheet.values[slot], ofSlot: slot))'"))
  }
}
