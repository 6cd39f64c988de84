import AmbitionModel
import Foundation
import Scoring
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Rubrics at hand` {
  /// A draft of a later version, and what of it reaches the program that cases get.
  static let drafts: [(name: String, version: String, change: @Sendable (String) -> String)] = [
    ("sound", "9.0.0", { $0 }),
    ("with a mistake after its heading", "1.0.0", { String($0.dropLast(4)) }),
    ("with rules that cannot be", "1.0.0", { $0.replacing(#""decisions""#, with: #""decision""#) }),
  ]

  @Test(arguments: drafts.indices)
  func `are used from the highest version that can be used`(_ index: Int) throws {
    let draft = Self.drafts[index]
    let folder = try TemporaryFolder.small()
    let text = try folder.text(of: "rubrics/small.json").replacing(#""1.0.0""#, with: #""9.0.0""#)
    try folder.write(draft.change(text).utf8, to: "rubrics/draft.json")
    var files = Library()
    var library = try files.rubrics(folder.url.appending(path: "rubrics").path)
    let id = Located(Identifier<Rubric>("small"), at: SourceRange(0, 0))
    guard case .success(let program) = library.program(for: id) else {
      Issue.record("no program")
      return
    }
    #expect(program.rubric.version == draft.version, "\(draft.name)")
    #expect(library.readRubrics().map(\.version) == [draft.version], "\(draft.name)")
    // Who asks for the draft gets the draft, or nothing.
    #expect((library.program(ofVersion: "9.0.0", of: id) != nil) == (draft.version == "9.0.0"))
    #expect(library.hasErrors == (draft.version != "9.0.0"))
  }

  @Test func `are not read further than their heading before a case asks for them`() throws {
    let folder = try TemporaryFolder.small()
    try folder.write(
      #"{"format": "ambitie-rubric/1", "id": "other", "version": "1", oops"#.utf8, to: "rubrics/other.json")
    var files = Library()
    var library = try files.rubrics(folder.url.appending(path: "rubrics").path)
    #expect(library.identifiers.map(\.value.rawValue).sorted() == ["other", "small"])
    _ = library.program(for: Located(Identifier<Rubric>("small"), at: SourceRange(0, 0)))
    #expect(!library.hasErrors)
    _ = library.program(for: Located(Identifier<Rubric>("other"), at: SourceRange(0, 0)))
    #expect(library.hasErrors)
  }
}
