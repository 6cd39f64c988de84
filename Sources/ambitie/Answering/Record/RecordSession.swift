import AmbitionModel
import Scoring
import Telling

/// Recording a case question by question: where the user is, and what has been answered.
///
/// Knows no terminal and no files: a line goes in, and what to say comes out. ``caseStudy`` is to be saved whenever
/// a reply says so.
struct RecordSession {
  /// The input that the session waits for.
  enum Stage: Equatable {
    case answer
    /// Why the question does not apply.
    case reason
    case rationale, source, confidence
  }

  /// The response to a line.
  enum Reply {
    /// To be saved.
    case changed
    case moved
    /// Nothing changed; this is to be said.
    case said(Wording)
    case refused(UsageError)
    case list
    case help
    case finished
  }

  /// Whether somebody answers prompts, or a file of lines is read.
  enum Style {
    case conversation, script
  }

  /// The kind of answers that are being recorded.
  enum Purpose {
    /// Those of one assessor.
    case answering
    /// A consensus of assessors who differed, with their names.
    case agreeing(by: String)
  }

  var caseStudy: CaseStudy
  let program: Program
  /// Slots in the order of asking: layer by layer, then the facts about the context.
  private(set) var order: [Int]
  let style: Style
  let purpose: Purpose
  let date: CalendarDate?
  let assessor: Assessor?

  var position = 0
  var stage = Stage.answer
  /// The answer that is being given, with the case as it was before, so that what is added to it is one answer.
  var current: (slot: Int, before: CaseStudy, rating: Rating)?

  init(
    _ caseStudy: CaseStudy, _ program: Program, style: Style, date: CalendarDate?,
    assessor: Assessor?, purpose: Purpose = .answering, asked: AskedQuestions = .all
  ) {
    self.caseStudy = caseStudy
    self.program = program
    self.style = style
    self.purpose = purpose
    self.date = date
    self.assessor = assessor
    order =
      program.slots(of: asked).filter { program.inputs[$0].isCriterion }
      + program.slots(of: asked).filter { !program.inputs[$0].isCriterion }
    if case .agreeing = purpose { order = order.filter { answer(of: $0)?.isDisputed == true } }
    position = order.firstIndex { !isAnswered($0) } ?? 0
  }

  /// The question that is shown; `nil` after the last one.
  var slot: Int? { order.indices.contains(position) ? order[position] : nil }

  var answeredCount: Int { order.count(where: isAnswered) }

  /// The answer of this assessor, or the one answer there is.
  func rating(of slot: Int) -> Rating? {
    guard let answer = answer(of: slot) else { return nil }
    if case .agreeing = purpose { return answer.consensus }
    let ratings = answer.givenRatings
    guard let assessor else { return ratings.count == 1 ? ratings[0] : nil }
    let own = caseStudy.assessors.first { $0.isCalled(assessor.name) }?.id.value
    if let rating = ratings.first(where: { $0.assessor?.value == own }) { return rating }
    return ratings.count == 1 && ratings[0].assessor == nil ? ratings[0] : nil
  }

  /// Everything that was answered to a question.
  func answer(of slot: Int) -> Answer? {
    caseStudy.answer(named: program.inputs[slot].name)
  }

  /// A bare `unknown`, as `ambitie new case` writes it, is no answer.
  func isAnswered(_ slot: Int) -> Bool {
    rating(of: slot).map { !$0.saysNothing } ?? false
  }

  // MARK: Lines

  /// Does what a line asks.
  mutating func take(_ line: String) -> Reply {
    do {
      return stage == .answer ? try perform(RecordLine(line)) : try takeDetail(line.trimmed)
    } catch {
      return .refused(error)
    }
  }

  private mutating func perform(_ line: RecordLine) throws(UsageError) -> Reply {
    switch line {
    case .answer(let text): return try takeAnswer(text)
    case .unknown: return try give(.unknown)
    case .notApplicable(let reason):
      guard let reason else {
        guard style == .conversation, slot != nil else { throw .reasonMissing }
        stage = .reason
        return .moved
      }
      return try give(.notApplicable, reason: reason)
    case .rationale(let text):
      return try amend(with: text) { $0.rationale = LocalizedText(text) }
    case .source(let text): return try amendSource(text)
    case .confidence(let text): return try amendConfidence(text)
    case .next: return move(to: position + 1)
    case .back: return move(to: position - 1)
    case .open:
      guard let open = order.firstIndex(where: { !isAnswered($0) }) else {
        return .said(Wording(nl: "Alle vragen zijn beantwoord.", en: "Every question is answered."))
      }
      return move(to: open)
    case .go(let target): return try go(to: target)
    case .list: return .list
    case .help: return .help
    case .save: return .changed
    case .quit: return .finished
    }
  }

  /// `name = answer` answers that question; anything else the one that is shown.
  private mutating func takeAnswer(_ line: String) throws(UsageError) -> Reply {
    let (text, why) = split(line)
    if let mark = text.firstIndex(of: "=") {
      let name = String(text[..<mark]).trimmed
      if let index = try place(called: name) {
        let rest = String(text[text.index(after: mark)...]).trimmed
        let earlier = (position, stage)
        position = index
        do throws(UsageError) {
          switch RecordLine(rest) {
          case .unknown: return try give(.unknown, because: why)
          case .notApplicable(let reason?): return try give(.notApplicable, reason: reason)
          case .notApplicable(nil): throw UsageError.reasonMissing
          default: return try give(value(of: rest, for: order[index]), because: why)
          }
        } catch {
          (position, stage) = (earlier.0, earlier.1)
          throw error
        }
      }
    }
    guard let slot else { throw .noQuestion }
    if case .unknown = RecordLine(text) { return try give(.unknown, because: why) }
    return try give(value(of: text, for: slot), because: why)
  }

  /// An answer, and after `want` or `because` why assessors agree on it; otherwise the line as it is.
  private func split(_ line: String) -> (answer: String, why: String?) {
    guard case .agreeing = purpose else { return (line, nil) }
    for word in [" want ", " because "] {
      if let range = line.firstRange(of: word) {
        return (String(line[..<range.lowerBound]).trimmed, String(line[range.upperBound...]).trimmed.nonEmpty)
      }
    }
    return (line, nil)
  }

  /// The place in the order of a question that is called by its name, label or text; `nil` where `name` is none of
  /// those, nor could be the name of one.
  private func place(called name: String) throws(UsageError) -> Int? {
    do throws(UsageError) {
      let slot = try program.slot(called: name)
      return order.firstIndex(of: slot)
    } catch {
      if name.isName || order.contains(where: { program.inputs[$0].isLabelled(name) }) { throw error }
      return nil
    }
  }

  private func value(of text: String, for slot: Int) throws(UsageError) -> Answer.Value {
    try RecordedValue(program.inputs[slot]).value(of: text)
  }

  /// Takes a detail that is asked for after an answer; an empty line leaves it out.
  private mutating func takeDetail(_ text: String) throws(UsageError) -> Reply {
    switch RecordLine(text) {
    case .back, .quit, .help, .list:
      // Nobody means one of these words as a text about an answer.
      stage = .answer
      return try perform(RecordLine(text))
    default: break
    }
    switch stage {
    case .answer: return .moved
    case .reason:
      stage = .answer
      guard !text.isEmpty else {
        return .said(Wording(nl: "Er is niets veranderd.", en: "Nothing has changed."))
      }
      return try give(.notApplicable, reason: text)
    case .rationale:
      if text.isEmpty, current?.rating.by != nil, current?.rating.rationale == nil { throw .whyMissing }
      stage = .source
      return text.isEmpty
        ? .moved
        : try amend(with: text) { $0.rationale = LocalizedText(text) }
    case .source:
      stage = .confidence
      return text.isEmpty ? .moved : try amendSource(text)
    case .confidence:
      guard !text.isEmpty else {
        stage = .answer
        return move(to: position + 1)
      }
      let reply = try amendConfidence(text)
      stage = .answer
      position += 1
      return reply
    }
  }

  // MARK: Moving

  private mutating func move(to target: Int) -> Reply {
    position = max(0, min(target, order.count))
    current = nil
    return .moved
  }

  private mutating func go(to target: String) throws(UsageError) -> Reply {
    if let number = Int(target), (1...order.count).contains(number) { return move(to: number - 1) }
    let names = order.map { program.inputs[$0].name }
    if let index = names.firstIndex(of: target) { return move(to: index) }
    let layers = program.rubric.layers.map(\.id.value.rawValue)
    if layers.contains(target), let index = names.firstIndex(where: { $0.hasPrefix(target + ".") }) {
      return move(to: index)
    }
    if let index = try place(called: target) { return move(to: index) }
    throw UsageError(
      nl: "er is geen vraag \(quoted(target))", en: "there is no question \(quoted(target))",
      hint: Suggestion.hint(for: target, among: names + layers)
        ?? Wording(nl: "'lijst' toont de vragen", en: "'list' shows the questions"))
  }
}

extension Input {
  fileprivate func isLabelled(_ text: String) -> Bool {
    Language.allCases.contains { label[$0].folded == text.folded }
  }
}

extension String {
  /// Whether this could be the name of a question.
  fileprivate var isName: Bool {
    let parts = split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { Identifier<Never>.isSlug(String($0)) }
  }
}

extension UsageError {
  static let noQuestion = UsageError(
    nl: "alle vragen zijn geweest", en: "there are no more questions",
    hint: Wording(nl: "'terug' of 'ga NAAM' gaat naar een vraag", en: "'back' or 'go NAME' goes to one"))
  static let noAnswerYet = UsageError(
    nl: "er is nog geen antwoord gegeven om dit bij te zetten", en: "no answer was given yet to add this to")
  static let whyMissing = UsageError(
    nl: "overeenstemming vraagt een reden", en: "a consensus takes a reason",
    hint: Wording(
      nl: "bijvoorbeeld '2 want het contract gaat voor'",
      en: "for example '2 because the contract comes first'"))
  fileprivate static let reasonMissing = UsageError(
    nl: "niet van toepassing vraagt een reden", en: "not applicable takes a reason",
    hint: Wording(
      nl: "bijvoorbeeld 'nvt er is geen leverancier'", en: "for example 'na there is no supplier'"))
}
