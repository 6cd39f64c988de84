import AmbitionModel
import Telling

extension UsageError {
  static func unknownCommand(_ name: String, among names: [String]) -> Self {
    Self(
      nl: "er is geen opdracht \(quoted(name))", en: "there is no command \(quoted(name))",
      hint: Suggestion.hint(for: name, among: names) ?? seeHelp)
  }

  static func unknownOption(_ name: String, of command: String, among names: [String]) -> Self {
    Self(
      nl: "\(command) kent geen optie \(quoted(name))",
      en: "\(command) has no option \(quoted(name))",
      hint: Suggestion.hint(for: name, among: names)
        ?? Wording(
          nl: "'ambitie help \(command)' noemt de opties",
          en: "'ambitie help \(command)' lists the options"))
  }

  static func missingValue(of option: CommandOption) -> Self {
    Self(
      nl: "achter \(option.name) hoort \(option.valueName ?? "")",
      en: "\(option.name) needs a value: \(option.valueName ?? "")")
  }

  static func givenTwice(_ name: String) -> Self {
    Self(
      nl: "\(name) staat er twee keer; één keer is toegestaan", en: "\(name) is given twice; once is allowed")
  }

  static func wrongValue(_ value: String, of name: String, allowed: [String]) -> Self {
    Self(
      nl: "\(name) kan niet \(quoted(value)) zijn; mogelijk: \(Listing.choices(allowed).dutch)",
      en: "\(name) cannot be \(quoted(value)); it can be \(Listing.choices(allowed).english)",
      hint: Suggestion.hint(for: value, among: allowed))
  }

  static func unknownOption(_ name: String) -> Self {
    Self(
      nl: "ambitie kent geen optie \(quoted(name))", en: "ambitie has no option \(quoted(name))",
      hint: Suggestion.hint(for: name, among: ["--version"] + CommandOption.common.map(\.name))
        ?? Wording(
          nl: "opties staan achter een opdracht; \(seeHelp.dutch)",
          en: "options come after a command; \(seeHelp.english)"))
  }

  static func contradiction(_ first: String, _ second: String) -> Self {
    Self(nl: "\(first) en \(second) gaan niet samen", en: "\(first) and \(second) exclude each other")
  }

  static func tooManyOperands(_ operand: String, of name: String) -> Self {
    Self(
      nl: "\(name) heeft hier niets meer nodig, maar kreeg \(quoted(operand))",
      en: "\(name) takes nothing more here, but was given \(quoted(operand))",
      hint: Wording(
        nl: "'ambitie help \(name)' toont het gebruik", en: "'ambitie help \(name)' shows the usage"))
  }

  static func severalCases(_ operand: String, for name: String) -> Self {
    Self(
      nl: "\(name) gaat over één casus; in \(quoted(operand)) staan er meer",
      en: "\(name) is about one case; \(quoted(operand)) holds more")
  }

  /// A command that changes cases was given an exchange file, whose digests any change would break.
  static func sealed(_ path: String, nl dutch: String, en english: String) -> Self {
    Self(
      nl: "\(quoted(path)) is een uitwisselbestand, en dat verandert niet; \(dutch)",
      en: "\(quoted(path)) is an exchange file, which never changes; \(english)",
      hint: Wording(
        nl: "gebruik de casussen waar het bestand van is gemaakt, en maak het opnieuw met 'ambitie exchange'",
        en: "use the cases that it was made of, and make it again with 'ambitie exchange'"))
  }

  static func unexpectedValue(of name: String) -> Self {
    Self(nl: "\(name) heeft geen waarde", en: "\(name) takes no value")
  }

  static let seeHelp = Wording(
    nl: "'ambitie help' noemt de opdrachten", en: "'ambitie help' lists the commands")
}
