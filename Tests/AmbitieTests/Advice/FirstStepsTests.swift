import AmbitionModel
import Scoring
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

/// What to do first about the shipped and teaching cases.
@Suite struct `First steps` {
  /// Checking comes before asking, asking before choosing, and the advice of flags last.
  @Test func `come in one order`() throws {
    var kinds: Set<Int> = []
    for assessment in try Shipped.assessments() {
      let speaker = Speaker(assessment.program, .dutch)
      let steps = FirstSteps(CaseProfile(assessment), speaker, NextQuestions(for: assessment))
      let order = steps.items.map { item in
        let text = item.text
        return text.hasPrefix("Aangenomen:")
          ? 0
          : text.hasPrefix("Controleer ")
            ? 1 : text.hasSuffix("of leg vast waarom niet.") ? 3 : text.hasPrefix("Volg dan") ? 4 : 2
      }
      expectEqual(order, order.sorted(), "\(assessment.caseStudy.id.value.rawValue)")
      kinds.formUnion(order)
    }
    // Each kind turned up, but for assumptions, which no case has.
    expectEqual(kinds, [1, 2, 3, 4])
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
}
