import AmbitionModel
import Telling

/// A script that lets a shell complete commands, options, their values and the names of cases.
///
/// Made from the table of commands, so that it never lags behind.
struct CompletionScript {
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  let commands: [Command]
  let language: Language

  func text(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  /// The names that come first on a line.
  var verbs: [(name: String, summary: String)] {
    commands.map { ($0.name, $0.summary[language]) }
      + [("help", Wording(nl: "uitleg over een opdracht", en: "help about a command")[language])]
  }

  /// The option's names, short and long.
  func names(of option: CommandOption) -> [String] {
    [option.short, option.name].compactMap { $0 }
  }

  /// `text` as one word of a shell, in single quotes.
  func word(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
