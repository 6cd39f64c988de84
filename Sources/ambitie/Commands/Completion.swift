import AmbitionModel
import Telling

extension Command {
  static let completion = Command(
    name: "completion",
    summary: Wording(
      nl: "laat de shell opdrachten en casussen aanvullen", en: "let the shell complete commands and cases"),
    operands: CompletionScript.Shell.allCases.map(\.rawValue).joined(separator: "|"),
    operandKind: .words(CompletionScript.Shell.allCases.map(\.rawValue)),
    options: [],
    examples: [
      ("source <(ambitie completion bash)", Wording(nl: "voor deze shell", en: "for this shell"))
    ],
    run: runCompletion)
}

private func runCompletion(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let allowed = CompletionScript.Shell.allCases.map(\.rawValue)
  guard let name = request.operands.first else {
    throw UsageError(
      nl: "completion vraagt een shell: \(Listing.choices(allowed).dutch)",
      en: "completion takes a shell: \(Listing.choices(allowed).english)")
  }
  guard let shell = CompletionScript.Shell(rawValue: name) else {
    throw .wrongValue(name, of: "completion", allowed: allowed)
  }
  if let extra = request.operands.dropFirst().first { throw .tooManyOperands(extra, of: "completion") }
  return Reply(
    .text(CompletionScript(commands: Command.all, language: request.environment.language).text(for: shell)))
}
