import AmbitionModel
import Scoring

/// How far assessors agree, as JSON (`ambitie-agreement/1`) and as a table.
extension AgreementReport {
  package var json: String {
    let file: JSON = [
      "format": "ambitie-agreement/1",
      "raters": .strings(raters),
      // What was made of a plain table.
      "about": about.map { .text($0) },
      "draws": .number(plan.draws),
      "seed": .number("\(plan.seed)"),
      "groups": .array(groups.map(JSON.group)),
      "topics": .array(topics.map(JSON.topic)),
    ]
    return file.text
  }

  /// A row for each measure of each group.
  package var table: DataTable {
    let header = [
      Wording(nl: "soort", en: "kind"), Wording(nl: "deel", en: "part"), Wording(nl: "titel", en: "title"),
      Wording(nl: "beoordelaars", en: "assessors"), Wording(nl: "vragen", en: "questions"),
      Wording(nl: "maat", en: "measure"), Wording(nl: "waarde", en: "value"), Wording(nl: "van", en: "from"),
      Wording(nl: "tot", en: "to"), Wording(nl: "toelichting", en: "note"),
    ].map { $0[language] }
    func number(_ value: Double?) -> DataTable.Cell {
      value.map { .number(Rational(rounding: $0)) } ?? .empty
    }
    let rows = groups.flatMap { group in
      group.measures.named.map { measure -> [DataTable.Cell] in
        [
          .text(group.kind.rawValue), .text(group.name), .text(group.title),
          .number(Rational(group.measures.raterCount)), .number(Rational(group.measures.unitCount)),
          .text(measure.name), number(measure.value.number), number(measure.interval?.low),
          number(measure.interval?.high),
          measure.value.gap.map { .text(AgreementWords.gap($0)[language]) } ?? .empty,
        ]
      }
    }
    return DataTable(
      name: AgreementWords.tableName[language], header: header, rows: rows, inSight: [2, 5])
  }
}

extension AgreementMeasures {
  /// A measure with its interval, or why there is none.
  fileprivate typealias Named = (
    name: String, value: Result<Double, AgreementGap>, interval: BootstrapInterval?
  )

  /// In the order of the files.
  fileprivate var named: [Named] {
    alphas.map { alpha in
      // Without a value the interval says nothing.
      ("alpha_\(alpha.metric.rawValue)", alpha.value, alpha.value.gap == nil ? alpha.interval : nil)
    } + [("fleiss_kappa", fleiss, nil)]
      + cohen.map { kappa in
        let suffix = kappa.weights == .none ? "" : "_\(kappa.weights.rawValue)"
        return ("cohen_kappa\(suffix)", kappa.value, nil)
      }
  }
}

extension Result<Double, AgreementGap> {
  fileprivate var gap: AgreementGap? {
    if case .failure(let gap) = self { gap } else { nil }
  }
}

extension JSON {
  fileprivate static func group(_ group: AgreementGroup) -> JSON {
    let measures = group.measures.named.map { measure -> JSON in
      [
        "name": .string(measure.name),
        "value": measure.value.number.map(JSON.number),
        "low": (measure.interval?.low).map(JSON.number),
        "high": (measure.interval?.high).map(JSON.number),
        "undefined": (measure.value.gap?.code).map(JSON.string),
        "why": measure.value.gap.map { .text(AgreementWords.gap($0)) },
      ]
    }
    return [
      "kind": .string(group.kind.rawValue),
      "name": .string(group.name),
      "title": .string(group.title),
      "raters": .number(group.measures.raterCount),
      "units": .number(group.measures.unitCount),
      "ratings": .number(group.measures.ratingCount),
      "same": group.measures.sameShare.map(JSON.number),
      "measures": .array(measures),
    ]
  }

  fileprivate static func topic(_ topic: AgreementTopic) -> JSON {
    [
      "name": .string(topic.name),
      "case": topic.caseName.nonEmpty.map(JSON.string),
      "title": .string(topic.title),
      "distance": .number(topic.distance),
      "answers": .array(topic.voices.map(JSON.voice)),
      "consensus": topic.consensus.map(JSON.voice),
    ]
  }

  private static func voice(_ voice: AgreementTopic.Voice) -> JSON {
    [
      "rater": .string(voice.rater), "answer": .string(voice.answer),
      "rationale": voice.rationale.map(JSON.string),
    ]
  }
}
