import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// What the quick way writes of open answers against what assessing says, byte for byte.
@Suite("open answers in a stream") struct OpenWalkTests {
  @Test(arguments: ["digital-information-product", "preconditions", "koploperdeal"], BatchDetail.allCases)
  func `come to what assessing says`(_ name: String, _ detail: BatchDetail) throws {
    let program = try DenseProgramTests.program(at: "rubrics/\(name).json")
    var openCount = 0
    for percentOpen in [10, 50, 90] {
      openCount += try compare(program, detail, percentOpen, Breadth.count(4, of: 60))
    }
    #expect(openCount > 0)
  }

  @Test(arguments: Breadth.trials(UInt64(1)...120, oneIn: 6))
  func `come to what assessing says of random rubrics`(_ seed: UInt64) throws {
    _ = try compare(try RandomRubric(seed: seed).program, .values, 40, 20)
  }

  @Test(arguments: Breadth.trials(UInt64(1)...120, oneIn: 6))
  func `come to what assessing says of faulty rubrics`(_ seed: UInt64) throws {
    let reading = RubricReader.read(SourceFile(path: "random.json", text: FaultyRubric(seed: seed).text))
    let rubric = try #require(reading.value)
    let program = try #require(RubricCompiler.compile(rubric).value)
    _ = try compare(program, .values, 40, 20)
  }

  @Test func `take the careful way where diagrams would be too large`() throws {
    let program = try DenseProgramTests.program(at: "rubrics/digital-information-product.json")
    let dense = try #require(DenseCompiler.compile(program))
    let told = Array(program.decisions.indices)
    let diagrams = StandingDiagrams(program, dense, of: told, nodeLimit: 5)
    #expect(diagrams.decisions.contains { $0 == nil })
    let machine = DenseMachine(dense)
    machine.run()
    #expect(!OpenWalk(diagrams).take(machine))
  }

  /// How many results of random answers were open.
  private func compare(_ program: Program, _ detail: BatchDetail, _ percentOpen: Int, _ count: Int) throws
    -> Int
  {
    let dense = try #require(DenseCompiler.compile(program, of: program.decisions(toldIn: detail)))
    let writer = LineWriter(program, dense, detail)
    let walk = OpenWalk(StandingDiagrams(program, dense, of: writer.told))
    let machine = DenseMachine(dense)
    var generator = SeededGenerator(seed: UInt64(percentOpen))
    var openCount = 0
    for _ in 0..<count {
      for (slot, codes) in dense.answers.enumerated() {
        machine.registers[slot] =
          Int.random(in: 0..<100, using: &generator) < percentOpen
          ? AnswerCodes.unknown
          : Int64.random(in: AnswerCodes.notApplicable..<Int64(codes.values.count), using: &generator)
      }
      machine.run()
      let isSettled = writer.isSettled(machine)
      #expect(isSettled || walk.take(machine))
      let assessment = try program.assessment(of: machine.answers)
      let outcomes = writer.told.map { assessment.decisions[$0] }
      let written = line { writer.write($0, machine, isSettled ? nil : walk, to: $1) }
      expectEqual(written, line { writer.write($0, outcomes, assessment.flags.map(\.state), to: $1) })
      openCount += outcomes.count { $0.value == .unknown }
    }
    return openCount
  }

  private func line(_ write: (UnsafeBufferPointer<UInt8>, ByteBuffer) -> Void) -> String {
    let buffer = ByteBuffer()
    Array("casus".utf8).withUnsafeBufferPointer { write($0, buffer) }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
