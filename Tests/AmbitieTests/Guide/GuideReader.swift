import Foundation
import Testing

/// Somebody who follows a guide in a folder of their own, and gives each command as it stands there.
final class GuideReader {
  private let guide: Guide
  private let folder: TemporaryFolder
  private let process: AmbitieProcess
  private var given: Set<String> = []
  /// Everything that was printed, with each run of blanks as one.
  private(set) var printed = ""

  /// A few of the shipped cases, so that commands over all of them stay short.
  private static let cases = [
    "aerius.json", "gis_utrecht.json", "ivri.json", "lgr.json", "snuffelfiets.json", "oefening",
    "preconditions",
    "koploperdeals", "recommendations", "ida",
  ]

  init(_ guide: Guide) throws {
    self.guide = guide
    folder = try TemporaryFolder()
    process = AmbitieProcess(
      folder: folder.url, environment: ["LC_ALL": "nl_NL.UTF-8", "COLUMNS": "80"])
    let manager = FileManager.default
    try manager.copyItem(
      at: AmbitieProcess.repository.appending(path: "rubrics"), to: folder.url.appending(path: "rubrics"))
    try manager.createDirectory(
      at: folder.url.appending(path: "cases"), withIntermediateDirectories: true)
    for name in Self.cases {
      try manager.copyItem(
        at: AmbitieProcess.repository.appending(path: "cases/\(name)"),
        to: folder.url.appending(path: "cases/\(name)"))
    }
  }

  /// Gives a command, after what makes the files that it reads; tells where it did not go well.
  func give(_ command: String) async throws {
    guard given.insert(command).inserted else { return }
    for file in Self.filesRead(by: command) where !exists(file) { try await make(file) }
    if Self.needsEngine(command) { try makeEngine() }
    let result = try await process.shell("{ \(command); } 2>&1")
    printed += Self.plain(result.output) + " "
    #expect(result.status == 0, "\(command)\n\(result.output.suffix(600))")
    for file in Self.filesWritten(by: command) { #expect(exists(file), "\(command): no \(file)") }
  }

  /// Whether all of `commands` were given.
  func hasGiven(_ commands: [String]) -> Bool { given.isSuperset(of: commands) }

  /// Text with each run of blanks and line ends as one blank.
  static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Files

  private func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.url.appending(path: file).path)
  }

  private func make(_ file: String) async throws {
    if let text = guide.files[file] {
      try folder.write(Array(text.utf8), to: file)
      if text.contains("logo.svg") { try await make("logo.svg") }
    } else if let writer = guide.writer(of: file) {
      try await give(writer)
    } else if let text = Self.brought[file] {
      try folder.write(Array(text.utf8), to: file)
    } else if file == "huisstijl.docx" {
      _ = try await process.shell("ambitie score lgr -o huisstijl.docx")
    } else if let (origin, was, becomes) = Self.changed[file] {
      let text = try folder.text(of: origin)
      #expect(text.contains(was))
      try folder.write(Array(text.replacing(was, with: becomes).utf8), to: file)
    }
  }

  /// What a page or somebody else hands over, and no command writes.
  private static let brought = [
    "werksessie.json": """
    {"format": "ambitie-session/1", "rubric": {"id": "digital_information_product"}, "tallies": [
    {"case": "buurtmeetnet", "layer": "data", "levels": [1, 1, 3, 0], "unknown": 0},
    {"case": "snuffelfiets", "layer": "data", "levels": [2, 9, 12, 4], "unknown": 3}]}
    """,
    "logo.svg":
      #"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>"#,
  ]

  /// What somebody makes of a file that is there.
  private static let changed = [
    "rubrics/nieuw.json": (
      "rubrics/digital-information-product.json", #""version": "2.0.0""#, #""version": "2.1.0""#
    ),
    "besluit.json": ("rubrics/kaders/samen-tenzij.json", #""id": "samen_tenzij""#, #""id": "besluit""#),
  ]

  // MARK: Commands

  /// Pages that hold the engine, for which a file that only begins as one will do.
  private static func needsEngine(_ command: String) -> Bool {
    ["ambitie workbench", "ambitie form"].contains { command.hasPrefix($0) }
  }

  private func makeEngine() throws {
    let place = folder.url.appending(path: ".build/engine")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data([0x1F, 0x8B, 8, 0]).write(to: place.appending(path: "engine.wasm.gz"))
  }

  private static func filesRead(by command: String) -> [String] {
    let written = filesWritten(by: command)
    return words(of: command).filter { word in
      [".json", ".csv", ".txt", ".xlsx", ".docx"].contains { word.hasSuffix($0) } && !written.contains(word)
    }
  }

  private static func filesWritten(by command: String) -> [String] {
    let words = words(of: command)
    return zip(words, words.dropFirst()).filter { ["-o", "--report"].contains($0.0) }.map(\.1)
  }

  private static func words(of command: String) -> [String] {
    command.split(separator: " ").map { String($0) }
  }

  /// What the shell hands over of a line: what is between quotes is one argument.
  static func arguments(of command: String) -> [String] {
    let line = command.split(separator: " < ")[0]
    return Array(
      line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { number, piece in
        number % 2 == 1 ? [String(piece)] : piece.split(separator: " ").map(String.init)
      }.dropFirst())
  }
}
