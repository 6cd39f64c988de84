import AmbitionModel
import Telling

/// The manual page, in roff with the man(7) macros, made from the table of commands.
struct ManualPage {
  let commands: [Command]
  let language: Language

  var text: String {
    let parts: [String] = [
      ".TH AMBITIE 1 \"\" \"ambitie \(Version.current)\" \(quoted(Wording(nl: "Gebruikersopdrachten", en: "User Commands")))",
      section(Wording(nl: "NAAM", en: "NAME")),
      "ambitie \\- "
        + line(
          Wording(
            nl: "haal een digitaal product laag voor laag uit elkaar",
            en: "take a digital product apart, layer by layer")),
      section(Wording(nl: "SAMENVATTING", en: "SYNOPSIS")),
      commands.map(synopsis).joined(separator: "\n.br\n"),
      section(Wording(nl: "BESCHRIJVING", en: "DESCRIPTION")),
      line(Help.purpose),
      line(Help.promise),
      section(Wording(nl: "OPDRACHTEN", en: "COMMANDS")),
      commands.map(about).joined(separator: "\n"),
      section(Wording(nl: "OPTIES VAN ELKE OPDRACHT", en: "OPTIONS OF EVERY COMMAND")),
      CommandOption.common.map(about).joined(separator: "\n"),
      section(Wording(nl: "OMGEVING", en: "ENVIRONMENT")),
      environment.map { ".TP\n.B \(escaped($0))\n\(line($1))" }.joined(separator: "\n"),
      section(Wording(nl: "EINDCODE", en: "EXIT STATUS")),
      statuses.map { ".TP\n.B \($0)\n\(line($1))" }.joined(separator: "\n"),
      section(Wording(nl: "VOORBEELDEN", en: "EXAMPLES")),
      commands.flatMap(\.examples).map { ".TP\n.B \(escaped($0.line))\n\(line($0.meaning))" }
        .joined(separator: "\n"),
    ]
    return parts.joined(separator: "\n") + "\n"
  }

  private var environment: [(String, Wording)] {
    [
      (
        "LC_ALL, LC_MESSAGES, LANG",
        Wording(
          nl: "taal: nl is Nederlands, al het andere Engels", en: "language: nl is Dutch, all else English")
      ),
      ("NO_COLOR", Wording(nl: "als dit iets is: geen kleur", en: "when it is set: no colour")),
      (
        "FORCE_COLOR, CLICOLOR_FORCE",
        Wording(nl: "als dit iets is: kleur, ook in een pijp", en: "when it is set: colour, in a pipe too")
      ),
      ("COLUMNS", Wording(nl: "breedte van de uitvoer", en: "width of the output")),
    ]
  }

  private var statuses: [(String, Wording)] {
    [
      ("0", Wording(nl: "goed", en: "fine")),
      ("1", Wording(nl: "er zijn bevindingen", en: "there are findings")),
      ("2", Wording(nl: "verkeerd gebruik of onleesbare invoer", en: "wrong use or unreadable input")),
      ("3", Wording(nl: "een fout van ambitie zelf", en: "a fault of ambitie itself")),
      ("130", Wording(nl: "onderbroken", en: "interrupted")),
    ]
  }

  private func synopsis(of command: Command) -> String {
    let operands = command.operands.isEmpty ? "" : " \(escaped(command.operands))"
    return "\\fBambitie \(command.name)\\fR\(operands) [\(line(Wording(nl: "opties", en: "options")))]"
  }

  private func about(_ command: Command) -> String {
    let options = command.options.map(about).joined(separator: "\n")
    let operands = command.operands.isEmpty ? "" : " \(escaped(command.operands))"
    return ".SS \(command.name)\(operands)\n\(line(command.summary))"
      + (options.isEmpty ? "" : "\n\(options)")
  }

  private func about(_ option: CommandOption) -> String {
    let names = [option.short, option.name].compactMap { $0 }.map { "\\fB\(escaped($0))\\fR" }
    let value = option.valueName.map { " \\fI\(escaped($0))\\fR" } ?? ""
    return ".TP\n\(names.joined(separator: ", "))\(value)\n\(line(option.help))"
  }

  // MARK: Roff

  private func section(_ title: Wording) -> String { ".SH \(escaped(title[language]))" }

  private func quoted(_ wording: Wording) -> String { "\"\(escaped(wording[language]))\"" }

  /// A sentence, which must not begin as a request does.
  private func line(_ wording: Wording) -> String {
    let text = escaped(wording[language])
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "\"": "\\(dq"
      default: String(character)
      }
    }.joined()
  }
}
