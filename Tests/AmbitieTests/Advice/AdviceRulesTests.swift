import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Telling
@testable import ambitie

/// What advice may never do, held against every proposal that is made for real, teaching and practice cases.
@Suite struct `Advice` {
  private static func program() throws -> Program {
    let path = "rubrics/digital-information-product.json"
    return try #require(LoadedRubric(SourceFile(path: path, text: try contents(Tool.path(path)))).program)
  }

  private static func filed(in folder: String) throws -> [CaseStudy] {
    let names = try FileManager.default.contentsOfDirectory(atPath: Tool.path(folder)).sorted()
    return try names.filter { $0.hasSuffix(".json") }.map { name in
      let path = "\(folder)/\(name)"
      return try #require(CaseReader.read(SourceFile(path: path, text: try contents(Tool.path(path)))).value)
    }
  }

  @Test func `changes only levers, and never away from what fits`() throws {
    let program = try Self.program()
    var practice = PracticeCases(program, .init(seed: 7, organisations: 20, cases: 200))
    let invented = Breadth.trials(practice.cases(), oneIn: 50)
    let filed = Breadth.trials(try Self.filed(in: "cases") + Self.filed(in: "cases/oefening"), oneIn: 6)
    #expect(filed.count >= 4 && invented.count >= 4)
    var proposals = 0
    for study in filed + invented {
      let sheet = try #require(AnswerSheet.read(study, for: program).value)
      let assessment = Scorer(program).assess(study, sheet)
      let analysis = CaseAnalysis(assessment)
      let ways = analysis.ways.flatMap { $0.plan?.ways ?? [] }
      let singles = analysis.changes.map { (changes: [$0.change], new: $0.new) }
      for proposal in ways.map({ (changes: $0.changes, new: $0.newFlags) }) + singles {
        proposals += 1
        expectSensible(proposal.changes, announcing: proposal.new, for: assessment)
      }
    }
    #expect(proposals > 20, "\(proposals)")
  }

  private func expectSensible(_ changes: [Change], announcing new: [Int], for assessment: Assessment) {
    let program = assessment.program
    // What has to be found out first is no doing of the proposal.
    let found = assessment.sheet.changed(by: changes.filter { $0.from == .unknown })
    let before = Scorer(program).assess(assessment.caseStudy, found)
    let name = before.caseStudy.id.value.rawValue
    // What nobody answered is told as something to find out, not as a change.
    for change in changes where change.from != .unknown {
      let input = program.inputs[change.slot]
      #expect(change.from != .null, "\(name): \(input.name) does not apply")
      #expect(input.guidance.control != .found, "\(name): \(input.name) is found, not chosen")
      guard case .options(let options) = input.domain, case .option(let index) = change.to else { continue }
      #expect(options[index].isProposed && options[index].control != .found, "\(name): \(input.name)")
      if case .option(let now) = change.from {
        #expect(options[now].control != .found, "\(name): \(input.name) cannot be left")
      }
    }
    let after = Scorer(program).assess(before.caseStudy, before.sheet.changed(by: changes))
    for layer in program.rubric.layers.indices {
      guard let now = before.first(.shown, inLayer: layer)?.outcome.levels,
        let asked = before.first(.fitting, inLayer: layer)?.outcome.levels,
        let then = after.first(.shown, inLayer: layer)?.outcome.levels
      else { continue }
      let place = "\(name), \(program.rubric.layers[layer].id.value.rawValue): \(changes)"
      if now.upperBound < asked.lowerBound { #expect(then.upperBound >= now.upperBound, "\(place)") }
      if now.lowerBound > asked.upperBound { #expect(then.lowerBound <= now.lowerBound, "\(place)") }
    }
    let raised = program.flags.indices.filter {
      after.flags[$0].state == .raised && before.flags[$0].state == .notRaised
    }
    #expect(Set(raised).isSubset(of: Set(new)), "\(name): new flags \(raised), named \(new)")
  }
}
