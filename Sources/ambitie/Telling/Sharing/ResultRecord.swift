import AmbitionModel
import Foundation
import Scoring

/// The result of a case as exchange files hold it: the assessment of `ambitie-assessment/1` without the texts and
/// reasons that the enclosed rubric and case give.
struct ResultRecord: Encodable {
  var caseStudy: CaseKey
  var rubric: RubricKey
  var answers: [Answer]
  var decisions: [Decision]
  var flags: [Flag]

  enum CodingKeys: String, CodingKey {
    case caseStudy = "case"
    case rubric, answers, decisions, flags
  }

  struct CaseKey: Encodable {
    var id: String
    var organisation: TextRecord
    var referenceDate: String

    enum CodingKeys: String, CodingKey {
      case id, organisation
      case referenceDate = "reference_date"
    }
  }

  struct RubricKey: Encodable {
    var id: String
    var version: String
  }

  struct Answer: Encodable {
    var name: String
    var value: ValueRecord
    var from: OriginRecord?
  }

  struct Decision: Encodable {
    var name: String
    var outcome: OutcomeRecord

    enum CodingKeys: String, CodingKey { case name }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try outcome.encode(to: encoder)
    }
  }

  struct Flag: Encodable {
    var name: String
    var state: String
    var undecidedBy: [String]

    enum CodingKeys: String, CodingKey {
      case name, state
      case undecidedBy = "undecided_by"
    }
  }

  init(_ assessment: Assessment) {
    let program = assessment.program
    let study = CaseRecord(assessment.caseStudy)
    caseStudy = CaseKey(
      id: study.id, organisation: study.organisation, referenceDate: study.referenceDate)
    rubric = RubricKey(id: program.rubric.id.value.rawValue, version: program.rubric.version)
    answers = program.inputs.indices.map { slot in
      let answer = assessment.sheet.answers[slot]
      return Answer(
        name: program.inputs[slot].name,
        value: ValueRecord(assessment.sheet.values[slot], ofSlot: slot, program, answer),
        from: answer?.origin.map(OriginRecord.init))
    }
    decisions = program.decisions.indices.map {
      Decision(name: program.decisions[$0].name, outcome: OutcomeRecord($0, assessment))
    }
    flags = zip(program.flags, assessment.flags).map { flag, outcome in
      Flag(
        name: flag.name, state: outcome.state.rawValue,
        undecidedBy: outcome.undecidedBy.map { program.inputs[$0].name })
    }
  }

  /// The record as a document, to be written or compared.
  var document: DocumentNode {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and booleans cannot fail to encode, and what was encoded can be read.
    let data = (try? encoder.encode(self)) ?? Data()
    return DocumentParser.parse(SourceFile(path: "", bytes: [UInt8](data))).value
      ?? DocumentNode(.null, at: SourceRange(0, 0))
  }
}
