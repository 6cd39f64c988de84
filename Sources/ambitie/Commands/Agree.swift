import AmbitionModel
import Foundation
import Scoring
import Telling

extension Command {
  static let agree = Command(
    name: "agree",
    summary: Wording(
      nl: "hoe eens beoordelaars het zijn, en waarover zij moeten praten",
      en: "how far assessors agree, and what they should talk about"),
    operands: "[CASE…]",
    options: [
      .ratings, .categoryOrder, .agreeDraws, .seed, .format(ScoreFormat.self), .json, .rubric, .output,
      .overwrite,
    ],
    examples: [
      (
        "ambitie agree snuffelfiets",
        Wording(
          nl: "één casus met antwoorden van meer beoordelaars",
          en: "one case with answers of several assessors")
      ),
      (
        "ambitie agree ann.json bob.json",
        Wording(nl: "één bestand per beoordelaar", en: "one file for each assessor")
      ),
      (
        "ambitie agree --ratings tabel.csv",
        Wording(
          nl: "een losse tabel: een rij per vraag, een kolom per beoordelaar",
          en: "a plain table: a row for each question, a column for each assessor")
      ),
    ],
    run: runAgree)
}

extension CommandOption {
  static let ratings = CommandOption(
    "--ratings", value: "FILE", nl: "een tabel (csv) met oordelen, in plaats van casussen",
    en: "a table (csv) of ratings, instead of cases")
  static let categoryOrder = CommandOption(
    "--order", value: "A,B,C", nl: "de oordelen in de tabel van laag naar hoog",
    en: "the ratings in the table from low to high")
  static let agreeDraws = CommandOption(
    "--draws", value: "N", nl: "hoe vaak vragen worden geloot voor het interval (1000)",
    en: "how often questions are drawn for the interval (1000)")
}

private func runAgree(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  let plan = BootstrapInterval.Plan(
    draws: try options.wholeNumber(of: .agreeDraws, in: 1...1_000_000) ?? 1000, seed: try options.seed())
  let format = try options.format(orElse: ScoreFormat.text)
  var messages = ""
  let report: AgreementReport
  if let path = options.value(of: .ratings) {
    guard options.operands.isEmpty else {
      throw UsageError(nl: "--ratings gaat niet samen met casussen", en: "--ratings does not go with cases")
    }
    let order = options.value(of: .categoryOrder)?.split(separator: ",").map { String($0).trimmed }
    let table = try RatingsTable.read(try Loader.file(at: path), order: order)
    let title = Wording(nl: "Alles", en: "Everything")[environment.language]
    report = AgreementReport(
      groups: [
        AgreementGroup(
          kind: .all, name: "", title: title,
          measures: AgreementMeasures(table.matrix, scale: table.scale, plan: plan))
      ], topics: AgreementTopic.topics(of: table), raters: table.raters, caseCount: 0, plan: plan,
      language: environment.language)
  } else {
    let reading = try RatedCases.open(options, environment)
    messages = reading.messages
    let study = AgreementStudy(reading.cases, reading.program)
    let language = environment.resultLanguage(for: reading.program.rubric)
    report = AgreementReport(
      groups: AgreementGroup.groups(of: study, plan, language),
      topics: AgreementTopic.topics(of: study, language), raters: study.raters, caseCount: study.cases.count,
      plan: plan, language: language)
  }
  let text: String
  switch format {
  case .text: text = TextWriter(width: environment.width, style: Style(environment)).text(report.blocks)
  case .markdown: text = MarkdownWriter.text(report.blocks)
  case .json: text = AgreementFile(report).text
  case .csv: text = AgreementFile(report).csv(report.language)
  }
  return try Delivery.deliver(text, options, environment, messages: messages)
}
