import Foundation
import TestSupport
import Testing

@testable import AmbitionModel

/// Read from `Fixtures/valid/rubric-layers.json`, which says something of everything.
@Suite struct `Guidance and consequences` {
  private func layers() throws -> Rubric {
    let fixture = try #require(
      FormatFixture.valid().first { $0.url.lastPathComponent == "rubric-layers.json" })
    let file = try SourceFile(path: "rubric.json", text: String(decoding: fixture.bytes(), as: UTF8.self))
    return try #require(RubricReader.read(file).value)
  }

  @Test func `of a question that says everything`() throws {
    let guidance = try layers().layers[0].criteria[0].guidance
    expectEqual(
      guidance.help, LocalizedText(dutch: "Kijk naar het contract.", english: "Look at the contract."))
    expectEqual(guidance.ask, .inside)
    expectEqual(guidance.control, .arranged)
    #expect(guidance.isCore)
  }

  @Test func `of questions that say nothing`() throws {
    let rubric = try layers()
    let all = rubric.layers[0].criteria.dropFirst().map(\.guidance) + rubric.facts.map(\.guidance)
    try #require(all.count > 4)
    for guidance in all {
      expectEqual(guidance.help, nil)
      expectEqual(guidance.ask, .public)
      #expect(!guidance.isCore)
    }
    for criterion in rubric.layers[0].criteria.dropFirst() {
      expectEqual(criterion.guidance.control, .chosen)
    }
    for fact in rubric.facts { expectEqual(fact.guidance.control, .found) }
  }

  @Test func `of an outcome`() throws {
    let rubric = try layers()
    expectEqual(rubric.aspects.map(\.id.value.rawValue), ["people"])
    let consequence = try #require(rubric.consequences.first)
    expectEqual(consequence.decision.value.rawValue, "choice")
    expectEqual(consequence.outcome.value, "directed")
    guard case .layers(let layers) = consequence.scope else { return #expect(Bool(false)) }
    expectEqual(layers.map(\.value.rawValue), ["data"])
    expectEqual(consequence.asks.map(\.aspect.value.rawValue), ["people"])
    expectEqual(consequence.asks[0].point.sources.map(\.value.rawValue), ["reasoning"])
    expectEqual(consequence.gives.map(\.text[.english]), ["A say."])
    expectEqual(consequence.givesUp[0].sources.map(\.value.rawValue), ["session", "paper"])
  }
}
