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
    let slot = try program.slot(called: parts[0])
    let answer = try Self.answer(parts[1], program.inputs[slot])
    do {
      let value = try program.value(of: Located(answer, at: SourceRange(0, 0)), forSlot: slot)
      return Change(slot: slot, from: assessment.sheet.values[slot], to: value)
    } catch {
      throw UsageError(nl: error.wording.dutch, en: error.wording.english, hint: error.hint)
    }
  }

  private static func answer(_ text: String, _ input: Input) throws(UsageError) -> Answer.Value {
    switch (text, input.domain) {
    case ("unknown", _): return .unknown
    case ("not_applicable", _): return .notApplicable
    case ("true", .boolean), ("ja", .boolean), ("yes", .boolean): return .boolean(true)
    case ("false", .boolean), ("nee", .boolean), ("no", .boolean): return .boolean(false)
    case (_, .number):
      return .number(try TypedNumber.read(text, as: input.domain.measure).number(from: text))
    case (_, .options(let options)):
      switch options.match(text) {
      case .one(let index): return .option(options[index].id.value.rawValue)
      case .several(let indices): throw .severalOptions(text, indices.map { options[$0].id.value.rawValue })
      case .none: return .option(text)
      }
    default: return .option(text)
    }
  }
}
