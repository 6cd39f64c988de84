import AmbitionModel
import Foundation
import Telling

extension Environment {
  /// Takes over what the options of a call say.
  mutating func apply(_ request: Request) {
    if let text = request.value(of: .language), let wish = Language(rawValue: text) {
      language = wish
      isLanguageChosen = true
    }
    switch request.value(of: .colour).flatMap(ColourMode.init) {
    case .always: usesColour = true
    case .never: usesColour = false
    case .auto, nil:
      // What goes into a file is no terminal's business.
      if let path = request.value(of: .output), path != "-" { usesColour = false }
    }
  }

  /// The surroundings of this process.
  static var current: Environment {
    let variables = ProcessInfo.processInfo.environment
    return Environment(
      language: language(from: variables), width: width(from: variables),
      usesColour: usesColour(variables, isTerminal: isatty(STDOUT_FILENO) == 1))
  }

  /// The language of messages by POSIX's order of variables; English for everything but Dutch.
  static func language(from variables: [String: String]) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
    return locale.prefix { $0.isLetter }.lowercased() == "nl" ? .dutch : .english
  }

  /// Whether colour is wanted: `NO_COLOR` wins (no-color.org), then `FORCE_COLOR` and `CLICOLOR_FORCE`, then
  /// what the terminal can do.
  static func usesColour(_ variables: [String: String], isTerminal: Bool) -> Bool {
    func isSet(_ name: String) -> Bool { variables[name]?.isEmpty == false }
    if isSet("NO_COLOR") { return false }
    if ["FORCE_COLOR", "CLICOLOR_FORCE"].contains(where: { isSet($0) && variables[$0] != "0" }) {
      return true
    }
    return isTerminal && variables["TERM"] != "dumb" && variables["CLICOLOR"] != "0"
  }

  private static func width(from variables: [String: String]) -> Int {
    if let columns = variables["COLUMNS"].flatMap({ Int($0) }), columns >= 40 { return min(columns, 400) }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
    return min(Int(size.ws_col), 400)
  }
}

/// When to use colour.
enum ColourMode: String, CaseIterable, Sendable {
  case auto, always, never
}
