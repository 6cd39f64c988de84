import Foundation
import Testing

/// The built tool as a process of its own, beside the test bundle.
struct AmbitieProcess {
  struct Result: Equatable {
    var output: String
    var errors: String
    /// As a shell shows it: 128 and the signal where a signal ended the process.
    var status: Int32
  }

  /// Where the process runs.
  var folder: URL
  /// Everything in its environment.
  var environment: [String: String] = ["LC_ALL": "C.UTF-8"]

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Fails when the tool was not built.
  static func tool() throws -> URL {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [bundle, repository.appending(path: ".build/debug")].map {
      $0.appending(path: "ambitie")
    }
    return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) })
  }

  func run(_ arguments: [String], input: Data = Data()) async throws -> Result {
    try await Self.run(Self.tool(), arguments, input: input, in: folder, environment)
  }

  /// Runs a line of bash in which `ambitie` is the tool.
  func shell(_ line: String) async throws -> Result {
    var environment = environment
    let path = try Self.tool().deletingLastPathComponent().path
    environment["PATH"] = path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let bash = URL(fileURLWithPath: "/usr/bin/env")
    return try await Self.run(bash, ["bash", "-c", line], input: Data(), in: folder, environment)
  }

  private static let turns = Turns(8)

  private static func run(
    _ tool: URL, _ arguments: [String], input: Data, in folder: URL, _ environment: [String: String]
  ) async throws -> Result {
    await turns.take()
    do {
      let result = try await runNow(tool, arguments, input: input, in: folder, environment)
      await turns.give()
      return result
    } catch {
      await turns.give()
      throw error
    }
  }

  /// Input and output go through files, which no amount of text can block.
  private static func runNow(
    _ tool: URL, _ arguments: [String], input: Data, in folder: URL, _ environment: [String: String]
  ) async throws -> Result {
    let files = try TemporaryFolder()
    let (inputFile, outputFile, errorFile) =
      (files.url.appending(path: "in"), files.url.appending(path: "out"), files.url.appending(path: "err"))
    try input.write(to: inputFile)
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    let isSignal = process.terminationReason == .uncaughtSignal
    return Result(
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self),
      status: process.terminationStatus + (isSignal ? 128 : 0))
  }
}

/// A folder of one test, gone when the test is.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "ambitie-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A copy of the small rubric and its two cases.
  static func small() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["rubrics", "cases"] {
      try FileManager.default.copyItem(
        at: smallWorkspace.appending(path: name), to: folder.url.appending(path: name))
    }
    return folder
  }

  static let smallWorkspace = AmbitieProcess.repository.appending(path: "Tests/AmbitieTests/Fixtures/small")

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, and the folders on its way.
  func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    let place = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }
}
