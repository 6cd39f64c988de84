import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Scoring

@Suite struct `the shipped rubric` {
  @Test func `is sound`() throws {
    let outcome = try checked(try ShippedRubric.text)
    expectEqual(outcome.codes, [])
    #expect(outcome.program != nil)
  }

  @Test func `is broken in enough ways`() {
    #expect(Mutant.all.count >= 50)
    expectEqual(Set(Mutant.all.map(\.name)).count, Mutant.all.count)
  }

  @Test(arguments: Mutant.tried)
  func `cannot be broken unnoticed`(_ mutant: Mutant) throws {
    // Reading examples takes longer than checking the rest.
    var root = try (mutant.isAboutExamples ? ShippedRubric.whole : ShippedRubric.withoutExamples).get()
    try mutant.edit(&root)
    // Only the check that must find it: that others are silent about sound rubrics is tested elsewhere.
    let own = Check.all.filter { $0.code == mutant.code }
    let outcome = try checked(root.text, by: own.isEmpty ? Check.all : own)
    #expect(outcome.codes.contains(mutant.code), "found \(outcome.codes.map(\.rawValue))")
    guard let program = outcome.program else { return }
    for finding in outcome.findings { try expectWitnessed(finding, program) }
  }

  /// What reading, compiling and checking a rubric find.
  private func checked(
    _ text: String, by checks: [Check] = Check.all
  ) throws -> (codes: Set<Diagnostic.Code>, program: Program?, findings: [Finding]) {
    let reading = RubricReader.read(SourceFile(path: "rubric.json", text: text))
    let compilation = reading.value.map(RubricCompiler.compile)
    let findings = (compilation?.value).map { Check.findings(in: $0, by: checks) } ?? []
    let diagnostics = reading.diagnostics + (compilation?.diagnostics ?? []) + findings.map(\.diagnostic)
    return (Set(diagnostics.map(\.code)), compilation?.value, findings)
  }
}

/// The rubric that comes with the tool.
enum ShippedRubric {
  /// With the examples of the file beside it; read once for all that is changed in it.
  static let whole = Result {
    var root = try withoutExamples.get()
    let beside = try JSONValue(json: try contents("rubrics/examples/digital-information-product.json"))
    try root.set("examples", to: #require(beside["examples"]).text)
    return root
  }

  static let withoutExamples = Result {
    var root = try JSONValue(json: try text)
    try root.set("examples", to: "[]")
    return root
  }

  static var text: String {
    get throws { try contents("rubrics/digital-information-product.json") }
  }

  private static func contents(_ path: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
