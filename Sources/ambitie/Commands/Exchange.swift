import AmbitionModel
import Foundation
import Scoring
import Telling

extension Command {
  static let exchange = Command(
    name: "exchange",
    summary: Wording(
      nl: "zet casussen, rubric en uitslag in één bestand, of reken dat na",
      en: "put cases, rubric and results in one file, or verify such a file"),
    operands: "[CASE…] | verify FILE…",
    operandKind: .casesOrAction(["verify"]),
    options: [
      .title, .names, .anonymise, .keepText, .minimumGroup, .secretSeed, .removalReport,
      .format([.text, .json]), .json, .rubric, .output, .overwrite,
    ],
    examples: [
      (
        "ambitie exchange cases -o utrecht.json",
        Wording(nl: "alles om te delen in één bestand", en: "everything to share in one file")
      ),
      (
        "ambitie exchange verify utrecht.json",
        Wording(nl: "klopt het, en is er niets veranderd?", en: "does it fit, and was nothing changed?")
      ),
      (
        "ambitie exchange *.json --anonymise -o anoniem.json",
        Wording(nl: "zonder namen, teksten en kleine groepen", en: "without names, texts and small groups")
      ),
    ],
    run: runExchange)
}

extension CommandOption {
  static let title = CommandOption(
    "--title", value: "TEXT", nl: "waar het bestand over gaat", en: "what the file is about")
}

private func runExchange(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  if request.operands.first == "verify" { return try verify(request, &library) }
  try request.requireApart(.output, .removalReport)
  let workspace = try Workspace.open(request, from: &library)
  guard !workspace.hasErrors else {
    throw UsageError(
      nl: "niet alle casussen zijn te gebruiken", en: "not every case can be used",
      details: workspace.notices)
  }
  var exchange = try ExchangeText(workspace)
  exchange.title = request.value(of: .title).map { LocalizedText($0) }
  var notices = workspace.notices
  if !workspace.providers.isEmpty {
    let ids = Listing.all(workspace.providers.map(\.caseStudy.id.value.rawValue))
    notices.append(
      .lines(
        Wording(
          nl: "ook opgenomen, omdat er feiten uit komen: \(ids.dutch)\n",
          en: "also enclosed, since facts come from them: \(ids.english)\n")))
  }
  notices += try exchange.anonymise(request)
  return Reply(.text(try exchange.written()), notices: notices)
}

private func verify(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  let paths = request.operands.dropFirst()
  guard !paths.isEmpty else {
    throw UsageError(
      nl: "zeg welk bestand nagerekend moet worden", en: "say which file is to be worked out again")
  }
  for option in [
    CommandOption.title, .names, .anonymise, .keepText, .minimumGroup, .secretSeed, .removalReport, .rubric,
  ]
  where request.has(option) {
    throw UsageError(
      nl: "exchange verify kent \(option.name) niet", en: "exchange verify does not take \(option.name)")
  }
  let form = try request.form(of: [.text, .json])
  var verifications: [ExchangeVerification] = []
  for path in paths {
    // Composed and decomposed; only Foundation knows them.
    let forms: [(String) -> String] = [
      { $0.precomposedStringWithCanonicalMapping }, { $0.decomposedStringWithCanonicalMapping },
    ]
    verifications.append(ExchangeVerification(try library.file(at: path), unicodeForms: forms))
  }
  let text =
    form == .json
    ? VerificationReport.json(verifications)
    : verifications.map { VerificationReport($0, request.environment.language).text }.joined()
  let isUnreadable = verifications.contains { !$0.unreadable.isEmpty }
  let isDifferent = verifications.contains { !$0.findings.isEmpty }
  return Reply(
    .text(text), notices: verifications.map { .findings($0.unreadable, in: $0.file) },
    status: isUnreadable ? .wrongUse : isDifferent ? .findings : .fine)
}
