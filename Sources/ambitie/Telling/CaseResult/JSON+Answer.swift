import AmbitionModel
import Scoring

extension JSON {
  /// The answer to a criterion or fact; a question that nobody answered is there as unknown.
  static func answer(_ slot: Int, _ assessment: Assessment) -> JSON {
    let program = assessment.program
    let input = program.inputs[slot]
    let answer = assessment.sheet.answers[slot]
    let settled = assessment.sheet.values[slot]
    var criterion: Criterion?
    if case .criterion(let found) = input.question { criterion = found }
    var option: Option?
    if case .options(let options) = input.domain, case .option(let index) = settled {
      option = options[index]
    }
    let assessor = answer?.assessor.flatMap { reference in
      assessment.caseStudy.assessors.first { $0.id.value == reference.value }?.name
    }
    let sources = assessment.caseStudy.sources(of: answer)
    return [
      "name": .string(input.name),
      "layer": .layer(input.layer, program),
      "kind": criterion == nil ? "fact" : "criterion",
      "axis": (criterion?.axis.value.rawValue).map(JSON.string),
      // The share in a weighted mean, exact.
      "weight": (criterion?.weight.value.description).map(JSON.string),
      "label": .text(input.label),
      "question": .text(input.text),
      "value": .value(settled, ofSlot: slot, program, answer),
      "option": option.map { .text($0.label) },
      "from": (answer?.origin).map(JSON.origin),
      "rationale": (answer?.rationale).map(JSON.text),
      "reason": (answer?.reason).map(JSON.text),
      "confidence": (assessment.sheet.certainty(ofSlot: slot)?.rawValue).map(JSON.string),
      "assessor": assessor.map(JSON.string),
      "sources": .array(sources.map(JSON.source)),
    ]
  }

  /// The result of another case that a fact is taken from.
  static func origin(_ origin: FactOrigin) -> JSON {
    [
      "case": .string(origin.caseStudy.value.rawValue),
      "title": origin.found.map { .text($0.title) },
      "reference_date": origin.found.map { .string($0.referenceDate.description) },
      "decision": .string(origin.decision.value),
      // What the decision came to, or everything that it can still be.
      "outcomes": .array((origin.found?.outcomes ?? []).map(JSON.text)),
    ]
  }

  /// The id of a layer.
  static func layer(_ index: Int?, _ program: Program) -> JSON? {
    index.map { .string(program.rubric.layers[$0].id.value.rawValue) }
  }
}
