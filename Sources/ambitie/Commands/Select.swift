import AmbitionModel
import Scoring
import Telling

extension Command {
  static let select = Command(
    name: "select",
    summary: Wording(
      nl: "kies de beste casussen samen, binnen de grenzen van de rubric",
      en: "choose the best cases together, within the limits of the rubric"),
    operands: "[CASE…]",
    options: [
      .minimum, .maximum, .with, .without, .notTogether, .bound, .runnersUp, .format(Form.reports + [.xlsx]),
      .template,
      .json,
      .rubric, .output, .overwrite,
    ],
    examples: [
      (
        "ambitie select koploperdeals",
        Wording(nl: "welke deals samen het meest opleveren", en: "which deals yield most together")
      ),
      (
        "ambitie select koploperdeals --min 5 --max 7 --with deal_snuffelfiets",
        Wording(nl: "vijf tot zeven, met deze erbij", en: "five to seven, with this one")
      ),
      (
        "ambitie select koploperdeals --bound budget=..500000",
        Wording(nl: "met een andere grens dan in de rubric", en: "with another limit than the rubric has")
      ),
      (
        "ambitie select koploperdeals -o keuze.xlsx",
        Wording(nl: "de tabellen als Excel-werkmap", en: "the tables as an Excel workbook")
      ),
    ],
    run: runSelect)
}

extension CommandOption {
  static let minimum = CommandOption(
    "--min", value: "N", nl: "minstens zoveel casussen; anders wat de rubric zegt",
    en: "at least this many cases; otherwise what the rubric says")
  static let maximum = CommandOption(
    "--max", value: "N", nl: "hoogstens zoveel casussen; anders wat de rubric zegt",
    en: "at most this many cases; otherwise what the rubric says")
  static let with = CommandOption(
    "--with", value: "CASE", .often, nl: "deze casus moet erin; mag vaker",
    en: "this case must be in; may be repeated")
  static let without = CommandOption(
    "--without", value: "CASE", .often, nl: "deze casus doet niet mee; mag vaker",
    en: "this case takes no part; may be repeated")
  static let notTogether = CommandOption(
    "--not-together", value: "CASE,CASE", .often, nl: "van deze casussen hoogstens één; mag vaker",
    en: "at most one of these cases; may be repeated")
  static let bound = CommandOption(
    "--bound", value: "ID=LOW..HIGH", .often,
    nl: "andere grens dan in de rubric, zoals budget=..500000; mag vaker",
    en: "another limit than the rubric has, such as budget=..500000; may be repeated")
  static let runnersUp = CommandOption(
    "--runners-up", value: "N", nl: "hoeveel keuzes naast de beste (3)",
    en: "how many choices beside the best (3)")
}

private func runSelect(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let runnersUp = try request.wholeNumber(of: .runnersUp, in: 0...100) ?? 3
  let workspace = try Workspace.open(request.operands, rubric: request.value(of: .rubric), from: &library)
  let rubric = try workspace.oneRubric(for: "select")
  guard let program = workspace.cases.first?.program, let declared = rubric.portfolio,
    let portfolio = PortfolioCompiler.compile(declared, for: program).value
  else {
    throw UsageError(
      nl: "rubric \(quoted(rubric.id.value.rawValue)) zegt niet hoe er samen gekozen wordt",
      en: "rubric \(quoted(rubric.id.value.rawValue)) does not say how cases are chosen together",
      hint: library.rubricsThatChoose().map {
        Wording(
          nl: "dat doet wel \($0.dutch); noem de casussen daarvan",
          en: "\($0.english) does; name the cases of that one")
      }
        ?? Wording(
          nl: "dat staat in een rubric onder 'portfolio'", en: "a rubric says that under 'portfolio'"))
  }
  // Half a set of cases would give another choice without saying so.
  guard !workspace.hasErrors else { return .failed(workspace.notices) }
  let language = request.environment.resultLanguage(for: rubric)
  let candidates = try PortfolioCandidates(workspace, portfolio, language)
  let cases = candidates.cases
  let terms = try PortfolioTerms(request, candidates, portfolio)
  let choice: PortfolioChoice
  do {
    choice = try PortfolioChoice(portfolio, cases, terms, runnersUp: runnersUp)
  } catch {
    throw UsageError(error)
  }
  let report = PortfolioReport(choice, language)
  let form = try request.form(of: Form.reports + [.xlsx])
  let document: Reply.Document =
    form == .xlsx
    ? .bytes(try TableWorkbook.bytes(of: report.tables, title: portfolio.portfolio.title[language]))
    : .report(report.blocks, json: report.json, as: form, language)
  return Reply(
    document,
    notices: workspace.notices + candidates.notices.map { .lines($0) },
    status: choice.shown.selections.isEmpty ? .findings : .fine)
}

extension UsageError {
  fileprivate init(_ failure: SelectionFailure) {
    switch failure {
    case .tooMuchWork:
      self.init(
        nl: "deze keuze is te veel werk om met zekerheid uit te rekenen; er is dus geen uitkomst",
        en: "this choice is too much work to settle for certain, so there is no result",
        hint: Wording(
          nl: "leg meer vast met --with en --without, of maak een grens ruimer",
          en: "settle more with --with and --without, or widen a limit"))
    case .numberTooLarge:
      self.init(
        nl: "een som wordt te groot om exact te rekenen", en: "a sum becomes too large to work out exactly")
    case .tooManyItems(let limit):
      self.init(
        nl: "samen kiezen kan uit hoogstens \(limit) casussen",
        en: "at most \(limit) cases can be chosen from together")
    }
  }
}

extension PortfolioTerms {
  fileprivate init(
    _ request: Request, _ candidates: PortfolioCandidates, _ portfolio: CompiledPortfolio
  ) throws(UsageError) {
    var with: Set<Int> = []
    for id in request.allValues(of: .with) { with.insert(try candidates.index(of: id)) }
    var without: Set<Int> = []
    for id in request.allValues(of: .without) { without.insert(try candidates.index(of: id)) }
    if !with.isDisjoint(with: without) { throw .contradiction("--with", "--without") }
    var apart: [[Int]] = []
    for text in request.allValues(of: .notTogether) {
      var group: Set<Int> = []
      for id in text.split(separator: ",") { group.insert(try candidates.index(of: String(id))) }
      guard group.count > 1 else {
        throw UsageError(
          nl: "--not-together vraagt casussen met een komma ertussen",
          en: "--not-together takes cases with a comma between them")
      }
      apart.append(group.sorted())
    }
    let fewest = try request.wholeNumber(of: .minimum, in: 0...1000)
    let most = try request.wholeNumber(of: .maximum, in: 0...1000)
    if let low = fewest ?? portfolio.portfolio.fewest, let high = most ?? portfolio.portfolio.most, high < low
    {
      throw UsageError(
        nl: "minstens \(low) en hoogstens \(high) casussen gaan niet samen",
        en: "at least \(low) and at most \(high) cases exclude each other")
    }
    self.init(
      fewest: fewest, most: most, with: with, without: without, apart: apart,
      ends: try Self.ends(request, portfolio))
  }

  private static func ends(
    _ request: Request, _ portfolio: CompiledPortfolio
  ) throws(UsageError) -> [Int: (minimum: Rational?, maximum: Rational?)] {
    let ids = portfolio.limits.map(\.limit.id.value.rawValue)
    var ends: [Int: (minimum: Rational?, maximum: Rational?)] = [:]
    for text in request.allValues(of: .bound) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let titles = portfolio.limits.map { limit in Language.allCases.map { limit.limit.title[$0] } }
      guard case .one(let index) = NameMatch(parts[0], ids: ids, titles: titles) else {
        throw UsageError(
          nl: "de rubric heeft geen grens \(quoted(parts[0]))",
          en: "the rubric has no limit \(quoted(parts[0]))",
          hint: Suggestion.hint(for: parts[0], among: ids)
            ?? Wording(
              nl: "er is \(Listing.choices(ids).dutch)", en: "there is \(Listing.choices(ids).english)"))
      }
      guard parts.count == 2, let range = try range(parts[1]) else {
        throw UsageError(
          nl: "--bound vraagt een grens zoals \(ids[index])=1..3, \(ids[index])=..3 of \(ids[index])=1..",
          en: "--bound takes a limit such as \(ids[index])=1..3, \(ids[index])=..3 or \(ids[index])=1..")
      }
      ends[index] = range
    }
    return ends
  }

  private static func range(_ text: String) throws(UsageError) -> (minimum: Rational?, maximum: Rational?)? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let (minimum, maximum) = try (end(text[..<dots.lowerBound]), end(text[dots.upperBound...]))
    if let minimum, let maximum, maximum < minimum { return nil }
    return (minimum, maximum)
  }

  private static func end(_ typed: Substring) throws(UsageError) -> Rational? {
    let text = String(typed)
    return text.trimmed.isEmpty ? nil : try TypedNumber.read(text).number(from: text)
  }
}
