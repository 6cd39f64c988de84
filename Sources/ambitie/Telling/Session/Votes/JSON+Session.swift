package import AmbitionModel

extension JSON {
  /// A harvest as it is written to `werksessie.json`.
  package static func session(_ session: WorkingSession) -> JSON {
    [
      "format": .string(SessionReader.format),
      "rubric": [
        "id": .string(session.rubric.id.value.rawValue), "version": session.rubric.version.map(JSON.string),
      ],
      "date": (session.date?.description).map(JSON.string),
      "tallies": .array(
        session.tallies.map { .votes($0.caseStudy.value.rawValue, $0.layer.value, $0.tally) }),
      "preferences": .array(session.preferences.map { .votes(nil, $0.layer.value, $0.tally) }),
      "variants": .array(session.variants.map(JSON.variant)),
      "consistency": .array(session.consistency.map(JSON.consistencyVote)),
      "kaders": .array(session.kaders.map(JSON.kaderVote)),
      "decided": .array(
        session.decided.map {
          ["layer": .string($0.layer.value.rawValue), "level": .string($0.level.value.rawValue)]
        }),
      "notes": .array(
        session.notes.map {
          [
            "slide": .string($0.slide), "case": ($0.caseStudy?.value.rawValue).map(JSON.string),
            "text": .string($0.text),
          ]
        }),
    ]
  }

  private static func votes(_ caseStudy: String?, _ layer: Identifier<Layer>, _ tally: Tally) -> JSON {
    [
      "case": caseStudy.map(JSON.string), "layer": .string(layer.rawValue),
      "levels": .numbers(tally.levels), "unknown": .number(tally.unknown), "blank": .number(tally.blank),
    ]
  }

  private static func variant(_ variant: WorkingSession.Variant) -> JSON {
    let levels = variant.levels.map { ($0.layer.value.rawValue, JSON.string($0.level.value.rawValue)) }
    return [
      "case": .string(variant.caseStudy.value.rawValue), "name": .string(variant.name),
      "levels": .members(levels),
    ]
  }

  private static func consistencyVote(_ vote: WorkingSession.ConsistencyVote) -> JSON {
    [
      "layer": .string(vote.layer.value.rawValue),
      "cases": .strings([vote.first.value.rawValue, vote.second.value.rawValue]),
      "deliberate": .number(vote.deliberate), "accidental": .number(vote.accidental),
    ]
  }

  private static func kaderVote(_ vote: WorkingSession.KaderVote) -> JSON {
    [
      "kader": .string(vote.kader.value.rawValue), "rule": .string(vote.rule.value.rawValue),
      "agree": .number(vote.agree), "adjust": .number(vote.adjust), "reject": .number(vote.reject),
      "wording": vote.wording.map(JSON.string),
    ]
  }
}
