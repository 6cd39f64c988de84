import AmbitionModel
import Scoring
import Telling

/// The kaders in their folder, by name.
enum KaderFolder {
  /// The kaders that are meant where nobody names one.
  static var paths: [String] { StockedFolder.kaders.paths }

  /// What kaders are called.
  private static var names: [String] {
    var seen: Set<String> = []
    return StockedFolder.kaders.all.map(StockedFolder.name).filter { seen.insert($0).inserted }
  }

  /// What is said when `operand` names no kader.
  static func unknown(_ operand: String) -> UsageError {
    let names = names
    let known = Listing.choices(names)
    return UsageError(
      nl: "er is geen kader \(quoted(operand))" + (names.isEmpty ? "" : "; wel \(known.dutch)"),
      en: "there is no kader \(quoted(operand))" + (names.isEmpty ? "" : "; there is \(known.english)"),
      hint: Suggestion.hint(for: operand.replacing("-", with: "_"), among: names)
        ?? Wording(
          nl: "zet kaders in \(StockedFolder.kaders.path)/, of noem het bestand",
          en: "put kaders in \(StockedFolder.kaders.path)/, or name the file"))
  }

  /// What is said when no kader is named to hold cases against.
  static var unnamed: UsageError {
    unnamed(nl: "zeg welk kader, en daarachter welke casussen", en: "name a kader, then the cases")
  }

  /// What is said when no kader is named to begin with.
  static var unnamedCopy: UsageError {
    unnamed(
      nl: "zeg welk kader u wilt aanpassen; in de werkbank begint u een leeg kader",
      en: "name the kader that you want to change; the workbench begins an empty one")
  }

  private static func unnamed(nl dutch: String, en english: String) -> UsageError {
    let known = Listing.choices(names)
    return UsageError(
      nl: dutch, en: english, hint: Wording(nl: "er is \(known.dutch)", en: "there is \(known.english)"))
  }
}
