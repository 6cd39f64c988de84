import AmbitionModel
import Telling

extension Command {
  static let man = Command(
    name: "man",
    summary: Wording(nl: "schrijf de handleiding voor man(1)", en: "write the manual page for man(1)"),
    operands: "",
    operandKind: .none,
    options: [.output, .overwrite],
    examples: [
      ("ambitie man -o ambitie.1", Wording(nl: "lees met: man ./ambitie.1", en: "read with: man ./ambitie.1"))
    ],
    run: runMan)
}

private func runMan(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  if let extra = request.operands.first { throw .tooManyOperands(extra, of: "man") }
  let page = ManualPage(commands: Command.all, language: request.environment.language)
  return Reply(.text(page.text))
}
