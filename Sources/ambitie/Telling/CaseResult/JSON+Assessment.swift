import AmbitionModel
import Scoring

extension JSON {
  /// One case with everything that follows from its answers; `schemas/assessment.schema.json` describes each field.
  static func assessment(_ assessment: Assessment, _ places: RubricPlaces) -> JSON {
    let program = assessment.program
    let profile = CaseProfile(assessment)
    return [
      "case": .caseStudy(assessment.caseStudy),
      "rubric": .rubric(program.rubric),
      "layers": .array(profile.layers.map { .layer($0, profile) }),
      "firm_from": (assessment.firm?.floor.rawValue).map(JSON.string),
      "answers": .array(program.inputs.indices.map { .answer($0, assessment) }),
      "decisions": .array(program.decisions.indices.map { .decision($0, assessment, places) }),
      "flags": .array(program.flags.indices.map { .flag($0, assessment, places) }),
      // The one that bears on most outcomes first.
      "ask_first": .names(profile.openQuestions(limit: .max).map { $0.slot }, program),
    ]
  }

  private static func caseStudy(_ caseStudy: CaseStudy) -> JSON {
    [
      "id": .string(caseStudy.id.value.rawValue),
      "title": .text(caseStudy.title),
      "summary": .text(caseStudy.summary),
      "organisation": .text(caseStudy.organisation),
      "theme": .text(caseStudy.theme),
      "reference_date": .string(caseStudy.referenceDate.description),
      "practice": caseStudy.isPractice ? .boolean(true) : nil,
    ]
  }

  /// As much of a rubric as a reader of the file needs to show outcomes.
  private static func rubric(_ rubric: Rubric) -> JSON {
    [
      "id": .string(rubric.id.value.rawValue),
      "version": .string(rubric.version),
      "status": .string(rubric.status.rawValue),
      "title": .text(rubric.title),
      // Whose proposal the levels, weights and thresholds are.
      "statement": .text(rubric.statement),
      // From the lowest to the highest.
      "levels": .array(
        rubric.levels.map {
          ["id": .string($0.id.value.rawValue), "title": .text($0.title), "sentence": .text($0.sentence)]
        }),
      "sources": .array(rubric.sources.map(JSON.source)),
    ]
  }

  /// A layer, with how much of it is known.
  private static func layer(_ part: CaseProfile.Part, _ profile: CaseProfile) -> JSON {
    let layer = profile.rubric.layers[part.layer ?? 0]
    let counts = profile.answered(inLayer: part.layer)
    return [
      "id": .string(layer.id.value.rawValue), "title": .text(layer.title), "questions": .number(counts.all),
      "answered": .number(counts.known),
    ]
  }

  static func source(_ source: Source) -> JSON {
    [
      "id": .string(source.id.value.rawValue),
      "title": .text(source.title),
      "kind": .string(source.kind.rawValue),
      "url": source.url.map(JSON.string),
      "date": (source.date?.description).map(JSON.string),
    ]
  }
}
