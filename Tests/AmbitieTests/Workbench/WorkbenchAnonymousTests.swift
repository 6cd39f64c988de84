import Foundation
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

/// The workbench takes out who cases are about as the command line does.
@Suite struct `Anonymous files of the workbench` {
  struct Row: Sendable, CustomTestStringConvertible {
    /// Where the cases are, and whether facts of theirs come from others that are not opened.
    var folder: String
    var others: [String] = []
    var keepsTexts: Bool
    var minimum: Int
    var seed: String
    var testDescription: String { "\(folder), \(keepsTexts ? "kept" : "removed"), \(minimum), \(seed)" }
  }

  static let rows = [
    Row(folder: "cases/oefening", keepsTexts: false, minimum: 3, seed: "7"),
    Row(folder: "cases/oefening", keepsTexts: true, minimum: 1, seed: "18446744073709551615"),
    Row(
      folder: "cases", others: ["cases/preconditions/utrecht_preconditions"], keepsTexts: false, minimum: 5,
      seed: "12345"),
    Row(folder: "cases/koploperdeals", keepsTexts: true, minimum: 2, seed: "99"),
  ]

  private static let rubrics = ["digital-information-product", "preconditions", "koploperdeal"]

  private func session(_ folder: String, besides others: [String] = []) throws -> BenchSession {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Shipped.repository.appending(path: folder).path
    ).filter { $0.hasSuffix(".json") }.sorted()
    #expect(files.count >= 3)
    var session = try BenchSession(
      cases: others.map { String($0.dropFirst("cases/".count)) }, rubrics: Self.rubrics)
    try session.act(
      "open",
      ["files": try files.map { ["name": $0, "text": try BenchSession.text("\(folder)/\($0)")] }])
    try session.act("choose", ["case": "0"])
    try session.act("view", ["view": "out"])
    let isShown = session.text.contains("Maak het anonieme bestand")
    #expect(isShown)
    return session
  }

  private func save(
    _ session: inout BenchSession, keepsTexts: Bool = false, minimum: String, chance: String? = "1"
  ) throws {
    var request: [String: Any] = [
      "what": "anonymous", "fields": ["texts": keepsTexts ? "kept" : "removed", "minimum": minimum],
    ]
    if let chance { request["chance"] = chance }
    try session.act("save", request)
  }

  @Test(arguments: rows)
  func `are those of the command line, byte for byte`(_ row: Row) async throws {
    var session = try session(row.folder, besides: row.others)
    try save(&session, keepsTexts: row.keepsTexts, minimum: "\(row.minimum)", chance: row.seed)
    let file = try #require(session.saved.first)
    let process = AmbitieProcess(folder: Shipped.repository)
    let result = try await process.run(
      [
        "exchange", "\(row.folder)", "--anonymise", "--min-group", "\(row.minimum)", "--seed", row.seed,
        "--language", "nl",
      ]
        + (row.keepsTexts ? ["--keep-text"] : []))
    expectEqual(result.status, 0)
    #expect(file["text"] == result.output)
    // What was taken out is told once the file is there, in the words of the command.
    try session.act("saved", ["key": file["key"] ?? "", "name": "x.json"])
    let counts = try #require(result.errors.firstRange(of: "weggelaten of vervangen:\n"))
    let told = String(result.errors[counts.lowerBound...])
    #expect(told.split(separator: "\n").count > 5)
    let isTold = session.text.replacing("&#39;", with: "'").contains(told)
    #expect(isTold, "\(told)")
    guard row.folder == "cases/oefening" else { return }
    // Another number gives another file, so the number counts.
    try save(&session, keepsTexts: row.keepsTexts, minimum: "\(row.minimum)", chance: "4242")
    #expect(session.saved.first?["text"] != result.output)
  }

  @Test func `whole files are those of the command line too, with the cases that facts come from`()
    async throws
  {
    let row = Self.rows[2]
    var session = try session(row.folder, besides: row.others)
    try session.act("save", ["what": "exchange"])
    let result = try await AmbitieProcess(folder: Shipped.repository).run(["exchange", row.folder])
    expectEqual(result.status, 0)
    #expect(session.saved.first?["text"] == result.output)
  }

  @Test func `are refused where there are too few cases, as on the command line`() async throws {
    var session = try session("cases/oefening")
    try save(&session, minimum: "5")
    #expect(session.saved.isEmpty)
    let result = try await AmbitieProcess(folder: Shipped.repository).run(
      ["exchange", "cases/oefening", "--anonymise", "--language", "nl"])
    let message = try #require(
      result.errors.split(separator: "\n").first?.split(separator: ": ", maxSplits: 2).last)
    #expect(message.hasPrefix("er zijn te weinig casussen"))
    let isTold = session.text.contains(message)
    #expect(isTold && session.focus == "notices", "\(message)")
  }

  @Test(arguments: ["", "0", "1001", "vijf", "3.5", "99999999999999999999"])
  func `ask again for a group that is no number`(_ typed: String) throws {
    var session = try session("cases/oefening")
    try save(&session, minimum: typed)
    #expect(session.saved.isEmpty && session.focus == "anonymous-minimum")
    let refusal = "Vul een heel getal in van 1 tot en met 1000"
    let isTold = session.text.contains(refusal)
    #expect(isTold)
    try save(&session, minimum: "3")
    let isToldAgain = session.text.contains(refusal)
    #expect(!isToldAgain && session.saved.count == 1)
  }

  @Test(arguments: [nil, "", "-1", "geen", "18446744073709551616"])
  func `are not made without chance`(_ chance: String?) throws {
    var session = try session("cases/oefening")
    try save(&session, minimum: "3", chance: chance)
    #expect(session.saved.isEmpty)
  }
}
