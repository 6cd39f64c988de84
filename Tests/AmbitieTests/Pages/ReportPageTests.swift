import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Scoring
@testable import Telling
@testable import ambitie

@Suite struct `the report` {
  private func page(_ samples: [SampleCase], _ language: Language = .dutch) throws -> String {
    try report(samples, language).page
  }

  private func report(_ samples: [SampleCase], _ language: Language) throws -> Report {
    var report = Report()
    report.add(try samples.map { (CaseAnalysis(try $0.assessment()), nil) }, kader: nil, language)
    return report
  }

  @Test func `says of every case what it comes to, what stands out and what is open`() throws {
    let text = try page(SampleCase.allCases)
    for sample in SampleCase.allCases {
      let start = try #require(text.range(of: "<article id=\"casus-\(sample.rawValue)\""))
      let article = text[start.upperBound...].components(separatedBy: "</article>")[0]
      for words in ["In het kort", "Risico's en gemiste kansen", "Wat nog open is"] {
        #expect(article.contains(words), "\(sample): \(words)")
      }
    }
  }

  @Test func `holds no element that came out of a text`() throws {
    let text = try page([.hostile, .mixed])
    #expect(!text.contains("<img"))
    // Scripts are our one script, and nothing else.
    expectEqual(text.components(separatedBy: "<script").count, 2)
    #expect(text.components(separatedBy: "javascript:").dropFirst().allSatisfy { !$0.hasPrefix("\"") })
    #expect(!text.contains("href=\"javascript"))
  }

  @Test func `tells the conclusion in three sentences`() throws {
    for sample in SampleCase.allCases {
      let item = try report([sample], .dutch).groups[0].cases[0]
      let sentences = Conclusion(item.profile, item.speaker, item.analysis.next).sentences
      #expect((2...6).contains(sentences.count), "\(sentences)")
      for sentence in sentences { #expect(sentence.hasSuffix(".")) }
    }
  }

  @Test func `leads from every mark to a publication`() throws {
    let text = try page([.mixed])
    let marks = text.matches(of: /href="#(b-\d+)"/).map { String($0.1) }
    #expect(!marks.isEmpty)
    for mark in marks { #expect(text.contains("id=\"\(mark)\"")) }
  }

  @Test func `gives the same bytes each time`() throws {
    try expectEqual(page([.mixed, .allMet]), page([.mixed, .allMet]))
  }

  @Test func `is in Markdown too`() throws {
    let text = try report([.mixed], .english).markdown
    #expect(text.hasPrefix("# Een product met een lange naam"))
    for title in ["## How the outcome comes about", "# Sources"] { #expect(text.contains(title), "\(title)") }
  }
}

@Suite struct `levels side by side` {
  /// By hand: whether the level shown certainly lies below, at or above the level that fits, or certainly not above or below it.
  @Test(arguments: [
    ([1], [2], Fit.below), ([2], [1], .above), ([2], [2], .equal), ([1, 2], [2], .atMost),
    ([1], [1, 2], .atMost), ([2], [1, 2], .atLeast), ([2, 3], [1, 2], .atLeast), ([0, 2], [1], .open),
    ([0, 1], [2, 3], .below),
    ([2, 3], [0, 1], .above), ([1, 2], [1, 2], .open),
  ])
  func `compare`(_ shown: [Int], _ fitting: [Int], _ expected: Fit) throws {
    expectEqual(Fit(shown: outcome(shown), fitting: outcome(fitting)), expected)
  }

  private func outcome(_ levels: [Int]) -> Assessment.Outcome {
    let possible = levels.map { Value.option($0) }
    return .init(value: possible.count == 1 ? possible[0] : .unknown, possible: possible, undecidedBy: [])
  }

  @Test func `stand as boxes, filled as far as is certain and hatched as far as is possible`() {
    let track = LevelTrack(count: 4, shown: outcome([1, 2]), fitting: outcome([3]), chosen: 2)
    expectEqual(
      track.html.markup,
      """
      <span class="track" aria-hidden="true"><i class="now">1</i><i class="now">2</i>\
      <i class="maybe" data-mark="★">3</i><i data-mark="◆">4</i></span>
      """)
  }
}
