import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `record as a process` {
  private static let texts = ["--title", "T", "--summary", "S", "--organisation", "O", "--theme", "Th"]
  private static let script = Data("# een casus\n2\nwant omdat\n?\nstakes = much\n".utf8)

  @Test func `starts a case from lines, which scores as it is`() async throws {
    let folder = try TemporaryFolder.small()
    let tool = AmbitieProcess(folder: folder.url)
    let made = try await tool.run(
      ["record", "cases/nieuw.json", "--date", "2026-03-02"] + Self.texts, input: Self.script)
    expectEqual(made.status, 0)
    expectEqual(made.output, "cases/nieuw.json: 3 of 3 questions answered, 0 still open\n")
    let score = try await tool.run(["score", "nieuw"])
    #expect(score.status == 0 && score.errors.isEmpty)
    let formatted = try await tool.run(["format", "--check", "cases/nieuw.json"])
    expectEqual(formatted.status, 0)
  }

  @Test func `names the line that it cannot use, and keeps what stands before it`() async throws {
    let folder = try TemporaryFolder.small()
    let tool = AmbitieProcess(folder: folder.url)
    let result = try await tool.run(
      ["record", "cases/nieuw.json"] + Self.texts, input: Data("\n2\nnothing\n3\n".utf8))
    expectEqual(result.status, 2)
    #expect(
      result.errors.hasPrefix("ambitie: error: line 3 of the input: 'nothing' is no answer to 'data.builder'")
    )
    let study = try #require(
      CaseReader.read(SourceFile(path: "", text: try folder.text(of: "cases/nieuw.json"))).value)
    expectEqual(study.answers.map(\.answer.value.value), [.option("partner")])
  }

  /// What an editor, another system or nobody at all makes of the input.
  struct Typed: Sendable, CustomTestStringConvertible {
    var input: [UInt8]
    var status: Int32
    var message: String
    var testDescription: String { "\(input.count) bytes: \(message)" }

    init(_ input: [UInt8], _ status: Int32, _ message: String) {
      (self.input, self.status, self.message) = (input, status, message)
    }
  }

  @Test(
    arguments: [
      Typed([0xEF, 0xBB, 0xBF] + Array("# x\r\n2\r\n".utf8), 0, "1 of 3"),
      Typed([0xEF, 0xBB, 0xBF] + Array("2".utf8), 0, "1 of 3"), Typed([0xEF, 0xBB, 0xBF], 0, "0 of 3"),
      Typed(Array("\n\u{FEFF}2\n".utf8), 2, "line 2 of the input"), Typed([], 0, "0 of 3"),
      Typed([0xFF, 0xFE, 0x32, 0], 2, "line 1 of the input: this line is not UTF-8"),
      Typed(
        Array("2\nwant co\u{e9}\n".utf8).filter { $0 != 0xC3 }, 2,
        "line 2 of the input: this line is not UTF-8"
      ),
      Typed([UInt8](repeating: 0x78, count: 10_001), 2, "line 1 of the input: the line is too long"),
      Typed([UInt8](repeating: 0x78, count: 4 << 20), 2, "line 1 of the input: the line is too long"),
      Typed(Array("2\nwant ".utf8) + [UInt8](repeating: 0x78, count: 9_995) + [0x0A], 0, "1 of 3"),
    ])
  func `takes lines as they come`(_ typed: Typed) async throws {
    let folder = try TemporaryFolder.small()
    let tool = AmbitieProcess(folder: folder.url)
    let result = try await tool.run(["record", "cases/nieuw.json"] + Self.texts, input: Data(typed.input))
    expectEqual(result.status, typed.status)
    #expect((result.output + result.errors).contains(typed.message))
  }

  @Test func `does not take a failed read for the end`() async throws {
    let folder = try TemporaryFolder.small()
    let tool = AmbitieProcess(folder: folder.url)
    let result = try await tool.shell(
      "ambitie record cases/bike.json < rubrics; ambitie record cases/bike.json <&-")
    #expect(result.errors.components(separatedBy: "line 1 of the input: the input cannot be read").count == 3)
  }

  @Test func `asks for what a new case needs`() async throws {
    let folder = try TemporaryFolder.small()
    let tool = AmbitieProcess(folder: folder.url)
    let missing = try await tool.run(["record", "cases/nieuw.json"])
    #expect(missing.status == 2 && missing.errors.contains("--title"))
    let named = try await tool.run(["record", "cases/Mijn casus.json"] + Self.texts)
    #expect(named.status == 2 && named.errors.contains("--id"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "cases/nieuw.json").path))
  }

  /// Ended at any moment, the file is whole, and has every answer of which the next one was being read.
  @Test(arguments: [SIGKILL, SIGINT])
  func `leaves a whole file, whenever it is ended`(_ signal: Int32) async throws {
    let folder = try TemporaryFolder.small()
    let url = folder.url.appending(path: "cases/bike.json")
    var generator = SeededGenerator(seed: UInt64(signal))
    var answers = 0
    for round in Breadth.trials(0..<16, oneIn: 4) {
      let before = try Data(contentsOf: url)
      let process = Process()
      process.executableURL = try AmbitieProcess.tool()
      process.arguments = ["record", "cases/bike.json", "--assessor", "Ann", "--date", "2026-03-02"]
      process.currentDirectoryURL = folder.url
      process.environment = ["LC_ALL": "C.UTF-8"]
      let input = Pipe()
      process.standardInput = input
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let lines = (0..<40).map { "data.rights = \(($0 + round) % 3 + 1)\n" }.joined()
      // Without this a write to a process that has ended would end the test.
      ignoreBrokenPipes()
      try? input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
      if round.isMultiple(of: 2) {
        // Until it is writing, on a machine however busy.
        for _ in 0..<500 where try Data(contentsOf: url) == before { usleep(10_000) }
        usleep(UInt32.random(in: 0..<5_000, using: &generator))
      } else {
        usleep(UInt32.random(in: 0..<60_000, using: &generator))
      }
      kill(process.processIdentifier, signal)
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
      let reading = CaseReader.read(try Loader.file(at: url.path))
      let study = try #require(reading.value, "\(reading.diagnostics)")
      let rights = try #require(study.answers.first { $0.name.value == "data.rights" })
      let count = rights.answer.ratings.count + rights.answer.history.count
      #expect(count >= answers)
      answers = count
    }
    #expect(answers > 0)
  }

  @Test func `does not write over what somebody else wrote meanwhile`() throws {
    let folder = try TemporaryFolder.small()
    let path = folder.url.appending(path: "cases/bike.json").path
    let file = try Loader.file(at: path)
    var study = try #require(CaseReader.read(file).value)
    var recorded = RecordedFile(path: path, file: file)
    study.title = LocalizedText("Een")
    try recorded.save(study)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: path))
    study.title = LocalizedText("Twee")
    #expect(throws: UsageError.self) { try recorded.save(study) }
    try expectEqual(contents(path), "{}")
  }
}

/// Writes to a pipe that nobody reads then fail instead of ending the process.
private func ignoreBrokenPipes() {
  signal(SIGPIPE, SIG_IGN)
}
