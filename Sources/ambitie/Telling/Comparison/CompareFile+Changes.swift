import AmbitionModel
import Scoring

// What is shared, who can learn from whom, and what changed.
extension CompareFile {
  struct FlagRecord: Encodable {
    var name: String
    var kind: String
    var title: TextRecord
    var advice: TextRecord
    /// Whether it is raised at two organisations or more.
    var shared: Bool
    var mayBeShared: Bool
    var organisations: [Int]
    var raised: [Int]
    var undetermined: [Int]

    enum CodingKeys: String, CodingKey {
      case name, kind, title, advice, shared, organisations, raised, undetermined
      case mayBeShared = "may_be_shared"
    }

    init(_ spread: FlagSpread, _ program: Program) {
      let flag = program.flags[spread.flag]
      name = flag.name
      kind = flag.flag.kind.rawValue
      title = TextRecord(flag.flag.title)
      advice = TextRecord(flag.flag.advice)
      shared = spread.isShared
      mayBeShared = spread.mayBeShared
      organisations = spread.organisations
      raised = spread.raised
      undetermined = spread.undetermined
    }
  }

  struct PairRecord: Encodable {
    var column: Int
    var theme: Int
    /// The two in the order of the alphabet.
    var organisations: [Int]
    var reasons: [Reason]

    struct Reason: Encodable {
      var learner: Int
      var examples: [Int]
    }

    init(_ pair: LearningPair) {
      column = pair.column
      theme = pair.theme
      organisations = [pair.first, pair.second]
      reasons = pair.reasons.map { Reason(learner: $0.learner, examples: $0.examples) }
    }
  }

  struct TrendRecord: Encodable {
    /// The earliest first.
    var cases: [Int]
    var steps: [StepRecord]

    init(_ trend: CaseTrend, _ section: ComparisonSection) {
      cases = trend.dates
      steps = trend.steps.map { StepRecord($0, section) }
    }
  }

  struct StepRecord: Encodable {
    var from: Int
    var to: Int
    var answers: [AnswerRecord]
    var decisions: [DecisionRecord]
    var flags: [FlagChange]

    struct AnswerRecord: Encodable {
      var kind: String
      var name: String
      var from: ValueRecord
      var to: ValueRecord
    }

    struct DecisionRecord: Encodable {
      var name: String
      /// What it can still be; absent where that is too much to tell.
      var from: [ValueRecord]?
      var to: [ValueRecord]?
      var because: [String]
    }

    struct FlagChange: Encodable {
      var name: String
      var from: String
      var to: String
      var because: [String]
    }

    init(_ step: CaseTrend.Step, _ section: ComparisonSection) {
      let program = section.program
      func names(_ slots: [Int]) -> [String] { slots.map { program.inputs[$0].name } }
      func value(_ value: Value, _ slot: Int, _ index: Int) -> ValueRecord {
        ValueRecord(value, ofSlot: slot, program, section.cases[index].assessment.sheet.answers[slot])
      }
      from = step.from
      to = step.to
      answers = step.answers.map { change in
        AnswerRecord(
          kind: change.kind.rawValue, name: program.inputs[change.slot].name,
          from: value(change.from, change.slot, step.from), to: value(change.to, change.slot, step.to))
      }
      decisions = step.outcomes.map { change in
        let decision = program.decisions[change.decision]
        let values = [change.from, change.to].map { outcome in
          outcome.possible.map { $0.map { ValueRecord($0, of: decision, program) } }
        }
        return DecisionRecord(
          name: decision.name, from: values[0], to: values[1], because: names(change.because))
      }
      flags = step.flags.map { change in
        FlagChange(
          name: program.flags[change.flag].name, from: change.from.rawValue, to: change.to.rawValue,
          because: names(change.because))
      }
    }
  }
}
