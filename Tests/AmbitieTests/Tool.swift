import AmbitionModel
import Foundation
import Testing

@testable import ambitie

/// The tool in this process, as if on a terminal of 80 columns without colour.
enum Tool {
  static func run(_ arguments: String..., language: Language = .english) -> Outcome {
    Ambitie.run(arguments, in: Environment(language: language, width: 80, usesColour: false))
  }

  /// The top folder of the project.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func path(_ name: String) -> String { root.appending(path: name).path }

  /// Runs `body` with a folder that is gone afterwards.
  static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ambitie-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}

extension URL {
  /// Writes a file and answers its path.
  func adding(_ name: String, _ text: String) throws -> String {
    let file = appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }
}

func contents(_ path: String) throws -> String {
  try String(contentsOfFile: path, encoding: .utf8)
}
