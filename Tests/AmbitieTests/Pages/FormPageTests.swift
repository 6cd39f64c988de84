import AmbitionModel
import Foundation
import FoundationXML
import Scoring
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `the form` {
  private func page(_ sample: SampleCase?, _ language: Language = .dutch) throws -> String {
    let program = try SampleCase.allMet.assessment().program
    return FormPage(program, sample?.file, language).text
  }

  @Test func `asks every question of the rubric, in every section`() throws {
    let text = try page(nil)
    let program = try SampleCase.allMet.assessment().program
    #expect(program.inputs.count >= 3)
    for input in program.inputs {
      #expect(text.contains("data-question=\"\(input.name)\""), "\(input.name)")
      #expect(text.contains("id=\"q-\(input.name)-rationale\""))
    }
    for layer in program.rubric.layers { #expect(text.contains("id=\"layer-\(layer.id.value)\"")) }
  }

  @Test func `always offers unknown and not applicable`() throws {
    let text = try page(nil)
    let questions = text.components(separatedBy: "data-question=").dropFirst()
    #expect(questions.count >= 3)
    for question in questions {
      #expect(question.contains("value=\"unknown\"") && question.contains("value=\"not_applicable\""))
    }
  }

  @Test func `carries the case as the text of its file`() throws {
    let text = try page(.hostile)
    let start = try #require(text.range(of: "id=\"form-data\">"))
    let end = try #require(text.range(of: "</script>", range: start.upperBound..<text.endIndex))
    let json = Data(text[start.upperBound..<end.lowerBound].utf8)
    let data = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(data["file"] as? String == String(decoding: SampleCase.hostile.file.bytes, as: UTF8.self))
    #expect(!text.contains("<img"))
  }

  @Test func `speaks English too`() throws {
    let text = try page(nil, .english)
    #expect(text.contains("<html lang=\"en\">") && text.contains("I do not know"))
    #expect(!text.contains("Weet ik niet"))
  }

  @Test func `says in both languages all that its script says`() throws {
    let script = PageAsset.text(of: [.formScript])
    let keys = script.matches(of: /(?:say\(|add\([^;]*?, )"([a-z_]+)"/).map { String($0.1) }
    #expect(keys.count >= 20)
    for key in keys where !key.hasSuffix("_") {
      #expect(FormMessages.all[key] != nil, "\(key)")
    }
  }
}
