package import AmbitionModel
package import Scoring

/// A question on which assessors differ, in words.
package struct AgreementTopic {
  package struct Voice {
    var rater: String
    var answer: String
    var rationale: String?
  }

  package var name: String
  package var caseName: String
  package var title: String
  /// From 0 through 1.
  package var distance: Double
  package var voices: [Voice]
  package var consensus: Voice?

  /// The answers on which assessors lie furthest apart, as topics to talk about; empty where all agree.
  package static func topics(of study: AgreementStudy, _ language: Language) -> [AgreementTopic] {
    let speaker = Speaker(study.program, language)
    return study.topics.map { unit in
      func voice(_ rating: Rating, by name: String) -> Voice {
        let value = try? study.program.value(of: rating.value, forSlot: unit.slot)
        return Voice(
          rater: name.isEmpty ? Words.nobody[language] : name,
          answer: value.map { speaker.text($0, ofSlot: unit.slot) } ?? quoted(rating.value.value.text),
          rationale: (rating.rationale ?? rating.reason)?[language])
      }
      let input = study.program.inputs[unit.slot]
      return AgreementTopic(
        name: input.name, caseName: study.cases[unit.caseIndex].title[language],
        title: input.layer == nil
          ? input.label[language] : "\(speaker.title(ofLayer: input.layer)): \(input.label[language])",
        distance: unit.distance,
        voices: zip(unit.ratings, study.raters).compactMap { rating, name in
          rating.map { voice($0, by: name) }
        },
        consensus: unit.answer.consensus.map { voice($0, by: $0.by?[language] ?? "") })
    }
  }

  /// The rows of a plain table on which raters differ, the furthest apart first.
  package static func topics(of table: RatingsTable) -> [AgreementTopic] {
    let matrix = table.matrix
    let spread = max((matrix.scores.max() ?? 0) - (matrix.scores.min() ?? 0), .leastNonzeroMagnitude)
    let topics = zip(matrix.units, table.units).map { unit, name in
      let chosen = unit.compactMap { $0 }
      var (sum, pairs) = (0.0, 0)
      for (index, one) in chosen.enumerated() {
        for other in chosen[(index + 1)...] {
          pairs += 1
          if case .nominal = table.scale {
            sum += one == other ? 0 : 1
          } else {
            sum += abs(matrix.scores[one] - matrix.scores[other]) / spread
          }
        }
      }
      return AgreementTopic(
        name: name, caseName: "", title: name, distance: pairs == 0 ? 0 : sum / Double(pairs),
        voices: zip(unit, table.raters).compactMap { category, rater in
          category.map { Voice(rater: rater, answer: table.categories[$0], rationale: nil) }
        }, consensus: nil)
    }
    return topics.enumerated().filter { $0.element.distance > 0 }
      .sorted { ($1.element.distance, $0.offset) < ($0.element.distance, $1.offset) }.map { $0.element }
  }
}
