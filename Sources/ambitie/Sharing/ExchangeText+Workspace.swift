import AmbitionModel
import Scoring
import Telling

extension ExchangeText {
  /// Everything that was read, with the cases that facts come from and each rubric once.
  /// - Throws: where the cases do not go together, and where nothing was read.
  init(_ workspace: Workspace) throws(UsageError) {
    try self.init(
      (workspace.cases + workspace.providers).map { item in
        Entry(caseStudy: item.caseStudy, program: item.program, rubric: workspace.rubricDocument(of: item))
      })
    guard !items.isEmpty else {
      throw UsageError(nl: "er zijn geen casussen", en: "there are no cases", details: workspace.notices)
    }
  }

  /// The file.
  /// - Throws: when a case cannot be worked out, or when the file would be larger than the tool reads.
  func written() throws(UsageError) -> String {
    let reading = text
    if let text = reading.value { return text }
    let sizes: Set<Diagnostic.Code> = [.fileTooLarge, .tooManyValues, .textTooLong]
    guard let size = reading.diagnostics.first(where: { sizes.contains($0.code) }) else {
      throw UsageError(
        nl: "de casussen zijn samen niet uit te werken", en: "the cases cannot be worked out together")
    }
    let (dutch, english) = (size.wording.dutch, size.wording.english)
    throw UsageError(
      nl: "\(items.count) casussen passen niet in één bestand dat later te lezen is: \(dutch)",
      en: "\(items.count) cases do not fit into one file that can be read later: \(english)",
      hint: Wording(nl: "verdeel de casussen over meer bestanden", en: "divide the cases over more files"))
  }

  /// Hides who the cases are about, where the user asks for that; says what was left out.
  mutating func anonymise(_ request: Request) throws(UsageError) -> [Notice] {
    let own: [CommandOption] = [.keepText, .minimumGroup, .secretSeed, .removalReport]
    guard request.has(.anonymise) else {
      if let option = own.first(where: request.has) {
        throw .needsAnonymise(option)
      }
      return []
    }
    let most = Exchange.Anonymisation.largestGroup
    let minimum = try request.wholeNumber(of: .minimumGroup, in: 1...most) ?? Tally.leastShown
    let wish = Anonymiser.Wish(
      texts: request.has(.keepText) ? .kept : .removed, minimumGroup: minimum,
      seed: request.has(.secretSeed) ? try request.seed() : UInt64.random(in: 0...UInt64.max))
    guard let removed = anonymise(wish) else { throw .tooFewCases(tooFew(for: minimum)) }
    if let path = request.value(of: .removalReport) {
      try WholeFile.write(
        Array(removed.json.utf8), to: path, existing: request.existing)
    }
    return [.lines(removed.lines)]
  }
}

extension CommandOption {
  static let anonymise = CommandOption(
    "--anonymise", nl: "zonder organisaties, mensen, teksten en kleine groepen",
    en: "without organisations, people, texts and small groups")
  static let keepText = CommandOption(
    "--keep-text", nl: "laat teksten staan, zonder de namen erin", en: "keep texts, without the names in them"
  )
  static let minimumGroup = CommandOption(
    "--min-group", value: "N", nl: "neem organisaties, thema's en jaren met minder casussen samen (5)",
    en: "take organisations, themes and years with fewer cases together (5)")
  static let secretSeed = CommandOption(
    "--seed", value: "N", nl: "geheim startgetal van de nummering, om die te herhalen; anders geloot",
    en: "secret start of the numbering, to repeat it; otherwise drawn")
  static let removalReport = CommandOption(
    "--report", value: "FILE", nl: "schrijf hierin (JSON) hoeveel is weggelaten",
    en: "write here (JSON) how much was left out")
}

extension UsageError {
  /// An option that says how to anonymise, where nothing is anonymised.
  static func needsAnonymise(_ option: CommandOption) -> Self {
    Self(
      nl: "\(option.name) gaat alleen samen met --anonymise",
      en: "\(option.name) goes only with --anonymise")
  }

  /// All cases together are a group that is too small.
  fileprivate static func tooFewCases(_ wording: Wording) -> Self {
    Self(
      nl: wording.dutch, en: wording.english,
      hint: Wording(
        nl: "deel er meer tegelijk, of kies een kleiner getal met --min-group als dat kan",
        en: "share more at once, or choose a smaller number with --min-group where that is safe"))
  }
}
