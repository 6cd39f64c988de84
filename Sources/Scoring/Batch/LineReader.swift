import AmbitionModel

/// Reads a case off one line with care: any form, and a message for everything that is wrong.
struct LineReader {
  /// What stood on a line.
  struct Line {
    /// As JSON, without its quotes.
    var id: String
    /// One value for each slot.
    var answers: [Value]
  }

  let program: Program
  let questions: LineQuestions
  let layout: LineLayout

  /// The case on a line, or everything that is wrong with it.
  func read(_ file: SourceFile) -> Reading<Line> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    var run = LineRun(program: program, questions: questions, layout: layout)
    let id = run.read(node)
    let line = id.map { Line(id: String(JSONText.quoted($0).dropFirst().dropLast()), answers: run.answers) }
    return Reading(run.diagnostics.isEmpty ? line : nil, run.diagnostics)
  }
}

/// The reading of one line.
private struct LineRun {
  let program: Program
  let questions: LineQuestions
  let layout: LineLayout
  var answers: [Value]
  var diagnostics: [Diagnostic] = []

  init(program: Program, questions: LineQuestions, layout: LineLayout) {
    self.program = program
    self.questions = questions
    self.layout = layout
    answers = program.inputs.map { _ in .unknown }
  }

  mutating func read(_ node: DocumentNode) -> String? {
    guard case .object(let members) = node.kind else {
      report(.lineWithoutCase(), node.range)
      return nil
    }
    var id: String?
    reportingRepeated(members)
    for member in members {
      switch member.key {
      case "id":
        guard case .string(let text) = member.value.kind, !text.text.isEmpty else {
          report(.lineWithoutIdentifier(), member.value.range)
          return nil
        }
        id = text.text
      case "rubric": readRubric(member.value)
      case "context": readFacts(member.value)
      case layout.answersKey: readAnswers(member.value)
      default: continue
      }
    }
    if id == nil, diagnostics.isEmpty {
      report(.lineWithoutIdentifier(), SourceRange(node.range.start, node.range.start + 1))
    }
    return id
  }

  private mutating func readRubric(_ node: DocumentNode) {
    if case .object(let members) = node.kind { reportingRepeated(members) }
    guard case .string(let text)? = node["id"]?.kind else {
      report(.lineWithoutRubric(), node.range)
      return
    }
    let found = Identifier<Rubric>(text.text)
    let expected = program.rubric.id.value
    if found != expected { report(.otherRubric(found, expected: expected), node.range) }
  }

  private mutating func readFacts(_ node: DocumentNode) {
    for member in members(of: node) {
      guard let slot = program.slot(named: member.key), isFact(slot) else {
        let inputs = program.inputs
        report(
          .unknownQuestion(member.key, candidates: inputs.filter { !$0.isCriterion }.map { $0.name }),
          member.keyRange)
        continue
      }
      read(member.value, slot)
    }
  }

  private mutating func readAnswers(_ node: DocumentNode) {
    var seen: Set<Int> = []
    for member in members(of: node) {
      if let layer = questions.layerNames.firstIndex(of: member.key) {
        for inner in members(of: member.value) {
          readAnswer(inner, "\(questions.layerNames[layer]).\(inner.key)", &seen)
        }
      } else {
        readAnswer(member, member.key, &seen)
      }
    }
  }

  private mutating func readAnswer(_ member: DocumentNode.Member, _ name: String, _ seen: inout Set<Int>) {
    guard let slot = questions.names[name], slot < LineQuestions.layerBase else {
      let inputs = program.inputs
      report(
        .unknownQuestion(name, candidates: inputs.filter { $0.isCriterion }.map { $0.name }), member.keyRange)
      return
    }
    if seen.insert(slot).inserted {
      read(member.value, slot)
    } else {
      report(.answeredTwice(name), member.keyRange)
    }
  }

  private mutating func read(_ node: DocumentNode, _ slot: Int) {
    let value: Answer.Value
    switch node.kind {
    case .null: value = layout.nullAnswer == .unknown ? .unknown : .notApplicable
    case .boolean(let truth): value = .boolean(truth)
    case .number(let text):
      guard let number = Rational(written: text) else {
        report(.tooManyDigits(text), node.range)
        return
      }
      value = .number(number)
    case .string(let text):
      switch text.text {
      case "unknown": value = .unknown
      case "not_applicable": value = .notApplicable
      default: value = .option(text.text)
      }
    case .object(let members):
      reportingRepeated(members)
      for member in members where ["ratings", "consensus"].contains(member.key) {
        report(.severalRatings(member.key), member.keyRange)
      }
      guard let answer = node["answer"], answer["answer"] == nil else {
        report(.wrongAnswerType(program.inputs[slot].domain), node.range)
        return
      }
      read(answer, slot)
      return
    case .array:
      report(.wrongAnswerType(program.inputs[slot].domain), node.range)
      return
    }
    do {
      answers[slot] = try program.value(of: Located(value, at: node.range), forSlot: slot)
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func members(of node: DocumentNode) -> [DocumentNode.Member] {
    if case .object(let members) = node.kind { return reportingRepeated(members) }
    report(.lineWithoutCase(), node.range)
    return []
  }

  /// The first member of each key; says of each other one that its key was there before.
  @discardableResult
  private mutating func reportingRepeated(_ members: [DocumentNode.Member]) -> [DocumentNode.Member] {
    var seen: Set<String> = []
    var first: [DocumentNode.Member] = []
    for member in members {
      if seen.insert(member.key).inserted {
        first.append(member)
      } else {
        report(.duplicateKey(member.key), member.keyRange)
      }
    }
    return first
  }

  private func isFact(_ slot: Int) -> Bool {
    if case .fact = program.inputs[slot].question { true } else { false }
  }

  private mutating func report(_ message: Diagnostic.Message, _ range: SourceRange) {
    diagnostics.append(Diagnostic(message, at: range))
  }
}

extension Diagnostic.Message {
  fileprivate static func lineWithoutCase() -> Self {
    Self(.wrongType, nl: "hier hoort een object te staan: {…}", en: "there should be an object here: {…}")
  }

  fileprivate static func lineWithoutIdentifier() -> Self {
    Self(
      .missingKey, nl: "een casus heeft een 'id' nodig: een tekst die niet leeg is",
      en: "a case needs an 'id': a text that is not empty")
  }

  fileprivate static func lineWithoutRubric() -> Self {
    Self(
      .wrongType, nl: "'rubric' moet een object zijn met de 'id' van een rubric",
      en: "'rubric' must be an object with the 'id' of a rubric")
  }

  fileprivate static func severalRatings(_ key: String) -> Self {
    Self(
      .conflictingKeys, nl: "op een regel staat één antwoord; \(quoted(key)) kan hier niet",
      en: "a line holds one answer; \(quoted(key)) cannot be here")
  }

  fileprivate static func answeredTwice(_ name: String) -> Self {
    Self(
      .duplicateKey, nl: "\(quoted(name)) is al beantwoord op deze regel",
      en: "\(quoted(name)) was answered before on this line")
  }
}
