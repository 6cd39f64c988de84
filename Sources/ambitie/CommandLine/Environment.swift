import AmbitionModel
import Foundation

/// What a command may know of its surroundings; everything else comes from its options.
struct Environment: Sendable {
  var language: Language
  /// Whether the user chose the language, rather than the machine's settings.
  var isLanguageChosen = false
  /// Columns of the terminal, at least 40.
  var width: Int
  /// Whether standard output may carry colour.
  var usesColour: Bool

  /// Takes over what the options of a call say.
  mutating func apply(_ options: Options) {
    if let text = options.values["--language"]?.last, let wish = Language(rawValue: text) {
      language = wish
      isLanguageChosen = true
    }
    switch options.values["--color"]?.last.flatMap(ColourMode.init) {
    case .always: usesColour = true
    case .never: usesColour = false
    default: break
    }
  }

  /// The surroundings of this process.
  static var current: Environment {
    let variables = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isPlain = variables["NO_COLOR"]?.isEmpty == false || variables["TERM"] == "dumb"
    return Environment(
      language: language(from: variables), width: width(from: variables),
      usesColour: isTerminal && !isPlain)
  }

  /// The language of messages by POSIX's order of variables; English for everything but Dutch.
  static func language(from variables: [String: String]) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("nl") ? .dutch : .english
  }

  private static func width(from variables: [String: String]) -> Int {
    if let columns = variables["COLUMNS"].flatMap({ Int($0) }), columns >= 40 { return min(columns, 400) }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
    return min(Int(size.ws_col), 400)
  }
}
