import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Scoring

@Suite struct `lines of a stream` {
  private static let rubrics = [
    "rubrics/digital-information-product.json", "Benchmarks/workload/rubric.json",
  ]

  /// What the scanner makes of a line: its id and the value of each slot.
  private struct Scan {
    let machine: DenseMachine
    let scanner: LineScanner

    func callAsFunction(_ line: [UInt8]) -> (id: String, answers: [Value])? {
      let padded = line + [0x0A] + [UInt8](repeating: 0, count: ByteScan.padding)
      return padded.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress, let (id, end) = scanner.scan(base), end == base + line.count
        else {
          return nil
        }
        return (String(decoding: id, as: UTF8.self), machine.answers)
      }
    }
  }

  @Test(arguments: rubrics, [LineLayout.NullAnswer.unknown, .notApplicable])
  func `are never read otherwise at speed than with care`(
    _ path: String, _ null: LineLayout.NullAnswer
  ) throws {
    let program = try DenseProgramTests.program(at: path)
    let questions = LineQuestions(program)
    let layout = LineLayout(nullAnswer: null)
    let machine = DenseMachine(try #require(DenseCompiler.compile(program)))
    let scan = Scan(machine: machine, scanner: LineScanner(program, questions, machine, layout))
    let reader = LineReader(program: program, questions: questions, layout: layout)
    var lines = RandomLine(program: program, generator: SeededGenerator(seed: 11))
    var (accepted, declined, refused) = (0, 0, 0)
    for round in 0..<Breadth.trials(0..<1200, oneIn: 4).count {
      let line = round.isMultiple(of: 3) ? Array(lines.text().utf8) : lines.bytes()
      let careful = reader.read(SourceFile(path: "line", bytes: line))
      if careful.value == nil { refused += 1 }
      guard let (id, answers) = scan(line) else {
        declined += 1
        continue
      }
      accepted += 1
      let value = try #require(
        careful.value,
        "accepted \(String(decoding: line, as: UTF8.self)): \(careful.diagnostics.map(\.wording.english))")
      expectEqual(Self.text(id), Self.text(value.id))
      // A number stands for its region.
      let expected = value.answers.enumerated().map { slot, answer in
        machine.program.answers[slot].code(of: answer) ?? (answer == .null ? 1 : 0)
      }
      expectEqual(
        answers.enumerated().map { machine.program.answers[$0].values.firstIndex(of: $1) },
        expected.map { Int($0) })
    }
    #expect(accepted > 60 && declined > 60 && refused > 40, "\(accepted) \(declined) \(refused)")
  }

  /// After lines in one order, lines that leave it, and come back to it.
  @Test func `are held together key by key when their order changes`() throws {
    let program = try DenseProgramTests.program(at: "Benchmarks/workload/rubric.json")
    let machine = DenseMachine(try #require(DenseCompiler.compile(program)))
    let layout = LineLayout()
    let questions = LineQuestions(program)
    let scan = Scan(machine: machine, scanner: LineScanner(program, questions, machine, layout))
    let reader = LineReader(program: program, questions: questions, layout: layout)
    let long = String(repeating: "k", count: 40)
    let parts = [
      #""id":"x""#, #""titel":"een""#, #""titel":2"#, #""jaar":2020"#, #""\#(long)":[1]"#,
      #""\#(long)l":[1]"#,
      #""answers":{"bod1":"deels","wat2":null}"#, #""answers":{"bod1":"geen"}"#, #""ti\u0074el":3"#,
      #""id" : "y""#,
      #""context":{}"#, #""rubric":{"id":"batch_workload"}"#, #""jaar" :1"#,
    ]
    var generator = SeededGenerator(seed: 20)
    var taken = 0
    for round in 0..<4_000 {
      let isUsual = round.isMultiple(of: 2)
      let count = Int.random(in: 1...7, using: &generator)
      let members =
        isUsual
        ? [parts[0], parts[1], parts[3], parts[6]] + (count > 5 ? [parts[count == 6 ? 1 : 4]] : [])
        : (0..<count).map { _ in parts[Int.random(in: parts.indices, using: &generator)] }
      let line = Array("{\(members.joined(separator: ","))}".utf8)
      let careful = reader.read(SourceFile(path: "line", bytes: line)).value
      guard let (id, answers) = scan(line) else {
        #expect(!isUsual || careful == nil)
        continue
      }
      taken += 1
      let expected = try #require(careful, "accepted \(String(decoding: line, as: UTF8.self))")
      expectEqual(id, expected.id)
      expectEqual(answers, expected.answers)
    }
    #expect((1_800..<2_200).contains(taken), "\(taken)")
  }

  @Test(arguments: [
    #"{"a":[1,2,{"b":null}]}"#, #""é\u00e9\n""#, "-0.5e-3", "true", "[[],{}]", #"{"a":"\ud83d\ude00"}"#,
  ])
  func `may hold any JSON that nobody asks for`(_ text: String) throws {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: ByteScan.padding)
    let length = bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { base in ByteScan.value(base).map { $0 - base } }
    }
    // Surrogates are for the careful reader.
    expectEqual(length, (text.contains("\\ud83d") ? nil : text.utf8.count))
  }

  @Test(arguments: [
    "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "\"a", "\"\u{1}\"", "01", "1.", "-", "nul", "tru", "[1 2]", "{1:2}",
    "\"\\x\"", "\"\\u12g4\"", String(repeating: "[", count: 100),
  ])
  func `are declined where they are no JSON`(_ text: String) {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: ByteScan.padding)
    let length = bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { base in ByteScan.value(base).map { $0 - base } }
    }
    #expect(length == nil || length != text.utf8.count)
  }

  @Test func `are declined where they are no UTF-8`() {
    for bytes in [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82]]
      as [[UInt8]]
    {
      let text = [0x22] + bytes + [0x22] + [UInt8](repeating: 0, count: ByteScan.padding)
      text.withUnsafeBufferPointer { expectEqual($0.baseAddress.flatMap { ByteScan.value($0) }, nil) }
    }
  }

  /// An id as JSON, read.
  private static func text(_ json: String) -> String? {
    let node = DocumentParser.parse(SourceFile(path: "id", text: "\"\(json)\"")).value
    if case .string(let text)? = node?.kind { return text.text }
    return nil
  }
}
