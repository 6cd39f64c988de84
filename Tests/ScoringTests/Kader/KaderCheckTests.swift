import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `kader checks` {
  private func findings(_ text: String) throws -> [Finding] {
    Check.findings(in: try KaderText.compiled(text, for: compiled(Check.exampleRubric)))
  }

  @Test func `are there`() {
    #expect(Check.allOfKaders.count >= 7)
    #expect(Set(Check.allOfKaders.map(\.code)).count == Check.allOfKaders.count)
  }

  /// The checks whose examples are kaders; the others check texts, of rubrics too.
  private static let own = Check.allOfKaders.filter { $0.example.contains("ambitie-kader/1") }

  @Test(arguments: own.map(\.code))
  func `find the defect of their example and nothing else`(_ code: Diagnostic.Code) throws {
    let check = try #require(Self.own.first { $0.code == code })
    #expect(try findings(check.example).map(\.diagnostic.code) == [code])
  }

  @Test(arguments: own.map(\.code))
  func `are silent about the mended example`(_ code: Diagnostic.Code) throws {
    let check = try #require(Self.own.first { $0.code == code })
    #expect(try findings(check.mended) == [])
  }

  @Test(
    arguments: [
      (#"{"nl": "Eigen"}"#, [.missingTranslation]), (#"{"nl": "Eigen", "en": "Own"}"#, []),
      ("\"" + String(repeating: "woord ", count: 20) + "woord.\"", [.longSentence]),
      ("\"" + String(repeating: "woord ", count: 19) + "woord.\"", []),
    ] as [(String, [Diagnostic.Code])])
  func `read the texts of a kader`(_ title: String, _ codes: [Diagnostic.Code]) throws {
    let kader = KaderExample.kader([.init("own", requires: "rights = 'province'", title: title)])
    #expect(try findings(kader).map(\.diagnostic.code) == codes)
  }

  @Test(arguments: Check.allOfKaders.map(\.code))
  func `explain themselves in both languages`(_ code: Diagnostic.Code) throws {
    let check = try #require(Check.allOfKaders.first { $0.code == code })
    for wording in [check.title, check.finds, check.matters, check.remedy] {
      #expect(!wording.dutch.isEmpty && wording.dutch != wording.english)
    }
  }

  /// Rules of a kader for the rubric of the compiler's tests, and the codes and places that must be found.
  struct Mutant: Sendable, CustomTestStringConvertible {
    var rules: [String]
    var findings: [String]
    var testDescription: String { rules.joined(separator: "; ") }

    init(_ rules: [String], _ findings: [String]) {
      self.rules = rules
      self.findings = findings
    }
  }

  static let mutants: [Mutant] = [
    Mutant([#""each": "layer", "minimum": "lead""#], []),
    Mutant([#""each": "layer", "minimum": "follow""#], ["always-kept", "always-kept"]),
    Mutant([#""requires": "size > 10""#], ["impossible-rule"]),
    Mutant([#""requires": "size >= 10""#], []),
    Mutant([#""when": "size < 0", "requires": "size >= 10""#], ["never-applies"]),
    Mutant([#""requires": "raised.exposed or not(raised.exposed)""#], ["always-kept"]),
    // A minimum and a lower target of one layer.
    Mutant(
      [#""layers": ["data"], "minimum": "lead""#, #""layers": ["data"], "target": "join""#],
      ["conflicting-rules"]),
    Mutant(
      [#""layers": ["data"], "minimum": "lead""#, #""layers": ["application"], "target": "join""#], []),
    // They collide only where the stakes are high.
    Mutant(
      [
        #""layers": ["data"], "when": "stakes = \"high\"", "minimum": "lead""#,
        #""layers": ["data"], "target": "join""#,
      ], ["conflicting-rules"]),
    Mutant(
      [
        #""layers": ["data"], "when": "stakes = \"high\"", "minimum": "lead""#,
        #""layers": ["data"], "when": "stakes = \"low\"", "target": "join""#,
      ], []),
    // Who lets the market build cannot keep both, but who builds can.
    Mutant(
      [
        #""layers": ["application"], "when": "build = \"market\"", "requires": "rights = \"province\"""#,
        #""layers": ["application"], "requires": "rights = \"market\"""#,
      ], []),
    // Facts that cannot both be.
    Mutant(
      [#""when": "stakes = \"high\"", "requires": "size >= 5""#, #""requires": "size < 5""#],
      ["conflicting-rules"]),
    // Any two of the three go together.
    Mutant(
      [
        #""requires": "data.rights >= \"partner\" or application.rights >= \"partner\"""#,
        #""requires": "not(data.rights >= \"partner\" and stakes = \"high\")""#,
        #""requires": "not(application.rights >= \"partner\" and stakes = \"high\")""#,
      ], ["conflicting-rules"]),
  ]

  @Test(arguments: mutants)
  func `find what is wrong`(_ mutant: Mutant) throws {
    let rules = mutant.rules.enumerated().map { KaderText.rule("rule\($0)", $1) }
    let kader = try KaderText.compiled(KaderText.kader(rules), for: kaderRubric.program())
    let findings = Check.findings(in: kader)
    #expect(findings.map(\.diagnostic.code.rawValue) == mutant.findings)
    for finding in findings where finding.diagnostic.code == .conflictingRules {
      #expect(finding.diagnostic.notes.count == mutant.rules.count - 1)
      try expectCollision(try #require(finding.witnesses.first), kader)
    }
  }

  /// With the facts of the witness, no choices keep all rules.
  private func expectCollision(_ witness: Witness, _ kader: CompiledKader) throws {
    let reference = KaderReference(kader: kader)
    var sheet = kader.program.inputs.map { _ in Value.unknown }
    for (slot, value) in witness.answers {
      #expect(!reference.isChoice(slot))
      sheet[slot] = value
    }
    for (slot, input) in kader.program.inputs.enumerated() where sheet[slot] == .unknown {
      // Of a fact that does not matter any value will do.
      switch input.domain {
      case .number: sheet[slot] = .number(0)
      case .text: sheet[slot] = .text(-1)
      default: break
      }
    }
    let completions = reference.completions(sheet)
    #expect(completions.count >= 2)
    #expect(!completions.contains { !reference.verdicts($0).contains(.boolean(false)) })
  }

  @Test(arguments: Breadth.trials(KaderRandomCheck.seeds, oneIn: 4))
  func `agree with every answer sheet`(_ seed: UInt64) throws {
    let kader = try RandomKader(seed: seed).kader
    let found = Check.findings(in: kader).filter { $0.diagnostic.code != .silentRule }
    let check = KaderRandomCheck(kader)
    let single = found.filter { $0.diagnostic.code != .conflictingRules }
    #expect(Set(single.map(\.diagnostic.wording.english)).count == single.count)
    #expect(single.count == check.singleFindings)
    let pairs = found.filter { $0.diagnostic.code == .conflictingRules && $0.diagnostic.notes.count == 1 }
    #expect(pairs.count == check.collidingPairs.count, "\(check.collidingPairs)")
  }
}

/// What the checks must find, by trying every answer sheet.
struct KaderRandomCheck {
  static let seeds = Array(UInt64(100)...160)

  private let kader: CompiledKader
  private let byFacts: [[Value]: [[Value]]]

  init(_ kader: CompiledKader) {
    self.kader = kader
    let reference = KaderReference(kader: kader)
    let sheets = reference.completions(kader.program.inputs.map { _ in .unknown })
    let facts = kader.program.inputs.indices.filter { !reference.isChoice($0) }
    byFacts = Dictionary(grouping: sheets) { sheet in facts.map { sheet[$0] } }
      .mapValues { $0.map(reference.verdicts) }
  }

  private func verdicts(_ rule: Int) -> Set<Value> { Set(byFacts.values.joined().map { $0[rule] }) }

  /// Rules that never apply, cannot be complied with, or cannot be deviated from.
  var singleFindings: Int {
    kader.rules.indices.count { !isOrdinary($0) }
  }

  private func isOrdinary(_ rule: Int) -> Bool {
    verdicts(rule).isSuperset(of: [.boolean(true), .boolean(false)])
  }

  var collidingPairs: [[Int]] {
    let rules = kader.rules.indices.filter(isOrdinary)
    return rules.flatMap { first in
      rules.filter { $0 > first && collide(first, $0) }.map { [first, $0] }
    }
  }

  private func collide(_ first: Int, _ second: Int) -> Bool {
    let pair = [first, second]
    let unavoidable = byFacts.values.filter { runs in
      runs.allSatisfy { run in !pair.contains { run[$0] == .null } }
    }
    if !unavoidable.isEmpty,
      !unavoidable.joined().contains(where: { run in pair.allSatisfy { run[$0] == .boolean(true) } })
    {
      return true
    }
    return byFacts.values.contains { runs in
      pair.allSatisfy { rule in runs.contains { $0[rule] != .boolean(false) } }
        && !runs.contains { run in pair.allSatisfy { run[$0] != .boolean(false) } }
    }
  }
}
