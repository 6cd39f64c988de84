import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

/// Names that mean one organisation, by a list of whoever brings files together.
@Suite struct `Names of organisations` {
  private static let folder = "Tests/AmbitieTests/Fixtures/compare"

  private func compare(_ list: String) throws -> CommandResult {
    let folder = try TemporaryFolder()
    try folder.write(Array(list.utf8), to: "names.csv")
    let path = folder.url.appending(path: "names.csv").path
    let call = ["compare", "\(Self.folder)/cases", "--rubric", "\(Self.folder)/rubrics", "--names", path]
    return Ambitie.run(call + ["--format", "csv"], in: .test(80, .dutch))
  }

  private func organisations(_ outcome: CommandResult) -> Set<Substring> {
    let lines = outcome.standardOutput.split(whereSeparator: \.isNewline)
    let header = lines[0].split(separator: ";", omittingEmptySubsequences: false)
    guard let column = header.firstIndex(of: "groep") else { return [] }
    return Set(lines.dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false)[column] })
  }

  /// In any separator, case and language of the name; the first name of a row is the one to use.
  @Test(arguments: [
    "Provincie Noord;provincie óost\n", "\"Provincie Noord\",\"PROVINCIE  ÓOST\"\n",
    "Provincie Noord\tProvince of Óost\n", "Provincie Noord;;Provincie Óost;\n\n",
  ])
  func `join two that are one`(_ list: String) throws {
    let apart = try compare("Iemand anders;nog iemand\n")
    expectEqual(organisations(apart), ["Provincie Noord", "Provincie Óost", "Waterschap Zuid"])
    let outcome = try compare(list)
    expectEqual(outcome.status, .fine, "\(outcome.standardError)")
    expectEqual(organisations(outcome), ["Provincie Noord", "Waterschap Zuid"])
  }

  /// A row that is wrong shows at once: what came together is said, and what no case has.
  @Test func `give one another name, and say so`() throws {
    let outcome = try compare("Het waterschap;Waterschap Zuid\nProvincie Oost;PO\nProvincie Noord;PN\n")
    #expect(outcome.standardError.contains("samen als 'Het waterschap': 'Waterschap Zuid'\n"))
    #expect(outcome.standardError.contains("geen casus is van 'Provincie Oost'"))
    #expect(!outcome.standardError.contains("Provincie Noord"))
    expectEqual(organisations(outcome), ["Het waterschap", "Provincie Noord", "Provincie Óost"])
  }

  /// What is shared has one name for each, and is sound.
  @Test func `are one in what is shared`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("Provincie Noord;Provincie Óost\n".utf8), to: "names.csv")
    let (names, shared) = (
      folder.url.appending(path: "names.csv").path, folder.url.appending(path: "s.json").path
    )
    let written = Ambitie.run(
      [
        "exchange", "\(Self.folder)/cases", "--rubric", "\(Self.folder)/rubrics", "--names", names, "-o",
        shared,
      ], in: .test(80, .dutch))
    #expect(written.status == .fine, "\(written.standardError)")
    #expect(
      written.standardError.contains("samen als 'Provincie Noord': 'Provincie Noord' en 'Provincie Óost'"))
    let verified = Ambitie.run(["exchange", "verify", shared], in: .test(80, .dutch))
    #expect(verified.status == .fine, "\(verified.standardOutput)")
    let compared = Ambitie.run(["compare", shared, "--format", "csv"], in: .test(80, .dutch))
    expectEqual(organisations(compared), ["Provincie Noord", "Waterschap Zuid"])
  }

  @Test(arguments: [
    ("A;Provincie Noord\nB;provincie noord\n", "staat in twee rijen"), ("A;\"Provincie\n", "aanhalingsteken"),
  ])
  func `are refused where they say two things`(_ list: String, _ message: String) throws {
    let outcome = try compare(list)
    #expect(outcome.status == .wrongUse && outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
  }
}
