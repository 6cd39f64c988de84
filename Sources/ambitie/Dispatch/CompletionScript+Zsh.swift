import AmbitionModel
import Telling

extension CompletionScript {
  /// Names of files are given to `compadd` as a list, which quotes them and never expands them.
  var zsh: String {
    #"""
    #compdef ambitie
    # zsh completion of ambitie; save it as _ambitie in a folder of $fpath, or: source <(ambitie completion zsh)
    _ambitie_cases() {
      local -a names
      names=(cases/*.json(N.:t:r) cases/*/*.json(N.:t:r) cases/*(N/:t))
      names=("${(@)names:#(-*|*[[:cntrl:]]*)}")
      compadd -a names
      _files
    }

    _ambitie() {
      local -a verbs
      verbs=(
    \#(verbs.map { "    \(word("\($0.name):\($0.summary)"))\n" }.joined())  )
      if (( CURRENT == 2 )); then
        _describe command verbs
        return
      fi
      local verb=${words[2]}
      shift words
      (( CURRENT-- ))
      case $verb in
        help) _describe command verbs ;;
    \#(commands.map(zshArguments).joined())  esac
    }

    compdef _ambitie ambitie

    """#
  }

  private func zshArguments(of command: Command) -> String {
    let options = command.allOptions.flatMap { option in
      names(of: option).map { name in
        let help = "[" + escaped(option.help[language]) + "]"
        guard let value = option.valueName else { return name + help }
        let action = option.completion.map(zshAction) ?? ""
        let sign = name.hasPrefix("--") ? "=" : ""
        return "\(name)\(sign)\(help):\(escaped(value.lowercased())):\(action)"
      }
    }
    let operands: [String] =
      switch command.operandKind {
      case .action(let words): ["1:word:(\(words.joined(separator: " ")))", "*:case:_ambitie_cases"]
      case .casesOrAction(let words):
        [
          "1:case: _alternative 'words:word:(\(words.joined(separator: " ")))' 'cases:case:_ambitie_cases'",
          "*:case:_ambitie_cases",
        ]
      case .none: []
      case let kind: ["*:word:" + zshAction(kind)]
      }
    let lines = (options + operands).map { "      \(word($0))" }.joined(separator: " \\\n")
    return "    \(command.name))\n      _arguments \\\n\(lines) ;;\n"
  }

  private func zshAction(_ kind: Command.OperandKind) -> String {
    switch kind {
    case .cases, .action, .casesOrAction: "_ambitie_cases"
    case .files: "_files"
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .none: ""
    }
  }

  /// `text` where brackets and colons mean something to `_arguments`.
  private func escaped(_ text: String) -> String {
    text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
