import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// What is said of results that do not follow, in the file of two cases: a bike counter and the times of trams.
@Suite struct `Words for results that do not follow` {
  struct Row: Sendable, CustomTestStringConvertible {
    /// The text after `assessments`, and what is put in its place.
    var (from, to): (String, String)
    var (dutch, english): (String, String)
    var testDescription: String { to }

    init(_ from: String, _ to: String, nl dutch: String, en english: String) {
      (self.from, self.to, self.dutch, self.english) = (from, to, dutch, english)
    }
  }

  static let rows = [
    Row(
      #""undecided_by": [], "value": "lead""#, #""undecided_by": [], "value": "follow""#,
      nl: "casus 'bike' (Bike counter), de uitkomst 'Fitting' (Data): in het bestand staat: '1 Follow'; "
        + "nagerekend: '2 Lead' (decisions data.fitting value)",
      en: "case 'bike' (Bike counter), the outcome 'Fitting' (Data): in the file: '1 Follow'; "
        + "worked out again: '2 Lead' (decisions data.fitting value)"),
    Row(
      #""data.rights", "value": "self""#, #""data.rights", "value": "unknown""#,
      nl: "casus 'tram' (Tram times), het antwoord op 'Rights' (Data): in het bestand staat: onbekend; "
        + "nagerekend: 'Self' (answers data.rights value)",
      en: "case 'tram' (Tram times), the answer to 'Rights' (Data): in the file: unknown; "
        + "worked out again: 'Self' (answers data.rights value)"),
    Row(
      #""stakes", "value": "much""#, #""stakes", "value": true"#,
      nl: "casus 'bike' (Bike counter), het antwoord op 'Stakes': in het bestand staat: ja; "
        + "nagerekend: 'Much' (answers stakes value)",
      en: "case 'bike' (Bike counter), the answer to 'Stakes': in the file: yes; "
        + "worked out again: 'Much' (answers stakes value)"),
    Row(
      #""name": "data.builder""#, #""name": "data.buildr""#,
      nl:
        "casus 'bike' (Bike counter), het antwoord op 'data.buildr': dit staat in het bestand, maar hoort er "
        + "niet (answers data.buildr)",
      en: "case 'bike' (Bike counter), the answer to 'data.buildr': this is in the file, but does not belong "
        + "there (answers data.buildr)"),
    Row(
      #""name": "data.builder""#, #""name": "data.buildr""#,
      nl: "casus 'bike' (Bike counter), het antwoord op 'Builder' (Data): dit ontbreekt in het bestand; "
        + "nagerekend: 'Partner' (answers data.builder)",
      en: "case 'bike' (Bike counter), the answer to 'Builder' (Data): this is missing from the file; "
        + "worked out again: 'Partner' (answers data.builder)"),
    Row(
      #""state": "not_raised""#, #""state": "raised""#,
      nl: "casus 'tram' (Tram times), het signaal 'No rights' (Data): in het bestand staat: aan de orde; "
        + "nagerekend: niet aan de orde (flags data.no_rights state)",
      en: "case 'tram' (Tram times), the flag 'No rights' (Data): in the file: raised; "
        + "worked out again: not raised (flags data.no_rights state)"),
    Row(
      #""reference_date": "2022-05-18""#, #""reference_date": "2021-05-18""#,
      nl: "casus 'bike' (Bike counter), de peildatum: in het bestand staat: '2021-05-18'; "
        + "nagerekend: '2022-05-18' (case reference_date)",
      en: "case 'bike' (Bike counter), the reference date: in the file: '2021-05-18'; "
        + "worked out again: '2022-05-18' (case reference_date)"),
    Row(
      #""version": "1.0.0""#, #""version": "2.0.0""#,
      nl: "casus 'bike' (Bike counter), de versie van de rubric: in het bestand staat: '2.0.0'; "
        + "nagerekend: '1.0.0' (rubric version)",
      en: "case 'bike' (Bike counter), the version of the rubric: in the file: '2.0.0'; "
        + "worked out again: '1.0.0' (rubric version)"),
    Row(
      #"["follow", "lead"]"#, #"["follow"]"#,
      nl: "casus 'tram' (Tram times), wat de uitkomst 'Fitting' (Data) nog kan zijn: dit ontbreekt in het "
        + "bestand; nagerekend: '2 Lead' (decisions data.fitting possible 2)",
      en:
        "case 'tram' (Tram times), what the outcome 'Fitting' (Data) can still be: this is missing from the "
        + "file; worked out again: '2 Lead' (decisions data.fitting possible 2)"),
    Row(
      #""undecided_by": ["stakes"]"#, #""undecided_by": ["data.rights"]"#,
      nl:
        "casus 'tram' (Tram times), waar de uitkomst 'Fitting' (Data) nog van afhangt: in het bestand staat: "
        + "'Rights'; nagerekend: 'Stakes' (decisions data.fitting undecided_by 1)",
      en: "case 'tram' (Tram times), what the outcome 'Fitting' (Data) still depends on: in the file: "
        + "'Rights'; worked out again: 'Stakes' (decisions data.fitting undecided_by 1)"),
    Row(
      #""range": { "highest": "0", "lowest": "0" },"#, "",
      nl: "casus 'bike' (Bike counter), wat de uitkomst 'Steering' (Data) nog kan zijn: dit ontbreekt in het "
        + "bestand; nagerekend: 0 tot 0 (decisions data.steering range)",
      en: "case 'bike' (Bike counter), what the outcome 'Steering' (Data) can still be: this is missing from "
        + "the file; worked out again: 0 to 0 (decisions data.steering range)"),
    // The same words for different values: then as they are written.
    Row(
      #""data.rights", "value": "self""#, #""data.rights", "value": "Self""#,
      nl: "casus 'tram' (Tram times), het antwoord op 'Rights' (Data): in het bestand staat: \"Self\"; "
        + "nagerekend: \"self\" (answers data.rights value)",
      en: "case 'tram' (Tram times), the answer to 'Rights' (Data): in the file: \"Self\"; "
        + "worked out again: \"self\" (answers data.rights value)"),
  ]

  @Test(arguments: rows) func `name the case, the part and both values`(_ row: Row) throws {
    let wordings = try Self.findings(row.from, row.to).map(\.diagnostic.wording)
    #expect(wordings.contains(Wording(nl: row.dutch, en: row.english)), "\(wordings)")
  }

  @Test(arguments: [#""\u001b[31mself""#, #""self\u202e""#, #""a\nb""#, #""self\u0000""#])
  func `hold nothing that a terminal obeys`(_ value: String) throws {
    let findings = try Self.findings(
      #""data.rights", "value": "self""#, #""data.rights", "value": \#(value)"#)
    let texts = findings.flatMap { [$0.diagnostic.wording.dutch, $0.diagnostic.wording.english] }
    expectEqual(texts.count, 2)
    for text in texts { expectEqual(text, printable(text)) }
  }

  private static func findings(_ from: String, _ to: String) throws -> [ExchangeVerification.Mismatch] {
    let cases = try ["bike", "tram"].map {
      try contents(TemporaryFolder.smallWorkspace.appending(path: "cases/\($0).json").path)
    }
    let text = String(decoding: try ExchangeSample().file(cases).bytes, as: UTF8.self)
    let parts = text.components(separatedBy: #"  "assessments": ["#)
    let results = try #require(parts.last)
    #expect(parts.count == 2 && results.contains(from))
    let changed = results.replacing(from, with: to, maxReplacements: 1)
    let verification = ExchangeVerification(
      SourceFile(path: "x.json", text: parts[0] + #"  "assessments": ["# + changed))
    #expect(verification.unreadable.isEmpty)
    return verification.findings
  }
}
