import AmbitionModel
import Scoring
import Telling

/// The one case that a question is about.
struct OneCase {
  let assessment: Assessment
  let notices: [Notice]
  /// Where the rules stand.
  let places: RubricPlaces
  let language: Language

  /// - Parameter verb: the command, for its messages.
  static func open(
    _ request: Request, _ library: inout Library, verb: String
  ) throws(UsageError) -> OneCase {
    guard request.operands.count == 1 else {
      throw UsageError(
        nl: "\(verb) gaat over één casus", en: "\(verb) is about one case",
        hint: Wording(nl: "bijvoorbeeld 'ambitie \(verb) aerius'", en: "for example 'ambitie \(verb) aerius'")
      )
    }
    let (_, workspace) = try Workspace.onlyCase(request.operands[0], request, &library, verb: verb)
    let assessment = workspace.assessments[0]
    return OneCase(
      assessment: assessment, notices: workspace.notices, places: workspace.places,
      language: request.environment.resultLanguage(for: assessment.program.rubric))
  }

  /// The slot and value that `name=value` means.
  func change(_ text: String, option: String) throws(UsageError) -> Change {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw UsageError(
        nl: "\(option) vraagt naam=antwoord, geen \(quoted(text))",
        en: "\(option) takes name=answer, not \(quoted(text))")
    }
    let program = assessment.program
    guard let slot = program.slot(named: parts[0]) else {
      throw UsageError(
        nl: "de rubric heeft geen vraag \(quoted(parts[0]))",
        en: "the rubric has no question \(quoted(parts[0]))",
        hint: Suggestion.hint(for: parts[0], among: program.inputs.map(\.name)))
    }
    do {
      let value = try program.value(
        of: Located(Self.answer(parts[1], program.inputs[slot]), at: SourceRange(0, 0)), forSlot: slot)
      return Change(slot: slot, from: assessment.sheet.values[slot], to: value)
    } catch {
      throw UsageError(nl: error.wording.dutch, en: error.wording.english, hint: error.hint)
    }
  }

  private static func answer(_ text: String, _ input: Input) -> Answer.Value {
    switch (text, input.domain) {
    case ("unknown", _): .unknown
    case ("not_applicable", _): .notApplicable
    case ("true", .boolean), ("ja", .boolean), ("yes", .boolean): .boolean(true)
    case ("false", .boolean), ("nee", .boolean), ("no", .boolean): .boolean(false)
    case (_, .number):
      Rational(decimal: text.replacing(",", with: ".")).map(Answer.Value.number) ?? .option(text)
    default: .option(text)
    }
  }
}
