import AmbitionModel
import Scoring
import Telling

extension ExchangeText {
  /// Everything that was read, with the cases that facts come from and each rubric once.
  ///
  /// The same case in two files is here once; two cases under one name, two rubrics under one name, and invented
  /// cases among others are refused.
  init(_ workspace: Workspace) throws(UsageError) {
    var texts: [CaseStudy.Key: String] = [:]
    var documents: [[String]: [UInt8]] = [:]
    self.init(rubrics: [], items: [])
    for item in workspace.cases + workspace.providers {
      let rubric = item.program.rubric
      guard let document = workspace.rubricDocument(of: item)?.without("$schema").inOneNotation() else {
        continue
      }
      // An anonymised file goes without examples, which score nothing.
      let bytes = CanonicalJSON.bytes(of: document, leavingOut: ["examples"])
      if let first = documents.updateValue(bytes, forKey: [rubric.id.value.rawValue, rubric.version]) {
        guard first == bytes else { throw .twoRubrics(rubric) }
      } else {
        rubrics.append(document)
      }
      let text = CaseWriter.text(of: item.caseStudy)
      if let first = texts.updateValue(text, forKey: item.caseStudy.key) {
        guard first == text else { throw .twoCases(item.caseStudy) }
      } else {
        items.append(Item(caseStudy: item.caseStudy, program: item.program))
      }
    }
    guard !items.isEmpty else {
      throw UsageError(nl: "er zijn geen casussen", en: "there are no cases", details: workspace.notices)
    }
    let practice = items.count { $0.caseStudy.isPractice }
    guard practice == 0 || practice == items.count else {
      throw UsageError(
        nl:
          "\(practice) van de \(items.count) casussen zijn oefendata; die gaan niet in één bestand met echte casussen",
        en:
          "\(practice) of the \(items.count) cases are practice data; those do not go into one file with real cases",
        hint: Wording(nl: "maak twee bestanden", en: "make two files"))
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
    let count = CaseGroups.count(of: items.map(\.caseStudy))
    guard count >= minimum else { throw .tooFewCases(count, minimum) }
    var anonymiser = Anonymiser(
      items.map(\.caseStudy),
      .init(
        texts: request.has(.keepText) ? .kept : .removed, minimumGroup: minimum,
        seed: request.has(.secretSeed) ? try request.seed() : UInt64.random(in: 0...UInt64.max)))
    let names = NameBlanker(items.map(\.caseStudy).flatMap(KnownNames.names))
    items = anonymiser.anonymised(items)
    anonymised = anonymiser.account
    let cleaner = TextCleaner(names, .kept)
    title = title.map { LocalizedText(cleaner.kept($0[.dutch]) ?? "") }
    var removed = anonymiser.removed
    for index in rubrics.indices {
      // Examples can be cases in disguise.
      if case .array(let examples)? = rubrics[index]["examples"]?.kind {
        removed.add(.examples, examples.count)
      }
      rubrics[index] = rubrics[index].without("examples")
      removed.add(.namesInRubrics, rubrics[index].texts.reduce(0) { $0 + names.blanked($1).count })
    }
    if let path = request.value(of: .removalReport) {
      try WholeFile.write(
        Array(removed.json.utf8), to: path, existing: request.existing)
    }
    return [.lines(Wording(nl: removed.text(.dutch), en: removed.text(.english)))]
  }
}

extension DocumentNode {
  /// Every text in a document.
  fileprivate var texts: [String] {
    switch kind {
    case .string(let text): [text.text]
    case .array(let items): items.flatMap(\.texts)
    case .object(let members): members.flatMap(\.value.texts)
    case .null, .boolean, .number: []
    }
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
  fileprivate static func tooFewCases(_ count: Int, _ minimum: Int) -> Self {
    Self(
      nl: "er zijn te weinig casussen om ze anoniem te delen: \(count), en minstens \(minimum) nodig; "
        + "een casus op meer peildatums telt één keer",
      en: "there are too few cases to share them anonymously: \(count), and at least \(minimum) needed; "
        + "a case at several reference dates counts once",
      hint: Wording(
        nl: "deel er meer tegelijk, of kies een kleiner getal met --min-group als dat kan",
        en: "share more at once, or choose a smaller number with --min-group where that is safe"))
  }

  fileprivate static func twoCases(_ study: CaseStudy) -> Self {
    let (id, date) = (quoted(study.id.value.rawValue), study.referenceDate)
    return Self(
      nl: "er zijn twee verschillende casussen \(id) van dezelfde organisatie, met peildatum \(date)",
      en: "there are two different cases \(id) of the same organisation, with reference date \(date)",
      hint: Wording(nl: "laat er een weg", en: "leave one out"))
  }

  fileprivate static func twoRubrics(_ rubric: Rubric) -> Self {
    let name = quoted(rubric.id.value.rawValue + " " + rubric.version)
    return Self(
      nl: "twee verschillende rubrics noemen zich \(name)",
      en: "two different rubrics call themselves \(name)",
      hint: Wording(
        nl: "geef de ene een andere versie, of kies er een met --rubric",
        en: "give one of them another version, or choose one with --rubric"))
  }
}
