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
private func runFormat(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  guard !request.operands.isEmpty else {
    throw UsageError(
      nl: "format vraagt een bestand, of - voor standaardinvoer",
      en: "format takes a file, or - for standard input", hint: UsageError.seeHelp)
  }
  if request.value(of: .output) != nil {
    guard request.operands.count == 1, !request.has(.check) else {
      throw UsageError(
        nl: "--output gaat met één bestand, en niet met --check",
        en: "--output goes with one file, and not with --check")
    }
  }
  var (names, notices, status) = ("", [Notice](), ExitStatus.fine)
  for path in request.operands {
    let file = try library.file(at: path)
    let reading = DocumentFormatter.format(file)
    notices.append(.findings(reading.diagnostics, in: file))
    guard let text = reading.value else {
      status = .wrongUse
      continue
    }
    let bytes = Array(text.utf8)
    if request.has(.check) {
      guard bytes != file.bytes else { continue }
      names += printable(path) + "\n"
      if status == .fine { status = .findings }
    } else if path == "-" || request.value(of: .output) != nil {
      return Reply(.text(text), notices: notices)
    } else if bytes != file.bytes {
      try WholeFile.write(bytes, to: path, existing: .replaceIfStill(file.bytes))
      notices.append(
        .lines(Wording(nl: "opgemaakt: \(printable(path))\n", en: "formatted: \(printable(path))\n")))
    }
  }
  return Reply(.text(names), notices: notices, status: status)
}
