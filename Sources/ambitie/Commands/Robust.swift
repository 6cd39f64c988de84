import AmbitionModel
import Scoring
import Telling

extension Command {
  static let robust = Command(
    name: "robust",
    summary: Wording(
      nl: "hoe vast de niveaus staan als gewichten en grenzen schuiven",
      en: "how firm the levels are when weights and thresholds move"),
    operands: "CASE",
    options: [.within, .draws, .seed, .format(Form.reports), .template, .json, .rubric, .output, .overwrite],
    examples: [
      (
        "ambitie robust snuffelfiets",
        Wording(nl: "hangt dit aan onze gewichten?", en: "does this depend on our weights?")
      ),
      (
        "ambitie robust aerius --within 50",
        Wording(nl: "gewichten tot de helft hoger of lager", en: "weights up to half higher or lower")
      ),
    ],
    run: runRobust)
}

extension CommandOption {
  static let within = CommandOption(
    "--within", value: "PERCENT", nl: "hoe ver elk gewicht mag schuiven (20)",
    en: "how far each weight may move (20)")
  static let draws = CommandOption(
    "--draws", value: "N", nl: "hoe vaak gewichten worden geloot (100000)",
    en: "how often weights are drawn (100000)")
  static let seed = CommandOption(
    "--seed", value: "N", nl: "startgetal van de loting (1); hetzelfde getal geeft dezelfde uitkomst",
    en: "where drawing starts (1); the same number gives the same result")
}

private func runRobust(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let plan = try WeightDraws.Plan(request)
  let subject = try OneCase.open(request, &library, verb: "robust")
  guard let robustness = Robustness(of: subject.assessment, plan) else {
    throw UsageError(nl: "dit is te groot om uit te rekenen", en: "this is too large to work out")
  }
  let report = RobustReport(subject.assessment, robustness, subject.language)
  return Reply(
    .report(
      report.blocks, json: report.json, as: try request.form(of: Form.reports), subject.language),
    notices: subject.notices)
}

extension WeightDraws.Plan {
  fileprivate init(_ request: Request) throws(UsageError) {
    self.init(
      spread: try request.spread(), count: try request.wholeNumber(of: .draws, in: 1...10_000_000) ?? 100_000,
      seed: try request.seed())
  }
}

extension Request {
  /// The part of a weight that it may be off.
  fileprivate func spread() throws(UsageError) -> Rational {
    let text = value(of: .within) ?? "20"
    let percent = try TypedNumber.read(text, as: .percentage).number(from: text)
    guard Rational.zero < percent, percent < 100,
      percent.denominator <= 10_000, let spread = percent.divided(by: 100)
    else {
      throw UsageError(
        nl: "--within vraagt een percentage boven 0 en onder 100, geen \(quoted(text))",
        en: "--within takes a percentage above 0 and below 100, not \(quoted(text))",
        hint: Wording(
          nl: "een gewicht blijft altijd boven 0", en: "a weight always stays above 0"))
    }
    return spread
  }

  func seed() throws(UsageError) -> UInt64 {
    guard let text = value(of: .seed) else { return 1 }
    guard let seed = UInt64(text) else {
      throw UsageError(
        nl: "--seed vraagt een geheel getal vanaf 0, geen \(quoted(text))",
        en: "--seed takes a whole number from 0, not \(quoted(text))")
    }
    return seed
  }
}
