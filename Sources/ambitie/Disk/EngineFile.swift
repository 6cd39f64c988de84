import AmbitionModel
import Foundation
import Telling

/// The engine that a workbench holds: `Scripts/engine` builds it, as `engine.wasm.gz`.
enum EngineFile {
  private static let name = "engine.wasm.gz"

  /// The engine in the file that the user names; otherwise the one beside the tool, or else that of the last
  /// `Scripts/engine` in the checkout that the tool was built in, or is called in.
  static func bytes(_ choice: String?, _ library: inout Library) throws(UsageError) -> [UInt8] {
    guard let path = choice ?? places.first(where: { Loader.exists($0) }) else {
      throw UsageError(
        nl: "de motor van de werkbank is er niet", en: "the engine of the workbench is not here",
        hint: Wording(
          nl:
            "bouw hem één keer met 'Scripts/engine' in de map van het project (zo'n tien minuten), of noem een bestand met --engine; zonder motor maakt 'ambitie sheet -o vragen.xlsx' een rekenblad met dezelfde vragen",
          en:
            "build it once with 'Scripts/engine' in the folder of the project (some ten minutes), or name a file with --engine; without it 'ambitie sheet -o questions.xlsx' makes a spreadsheet with the same questions"
        ))
    }
    let bytes = try library.file(at: path).bytes
    guard bytes.starts(with: [0x1F, 0x8B]) else {
      throw UsageError(
        nl: "\(quoted(path)) is geen motor van de werkbank",
        en: "\(quoted(path)) is no engine of the workbench",
        hint: Wording(
          nl: "'Scripts/engine' maakt .build/engine/\(name)",
          en: "'Scripts/engine' makes .build/engine/\(name)"))
    }
    return bytes
  }

  /// Whether there is one where it is looked for.
  static var isHere: Bool { places.contains { Loader.exists($0) } }

  private static var places: [String] {
    // The folder is .build/release or .build/debug, which are links to .build/SYSTEM/release and so on.
    let folder = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    let build = folder?.deletingLastPathComponent().deletingLastPathComponent()
    return [folder?.appending(path: name), build?.appending(path: "engine/\(name)")].compactMap { $0?.path }
      + [".build/engine/\(name)"]
  }
}
