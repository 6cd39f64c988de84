import AmbitionModel
import Telling

/// The tool's help: about everything, or about one command.
enum Help {
  /// - Parameter commands: those that an overview lists, in its order.
  static func text(for command: Command?, among commands: [Command], _ language: Language) -> String {
    command.map { text(about: $0, language) } ?? overview(commands, language)
  }

  /// The purpose of the tool.
  static let purpose = Wording(
    nl: """
      ambitie haalt een digitaal product laag voor laag uit elkaar: wat is uitbesteed,
      waar zit de organisatie aan het stuur, en welk ambitieniveau past daarbij?
      """,
    en: """
      ambitie takes a digital product apart layer by layer: what was outsourced,
      where is the organisation at the wheel, and which level of ambition fits?
      """)
  static let promise = Wording(
    nl: "ambitie maakt geen verbinding met internet.", en: "ambitie never uses the network.")

  private static func overview(_ commands: [Command], _ language: Language) -> String {
    let begin = Wording(nl: "Begin met:", en: "Begin with:")[language]
    let first = [
      (
        "  ambitie score oefening",
        Wording(nl: "drie verzonnen casussen, om te oefenen", en: "three invented cases, to practise with")
      ),
      (
        "  ambitie explain fietstelpalen data",
        Wording(nl: "waarom, tot en met de bronnen", en: "why, down to the sources")
      ),
      (
        "  ambitie new folder mijn_map",
        Wording(nl: "een werkmap voor eigen casussen", en: "a working folder for your own cases")
      ),
      ("  ambitie score", Wording(nl: "alle casussen in cases/", en: "every case in cases/")),
    ].map { ($0, $1[language]) }
    let title = Wording(nl: "Opdrachten:", en: "Commands:")[language]
    let rows = commands.map { ("  \($0.name)", $0.summary[language]) }
    let end = Wording(
      nl: "'ambitie help OPDRACHT' vertelt meer; --language nl|en kiest de taal.",
      en: "'ambitie help COMMAND' tells more; --language nl|en chooses the language.")[language]
    return """
      \(purpose[language])

      \(begin)
      \(columns(first))
      \(title)
      \(columns(rows))
      \(end)
      \(promise[language])

      """
  }

  private static func text(about command: Command, _ language: Language) -> String {
    let usage = Wording(nl: "Gebruik", en: "Usage")[language]
    let operands = command.operands.isEmpty ? "" : " \(command.operands)"
    var text = "\(command.summary[language])\n\n"
    let examples = command.examples.map { ("  \($0.line)", $0.meaning[language]) }
    if !examples.isEmpty {
      text += Wording(nl: "Voorbeelden:", en: "Examples:")[language] + "\n" + columns(examples) + "\n"
    }
    text +=
      "\(usage): ambitie \(command.name)\(operands) [\(Wording(nl: "opties", en: "options")[language])]\n\n"
    text += Wording(nl: "Opties:", en: "Options:")[language] + "\n"
    text += columns(
      command.allOptions.map { option in
        let names = [option.short, option.name].compactMap { $0 }.joined(separator: ", ")
        return ("  " + names + (option.valueName.map { " \($0)" } ?? ""), option.help[language])
      })
    let status = Wording(
      nl: """

        Eindcode: 0 goed, 1 bevindingen, 2 verkeerd gebruik of onleesbare invoer, 3 fout van ambitie, 130 onderbroken.

        """,
      en: """

        Exit status: 0 fine, 1 findings, 2 wrong use or unreadable input, 3 a fault of ambitie, 130 interrupted.

        """)
    return text + status[language]
  }

  private static func columns(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).filter { $0 <= 34 }.max() ?? 0
    return rows.map { left, right in
      left.count <= width
        ? left.padding(to: width) + "  " + right + "\n"
        : left + "\n" + String(repeating: " ", count: width + 2) + right + "\n"
    }.joined()
  }
}

extension String {
  /// The text padded with blanks to `width` characters.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
