import AmbitionModel
import Scoring

/// What to ask first about a case, and what each answer would settle.
struct NextReport {
  private let assessment: Assessment
  private let next: NextQuestions
  private let shown: [NextQuestion]
  private let speaker: Speaker
  private var language: Language { speaker.language }

  init(_ assessment: Assessment, _ next: NextQuestions, limit: Int, _ language: Language) {
    self.assessment = assessment
    self.next = next
    shown = Array(next.questions.prefix(limit))
    speaker = Speaker(assessment.program, language)
  }

  var blocks: [Block] {
    let title = "\(assessment.caseStudy.title[language]): \(NextWords.title[language])"
    guard next.openness > 0 else {
      return [.heading(1, title), .paragraph(NextWords.nothingOpen[language])]
    }
    return [.heading(1, title), .paragraph(NextWords.intro(next.openness)[language])]
      + shown.enumerated().flatMap { question($1, number: $0 + 1) }
  }

  private func question(_ question: NextQuestion, number: Int) -> [Block] {
    let input = assessment.program.inputs[question.slot]
    let layer = input.layer.map { speaker.title(ofLayer: $0) + ": " } ?? ""
    let items = question.answers.map { answer in
      let settled =
        answer.settledDecisions.map { index in
          let decision = assessment.program.decisions[index]
          return "\(decision.decision.title[language]) (\(speaker.title(ofLayer: decision.layer)))"
        } + answer.settledFlags.map { speaker.title(ofFlag: $0) }
      let more = settled.count > 3 ? "; \(NextWords.more(settled.count - 3)[language])" : ""
      let list =
        settled.isEmpty ? NextWords.narrows[language] : settled.prefix(3).joined(separator: "; ") + more
      return Block.Item(
        "\(speaker.text(answer.value, ofSlot: question.slot)): \(NextWords.left(answer.openness, of: next.openness)[language]). \(NextWords.settles[language]): \(list)"
      )
    }
    return [.heading(3, "\(number). \(layer)\(input.text[language])"), .list(items)]
  }

  var json: String {
    let program = assessment.program
    return NextFile(
      format: "ambitie-next/1", caseStudy: assessment.caseStudy.id.value.rawValue, openness: next.openness,
      questions: shown.map { question in
        .init(
          name: program.inputs[question.slot].name, average: question.averageOpenness.description,
          worst: question.worstOpenness,
          answers: question.answers.map {
            .init(
              answer: ValueRecord($0.value, ofSlot: question.slot, program, nil), openness: $0.openness,
              settles: $0.settledDecisions.map { program.decisions[$0].name }
                + $0.settledFlags.map { program.flags[$0].name })
          })
      }
    ).text
  }
}

/// The JSON form of what to ask next.
private struct NextFile: Encodable {
  var format: String
  var caseStudy: String
  var openness: Int
  var questions: [Question]

  struct Question: Encodable {
    var name: String
    /// How much stays open on average, exact.
    var average: String
    var worst: Int
    var answers: [Answer]
  }

  struct Answer: Encodable {
    var answer: ValueRecord
    var openness: Int
    var settles: [String]
  }

  enum CodingKeys: String, CodingKey {
    case format, openness, questions
    case caseStudy = "case"
  }
}

private enum NextWords {
  static let title = Wording(nl: "wat u het beste eerst kunt vragen", en: "what to ask first")
  static let nothingOpen = Wording(
    nl: "Niets wat nog open is, kan de uitkomst veranderen.",
    en: "Nothing that is open can change the outcome any more.")
  static let settles = Wording(nl: "Daarmee staat vast", en: "That settles")
  static let narrows = Wording(nl: "nog niets helemaal", en: "nothing completely yet")

  static func intro(_ openness: Int) -> Wording {
    Wording(
      nl:
        "Er staat nog voor \(openness) punten open: elk niveau dat nog mogelijk is en elk signaal dat nog niet te zeggen is, telt als een punt. De vraag bovenaan maakt dat gemiddeld het kleinst.",
      en:
        "There are \(openness) points open: each level still possible and each flag that cannot be told yet counts as a point. The question on top makes that smallest on average."
    )
  }

  static func left(_ openness: Int, of all: Int) -> Wording {
    Wording(
      nl: "dan staan er nog \(openness) van de \(all) punten open",
      en: "then \(openness) of \(all) points stay open")
  }

  static func more(_ count: Int) -> Wording {
    Wording(nl: "en nog \(count)", en: "and \(count) more")
  }
}
