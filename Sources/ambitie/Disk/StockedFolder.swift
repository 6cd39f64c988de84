import AmbitionModel
import Telling

/// A folder that people keep files in and that the tool has files for, such as `rubrics/`: the one place that decides which come first.
///
/// What is in the folder goes before what is in the tool. Where nobody names a file, those of the folder are meant, and
/// those of the tool only where the folder has none; by name both are at hand.
struct StockedFolder {
  static let rubrics = Self(path: "rubrics")
  static let kaders = Self(path: "rubrics/kaders")
  /// The cases to practise with.
  static let teaching = Self(path: "cases/oefening")

  /// Seen from where the tool is called.
  let path: String

  /// The `.json` files in the folder, by name; none where there is no such folder.
  func own() throws(UsageError) -> Loader.Listing {
    Loader.isFolder(path) ? try Loader.listing(of: path) : Loader.Listing()
  }

  /// Those inside the tool, by name.
  var shipped: [String] { (try? Loader.jsonFiles(in: ShippedFiles.root + path)) ?? [] }

  /// Those that are meant where nobody names one.
  var paths: [String] {
    let own = (try? own().files) ?? []
    return own.isEmpty ? shipped : own
  }

  /// Every file that can be named, those of the folder first.
  var all: [String] { ((try? own().files) ?? []) + shipped }

  /// The file called `name`, with or without its ending, and with dashes or underscores.
  func file(called name: String) -> String? { all.first { Self.name(of: $0) == Self.name(of: name) } }

  /// What people call the file at `path`: `samen_tenzij` for `rubrics/kaders/samen-tenzij.json`.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return (file.hasSuffix(".json") ? String(file.dropLast(5)) : file).replacing("-", with: "_")
  }
}
