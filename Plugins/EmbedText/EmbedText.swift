import Foundation
import PackagePlugin

/// Puts files into the tool as texts: `schemas/case.schema.json` becomes `EmbeddedText.case_schema_json`.
///
/// SwiftPM's own `embedInCode` writes an array with a number for each byte. That takes the compiler a quarter of a minute
/// for 200 KB, twice; a literal text of the same size takes none. The shell writes it, so that no tool has to be built
/// first, and only when its file changes.
@main struct EmbedText: BuildToolPlugin {
  /// The folders whose files are embedded in each target, from the top of the package.
  private static let folders = [
    "Telling": ["Sources/ambitie/Telling/Assets"],
    "ambitie": ["schemas", "Sources/ambitie/Templates"],
  ]

  /// Writes a Swift file with the text of `$1`, named `$2`, to `$3`. The empty line at the end stands for the line end
  /// that a literal leaves out before its closing quotes.
  private static let script = #####"""
    { printf 'extension EmbeddedText {\n  static let %s = ####"""\n' "$2"; cat "$1"; printf '\n"""####\n}\n'; } > "$3"
    """#####

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let files = try (Self.folders[target.name] ?? []).flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        at: context.package.directoryURL.appending(path: folder), includingPropertiesForKeys: nil,
        options: .skipsHiddenFiles)
    }
    return files.sorted { $0.path < $1.path }.map { file in
      let name = file.lastPathComponent.replacing(/[^a-z0-9]/, with: "_")
      let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
      return .buildCommand(
        displayName: "Embedding \(file.lastPathComponent)", executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", Self.script, "sh", file.path, name, output.path], inputFiles: [file],
        outputFiles: [output])
    }
  }
}
