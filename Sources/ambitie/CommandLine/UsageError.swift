import AmbitionModel

/// A wish that the tool cannot grant, with the sentence that says why.
struct UsageError: Error {
  var wording: Wording
  var hint: Wording?
  /// Findings that were rendered before and say more; printed first.
  var details: String

  init(nl dutch: String, en english: String, hint: Wording? = nil, details: String = "") {
    wording = Wording(nl: dutch, en: english)
    self.hint = hint
    self.details = details
  }

  func outcome(in environment: Environment) -> Outcome {
    let language = environment.language
    let label = Wording(nl: "fout", en: "error")[language]
    let hintLabel = Wording(nl: "hulp", en: "help")[language]
    var text = details + "ambitie: \(label): \(wording[language])\n"
    if let hint { text += "  = \(hintLabel): \(hint[language])\n" }
    return Outcome(standardError: text, status: .wrongUse)
  }
}

extension UsageError {
  static func unknownCommand(_ name: String) -> Self {
    let names = Command.all.map(\.name)
    return Self(
      nl: "er is geen opdracht \(quoted(name))", en: "there is no command \(quoted(name))",
      hint: Suggestion.hint(for: name, among: names) ?? seeHelp)
  }

  static func unknownOption(_ name: String, of command: Command) -> Self {
    let names = command.allOptions.map(\.name)
    return Self(
      nl: "\(command.name) kent geen optie \(quoted(name))",
      en: "\(command.name) has no option \(quoted(name))",
      hint: Suggestion.hint(for: name, among: names)
        ?? Wording(
          nl: "'ambitie help \(command.name)' noemt de opties",
          en: "'ambitie help \(command.name)' lists the options"))
  }

  static func missingValue(of option: CommandOption) -> Self {
    Self(
      nl: "achter \(option.name) hoort \(option.valueName ?? "")",
      en: "\(option.name) needs \(option.valueName ?? "") behind it")
  }

  static func wrongValue(_ value: String, of name: String, allowed: [String]) -> Self {
    Self(
      nl: "\(name) kan niet \(quoted(value)) zijn; mogelijk: \(Listing.choices(allowed).dutch)",
      en: "\(name) cannot be \(quoted(value)); it can be \(Listing.choices(allowed).english)",
      hint: Suggestion.hint(for: value, among: allowed))
  }

  static func unexpectedValue(of name: String) -> Self {
    Self(nl: "\(name) heeft geen waarde", en: "\(name) takes no value")
  }

  static let seeHelp = Wording(
    nl: "'ambitie help' noemt de opdrachten", en: "'ambitie help' lists the commands")
}
