import AmbitionModel
import TestSupport
import Testing

@testable import Scoring
@testable import Telling
@testable import ambitie

@Suite struct `numbers beside each other` {
  /// Numbers, and how they read beside each other; expected values are by hand.
  static let rows: [(numbers: [String], texts: [String])] = [
    (["1.7499", "1.75"], ["1,7499", "1,75"]), (["1.745", "1.75"], ["1,745", "1,75"]),
    (["5/3", "1.67"], ["1,667", "1,67"]), (["1.752", "1.7549"], ["1,752", "1,755"]),
    (["2", "2"], ["2", "2"]),
    (["-0.001", "0"], ["-0,001", "0"]), (["0.000000001", "0"], ["0,000000001", "0"]),
    (["1.2", "1.3"], ["1,2", "1,3"]), (["99.996", "100", "100.004"], ["99,996", "100", "100,004"]),
    (["1/3", "33333333333333/100000000000000"], ["1/3", "33333333333333/100000000000000"]),
    (["-1.7499", "-1.75"], ["-1,7499", "-1,75"]), (["0.004", "0.0041"], ["0,004", "0,0041"]),
  ]

  private func number(_ text: String) throws -> Rational {
    let parts = text.split(separator: "/").map { Rational(decimal: $0) }
    let first = try #require(parts[0])
    return parts.count > 1 ? try #require(parts[1].flatMap { first.divided(by: $0) }) : first
  }

  @Test func `are told apart`() throws {
    expectEqual(Self.rows.count, 12)
    for row in Self.rows {
      let numbers = try row.numbers.map(number)
      let style = NumberStyle(language: .dutch).beside(numbers)
      expectEqual(numbers.map { style.text($0) }, row.texts)
    }
  }

  @Test func `read the same only where they are the same, and keep their order`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let numbers = try (0..<4).map { _ in
        try #require(
          Rational(
            Int128.random(in: -2000...2000, using: &generator),
            over: Int128.random(in: 900...1100, using: &generator)))
      }
      let style = NumberStyle(language: .english).beside(numbers)
      for a in numbers {
        for b in numbers where a < b {
          let (x, y) = (try number(style.text(a)), try number(style.text(b)))
          #expect(x < y, "\(a) is \(style.text(a)), \(b) is \(style.text(b))")
        }
      }
    }
  }

  /// A score of 5/3 against a threshold of 1.667, both 1.67 in two decimals.
  @Test func `are told apart where a level is missed`() throws {
    let rubric = sampleRubric.replacing("\"threshold\": 1.5,", with: "\"threshold\": 1.667,")
    let text = String(decoding: SampleCase.allMet.file.bytes, as: UTF8.self)
      .replacing("\"change\": \"self\"", with: "\"change\": \"partner\"")
    let assessment = try assess(SourceFile(path: "cases/a.json", text: text), with: rubric)
    let topic = try ExplanationTopic.named("data.shown", in: assessment.program)
    let told = explanation(assessment, topic, samplePlaces, .test(200))
    #expect(told.contains("1,6667, nodig is minstens 1,667"), "\(told)")
    #expect(!CaseText(assessment, .full, .test(200)).text.contains("1,67"))
  }
}
