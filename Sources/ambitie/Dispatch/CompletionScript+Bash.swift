import AmbitionModel
import Telling

extension CompletionScript {
  /// Names of files are only ever compared and added to a list: `compgen -W` would run a `$(…)` in them.
  var bash: String {
    #"""
    # bash completion of ambitie; load it with: source <(ambitie completion bash)

    # Offers those of the words that begin as the current one. Words can be names of files, so they are never expanded.
    _ambitie_offer() {
      local word
      for word; do
        [[ $word == "$current"* ]] && COMPREPLY+=("$word")
      done
    }

    # Offers a name of a file, unless it would pass for an option or upset the terminal; bash quotes it.
    _ambitie_name() {
      case $1 in -* | *[[:cntrl:]]*) return ;; esac
      _ambitie_offer "$1"
    }

    # Offers the names of cases and of sets of cases.
    _ambitie_cases() {
      local file
      compopt -o filenames 2>/dev/null
      for file in cases/*.json cases/*/*.json; do
        [[ -f $file ]] && file=${file##*/} && _ambitie_name "${file%.json}"
      done
      for file in cases/*; do
        [[ -d $file ]] && _ambitie_name "${file##*/}"
      done
    }

    # Offers files and folders; those that are written in another way (~) are left to bash.
    _ambitie_files() {
      local file
      compopt -o filenames -o default 2>/dev/null
      for file in "$current"*; do
        [[ -e $file ]] && _ambitie_name "$file"
      done
    }

    _ambitie() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb='' word
      COMPREPLY=()
      # bash takes --name=value apart into three words.
      if [[ $current == '=' ]]; then
        current=''
      elif [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      # The word as it is meant, without its quotes.
      case $current in \'* | \"*) current=${current:1} ;; esac
      current=${current//\\/}
      for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
        case $word in \#(verbNames.joined(separator: "|"))) verb=$word && break ;; esac
      done
      case $verb:$previous in
    \#(commands.map(bashValues).joined())    *:--language) _ambitie_offer nl en ;;
        *)
          case $verb in
            help) _ambitie_offer \#(verbNames.joined(separator: " ")) ;;
    \#(commands.map(bashOperands).joined())        *) _ambitie_offer \#((verbNames + ["--help", "--version", "--language"]).joined(separator: " ")) ;;
          esac ;;
      esac
    }

    complete -F _ambitie ambitie

    """#
  }

  private var verbNames: [String] { verbs.map(\.name) }

  /// The lines that complete the values of a command's options.
  private func bashValues(of command: Command) -> String {
    command.allOptions.filter { $0.valueName != nil }.map { option in
      let pattern = names(of: option).map { "\(command.name):\($0)" }.joined(separator: "|")
      return "    \(pattern)) \(bashOffer(option.completion ?? .none, of: command)) ;;\n"
    }.joined()
  }

  /// The lines that complete a command's options and operands.
  private func bashOperands(of command: Command) -> String {
    """
            \(command.name))
              if [[ $current == -* ]]; then
                _ambitie_offer \(command.allOptions.map(\.name).joined(separator: " "))
              else
                \(bashOffer(command.operandKind, of: command))
              fi ;;

    """
  }

  private func bashOffer(_ kind: Command.OperandKind, of command: Command) -> String {
    let cases = "_ambitie_cases; _ambitie_files"
    return switch kind {
    case .cases: cases
    case .files: "_ambitie_files"
    case .words(let words): "_ambitie_offer \(words.joined(separator: " "))"
    case .action(let words):
      "if [[ $previous == \(command.name) ]]; then _ambitie_offer \(words.joined(separator: " ")); else \(cases); fi"
    case .casesOrAction(let words):
      "[[ $previous == \(command.name) ]] && _ambitie_offer \(words.joined(separator: " ")); \(cases)"
    case .none: ":"
    }
  }
}
