import AmbitionModel
import Telling

/// An option of a command, such as `--format text|markdown|json|csv`.
struct CommandOption: Sendable {
  /// How often a call may give an option that takes a value.
  enum Occurrence {
    case once, often
  }

  /// With its dashes.
  let name: String
  /// One letter with its dash; `nil` for most.
  let short: String?
  /// The name of its value in help; `nil` for a switch.
  let valueName: String?
  let occurrence: Occurrence
  let help: Wording

  init(
    _ name: String, short: String? = nil, value valueName: String? = nil, _ occurrence: Occurrence = .once,
    nl dutch: String, en english: String
  ) {
    self.name = name
    self.short = short
    self.valueName = valueName
    self.occurrence = occurrence
    help = Wording(nl: dutch, en: english)
  }
}

extension CommandOption {
  /// The words that its value can be; `nil` where that is anything, or nothing.
  var choices: [String]? {
    guard let valueName, valueName.contains("|") else { return nil }
    return valueName.split(separator: "|").map(String.init)
  }
}

extension CommandOption {
  /// The options that every command takes.
  static let common = [language, colour, help]
  static let language = CommandOption(
    "--language", value: "nl|en", nl: "taal van uitvoer en meldingen", en: "language of output and messages")
  static let colour = CommandOption(
    "--color", value: "auto|always|never", nl: "kleur: alleen op een terminal, altijd of nooit",
    en: "colour: only on a terminal, always or never")
  static let help = CommandOption("--help", short: "-h", nl: "deze uitleg", en: "this help")
  static let output = CommandOption(
    "--output", short: "-o", value: "FILE", nl: "schrijf naar dit bestand; - is de standaarduitvoer",
    en: "write to this file; - is standard output")
  static let outputFolder = CommandOption(
    output.name, short: output.short, value: "DIR",
    nl: "schrijf in deze map; is die er niet, dan komt hij er",
    en: "write into this folder; where it is not there, it is made")
  static let overwrite = CommandOption(
    "--overwrite", nl: "vervang een bestand dat er al is", en: "replace a file that exists")
  static let rubric = CommandOption(
    "--rubric", value: "FILE", nl: "gebruik deze rubric; anders een uit rubrics/ of uit ambitie zelf",
    en: "use this rubric; otherwise one in rubrics/ or in ambitie itself")
  static let json = CommandOption(
    "--json", nl: "hetzelfde als --format json", en: "the same as --format json")

  static func format(_ forms: [Form]) -> CommandOption {
    let names = forms.map(\.rawValue).joined(separator: "|")
    return CommandOption("--format", value: names, nl: "vorm van de uitvoer", en: "form of the output")
  }
}
