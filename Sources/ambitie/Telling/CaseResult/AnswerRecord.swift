import AmbitionModel
import Scoring

/// The answer to a criterion or fact in JSON; a question that nobody answered is there as unknown.
struct AnswerRecord: Encodable {
  var name: String
  var layer: String?
  /// `criterion` or `fact`.
  var kind: String
  /// Of a criterion.
  var axis: String?
  /// Of a criterion: its share in a weighted mean, exact.
  var weight: String?
  var label: TextRecord
  var question: TextRecord
  var value: ValueRecord
  /// The chosen option in words.
  var option: TextRecord?
  /// Where a fact comes from that follows from another case.
  var from: OriginRecord?
  var rationale: TextRecord?
  var reason: TextRecord?
  var confidence: String?
  var assessor: String?
  var sources: [SourceRecord]

  init(_ slot: Int, _ assessment: Assessment) {
    let program = assessment.program
    let input = program.inputs[slot]
    let answer = assessment.sheet.answers[slot]
    let settled = assessment.sheet.values[slot]
    name = input.name
    layer = input.layer.map { program.rubric.layers[$0].id.value.rawValue }
    switch input.question {
    case .criterion(let criterion):
      kind = "criterion"
      axis = criterion.axis.value.rawValue
      weight = criterion.weight.value.description
    case .fact: kind = "fact"
    }
    label = TextRecord(input.label)
    question = TextRecord(input.text)
    value = ValueRecord(settled, ofSlot: slot, program, answer)
    if case .options(let options) = input.domain, case .option(let index) = settled {
      option = TextRecord(options[index].label)
    }
    from = answer?.origin.map(OriginRecord.init)
    rationale = answer?.rationale.map(TextRecord.init)
    reason = answer?.reason.map(TextRecord.init)
    confidence = answer?.confidence?.rawValue
    assessor = answer?.assessor.flatMap { reference in
      assessment.caseStudy.assessors.first { $0.id.value == reference.value }?.name
    }
    sources = (answer?.sources ?? []).compactMap { reference in
      assessment.caseStudy.sources.first { $0.id.value == reference.value }
    }.map(SourceRecord.init)
  }
}

/// The result of another case that a fact is taken from.
struct OriginRecord: Encodable {
  var id: String
  var title: TextRecord?
  var referenceDate: String?
  var decision: String
  /// What the decision came to, or everything that it can still be.
  var outcomes: [TextRecord]

  enum CodingKeys: String, CodingKey {
    case id = "case"
    case title, decision, outcomes
    case referenceDate = "reference_date"
  }

  init(_ origin: FactOrigin) {
    id = origin.caseStudy.value.rawValue
    title = origin.found.map { TextRecord($0.title) }
    referenceDate = origin.found?.referenceDate.description
    decision = origin.decision.value
    outcomes = (origin.found?.outcomes ?? []).map(TextRecord.init)
  }
}
