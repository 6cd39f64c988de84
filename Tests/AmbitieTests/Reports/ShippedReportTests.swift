import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Reports of shipped cases` {
  @Test func `are there`() throws {
    #expect(try Shipped.assessments().count >= 12)
  }

  @Test(arguments: [40, 80, 120], Language.allCases)
  func `fit a terminal and steer nothing`(_ width: Int, _ language: Language) throws {
    let environment = Environment.test(width, language)
    let all = try Shipped.assessments()
    expectReadable(Form.text.text(all, environment), "the overview", width: width)
    for assessment in Breadth.trials(all, oneIn: 8) {
      let name = "\(assessment.caseStudy.id.value)"
      expectReadable(Form.text.text([assessment], environment), name, width: width)
      let explanation = explanation(assessment, .everything, samplePlaces, environment)
      expectReadable(explanation, "the explanation of \(name)", width: width)
    }
  }

  @Test(arguments: Form.tables, Language.allCases)
  func `are written in every form, the same each time`(
    _ format: Form, _ language: Language
  ) throws {
    let assessments = Breadth.trials(try Shipped.assessments(), oneIn: 6)
    let text = format.text(assessments, .test(80, language))
    expectReadable(text.replacing("\r\n", with: "\n"), "\(format)", width: nil)
    #expect(format.text(assessments, .test(80, language)) == text)
  }

  /// A text with one language only would turn up in the wrong language.
  @Test func `have every text in both languages`() throws {
    var gaps: [String] = []
    func visit(_ value: JSONValue, _ path: String) {
      switch value {
      case .object(let members):
        if (members["nl"] == nil) != (members["en"] == nil) { gaps.append(path) }
        for (key, member) in members { visit(member, "\(path)/\(key)") }
      case .array(let items): for (index, item) in items.enumerated() { visit(item, "\(path)/\(index)") }
      default: break
      }
    }
    visit(try strictValue(JSONReport.text(Breadth.trials(Shipped.assessments(), oneIn: 6), samplePlaces)), "")
    #expect(gaps == [])
  }
}

@Suite struct `Reports of sample cases` {
  @Test(arguments: Form.tables, Language.allCases)
  func `steer nothing in any form`(_ format: Form, _ language: Language) throws {
    for width in [40, 80, 120] {
      let environment = Environment.test(width, language)
      let all = try SampleCase.assessments()
      for assessments in [all] + all.map({ [$0] }) {
        let text = format.text(assessments, environment).replacing("\r\n", with: "\n")
        let name = "\(assessments[0].caseStudy.id.value) as \(format)"
        expectReadable(text, name, width: format == .text ? width : nil)
        guard format == .markdown else { continue }
        let unescaped = text.replacing("\\<", with: "")
        #expect(!unescaped.contains("<script") && !unescaped.contains("<img"), "\(name)")
      }
    }
  }

  /// Of the first two every level is settled, so that they keep their order; of the third none is.
  @Test func `come with the most settled first`() throws {
    let all = try SampleCase.assessments().reversed()
    let text = OverviewText(Array(all), .test()).text
    let places = ["Een product", "Alles bekend", "Niets bekend"].map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func `use colour only where it is asked for`() throws {
    var environment = Environment.test()
    let plain = OverviewText(try SampleCase.assessments(), environment).text
    environment.usesColour = true
    let coloured = OverviewText(try SampleCase.assessments(), environment).text
    #expect(!plain.contains("\u{1B}") && coloured.contains("\u{1B}[1m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }
}

/// Expects a text that shows something, has no control characters and no line beyond `width`, addresses aside.
func expectReadable(
  _ text: String, _ name: String, width: Int?, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(text.utf8.count > 100, "\(name) is all but empty", sourceLocation: sourceLocation)
  let steersDisplay = text.unicodeScalars.contains { scalar in
    switch scalar.value {
    case 0x0A, 0x20..<0x7F: false
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.properties.generalCategory == .control
    }
  }
  #expect(!steersDisplay, "\(name) has control characters", sourceLocation: sourceLocation)
  guard let width else { return }
  let wide = text.split(separator: "\n").filter { line in
    TextWidth.columns(of: String(line)) > width && !line.contains("://")
  }
  #expect(wide.isEmpty, "\(name) has lines wider than \(width): \(wide)", sourceLocation: sourceLocation)
}
