import AmbitionModel
import Scoring
import Telling

/// The kaders in their folder, by name.
enum KaderFolder {
  static let path = "rubrics/kaders"

  /// The kader files in the folder, by name; none when there is no such folder.
  static var paths: [String] { (try? Loader.jsonFiles(in: path)) ?? [] }

  /// What is said when `operand` names no kader.
  static func unknown(_ operand: String) -> UsageError {
    let names = paths.map(name)
    let known = Listing.choices(names)
    return UsageError(
      nl: "er is geen kader \(quoted(operand))" + (names.isEmpty ? "" : "; wel \(known.dutch)"),
      en: "there is no kader \(quoted(operand))" + (names.isEmpty ? "" : "; there is \(known.english)"),
      hint: Suggestion.hint(for: operand.replacing("-", with: "_"), among: names)
        ?? Wording(
          nl: "zet kaders in \(path)/, of noem het bestand",
          en: "put kaders in \(path)/, or name the file"))
  }

  /// What is said when no kader is named.
  static var unnamed: UsageError {
    let known = Listing.choices(paths.map(name))
    return UsageError(
      nl: "zeg welk kader, en daarachter welke casussen", en: "name a kader, then the cases",
      hint: paths.isEmpty ? nil : Wording(nl: "er is \(known.dutch)", en: "there is \(known.english)"))
  }

  static func name(of file: String) -> String {
    String(file.dropFirst(path.count + 1).dropLast(5)).replacing("-", with: "_")
  }
}
