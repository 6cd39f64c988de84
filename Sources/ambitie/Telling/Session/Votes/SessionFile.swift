package import AmbitionModel
import Foundation
import Scoring

/// A harvest as it is written to `werksessie.json`.
package struct SessionFile: Encodable {
  private let session: WorkingSession

  package init(_ session: WorkingSession) {
    self.session = session
  }

  private struct Reference: Encodable {
    var id: String
    var version: String?
  }

  private struct Votes: Encodable {
    var `case`: String?
    var layer: String
    var levels: [Int]
    var unknown: Int
    var blank: Int

    init(_ caseStudy: String?, _ layer: Identifier<Layer>, _ tally: Tally) {
      `case` = caseStudy
      self.layer = layer.rawValue
      levels = tally.levels
      unknown = tally.unknown
      blank = tally.blank
    }
  }

  private struct Variant: Encodable {
    var `case`: String
    var name: String
    var levels: [String: String]
  }

  private struct ConsistencyVote: Encodable {
    var layer: String
    var cases: [String]
    var deliberate: Int
    var accidental: Int
  }

  private struct KaderVote: Encodable {
    var kader: String
    var rule: String
    var agree: Int
    var adjust: Int
    var reject: Int
    var wording: String?
  }

  private struct Note: Encodable {
    var slide: String
    var `case`: String?
    var text: String
  }

  private enum Key: String, CodingKey {
    case format, rubric, date, tallies, preferences, variants, consistency, kaders, notes
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(SessionReader.format, forKey: .format)
    try container.encode(
      Reference(id: session.rubric.id.value.rawValue, version: session.rubric.version), forKey: .rubric)
    try container.encodeIfPresent(session.date?.description, forKey: .date)
    try container.encode(
      session.tallies.map { Votes($0.caseStudy.value.rawValue, $0.layer.value, $0.tally) }, forKey: .tallies)
    try container.encode(
      session.preferences.map { Votes(nil, $0.layer.value, $0.tally) }, forKey: .preferences)
    try container.encode(
      session.variants.map { variant in
        Variant(
          case: variant.caseStudy.value.rawValue, name: variant.name,
          levels: Dictionary(
            variant.levels.map { ($0.layer.value.rawValue, $0.level.value.rawValue) },
            uniquingKeysWith: { first, _ in first }))
      }, forKey: .variants)
    try container.encode(
      session.consistency.map {
        ConsistencyVote(
          layer: $0.layer.value.rawValue, cases: [$0.first.value.rawValue, $0.second.value.rawValue],
          deliberate: $0.deliberate, accidental: $0.accidental)
      }, forKey: .consistency)
    try container.encode(
      session.kaders.map {
        KaderVote(
          kader: $0.kader.value.rawValue, rule: $0.rule.value.rawValue, agree: $0.agree, adjust: $0.adjust,
          reject: $0.reject, wording: $0.wording)
      }, forKey: .kaders)
    try container.encode(
      session.notes.map { Note(slide: $0.slide, case: $0.caseStudy?.value.rawValue, text: $0.text) },
      forKey: .notes)
  }
}
