import AmbitionModel
import Foundation

@testable import Formats
@testable import Telling
@testable import ambitie

/// The tool in this process, as if on a terminal of 80 columns without colour.
enum Tool {
  static func run(_ arguments: String..., language: Language = .english) -> CommandResult {
    run(arguments, language: language)
  }

  static func run(_ arguments: [String], language: Language = .english) -> CommandResult {
    Ambitie.run(arguments, in: Environment(language: language, width: 80, usesColour: false))
  }

  /// A file of the project.
  static func path(_ name: String) -> String { AmbitieProcess.repository.appending(path: name).path }

  /// Runs `body` with a folder that is gone afterwards.
  static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = try TemporaryFolder()
    try body(folder.url)
    // The folder goes with the last reference to it.
    withExtendedLifetime(folder) {}
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
