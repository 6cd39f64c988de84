import Foundation
import TestSupport
import Testing

/// The lines of a file in which blocks of ```` ```console ```` hold commands and what they print.
struct Session {
  /// One command with all that it prints.
  struct Step {
    var command: String
    var output: String
  }

  /// Text as it is, and steps, by turns.
  enum Part {
    case text(String)
    case step(Step)
  }

  var parts: [Part] = []

  init(_ text: String) {
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if isInside, line.hasPrefix("$ ") {
        parts.append(.step(Step(command: String(line.dropFirst(2)), output: "")))
        continue
      }
      if line.hasPrefix("```") { isInside = line == "```console" }
      if isInside, case .step(var step)? = parts.last {
        step.output += line + "\n"
        parts[parts.count - 1] = .step(step)
      } else {
        parts.append(.text(line + "\n"))
      }
    }
  }

  var steps: [Step] {
    parts.compactMap { if case .step(let step) = $0 { step } else { nil } }
  }

  /// The text again.
  var text: String {
    let joined = parts.map { part in
      switch part {
      case .text(let text): text
      case .step(let step): "$ \(step.command)\n\(step.output)"
      }
    }.joined()
    return String(joined.dropLast())
  }
}

@Suite struct `The README` {
  static let file = AmbitieProcess.repository.appending(path: "README.md")

  /// Runs every command of the session; with UPDATE_GOLDENS set writes what it printed, and is never green then.
  @Test func `shows what the tool does`() async throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let session = Session(text)
    expectEqual(session.text, text)
    #expect(session.steps.count >= 4)
    let process = AmbitieProcess(
      folder: AmbitieProcess.repository, environment: ["LC_ALL": "en_US.UTF-8", "COLUMNS": "80"])
    var actual = session
    for (index, part) in session.parts.enumerated() {
      guard case .step(let step) = part else { continue }
      let result = try await process.shell("{ \(step.command); } 2>&1")
      actual.parts[index] = .step(.init(command: step.command, output: result.output))
      if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == nil {
        expectEqual(result.output, step.output, "\(step.command)")
      }
    }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil, actual.text != text {
      try actual.text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("wrote README.md; read the diff, then run again")
    }
  }

  /// The drawing that somebody saves at the workbench, of a case to practise on; with UPDATE_GOLDENS set it is written.
  @Test func `shows a picture that the tool draws`() throws {
    var session = try `The guide at the workbench`.bench("en")
    try session.act("enclosed", ["name": "cases/oefening/buurtmeetnet.json"])
    try session.act("save", ["what": "vector"])
    let drawn = try #require(session.saved.first?["text"])
    let file = AmbitieProcess.repository.appending(path: "docs/layers.svg")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("wrote docs/layers.svg; look at it, then run again")
    }
    expectEqual(try String(contentsOf: file, encoding: .utf8), drawn)
    #expect(try String(contentsOf: Self.file, encoding: .utf8).contains("](docs/layers.svg)"))
  }

  @Test(arguments: [
    "README.md", "ARCHITECTURE.md", "CHANGELOG.md", "docs/formats.md", "docs/handleiding.md",
    "docs/ida-ronde.md",
  ])
  func `and its companions link to files that exist`(_ path: String) throws {
    let url = AmbitieProcess.repository.appending(path: path)
    let text = try String(contentsOf: url, encoding: .utf8)
    for match in text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
      let target = url.deletingLastPathComponent().appending(path: String(match.output.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(match.output.1)")
    }
    #expect(!text.isEmpty)
  }
}
