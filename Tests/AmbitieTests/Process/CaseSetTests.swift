import Foundation
import TestSupport
import Testing

/// Sets of cases in folders of their own, and facts that come from another case.
@Suite struct `Sets of cases` {
  /// The small workspace, with a set `spoor` of two cases that take a fact from each other or from elsewhere.
  private func workspace(tramFact: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder.small()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "cases/spoor"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "cases/water"), withIntermediateDirectories: true)
    try folder.write(caseText("halte", fact: tramFact).utf8, to: "cases/spoor/halte.json")
    try folder.write(caseText("lijn", fact: #""much""#).utf8, to: "cases/spoor/lijn.json")
    try folder.write(caseText("sluis", fact: #""little""#).utf8, to: "cases/water/sluis.json")
    return folder
  }

  private func caseText(_ id: String, fact: String) -> String {
    """
    {
      "format": "ambitie-case/1", "id": "\(id)", "rubric": { "id": "small" }, "title": "The \(id)",
      "summary": "s", "organisation": "o", "theme": "t", "reference_date": "2022-05-18",
      "context": { "stakes": \(fact) }, "answers": { "data": { "rights": "market" } }
    }
    """
  }

  private static let origin =
    #"{ "from": { "case": "bike", "decision": "data.shown", "options": { "follow": "much", "lead": "little" } } }"#

  static let rows = [
    ShellCase("ambitie score --format csv | grep -c ';Data;'", output: "2\n", status: 0),
    ShellCase("ambitie score spoor --format csv | grep -c ';Data;'", output: "2\n", status: 0),
    ShellCase("ambitie score spoor sluis --format csv | grep -c ';Data;'", output: "3\n", status: 0),
    ShellCase("ambitie score spoor/lijn --format csv | grep -c ';Data;'", output: "1\n", status: 0),
    ShellCase("ambitie score lijn --format csv | grep -c ';Data;'", output: "1\n", status: 0),
    ShellCase(
      "ambitie score liijn",
      errors: "ambitie: error: there is no case or file 'liijn'\n  = help: did you mean 'lijn'?\n", status: 2),
    ShellCase(
      "ambitie score spor",
      errors: "ambitie: error: there is no case or file 'spor'\n  = help: did you mean 'spoor'?\n", status: 2),
    ShellCase(
      "cp cases/spoor/lijn.json cases/water; ambitie score lijn",
      errors: "ambitie: error: there is more than one case 'lijn': 'cases/spoor/lijn.json' or "
        + "'cases/water/lijn.json'\n", status: 2),
    ShellCase(
      "ambitie exchange halte -o x.json --language en; rm -r cases rubrics; ambitie exchange verify x.json",
      output: "x.json: 2 cases, 1 rubric, worked out again: everything fits\n",
      errors: "also enclosed, since facts come from them: bike\nwritten: x.json\n", status: 0),
    ShellCase(
      "ambitie explain halte data.no_rights --language en | grep -A2 'How much' | tr -s ' \\n' ' '",
      output:
        " • How much is at stake? Much. • Taken over from 'Bike counter' (18 May 2022): Data: Shown: Follow "
        + "(ambitie explain bike data.shown) ", status: 0),
    // The chosen rubric is that of the cases that are asked for, not of those that facts come from.
    ShellCase(
      "sed 's/\"id\": \"small\"/\"id\": \"other\"/' rubrics/small.json > rubrics/other.json; "
        + "sed -i 's/\"id\": \"small\"/\"id\": \"other\"/' cases/bike.json; "
        + "ambitie score halte --rubric small --format csv | grep -c ';Data;'",
      output: "1\n", status: 0),
    ShellCase(
      "ambitie score cases/spoor/halte.json --json | grep -A3 '\"from\"' | tr -d ' \\n'",
      output: #""from":{"case":"bike","decision":"data.shown","outcomes":["#, status: 0),
  ]

  @Test(arguments: rows)
  func `are found by their names`(_ row: ShellCase) async throws {
    let folder = try workspace(tramFact: Self.origin)
    let result = try await AmbitieProcess(folder: folder.url).shell(row.line)
    if let output = row.output { expectEqual(result.output, output) }
    expectEqual(result.errors, row.errors)
    expectEqual(result.status, row.status)
  }

  @Test func `report a fact that comes from nowhere in its place`() async throws {
    let folder = try workspace(tramFact: #"{ "from": { "case": "bikes", "decision": "data.shown" } }"#)
    let result = try await AmbitieProcess(folder: folder.url).run(["score", "spoor/halte"])
    expectEqual(result.status, 2)
    #expect(
      result.errors.hasPrefix("cases/spoor/halte.json:4:46: error: there is no case 'bikes'"),
      "\(result.errors)")
  }

  /// What is wrong with the other case stands in the way, and is told of the other file.
  @Test func `report what is wrong with the case that a fact comes from`() async throws {
    let folder = try workspace(
      tramFact:
        #"{ "from": { "case": "lijn", "decision": "data.fitting", "options": { "follow": "much" } } }"#)
    try folder.write(caseText("lijn", fact: #""heaps""#).utf8, to: "cases/spoor/lijn.json")
    let result = try await AmbitieProcess(folder: folder.url).run(["score", "halte"])
    expectEqual(result.status, 2)
    #expect(result.errors.hasPrefix("cases/spoor/lijn.json:4:"), "\(result.errors)")
  }
}
