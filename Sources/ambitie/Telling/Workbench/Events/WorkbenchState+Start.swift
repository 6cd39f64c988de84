import AmbitionModel
import Scoring

// Beginning, and opening what is there.
extension WorkbenchState {
  /// Takes in what the page brings along, and what this browser kept.
  mutating func start(_ request: WorkbenchRequest) {
    self = WorkbenchState(within: budget)
    language = request["language"].flatMap { Language(rawValue: $0) } ?? .dutch
    today = request["today"].flatMap { CalendarDate($0) }
    let enclosed = request.node["enclosed"]
    shelf = RubricLibrary(request.files("rubrics", in: enclosed), within: budget)
    rubrics = shelf.readRubrics()
    self.enclosed =
      request.files("cases", in: enclosed).map { Enclosed($0, isTeaching: false) }
      + request.files("teaching", in: enclosed).map { Enclosed($0, isTeaching: true) }
    enclosedKaders = request.files("kaders", in: enclosed)
    takeKept((request.node["drafts"]?.items ?? []).compactMap { Draft($0) })
    kaderDrafts = (request.node["drafts"]?.items ?? []).compactMap { item in
      guard let key = item["key"]?.text, let text = item["text"]?.text else { return nil }
      return KaderDraft(key: key, text)
    }
    firstList = request["asked"].flatMap { AskedQuestions(rawValue: $0) }
    if let opened = request["open"] { openEnclosed(named: opened) }
    takeBack(request)
    if let place = request["view"] { go(to: place) }
    if view != .start { prepare() }
  }

  /// Does what the first screen can do without: compiles the rubrics and opens the kaders that the page brings along.
  ///
  /// The page asks for it once that screen is there; whatever somebody does before comes after it.
  mutating func prepare() {
    if programs.count < rubrics.count {
      programs = rubrics.compactMap { rubric in
        if case .success(let program) = shelf.program(for: rubric.id) { program } else { nil }
      }
      rubrics = programs.map { $0.rubric }
    }
    for file in enclosedKaders { addKader(file, isShown: false) }
    enclosedKaders = []
  }

  /// Opens the files that somebody chose; tells which ones are too large together.
  mutating func open(_ request: WorkbenchRequest) {
    for item in request.node["files"]?.items ?? [] where item["size"] != nil {
      tell(.init(kind: .error, text: WorkbenchWords.tooLarge(item["name"]?.text ?? "")))
    }
    open(request.files())
  }

  /// Opens the files that somebody chose; each that cannot be read is told of, and stands in no other's way.
  mutating func open(_ files: [SourceFile]) {
    let count = cases.count
    // Answers on a sheet go into the case of another file that comes with it.
    for file in files where !file.isSheet { open(file) }
    for file in files where file.isSheet { openSheet(file) }
    guard cases.count > count else { return }
    if cases.count - count <= Self.recentLimit {
      for index in count..<cases.count { keepDraft(ofCase: index) }
    }
    current = count
    view = cases.count - count > 1 ? .cases : .fill
    begin()
  }

  private mutating func open(_ file: SourceFile) {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return refuse(file, document.diagnostics) }
    if node["format"]?.text == SessionReader.format { return openHarvest(file) }
    switch FileFormat.claimed(by: node).value {
    case .kader?: addKader(file, isShown: true)
    case .exchange?: openExchange(node, file)
    default:
      let reading = CaseReader.read(node)
      guard let study = reading.value else { return refuse(file, reading.diagnostics) }
      let found = Self.rubric(of: study, in: &shelf)
      openCase(study, file, reading.diagnostics, found, file: file)
    }
  }

  private mutating func openExchange(_ node: DocumentNode, _ file: SourceFile) {
    let reading = ExchangeReader.read(node)
    guard let exchange = reading.value else { return refuse(file, reading.diagnostics) }
    var enclosedRubrics = RubricLibrary(enclosedIn: exchange, file, within: budget)
    if !reading.diagnostics.isEmpty { tell(.findings(reading.diagnostics, in: file, .opened(file.path))) }
    for item in exchange.cases {
      openCase(item.value, file, [], Self.rubric(of: item.value, in: &enclosedRubrics), file: nil)
    }
  }

  /// A rubric as a program and as its file has it.
  typealias FoundRubric = (lookup: RubricLibrary.Lookup, document: DocumentNode?)

  static func rubric(of study: CaseStudy, in library: inout RubricLibrary) -> FoundRubric {
    let lookup = library.program(for: study.rubric.id, version: study.rubric.version)
    guard case .success(let program) = lookup else { return (lookup, nil) }
    return (lookup, library.document(of: program.rubric))
  }

  /// Opens a case under its rubric; tells what was found.
  /// - Parameter own: the file to write it back to; `nil` for a case out of an exchange file.
  mutating func openCase(
    _ study: CaseStudy, _ file: SourceFile, _ found: [Diagnostic], _ rubric: FoundRubric,
    file own: SourceFile?, isSaved: Bool = true
  ) {
    guard !cases.contains(where: { $0.study.key == study.key }) else {
      return tell(.init(kind: .warning, text: WorkbenchWords.alreadyOpen(study.title)))
    }
    var study = study
    switch rubric.lookup {
    case .failure(let diagnostic): refuse(file, found + [diagnostic].compactMap { $0 })
    case .success(let program):
      let sheet = AnswerSheet.read(study, for: program)
      guard sheet.value != nil else { return refuse(file, found + sheet.diagnostics) }
      let isOlder = study.rubric.version.map { $0 != program.rubric.version } ?? false
      if isOlder { study = study.migrated(to: program.rubric, on: today).migrated }
      var item = OpenCase(
        study, program, rubric: rubric.document, file: own, key: key(of: study),
        isSaved: isSaved && !isOlder)
      item.draft = draft(of: item)
      if let firstList, !program.slots(of: firstList).isEmpty { item.asked = firstList }
      cases.append(item)
      budget.grow(byCases: 1)
      let told = (found + sheet.diagnostics).withoutDisputes
      if !told.isEmpty { tell(.findings(told, in: file, .opened(file.path))) }
    }
  }

  /// Tells why a file could not be opened.
  private mutating func refuse(_ file: SourceFile, _ diagnostics: [Diagnostic]) {
    tell(.findings(diagnostics, in: file, .refused(file.path)))
  }

  /// The key of a draft: no two open cases have the same, since no two have the same id, organisation and date.
  private func key(of study: CaseStudy) -> String {
    let key = study.key
    return "\(key.id.rawValue)/\(key.organisation[.dutch])/\(key.referenceDate)"
  }

  /// Opens a case that the page brings along.
  mutating func openEnclosed(named name: String) {
    guard let item = enclosed.first(where: { $0.file.path == name }) else { return }
    if let index = cases.firstIndex(where: { $0.study.key == item.heading?.key }) {
      current = index
      view = .fill
      return begin()
    }
    open([item.file])
  }

  /// The cases that the page brings along and that are not open, but those to practise with.
  var unopened: [Enclosed] {
    enclosed.filter { item in
      guard let key = item.heading?.key, !item.isTeaching else { return false }
      return !cases.contains { $0.study.key == key }
    }
  }

  mutating func openAll() {
    open(unopened.map { $0.file })
    if !cases.isEmpty { view = .cases }
  }

  /// Goes on with a draft: as a case of its own, or in place of what the file of an open case says.
  mutating func takeDraft(_ key: String) {
    if takeKaderDraft(key) { return }
    guard let draft = (drafts + recents).first(where: { $0.key == key }) else { return }
    if let open = cases.firstIndex(where: { $0.draft?.key == key }) {
      dropDraft(key)
      return change(open) { $0.study = draft.content.study }
    }
    let count = cases.count
    let (study, file) = (draft.content.study, draft.content.file)
    let found = Self.rubric(of: study, in: &shelf)
    openCase(study, file, [], found, file: file, isSaved: draft.content.isSaved)
    // What cannot be opened here stays: the page that it comes from may have its rubric.
    guard cases.count > count else { return }
    dropDraft(key)
    if assessor.isEmpty { assessor = draft.content.assessor }
    keepDraft(ofCase: count)
    current = count
    view = .fill
    begin()
  }

  /// Throws a draft away, or forgets a case that was saved.
  mutating func dropDraft(_ key: String) {
    drafts.removeAll { $0.key == key }
    recents.removeAll { $0.key == key }
    kaderDrafts.removeAll { $0.key == key }
    for index in cases.indices where cases[index].draft?.key == key { cases[index].draft = nil }
    effects.drop.append(key)
  }
}

extension SourceFile {
  /// Whether it was filled in as a workbook or as a CSV file.
  fileprivate var isSheet: Bool { !path.hasSuffix(".json") && IncomingKind(of: bytes) != .caseFile }
}
