import AmbitionModel
import Telling

extension CompletionScript {
  var fish: String {
    var lines = [
      "# fish completion of ambitie; load it with: ambitie completion fish | source",
      "complete -c ambitie -n __fish_use_subcommand -f",
      "complete -c ambitie -n __fish_use_subcommand -l version",
    ]
    lines += verbs.map { name, summary in
      "complete -c ambitie -n __fish_use_subcommand -a \(name) -d \(word(summary))"
    }
    lines.append("complete -c ambitie \(seen("help")) -f -a '\(verbs.map(\.name).joined(separator: " "))'")
    for command in commands {
      lines += command.allOptions.map { fishOption($0, of: command) }
      switch command.operandKind {
      case .cases:
        lines.append(
          "complete -c ambitie \(seen(command.name)) -a '(path change-extension \"\" (path basename cases/**.json))'"
        )
      case .files: break
      case .words(let words):
        lines.append("complete -c ambitie \(seen(command.name)) -f -a '\(words.joined(separator: " "))'")
      case .none: lines.append("complete -c ambitie \(seen(command.name)) -f")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func seen(_ verb: String) -> String {
    "-n '__fish_seen_subcommand_from \(verb)'"
  }

  private func fishOption(_ option: CommandOption, of command: Command) -> String {
    var line = "complete -c ambitie \(seen(command.name)) -l \(option.name.dropFirst(2))"
    if let short = option.short { line += " -s \(short.dropFirst())" }
    if let choices = option.choices {
      line += " -x -a '\(choices.joined(separator: " "))'"
    } else if option.valueName != nil {
      line += option.takesFile ? " -r -F" : " -x"
    }
    return line + " -d \(word(option.help[language]))"
  }
}
