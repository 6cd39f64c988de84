import Foundation
import TestSupport
import Testing

/// Away from the project: what these commands need, the tool has inside.
@Suite struct `Authoring commands in a process` {
  private func run(_ arguments: String..., input: String = "") async throws -> AmbitieProcess.Result {
    let process = AmbitieProcess(folder: FileManager.default.temporaryDirectory)
    return try await process.run(arguments, input: Data(input.utf8))
  }

  @Test func `evaluate an expression from standard input`() async throws {
    let result = try await run("feel", "-", input: "1 +\n2 / 4\n")
    expectEqual(result, .init(output: "1.5\n", errors: "", status: 0))
    let broken = try await run("feel", "-", input: "1 +\n")
    #expect(broken.status == 2 && broken.output.isEmpty && broken.errors.hasPrefix("-:1:4: error:"))
    let context = try await run("feel", "x", "--context", "-", input: "{\"x\": \"ja\"}")
    expectEqual(context, .init(output: "\"ja\"\n", errors: "", status: 0))
  }

  @Test func `format from standard input`() async throws {
    let result = try await run("format", "-", input: "\u{FEFF}[1,]")
    expectEqual(result, .init(output: "[\n  1\n]\n", errors: "", status: 0))
    let check = try await run("format", "--check", "-", input: "[1]")
    expectEqual(check, .init(output: "-\n", errors: "", status: 1))
  }

  @Test func `print schemas and templates from anywhere`() async throws {
    #expect(try await run("schema", "case").output.hasPrefix("{\n  \"$schema\""))
    let rubric = try await run("new", "rubric").output
    let caseFile = try await run("new", "case", "--rubric", "-", input: rubric)
    #expect(caseFile.status == 0 && caseFile.output.contains("\"my_rubric\""))
  }
}
