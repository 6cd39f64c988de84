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
      .ratings, .categoryOrder, .agreeDraws, .seed, .format(Form.tables), .template, .json, .rubric, .output,
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

private func runAgree(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let plan = BootstrapInterval.Plan(
    draws: try request.wholeNumber(of: .agreeDraws, in: 1...1_000_000) ?? 1000, seed: try request.seed())
  let format = try request.form(of: Form.tables)
  var notices: [Notice] = []
  let report: AgreementReport
  if let path = request.value(of: .ratings) {
    guard request.operands.isEmpty else {
      throw UsageError(nl: "--ratings gaat niet samen met casussen", en: "--ratings does not go with cases")
    }
    let order = request.value(of: .categoryOrder)?.split(separator: ",").map { String($0).trimmed }
    let table = try RatingsTable.read(try library.file(at: path), order: order)
    notices = table.findings.isEmpty ? [] : [.findings(table.findings, in: table.text)]
    let title = Wording(nl: "Alles", en: "Everything")[request.environment.language]
    report = AgreementReport(
      groups: [
        AgreementGroup(
          kind: .all, name: "", title: title,
          measures: AgreementMeasures(table.matrix, scale: table.scale, plan: plan))
      ], topics: AgreementTopic.topics(of: table), raters: table.raters, caseCount: 0, plan: plan,
      language: request.environment.language, about: table.about)
  } else {
    let (rated, program) = try RatedCases.open(request, &library)
    notices = rated.notices
    let study = AgreementStudy(rated.cases, program)
    let language = request.environment.resultLanguage(for: program.rubric)
    report = AgreementReport(
      groups: AgreementGroup.groups(of: study, plan, language),
      topics: AgreementTopic.topics(of: study, language), raters: study.raters, caseCount: study.cases.count,
      plan: plan, language: language)
  }
  let document: Reply.Document =
    switch format {
    case .json: .text(report.json)
    case .csv: .text(report.table.csv)
    case .xlsx: .bytes(try TableWorkbook.bytes(of: [report.table], title: report.table.name))
    default: .blocks(report.blocks, report.language)
    }
  return Reply(document, notices: notices)
}
