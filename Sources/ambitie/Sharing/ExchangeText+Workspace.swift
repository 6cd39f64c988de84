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
      guard let document = workspace.rubricDocument(of: item)?.without("$schema") else { continue }
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
    var anonymiser = Anonymiser(
      items.map(\.caseStudy),
      .init(
        texts: request.has(.keepText) ? .kept : .removed,
        minimumGroup: try request.wholeNumber(of: .minimumGroup, in: 1...most) ?? Tally.leastShown,
        seed: request.has(.secretSeed) ? try request.seed() : UInt64.random(in: 0...UInt64.max)))
    let names = NameBlanker(items.map(\.caseStudy).flatMap(KnownNames.names))
    items = anonymiser.anonymised(items)
    anonymised = anonymiser.account
    title = title.map { LocalizedText(names.blanked($0[.dutch]).text) }
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
