import AmbitionModel
import Scoring

/// How many questions have an answer; those that only the organisation can answer are counted apart.
struct AnswerCount {
  /// Of the questions that public sources can answer, those with an answer.
  var known = 0
  var all = 0
  /// Of the questions to ask inside the organisation, those with an answer.
  var knownInside = 0
  var allInside = 0

  var isComplete: Bool { known == all && knownInside == allInside }

  /// For a line of an overview: `24 van de 34 openbare vragen, 3 van de 22 voor een gesprek`.
  var brief: Wording {
    guard allInside > 0, all > 0 else { return OverviewWords.answered(known + knownInside, all + allInside) }
    return Wording(
      nl:
        "\(known) van de \(all) openbare vragen beantwoord, \(knownInside) van de \(allInside) voor een gesprek",
      en: "\(known) of \(all) public questions answered, \(knownInside) of \(allInside) to ask inside")
  }

  /// In as few characters as a table has: `24+3`, or `24/56` where nothing is to be asked inside.
  var digits: String {
    guard allInside > 0, all > 0 else { return "\(known + knownInside)/\(all + allInside)" }
    return "\(known)+\(knownInside)"
  }

  /// The same as the beginning of a sentence, up to its verb.
  var subject: Wording {
    guard allInside > 0, all > 0 else {
      let (known, all) = (known + knownInside, all + allInside)
      let questions = Count.of(all, .question)
      return Wording(
        nl: "\(known) van de \(questions.dutch)", en: "\(known) of the \(questions.english)")
    }
    return Wording(
      nl:
        "\(known) van de \(all) openbare vragen en \(knownInside) van de \(allInside) vragen voor een gesprek",
      en: "\(known) of the \(all) public questions and \(knownInside) of the \(allInside) to ask inside")
  }
}

extension AnswerCount {
  /// The answers to some questions of a case.
  init(_ assessment: Assessment, slots: [Int]) {
    self.init()
    for slot in slots {
      let isKnown = assessment.sheet.values[slot] != .unknown
      switch assessment.program.inputs[slot].guidance.ask {
      case .public:
        all += 1
        if isKnown { known += 1 }
      case .inside:
        allInside += 1
        if isKnown { knownInside += 1 }
      }
    }
  }
}
