package import AmbitionModel
package import Scoring

/// What to ask first about a case, and what each answer would settle.
package struct NextReport {
  private let assessment: Assessment
  private let next: NextQuestions
  private let interview: Interview
  private let shown: [NextQuestion]
  private let speaker: Speaker
  private var language: Language { speaker.language }

  package init(_ assessment: Assessment, _ next: NextQuestions, limit: Int, _ language: Language) {
    self.assessment = assessment
    self.next = next
    interview = Interview(for: assessment)
    shown = Array(next.questions.prefix(limit))
    speaker = Speaker(assessment.program, language)
  }

  package var blocks: [Block] {
    let title = "\(assessment.caseStudy.markedTitle[language]): \(NextWords.title[language])"
    guard next.openness > 0 else {
      return [.heading(1, title)] + assumptions + [.paragraph(NextWords.nothingOpen[language])]
    }
    return [.heading(1, title)] + assumptions + [.paragraph(NextWords.intro(next.openness)[language])]
      + shown.enumerated().flatMap { question($1, number: $0 + 1) } + rest + distances + course
  }

  /// What was assumed, and what rests on it: the first thing to ask.
  private var assumptions: [Block] {
    let slots = assessment.assumedSlots
    guard !slots.isEmpty else { return [] }
    let items = slots.map { slot -> Block.Item in
      let value = speaker.text(assessment.sheet.values[slot], ofSlot: slot)
      let resting = assessment.program.decisions.indices.filter { index in
        [.shown, .fitting].contains(assessment.program.decisions[index].decision.role)
          && assessment.doubt(ofDecision: index)?.restsOn.contains(slot) == true
      }
      let levels = resting.map { name(ofLevel: $0) }
      let why = (assessment.sheet.answers[slot]?.rationale).map { [Block.Item($0[language])] } ?? []
      let told =
        levels.isEmpty
        ? NextWords.restsNothing[language] : NextWords.rests(Listing.all(levels)[language])[language]
      return Block.Item("\(speaker.question(inSlot: slot)) \(value)?", why + [.init(told)])
    }
    return [.heading(2, NextWords.confirm[language]), .list(items)]
  }

  /// "Data: level shown".
  private func name(ofLevel index: Int) -> String {
    let decision = assessment.program.decisions[index]
    return "\(speaker.title(ofLayer: decision.layer)): \(decision.decision.title[language].lowercasedFirst)"
  }

  /// How far each level is from being settled.
  private var distances: [Block] {
    guard !interview.distances.isEmpty else { return [] }
    let items = interview.distances.map { distance in
      Block.Item(
        "\(name(ofLevel: distance.decision)): \(NextWords.distance(distance.least, distance.most)[language])")
    }
    return [.heading(2, NextWords.distances[language]), .list(items)]
  }

  /// The whole interview in one order.
  private var course: [Block] {
    let count = interview.steps.count
    guard count > 1 else { return [] }
    let items = interview.steps.enumerated().map { index, step in
      let settled = step.settles.filter {
        [.shown, .fitting].contains(assessment.program.decisions[$0].decision.role)
      }.map { name(ofLevel: $0) }
      let text = speaker.name(ofSlot: step.slot)
      let then = settled.isEmpty ? "" : " " + NextWords.then(Listing.all(settled)[language])[language]
      return Block.Pair("\(index + 1)", text + then)
    }
    let lead = NextWords.course(count, levels: interview.stepsToLevels)
    return [.heading(2, NextWords.interview[language]), .paragraph(lead[language]), .pairs(items)]
  }

  private func question(_ question: NextQuestion, number: Int) -> [Block] {
    let items = question.outlooks.map { outlook in
      let labels = outlook.values.map { speaker.text($0, ofSlot: question.slot) }
      let left = NextWords.left(outlook.openness, of: next.openness)[language]
      return Block.Item("\(Listing.either(labels)[language]): \(left). \(settled(outlook))")
    }
    let input = assessment.program.inputs[question.slot]
    let place = input.guidance.ask == .inside ? " (\(CaseWords.askInside[language]))" : ""
    let help = input.guidance.help.map { [Block.paragraph($0[language])] } ?? []
    return [.heading(3, "\(number). \(speaker.question(inSlot: question.slot))\(place)")] + help
      + [.list(items)]
  }

  private func settled(_ outlook: NextQuestion.Outlook) -> String {
    let levels = outlook.decisions.map { settled in
      let decision = assessment.program.decisions[settled.index]
      let value = speaker.text(settled.value, of: decision)
      return
        "\(speaker.title(ofLayer: decision.layer)): \(decision.decision.title[language].lowercasedFirst) \(value)"
    }
    let (raised, cleared) = (
      outlook.flags.filter { $0.value == .boolean(true) }, outlook.flags.filter { $0.value != .boolean(true) }
    )
    let parts = [
      part(NextWords.settles, levels),
      part(NextWords.certainly, raised.map { speaker.title(ofFlag: $0.index) }),
      part(NextWords.certainlyNot, cleared.map { speaker.title(ofFlag: $0.index) }),
    ].compactMap { $0 }
    return parts.isEmpty ? NextWords.narrows[language] : parts.joined(separator: " ")
  }

  /// `Zeker wél: ▲ …; …; en nog 2.`; `nil` for nothing.
  private func part(_ title: Wording, _ items: [String]) -> String? {
    guard !items.isEmpty else { return nil }
    let more = items.count > 3 ? "; \(Words.more(items.count - 3)[language])" : ""
    return "\(title[language]): \(items.prefix(3).joined(separator: "; "))\(more)."
  }

  private var rest: [Block] {
    let count = next.questions.count - shown.count
    return count > 0 ? [.paragraph(NextWords.moreQuestions(count)[language])] : []
  }

  package var json: String {
    let file: JSON = [
      "format": "ambitie-next/1",
      "case": .string(assessment.caseStudy.id.value.rawValue),
      "openness": .number(next.openness),
      // Working assumptions, which are to be confirmed first.
      "confirm": .names(assessment.assumedSlots, assessment.program),
      "questions": .array(shown.map(json)),
      "levels": .array(
        interview.distances.map {
          [
            "name": .string(assessment.program.decisions[$0.decision].name),
            "least": $0.least.map(JSON.number), "most": .number($0.most),
          ]
        }),
      "interview": .array(
        interview.steps.map { step in
          [
            "name": .string(assessment.program.inputs[step.slot].name),
            "settles": .strings(step.settles.map { assessment.program.decisions[$0].name }),
          ]
        }),
    ]
    return file.text
  }

  private func json(_ question: NextQuestion) -> JSON {
    let program = assessment.program
    let answers = question.answers.map { answer -> JSON in
      let decisions = answer.settledDecisions.map { program.decisions[$0.index].name }
      let flags = answer.settledFlags.map { program.flags[$0.index].name }
      return [
        "answer": .value(answer.value, ofSlot: question.slot, program),
        "openness": .number(answer.openness), "settles": .strings(decisions + flags),
      ]
    }
    return [
      "name": .string(program.inputs[question.slot].name),
      "ask": .string(program.inputs[question.slot].guidance.ask.rawValue),
      // How much stays open, exact.
      "average": .string(question.averageOpenness.description),
      "worst": .number(question.worstOpenness),
      "answers": .array(answers),
    ]
  }
}

extension NextQuestion {
  /// Answers that leave the same open and settle the same.
  fileprivate struct Outlook {
    var values: [Value]
    var openness: Int
    var decisions: [Settled]
    var flags: [Settled]
  }

  fileprivate var outlooks: [Outlook] {
    var outlooks: [Outlook] = []
    for answer in answers {
      let same = outlooks.firstIndex {
        $0.openness == answer.openness && $0.decisions == answer.settledDecisions
          && $0.flags == answer.settledFlags
      }
      if let same {
        outlooks[same].values.append(answer.value)
      } else {
        outlooks.append(
          Outlook(
            values: [answer.value], openness: answer.openness, decisions: answer.settledDecisions,
            flags: answer.settledFlags))
      }
    }
    return outlooks
  }
}
