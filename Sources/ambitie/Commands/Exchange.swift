import AmbitionModel
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
      .title, .anonymise, .keepText, .minimumGroup, .secretSeed, .removalReport, .format(VerifyFormat.self),
      .json,
      .rubric, .output, .overwrite,
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

/// The forms in which a verification is written; an exchange itself is always JSON.
enum VerifyFormat: String, CaseIterable, Sendable {
  case text, json
}

private func runExchange(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  if options.operands.first == "verify" { return try verify(options, environment) }
  try options.requireApart(.output, .removalReport)
  let workspace = try Workspace.open(options.operands, rubric: options.value(of: .rubric), environment)
  guard !workspace.hasErrors else {
    throw UsageError(
      nl: "niet alle casussen zijn te gebruiken", en: "not every case can be used",
      details: workspace.messages)
  }
  var exchange = try ExchangeText(workspace)
  exchange.title = options.value(of: .title).map { LocalizedText($0) }
  var messages = workspace.messages
  if !workspace.providers.isEmpty {
    let ids = Listing.all(workspace.providers.map(\.caseStudy.id.value.rawValue))
    messages +=
      Wording(
        nl: "ook opgenomen, omdat er feiten uit komen: \(ids.dutch)\n",
        en: "also enclosed, since facts come from them: \(ids.english)\n")[environment.language]
  }
  messages += try exchange.anonymise(options, environment)
  guard let text = exchange.text.value else {
    throw UsageError(
      nl: "de casussen zijn samen niet uit te werken", en: "the cases cannot be worked out together")
  }
  return try Delivery.deliver(text, options, environment, messages: messages)
}

private func verify(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  let paths = Array(options.operands.dropFirst())
  guard !paths.isEmpty else {
    throw UsageError(
      nl: "zeg welk bestand nagerekend moet worden", en: "say which file is to be worked out again")
  }
  for option in [
    CommandOption.title, .anonymise, .keepText, .minimumGroup, .secretSeed, .removalReport, .rubric,
  ]
  where options.has(option) {
    throw UsageError(
      nl: "exchange verify kent \(option.name) niet", en: "exchange verify does not take \(option.name)")
  }
  let format = try options.format(orElse: VerifyFormat.text)
  var verifications: [ExchangeVerification] = []
  for path in paths { verifications.append(ExchangeVerification(try Loader.file(at: path))) }
  let renderer = DiagnosticRenderer(language: environment.language)
  let messages = verifications.map { renderer.text(for: $0.unreadable, in: $0.file) }.joined()
  let text =
    switch format {
    case .text: verifications.map { VerificationReport($0, environment.language).text }.joined()
    case .json: VerificationReport.json(verifications)
    }
  let isUnreadable = verifications.contains { !$0.unreadable.isEmpty }
  let isDifferent = verifications.contains { !$0.findings.isEmpty }
  return try Delivery.deliver(
    text, options, environment, messages: messages,
    status: isUnreadable ? .wrongUse : isDifferent ? .findings : .fine)
}
