package import AmbitionModel
import Scoring

/// How far assessors agree, as JSON (`ambitie-agreement/1`) and CSV.
package struct AgreementFile: Encodable {
  package var format = "ambitie-agreement/1"
  package var raters: [String]
  package var draws: Int
  package var seed: UInt64
  package var groups: [Group]
  package var topics: [Topic]

  package struct Group: Encodable {
    package var kind: String
    package var name: String
    package var title: String
    package var raters: Int
    package var units: Int
    package var ratings: Int
    package var same: Double?
    package var measures: [Measure]
  }

  /// A value with its interval, or why there is none.
  package struct Measure: Encodable {
    var name: String
    var value: Double?
    var low: Double?
    var high: Double?
    var undefined: String?
    var why: TextRecord?

    init(_ name: String, _ value: Result<Double, AgreementGap>, _ interval: BootstrapInterval? = nil) {
      self.name = name
      switch value {
      case .success(let number):
        self.value = number
        low = interval?.low
        high = interval?.high
      case .failure(let gap):
        undefined = gap.code
        why = TextRecord(AgreementWords.gap(gap))
      }
    }
  }

  package struct Topic: Encodable {
    var name: String
    var caseTitle: String?
    var title: String
    var distance: Double
    var answers: [Answer]
    var consensus: Answer?

    enum CodingKeys: String, CodingKey {
      case name, title, distance, answers, consensus
      case caseTitle = "case"
    }
  }

  package struct Answer: Encodable {
    var rater: String
    package var answer: String
    package var rationale: String?

    package init(_ voice: AgreementTopic.Voice) {
      rater = voice.rater
      answer = voice.answer
      rationale = voice.rationale
    }
  }

  package init(_ report: AgreementReport) {
    raters = report.raters
    draws = report.plan.draws
    seed = report.plan.seed
    groups = report.groups.map { group in
      let measures = group.measures
      return Group(
        kind: group.kind.rawValue, name: group.name, title: group.title, raters: measures.raterCount,
        units: measures.unitCount, ratings: measures.ratingCount, same: measures.sameShare,
        measures: measures.alphas.map { Measure("alpha_\($0.metric.rawValue)", $0.value, $0.interval) }
          + [Measure("fleiss_kappa", measures.fleiss)]
          + measures.cohen.map { kappa in
            Measure(
              kappa.weights == .none ? "cohen_kappa" : "cohen_kappa_\(kappa.weights.rawValue)", kappa.value)
          })
    }
    topics = report.topics.map { topic in
      Topic(
        name: topic.name, caseTitle: topic.caseName.nonEmpty, title: topic.title, distance: topic.distance,
        answers: topic.voices.map(Answer.init), consensus: topic.consensus.map(Answer.init))
    }
  }

  /// A row for each measure of each group, for a spreadsheet in Dutch.
  package func csv(_ language: Language) -> String {
    let header = [
      Wording(nl: "soort", en: "kind"), Wording(nl: "deel", en: "part"), Wording(nl: "titel", en: "title"),
      Wording(nl: "beoordelaars", en: "assessors"), Wording(nl: "vragen", en: "questions"),
      Wording(nl: "maat", en: "measure"), Wording(nl: "waarde", en: "value"), Wording(nl: "van", en: "from"),
      Wording(nl: "tot", en: "to"), Wording(nl: "toelichting", en: "note"),
    ].map { CSVWriter.Cell.text($0[language]) }
    func number(_ value: Double?) -> CSVWriter.Cell {
      value.map { .number(Rational(rounding: $0)) } ?? .empty
    }
    let rows = groups.flatMap { group in
      group.measures.map { measure -> [CSVWriter.Cell] in
        [
          .text(group.kind), .text(group.name), .text(group.title), .number(Rational(group.raters)),
          .number(Rational(group.units)), .text(measure.name), number(measure.value), number(measure.low),
          number(measure.high),
          measure.why.flatMap { language == .dutch ? $0.nl : $0.en }.map { .text($0) } ?? .empty,
        ]
      }
    }
    return CSVWriter.text([header] + rows)
  }
}
