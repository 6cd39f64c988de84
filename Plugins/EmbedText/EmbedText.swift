import Foundation
import PackagePlugin

/// Puts files into the tool as texts: `schemas/case.schema.json` becomes `EmbeddedText.case_schema_json`.
///
/// SwiftPM's own `embedInCode` writes an array with a number for each byte. That takes the compiler a quarter of a minute
/// for 200 KB, twice; a literal text of the same size takes none. The shell writes it, so that no tool has to be built
/// first, and only when its file changes.
@main struct EmbedText: BuildToolPlugin {
  /// What is embedded in each target, each file under its own name: files, and folders of them.
  private static let folders = [
    "Telling": ["Sources/ambitie/Telling/Assets"],
    "ambitie": ["schemas", "Sources/ambitie/Templates", "docs/handleiding.md", "docs/ida-ronde.md"],
  ]

  /// The folders that each target holds as they are: a list of all files in them, by their paths.
  private static let shelves = [
    "ambitie": ["rubrics", "rubrics/examples", "rubrics/kaders", "cases/oefening"]
  ]

  /// Writes a Swift file with the text of `$1`, named `$2`, to `$3`. The empty line at the end stands for the line end
  /// that a literal leaves out before its closing quotes.
  private static let script = #####"""
    { printf 'extension EmbeddedText {\n  static let %s = ####"""\n' "$2"; cat "$1"; printf '\n"""####\n}\n'; } > "$3"
    """#####

  /// Writes to `$1` the list of texts: for each further pair of arguments a path and the name of its text.
  private static let listScript = #####"""
    out="$1"; shift
    { printf 'extension EmbeddedText {\n  static let shelves: [(path: String, text: String)] = [\n'
      while [ $# -gt 1 ]; do printf '    ("%s", %s),\n' "$1" "$2"; shift 2; done
      printf '  ]\n}\n'; } > "$out"
    """#####

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let top = context.package.directoryURL
    let work = context.pluginWorkDirectoryURL
    let single = try (Self.folders[target.name] ?? []).flatMap { try Self.files(in: $0, below: top) }
      .map { (file: $0, name: Self.name($0.lastPathComponent)) }
    let shelved = try (Self.shelves[target.name] ?? []).flatMap { folder in
      try Self.files(in: folder, below: top).map { (file: $0, path: "\(folder)/\($0.lastPathComponent)") }
    }
    let texts = single + shelved.map { ($0.file, Self.name($0.path)) }
    var commands = texts.map { file, name in
      let output = work.appending(path: "\(name).swift")
      return Command.buildCommand(
        displayName: "Embedding \(file.lastPathComponent)", executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", Self.script, "sh", file.path, name, output.path], inputFiles: [file],
        outputFiles: [output])
    }
    guard !shelved.isEmpty else { return commands }
    let list = work.appending(path: "shelves.swift")
    commands.append(
      .buildCommand(
        displayName: "Listing what is embedded", executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", Self.listScript, "sh", list.path]
          + shelved.flatMap { [$0.path, Self.name($0.path)] },
        inputFiles: [], outputFiles: [list]))
    return commands
  }

  /// The files in a folder, by name, without those that are hidden and without folders; or the one file.
  private static func files(in folder: String, below top: URL) throws -> [URL] {
    let place = top.appending(path: folder)
    guard place.pathExtension.isEmpty else { return [place] }
    return try FileManager.default.contentsOfDirectory(
      at: place, includingPropertiesForKeys: [.isRegularFileKey],
      options: .skipsHiddenFiles
    ).filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
  }

  private static func name(_ path: String) -> String { path.replacing(/[^a-z0-9]/, with: "_") }
}
