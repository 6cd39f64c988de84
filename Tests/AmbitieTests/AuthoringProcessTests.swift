import Foundation
import Testing

/// The built tool as a process: standard input, standard output and exit status.
@Suite struct `authoring commands in a process` {
  private func run(_ arguments: [String], input: String = "") throws -> (
    status: Int32, output: String, errors: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "ambitie")
    process.arguments = arguments
    // Away from the project: what the tool needs, it has inside.
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    process.environment = ["LC_ALL": "C"]
    let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (standardInput, output, errors)
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: outputData, as: UTF8.self),
      String(decoding: errorData, as: UTF8.self)
    )
  }

  @Test func `evaluates an expression from standard input`() throws {
    let result = try run(["feel", "-"], input: "1 +\n2 / 4\n")
    #expect(result.status == 0 && result.output == "1.5\n" && result.errors.isEmpty)
    let broken = try run(["feel", "-"], input: "1 +\n")
    #expect(broken.status == 2 && broken.output.isEmpty && broken.errors.hasPrefix("-:1:4: error:"))
    let bytes = try run(["feel", "x", "--context", "-"], input: "{\"x\": \"ja\"}")
    #expect(bytes.status == 0 && bytes.output == "\"ja\"\n")
  }

  @Test func `formats from standard input`() throws {
    let result = try run(["format", "-"], input: "\u{FEFF}[1,]")
    #expect(result.status == 0 && result.output == "[\n  1\n]\n" && result.errors.isEmpty)
    let check = try run(["format", "--check", "-"], input: "[1]")
    #expect(check.status == 1 && check.output == "-\n")
  }

  @Test func `prints schemas and templates from anywhere`() throws {
    #expect(try run(["schema", "case"]).output.hasPrefix("{\n  \"$schema\""))
    let rubric = try run(["new", "rubric"]).output
    #expect(try run(["new", "case", "--rubric", "-"], input: rubric).output.contains("\"my_rubric\""))
  }
}
