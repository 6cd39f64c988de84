import AmbitionModel
import Telling

extension Command {
  static let format = Command(
    name: "format",
    summary: Wording(
      nl: "breng rubrics en casussen in de vaste opmaak, met behoud van commentaar",
      en: "bring rubrics and cases into the canonical layout, comments kept"),
    operands: "FILE…",
    operandKind: .files,
    options: [.check, .output, .overwrite],
    examples: [
      ("ambitie format rubrics/mijn.json", Wording(nl: "in het bestand zelf", en: "in the file itself")),
      (
        "ambitie format --check cases/*.json",
        Wording(nl: "noem alleen wat anders zou worden", en: "only name what would change")
      ),
      (
        "ambitie format - < mijn.json",
        Wording(nl: "van standaardinvoer naar standaarduitvoer", en: "from standard input to standard output")
      ),
    ],
    run: runFormat)
}

extension CommandOption {
  static let check = CommandOption(
    "--check", nl: "verander niets; noem de bestanden die anders zouden worden (eindcode 1)",
    en: "change nothing; name the files that would change (exit status 1)")
}

/// Files are written in place, as formatters do: what is written means the same, and nothing is written over a
/// file with mistakes.
private func runFormat(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  guard !options.operands.isEmpty else {
    throw UsageError(
      nl: "format vraagt een bestand, of - voor standaardinvoer",
      en: "format takes a file, or - for standard input", hint: UsageError.seeHelp)
  }
  if options.value(of: .output) != nil {
    guard options.operands.count == 1, !options.has(.check) else {
      throw UsageError(
        nl: "--output gaat met één bestand, en niet met --check",
        en: "--output goes with one file, and not with --check")
    }
  }
  let renderer = DiagnosticRenderer(language: environment.language)
  var outcome = CommandResult()
  for path in options.operands {
    let file = try Loader.file(at: path)
    let reading = DocumentFormatter.format(file)
    outcome.standardError += renderer.text(for: reading.diagnostics, in: file)
    guard let text = reading.value else {
      outcome.status = .wrongUse
      continue
    }
    let bytes = Array(text.utf8)
    if options.has(.check) {
      guard bytes != file.bytes else { continue }
      outcome.standardOutput += printable(path) + "\n"
      if outcome.status == .fine { outcome.status = .findings }
    } else if path == "-" || options.value(of: .output) != nil {
      return try Delivery.deliver(text, options, environment, messages: outcome.standardError)
    } else if bytes != file.bytes {
      try WholeFile.write(bytes, to: path, existing: .replace)
      outcome.standardError +=
        Wording(nl: "opgemaakt: \(printable(path))\n", en: "formatted: \(printable(path))\n")[
          environment.language]
    }
  }
  return outcome
}
