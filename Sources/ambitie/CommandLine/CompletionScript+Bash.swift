import Telling

extension CompletionScript {
  var bash: String {
    let verbNames = verbs.map(\.name)
    return """
      # bash completion of ambitie; load it with: source <(ambitie completion bash)
      _ambitie_cases() {
        local file
        for file in cases/*.json cases/*/*.json; do
          [[ -e $file ]] && file=${file##*/} && printf '%s\\n' "${file%.json}"
        done
      }

      _ambitie() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb='' word
        # bash takes --name=value apart into three words.
        if [[ $current == '=' ]]; then
          current=''
        elif [[ $previous == '=' ]]; then
          previous=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
          case $word in \(verbNames.joined(separator: "|"))) verb=$word && break ;; esac
        done
        case $verb:$previous in
      \(commands.map(bashValues).joined())    *:--language) _ambitie_offer 'nl en' ;;
          *)
            case $verb in
              help) _ambitie_offer '\(verbNames.joined(separator: " "))' ;;
      \(commands.map(bashOperands).joined())        *) _ambitie_offer '\((verbNames + ["--help", "--version", "--language"]).joined(separator: " "))' ;;
            esac ;;
        esac
      }

      # Offers those of the words that begin as the current one, and files where the second argument says so.
      _ambitie_offer() {
        mapfile -t COMPREPLY < <(compgen ${2:+-f} -W "$1" -- "$current")
      }

      complete -F _ambitie ambitie

      """
  }

  /// The lines that complete the values of a command's options.
  private func bashValues(of command: Command) -> String {
    command.allOptions.filter { $0.valueName != nil }.map { option in
      let pattern = names(of: option).map { "\(command.name):\($0)" }.joined(separator: "|")
      let offer =
        option.choices.map { "'\($0.joined(separator: " "))'" } ?? (option.takesFile ? "'' files" : "''")
      return "    \(pattern)) _ambitie_offer \(offer) ;;\n"
    }.joined()
  }

  /// The line that completes a command's options and operands.
  private func bashOperands(of command: Command) -> String {
    let options = command.allOptions.map(\.name).joined(separator: " ")
    let operands: String =
      switch command.operandKind {
      case .cases: "\"$(_ambitie_cases)\" files"
      case .files: "'' files"
      case .words(let words): "'\(words.joined(separator: " "))'"
      case .none: "''"
      }
    return """
            \(command.name))
              if [[ $current == -* ]]; then
                _ambitie_offer '\(options)'
              else
                _ambitie_offer \(operands)
              fi ;;

      """
  }
}
