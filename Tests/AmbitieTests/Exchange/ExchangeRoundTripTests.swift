import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

/// Cases that went into an exchange file and were read out of it again.
@Suite struct `Exchange and back` {
  private static let folder = Tool.path("cases")

  /// Every shipped case, and one with several assessors, a consensus, a history and links.
  static let texts: [(name: String, text: String)] = {
    let shipped = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? []).compactMap {
      $0 as? String
    }
    .filter { $0.hasSuffix(".json") && !$0.contains("kader") }.sorted()
    return shipped.compactMap { name in
      (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)).map { (name, $0) }
    } + [("bike", ExchangeSample.bike), ("tram", ExchangeSample.tram)]
  }()

  @Test func `changes nothing in a case`() throws {
    #expect(Self.texts.count > 20)
    let studies = try Self.texts.compactMap { name, text -> (String, CaseStudy)? in
      guard let node = DocumentParser.parse(SourceFile(path: name, text: text)).value,
        case .string(let format)? = node["format"]?.kind, format.text == "ambitie-case/1"
      else { return nil }
      return (name, try #require(CaseReader.read(node).value, "\(name)"))
    }
    #expect(studies.count > 20)
    for (name, study) in studies {
      let rubric = try #require(
        DocumentParser.parse(
          SourceFile(
            path: "r", text: try contents("\(TemporaryFolder.smallWorkspace.path)/rubrics/small.json"))
        ).value)
      // What the case comes to is not looked at here.
      let assessment = """
        {"case": {"id": "a", "organisation": "b", "reference_date": "2020-01-01"},
         "rubric": {"id": "small", "version": "1.0.0"}, "answers": [], "decisions": [], "flags": []}
        """
      let result = try #require(DocumentParser.parse(SourceFile(path: "a", text: assessment)).value)
      let draft = ExchangeDraft(
        title: nil, isPractice: study.isPractice, statement: nil, engine: (name: "ambitie", version: "1"),
        anonymised: nil, rubrics: [rubric], cases: [study], assessments: [result])
      let text = ExchangeWriter.text(of: draft) { SHA256.hexadecimal($0) }
      let reading = ExchangeReader.read(SourceFile(path: "x.json", text: text))
      let back = try #require(reading.value?.cases.first?.value, "\(name) \(reading.diagnostics)")
      expectEqual(CaseWriter.text(of: back), CaseWriter.text(of: study), "\(name)")
      expectEqual(back.key, study.key, "\(name)")
    }
  }
}
