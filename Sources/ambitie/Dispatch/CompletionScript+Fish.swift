import AmbitionModel
import Telling

extension CompletionScript {
  /// Names of files reach fish as the lines of a command's output, which it quotes and never expands.
  var fish: String {
    var lines = [
      #"""
      # fish completion of ambitie; load it with: ambitie completion fish | source
      function __ambitie_cases
        for file in cases/*.json cases/*/*.json cases/*/
          string replace -rf '^.*/([^-/[:cntrl:]][^/[:cntrl:]]*?)(?:\.json|/)$' '$1' -- $file
        end
      end
      complete -c ambitie -n __fish_use_subcommand -f
      complete -c ambitie -n __fish_use_subcommand -l version
      """#
    ]
    lines += verbs.map { name, summary in
      "complete -c ambitie -n __fish_use_subcommand -a \(name) -d \(word(summary))"
    }
    lines.append("complete -c ambitie \(seen("help")) -f -a '\(verbs.map(\.name).joined(separator: " "))'")
    for command in commands {
      lines += command.allOptions.map { fishOption($0, of: command) }
      lines += fishOperands(of: command)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fishOperands(of command: Command) -> [String] {
    let start = "complete -c ambitie \(seen(command.name))"
    let cases = start + " -a '(__ambitie_cases)'"
    func offer(_ words: [String]) -> String { " -a '\(words.joined(separator: " "))'" }
    func first(_ words: [String]) -> String {
      "complete -c ambitie -n '__fish_seen_subcommand_from \(command.name); and not __fish_seen_subcommand_from \(words.joined(separator: " "))'"
        + offer(words)
    }
    return switch command.operandKind {
    case .cases: [cases]
    case .files: []
    case .words(let words): [start + " -f" + offer(words)]
    case .action(let words), .casesOrAction(let words): [first(words), cases]
    case .none: [start + " -f"]
    }
  }

  private func seen(_ verb: String) -> String {
    "-n '__fish_seen_subcommand_from \(verb)'"
  }

  private func fishOption(_ option: CommandOption, of command: Command) -> String {
    var line = "complete -c ambitie \(seen(command.name)) -l \(option.name.dropFirst(2))"
    if let short = option.short { line += " -s \(short.dropFirst())" }
    switch option.completion {
    case .words(let words)?: line += " -x -a '\(words.joined(separator: " "))'"
    case .cases?: line += " -r -F -a '(__ambitie_cases)'"
    case .some: line += " -r -F"
    case nil: if option.valueName != nil { line += " -x" }
    }
    return line + " -d \(word(option.help[language]))"
  }
}
