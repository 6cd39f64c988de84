import Foundation
import TestSupport
import Testing

@Suite struct `Bad input` {
  /// Runs `score` with one file changed.
  private func score(_ row: BadInput) async throws -> AmbitieProcess.Result {
    let folder = try TemporaryFolder.small()
    try folder.write(row.bytes(of: folder.text(of: row.path)), to: row.path)
    return try await AmbitieProcess(folder: folder.url).run(["score"])
  }

  private func expectOneMessage(_ row: BadInput, _ result: AmbitieProcess.Result) {
    let lines = result.errors.split(separator: "\n", omittingEmptySubsequences: false)
    expectEqual(lines.first.map(String.init), row.path + row.message)
    expectEqual(lines.count { $0.contains(": error: ") }, 1, "\(result.errors)")
    expectEqual(result.status, 2)
  }

  @Test(arguments: BadInput.cases)
  func `in a case gives one message and hides no other case`(_ row: BadInput) async throws {
    let result = try await score(row)
    expectOneMessage(row, result)
    #expect(result.output.contains("Tram times"))
    #expect(!result.output.contains("Bike"))
  }

  @Test(arguments: BadInput.rubrics)
  func `in the rubric gives one message and no results`(_ row: BadInput) async throws {
    let result = try await score(row)
    expectOneMessage(row, result)
    expectEqual(result.output, "")
  }

  /// How another rubric in the folder comes about, and what `score` says of it where it says anything.
  static let neighbours: [(change: @Sendable (String) -> String, message: String?)] = [
    // Another rubric with a mistake in it.
    ({ $0.replacing(#""id": "small""#, with: #""id": "large", "unheard_of": 1"#, maxReplacements: 1) }, nil),
    // An older version with a mistake in it.
    ({ $0.replacing(#""version": "1.0.0""#, with: #""version": "0.9.0", "unheard_of": 1"#) }, nil),
    // The same once more.
    ({ $0 }, "there already is a rubric 'small', in 'rubrics/small.json' [duplicate-identifier]"),
    // It may be the one that a case means.
    (
      { $0.replacing(#""id": "small""#, with: #""id": "Sm all""#, maxReplacements: 1) },
      "[invalid-identifier]"
    ),
    ({ "{" + $0 }, "[syntax]"),
  ]

  @Test(arguments: neighbours.indices)
  func `in another rubric is told where it can matter`(_ index: Int) async throws {
    let (change, message) = Self.neighbours[index]
    let folder = try TemporaryFolder.small()
    let clean = try await AmbitieProcess(folder: folder.url).run(["score"])
    try folder.write(change(folder.text(of: "rubrics/small.json")).utf8, to: "rubrics/zzz.json")
    let result = try await AmbitieProcess(folder: folder.url).run(["score"])
    #expect(result.output == clean.output && !clean.output.isEmpty)
    if let message {
      #expect(result.status == 2 && result.errors.contains("rubrics/zzz.json"))
      #expect(result.errors.contains(message), "\(result.errors)")
    } else {
      expectEqual(result, clean)
      let check = try await AmbitieProcess(folder: folder.url).run(["check", "rubrics/zzz.json"])
      #expect(check.status == 2 && (check.output + check.errors).contains("unheard_of"))
    }
  }

  @Test func `is there in numbers`() {
    #expect(BadInput.cases.count >= 16)
    #expect(BadInput.rubrics.count >= 10)
  }

  @Test func `of 100 MB on one line gives one message`() async throws {
    let folder = try TemporaryFolder.small()
    try folder.write(Array(#"{"title": ""#.utf8), to: "cases/bike.json")
    let file = try FileHandle(forWritingTo: folder.url.appending(path: "cases/bike.json"))
    try file.seekToEnd()
    let part = Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<100 { try file.write(contentsOf: part) }
    try file.close()
    let result = try await AmbitieProcess(folder: folder.url).run(["score"])
    #expect(
      result.errors.hasPrefix(
        "cases/bike.json:1:1: error: the file has 104857611 bytes; at most 67108864 are allowed [file-too-large]\n"
      ))
    #expect(result.errors.count < 1_000)
    expectEqual(result.status, 2)
    #expect(result.output.contains("Tram times"))
  }

  @Test(arguments: ["CRLF", "byte order mark"])
  func `is not what a Windows editor makes of a file`(_ kind: String) async throws {
    let folder = try TemporaryFolder.small()
    let clean = try await AmbitieProcess(folder: folder.url).run(["score"])
    for path in ["rubrics/small.json", "cases/bike.json"] {
      let text = try folder.text(of: path)
      try folder.write(
        (kind == "CRLF" ? text.replacingOccurrences(of: "\n", with: "\r\n") : "\u{FEFF}" + text).utf8,
        to: path)
    }
    let result = try await AmbitieProcess(folder: folder.url).run(["score"])
    expectEqual(result, clean)
    expectEqual(result.status, 0)
    #expect(result.output.contains("Bike counter"))
  }
}
