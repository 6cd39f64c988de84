import AmbitionModel
import Scoring

/// Turns what somebody filled in into a case that answers only what is new or different.
///
/// A cell that still shows what the case has is left out, so that a text in two languages, or one that a cell cannot
/// hold as it is, stays as it was.
struct SheetImport {
  private let sheet: FilledSheet
  private let program: Program
  private let existing: CaseStudy?
  private var sources = SourceMatch()
  private(set) var findings: [SheetFinding] = []

  /// - Parameters:
  ///   - existing: what there is of the case; `nil` for a new one.
  init(_ sheet: FilledSheet, _ program: Program, over existing: CaseStudy?) {
    self.sheet = sheet
    self.program = program
    self.existing = existing
  }

  /// The case as the sheet has it, with the answers that are new or different.
  /// - Parameters:
  ///   - id: of a new case.
  ///   - name: what to call the case where the sheet does not say.
  ///   - day: the reference date where the sheet does not say.
  mutating func caseStudy(
    _ id: Identifier<CaseStudy>, named name: String, on day: CalendarDate, version: String?
  ) -> CaseStudy {
    sources = SourceMatch(sheet.sources, over: existing, sheet.language)
    let title = text(.title, existing?.title, orElse: name)
    var study = CaseStudy(
      id: Located(identifier(orElse: id), at: Self.nowhere),
      rubric: RubricReference(
        id: Located(program.rubric.id.value, at: Self.nowhere), version: version ?? program.rubric.version),
      title: title, summary: text(.summary, existing?.summary, orElse: Self.dash),
      organisation: text(.organisation, existing?.organisation, orElse: Self.dash),
      theme: text(.theme, existing?.theme, orElse: Self.dash), referenceDate: date(orElse: day),
      assessors: [],
      sources: [], context: [], answers: [])
    for (slot, entry) in sheet.entries.sorted(by: { $0.key < $1.key }) {
      let input = program.inputs[slot]
      let earlier = existing?.answer(to: input)
      let shown = earlier.map { ShownAnswer($0, to: input, in: sheet.language) }
      // An answer that somebody else gives independently counts, also when it is the same.
      if shown == entry.shown, sheet.madeFrom == existing?.id.value.rawValue { continue }
      let named = CaseStudy.NamedAnswer(
        name: Located(input.name, at: Self.nowhere), answer: answer(entry, over: earlier, shown))
      switch input.question {
      case .criterion: study.answers.append(named)
      case .fact: study.context.append(named)
      }
    }
    study.sources = sources.all
    findings += sources.findings
    return study
  }

  private static let nowhere = SourceRange(0, 0)
  /// In the place of a text about the case that nobody gave.
  static let dash = "–"

  // MARK: The case itself

  private mutating func text(_ fact: CaseFact, _ earlier: LocalizedText?, orElse name: String)
    -> LocalizedText
  {
    guard let found = sheet.facts[fact] else {
      if let earlier { return earlier }
      let isUnread = sheet.unreadable.contains(fact)
      findings.append(
        SheetFinding(
          isUnread ? .unreadFact(fact.question, name) : .madeUp(fact.question, name), at: nil, .warning))
      return LocalizedText(name)
    }
    if let earlier, SheetWords.trimmed(ShownAnswer.fitting(earlier[sheet.language])) == found.text {
      return earlier
    }
    return LocalizedText(found.text)
  }

  private mutating func date(orElse day: CalendarDate) -> CalendarDate {
    if let date = sheet.facts[.referenceDate].flatMap({ CalendarDate($0.text) }) { return date }
    if let existing { return existing.referenceDate }
    findings.append(
      SheetFinding(.madeUp(CaseFact.referenceDate.question, day.description), at: nil, .warning))
    return day
  }

  private mutating func identifier(orElse id: Identifier<CaseStudy>) -> Identifier<CaseStudy> {
    if let existing { return existing.id.value }
    if let text = sheet.facts[.id], text.text != id.rawValue {
      findings.append(SheetFinding(.notASlug(text.text, made: id.rawValue), at: text.place, .warning))
    }
    return id
  }

  /// A name for a file; `nil` when the text has no letter or digit that can be in one.
  static func slug(_ text: String) -> String? {
    if Identifier<CaseStudy>.isSlug(text) { return text }
    let bare = "casus"
    return Identifier<CaseStudy>.slug(from: text)
      ?? Identifier<CaseStudy>.slug(from: "\(bare) \(text)").flatMap { $0 == bare ? nil : $0 }
  }

  // MARK: Answers

  private mutating func answer(
    _ entry: FilledSheet.Entry, over earlier: Answer?, _ shown: ShownAnswer?
  ) -> Answer {
    let used = entry.sources.flatMap { sources.ids(for: $0, at: entry.place) }
    var answer = Answer(
      value: Located(entry.value, at: Self.nowhere), sources: used.map { Located($0, at: Self.nowhere) },
      confidence: entry.confidence)
    // What the cell still shows keeps its other language.
    let isSameText = entry.shown.rationale == shown?.rationale
    if isSameText, (earlier?.value.value == .notApplicable) == (entry.value == .notApplicable) {
      (answer.reason, answer.rationale) = (earlier?.reason, earlier?.rationale)
      return answer
    }
    guard entry.value == .notApplicable else {
      answer.rationale = entry.shown.rationale.isEmpty ? nil : LocalizedText(entry.shown.rationale)
      return answer
    }
    // A blank line separates the reason from what else there is to say.
    let lines = entry.shown.rationale.split(separator: "\n", omittingEmptySubsequences: false)
    let blank = lines.firstIndex { $0.isEmpty } ?? lines.count
    answer.reason = LocalizedText(SheetWords.trimmed(lines[..<blank].joined(separator: "\n")))
    let rest = SheetWords.trimmed(lines[blank...].joined(separator: "\n"))
    if !rest.isEmpty { answer.rationale = LocalizedText(rest) }
    return answer
  }
}
