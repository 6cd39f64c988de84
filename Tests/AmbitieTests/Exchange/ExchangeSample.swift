import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// A small exchange with everything that a case can say: several assessors, a history, free text, a fact from another
/// case, deviations and recorded reasons.
struct ExchangeSample {
  let program: Program
  let document: DocumentNode

  init() throws {
    let text = try String(
      contentsOf: TemporaryFolder.smallWorkspace.appending(path: "rubrics/small.json"), encoding: .utf8
    ).replacing(
      #""context": ["#,
      with: #""context": [{"id": "remark", "type": "text", "label": "Remark", "question": "Anything?"},"#
    ).replacing(
      #""when": "rights = \"market\" and stakes = \"much\"""#,
      with: #""when": "rights = \"market\" and stakes = \"much\" and not(remark = \"agreed\")""#)
    let file = SourceFile(path: "rubrics/small.json", text: text)
    let rubric = LoadedRubric(file)
    program = try #require(rubric.program, "\(rubric.diagnostics)")
    document = try #require(DocumentParser.parse(file).value)
  }

  static let bike = #"""
    {"format": "ambitie-case/1", "id": "bike_north", "rubric": {"id": "small", "version": "1.0.0"},
     "title": "Fietsteller Noordpool", "summary": {"nl": "Telt fietsen in Noordpool.", "en": "Counts bikes in Northpole."},
     "organisation": {"nl": "Provincie Noordpool", "en": "Province of Northpole"}, "theme": "Fietsen",
     "reference_date": "2022-05-18",
     "assessors": [{"id": "quirine", "name": "Quirine Zonnebloem"}, {"id": "xander", "name": "Xander IJsbeer"}],
     "sources": [
       {"id": "letter_np", "title": "Brief van Gedeputeerde Staten", "kind": "government", "url": "https://noordpool.example/brief", "date": "2021-03-04"},
       {"id": "unused_np", "title": "Krantenknipsel", "kind": "press"}],
     "context": {
       "stakes": {"answer": "much", "rationale": "Zegt Quirine  zonnebloem zelf.", "sources": ["letter_np"], "assessor": "quirine", "date": "2022-05-01",
         "history": [{"answer": "little", "by": "Dijkgraaf Pinguin", "rationale": "Vroeger minder.", "until": "2022-04-01"}]},
       "remark": "Bel Xander over de Noordpoolse fietsen."},
     "answers": {"data": {
       "rights": {"ratings": [
           {"answer": "market", "assessor": "quirine", "rationale": "Volgens contract 12."},
           {"answer": "self", "assessor": "xander", "date": "2022-05-02"}],
         "consensus": {"answer": "market", "by": "Zonnebloem en IJsbeer", "rationale": "Na overleg in Igloo."}},
       "builder": {"answer": "not_applicable", "reason": "Gekocht bij Walrus BV."}}},
     "retired": {"data.lease": "geleased van Walrus"},
     "reasons": {"data": "Bewust, zei de staten van NOORDPOOL."},
     "deviations": {"np_kader": {"exit": {"reason": "Te duur.", "date": "2022-06-07", "by": "Gedeputeerde Robben"}}}}
    """#
  static let tram = #"""
    {"format": "ambitie-case/1", "id": "tram_south", "rubric": {"id": "small"},
     "title": "Tramteller", "summary": "Telt trams.", "organisation": "Zuidpool", "theme": "Sporen",
     "reference_date": "2024-11-12",
     "context": {"stakes": {"from": {"case": "bike_north", "decision": "data.shown",
       "options": {"follow": "much", "lead": "little"}}, "rationale": "Omdat Noordpool dat zegt."}, "remark": "agreed"},
     "answers": {"data": {"rights": "self", "builder": "partner"}}}
    """#

  func caseStudy(_ text: String) throws -> CaseStudy {
    let reading = CaseReader.read(SourceFile(path: "x.json", text: text))
    return try #require(reading.value, "\(reading.diagnostics)")
  }

  func exchange(_ cases: [String] = [bike, tram]) throws -> ExchangeText {
    ExchangeText(
      rubrics: [document], items: try cases.map { .init(caseStudy: try caseStudy($0), program: program) })
  }

  func file(_ cases: [String] = [bike, tram]) throws -> SourceFile {
    SourceFile(path: "x.json", text: try #require(try exchange(cases).text.value))
  }
}

/// A value in a document with the part of the file that it is in.
struct Leaf {
  var range: SourceRange
  /// The keys and places that lead to it.
  var path: [String]
  /// What is put in its place.
  var replacement: String

  /// Every value that holds no others, and every key.
  static func all(in node: DocumentNode, of bytes: [UInt8], at path: [String] = []) -> [Leaf] {
    let text = String(decoding: bytes[node.range.start..<node.range.end], as: UTF8.self)
    func leaf(_ replacement: String) -> [Leaf] {
      [Leaf(range: node.range, path: path, replacement: replacement)]
    }
    switch node.kind {
    case .null: return leaf("true")
    case .boolean(let truth): return leaf("\(!truth)")
    case .number: return leaf("1" + text)
    case .string: return leaf(text.dropLast() + "x\"")
    case .array(let items):
      return items.enumerated().flatMap { all(in: $1, of: bytes, at: path + ["\($0)"]) }
    case .object(let members):
      return members.flatMap { member in
        [Leaf(range: member.keyRange, path: path + [member.key], replacement: "\"\(member.key)x\"")]
          + all(in: member.value, of: bytes, at: path + [member.key])
      }
    }
  }

  func changed(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(
      path: "x.json",
      bytes: Array(bytes[..<range.start]) + Array(replacement.utf8) + Array(bytes[range.end...]))
  }
}
