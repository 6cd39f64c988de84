import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Scoring
@testable import Telling
@testable import ambitie

@Suite struct `the report` {
  private func page(_ samples: [SampleCase], _ depth: Report.Depth = .brief) throws -> String {
    try report(samples, .dutch, depth).page
  }

  private func report(
    _ samples: [SampleCase], _ language: Language, _ depth: Report.Depth = .brief
  ) throws -> Report {
    var report = Report(depth)
    report.add(try samples.map { (CaseAnalysis(try $0.assessment()), nil) }, kader: nil, language)
    return report
  }

  @Test func `says of every case what it comes to, what stands out and what is open`() throws {
    let text = try page(SampleCase.allCases, .full)
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
    // Our one script and the data for it, and nothing else.
    expectEqual(text.components(separatedBy: "<script").count, 3)
    #expect(text.components(separatedBy: "javascript:").dropFirst().allSatisfy { !$0.hasPrefix("\"") })
    #expect(!text.contains("href=\"javascript"))
  }

  @Test func `tells the conclusion in three sentences`() throws {
    for sample in SampleCase.allCases {
      let item = try report([sample], .dutch).groups[0].cases[0]
      let sentences = Conclusion(item.profile, item.speaker, item.analysis.next).sentences
      #expect((2...6).contains(sentences.count), "\(sentences)")
      for sentence in sentences { #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?")) }
    }
  }

  @Test func `leads from every mark to a publication`() throws {
    let text = try page([.mixed], .full)
    let marks = text.matches(of: /href="#(b-\d+)"/).map { String($0.1) }
    #expect(!marks.isEmpty)
    for mark in marks { #expect(text.contains("id=\"\(mark)\"")) }
  }

  @Test func `keeps rules and sources for who asks for all`() throws {
    let (brief, full) = (try page([.mixed]), try page([.mixed], .full))
    for words in ["Zo komt de uitkomst tot stand", "id=\"b-1\"", "Bijlage: alles"] {
      #expect(!brief.contains(words) && full.contains(words), "\(words)")
    }
    #expect(brief.utf8.count < full.utf8.count)
  }

  @Test func `names a case at two dates apart`() throws {
    let text = try page([.mixed, .mixed])
    let ids = text.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(ids.count > 20)
    expectEqual(Set(ids).count, ids.count)
  }

  @Test func `gives the same bytes each time`() throws {
    try expectEqual(page([.mixed, .allMet]), page([.mixed, .allMet]))
  }

  @Test func `is in Markdown too`() throws {
    let text = MarkdownWriter.text(try report([.mixed], .english, .full).blocks)
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

  @Test(arguments: [
    ([2], "passed passed solid empty"), ([0], "solid empty empty empty"),
    ([0, 1], "hatched hatched empty empty"),
    ([2, 3], "passed passed hatched hatched"), ([0, 1, 2, 3], "hatched hatched hatched hatched"),
  ])
  func `are solid at a settled level and hatched over an open range`(_ possible: [Int], _ expected: String) {
    let fills = (0..<4).map { "\(LevelFill($0, of: 4, outcome(possible)))" }
    expectEqual(fills.joined(separator: " "), expected)
  }

  @Test(arguments: [
    (
      [3], 2,
      """
      <i class="passed">1</i><i class="maybe">2</i><i class="maybe chosen">3</i><span class="fits"><i>4</i></span>
      """
    ),
    (
      [0, 1], nil,
      """
      <span class="may-fit"><i class="passed">1</i><i class="maybe">2</i></span><i class="maybe">3</i><i>4</i>
      """
    ),
    (
      [0, 2, 3], nil,
      """
      <span class="may-fit"><i class="passed">1</i></span><i class="maybe">2</i>\
      <span class="may-fit"><i class="maybe">3</i><i>4</i></span>
      """
    ),
  ])
  func `stand as boxes, with a ring around what fits`(_ fitting: [Int], _ chosen: Int?, _ expected: String) {
    let track = LevelTrack(count: 4, shown: outcome([1, 2]), fitting: outcome(fitting), chosen: chosen)
    expectEqual(track.html.markup, "<span class=\"track\" aria-hidden=\"true\">\(expected)</span>")
  }
}
