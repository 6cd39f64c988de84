package import AmbitionModel

/// Votes from files with tallies or ballots, added up by case and layer.
package struct VoteCount {
  /// The votes on one layer of one case.
  package struct Entry: Equatable {
    package var caseStudy: String
    /// The index of the layer.
    package var layer: Int
    package var tally: Tally
    /// How many ballots said to be certain; `nil` where that was not asked.
    package var certain: Int?
  }

  package let scale: VoteScale
  /// The ids of cases that can be voted on.
  package let cases: [String]
  /// What each of those is called besides its id.
  private let titles: [[String]]
  /// In the order of the cases, then of the layers.
  package private(set) var entries: [Entry] = []
  /// Where each tally or vote was found first, by name, with the file.
  private var places: [String: (file: Int, range: SourceRange)] = [:]
  private var fileCount = 0

  package init(_ scale: VoteScale, cases: [String], titles: [[String]] = []) {
    self.scale = scale
    self.cases = cases
    self.titles = cases.indices.map { $0 < titles.count ? titles[$0] : [] }
  }

  /// Votes that were counted before.
  init(_ scale: VoteScale, cases: [String], entries: [Entry]) {
    self.init(scale, cases: cases)
    self.entries = entries
  }

  /// Adds the votes of a file; what is wrong with it is the result, and those rows are left out.
  /// - Parameter rows: the cells of each row, the header first.
  package mutating func add(_ rows: [[Located<String>]]) -> [Diagnostic] {
    var log: [Diagnostic] = []
    fileCount += 1
    let filled = rows.filter { $0.contains { !$0.value.isEmpty } }
    guard let header = filled.first, let columns = VoteColumns(header, scale, at: header.place, &log) else {
      return log.isEmpty ? [Diagnostic(.noVotes, at: SourceRange(0, 0))] : log
    }
    for row in filled.dropFirst() { add(row, columns, &log) }
    entries.sort { left, right in
      let a = cases.firstIndex(of: left.caseStudy) ?? 0
      let b = cases.firstIndex(of: right.caseStudy) ?? 0
      return (a, left.layer) < (b, right.layer)
    }
    return log
  }

  private mutating func add(_ row: [Located<String>], _ columns: VoteColumns, _ log: inout [Diagnostic]) {
    func cell(_ index: Int) -> Located<String> {
      index < row.count ? row[index] : Located("", at: row.place)
    }
    let (caseCell, layerCell) = (cell(columns.caseStudy), cell(columns.layer))
    let (caseStudy, layer) = (caseStudy(caseCell, &log), layer(layerCell, &log))
    guard let caseStudy, let layer else { return }
    let name = "\(caseStudy).\(scale.layers[layer].id.value.rawValue)"
    switch columns.form {
    case .tally(let levels, let unknown, let blank):
      guard isFirst(name, row.place, &log) else { return }
      let counts = levels.map { count(cell($0), &log) }
      let unknownCount = unknown.map { count(cell($0), &log) } ?? 0
      let blankCount = blank.map { count(cell($0), &log) } ?? 0
      let known = counts.compactMap { $0 }
      guard known.count == counts.count, let unknownCount, let blankCount else { return }
      add(
        Tally(levels: known, unknown: unknownCount, blank: blankCount), nil, caseStudy, layer)
    case .ballots(let ballot, let level, let certain):
      let number = cell(ballot)
      guard !number.value.isEmpty else {
        log.append(Diagnostic(.noBallot, at: number.range))
        return
      }
      guard isFirst("\(number.value.folded)|\(name)", number.range, &log) else { return }
      guard let vote = vote(cell(level), &log) else { return }
      add(vote, certain.map { isYes(cell($0).value) ? 1 : 0 }, caseStudy, layer)
    }
  }

  /// The id of the case that a cell names, by id or title.
  private func caseStudy(_ cell: Located<String>, _ log: inout [Diagnostic]) -> String? {
    switch NameMatch(cell.value, ids: cases, titles: titles) {
    case .one(let index): return cases[index]
    case .several(let indices):
      // One case can be there at several dates.
      let ids = Set(indices.map { cases[$0] }).sorted()
      if ids.count == 1 { return ids[0] }
      log.append(Diagnostic(.severalMeant(cell.value, ids), at: cell.range))
    case .none: log.append(Diagnostic(.noSuchCase(cell.value, cases), at: cell.range))
    }
    return nil
  }

  private func layer(_ cell: Located<String>, _ log: inout [Diagnostic]) -> Int? {
    let ids = scale.layers.map { $0.id.value.rawValue }
    switch scale.layer(cell.value) {
    case .one(let index): return index
    case .several(let indices):
      log.append(Diagnostic(.severalMeant(cell.value, indices.map { ids[$0] }), at: cell.range))
    case .none: log.append(Diagnostic(.noSuchLayer(cell.value, ids), at: cell.range))
    }
    return nil
  }

  private mutating func add(_ tally: Tally, _ certain: Int?, _ caseStudy: String, _ layer: Int) {
    guard let index = entries.firstIndex(where: { $0.caseStudy == caseStudy && $0.layer == layer }) else {
      entries.append(Entry(caseStudy: caseStudy, layer: layer, tally: tally, certain: certain))
      return
    }
    for level in tally.levels.indices { entries[index].tally.levels[level] += tally.levels[level] }
    entries[index].tally.unknown += tally.unknown
    entries[index].tally.blank += tally.blank
    if let certain { entries[index].certain = (entries[index].certain ?? 0) + certain }
  }

  /// Whether this was not counted before; a second time is reported.
  private mutating func isFirst(_ name: String, _ place: SourceRange, _ log: inout [Diagnostic]) -> Bool {
    guard let first = places[name] else {
      places[name] = (fileCount, place)
      return true
    }
    let notes = first.file == fileCount ? [Diagnostic.Note(VoteWords.firstHere, at: first.range)] : []
    log.append(Diagnostic(.votedTwice(name.replaced("|", by: ", ")), at: place, notes: notes))
    return false
  }

  /// One vote as a tally of one.
  private func vote(_ cell: Located<String>, _ log: inout [Diagnostic]) -> Tally? {
    var tally = Tally(levelCount: scale.levels.count)
    let text = cell.value.lowercased()
    if text.isEmpty || ["blanco", "blank", "-"].contains(text) {
      tally.blank = 1
    } else if ["weet niet", "weet ik niet", "don't know", "unknown", "?"].contains(text) {
      tally.unknown = 1
    } else if let level = scale.level(text) {
      tally.levels[level] = 1
    } else {
      log.append(Diagnostic(.noSuchLevel(cell.value, scale), at: cell.range))
      return nil
    }
    return tally
  }

  /// An empty cell is nobody.
  private func count(_ cell: Located<String>, _ log: inout [Diagnostic]) -> Int? {
    if cell.value.isEmpty { return 0 }
    let typed = TypedNumber.read(cell.value, as: .count)
    if case .number(let number) = typed, number.isInteger, number >= 0, number <= Rational(Tally.mostCounted)
    {
      return Int(clamping: number.numerator)
    }
    if case .ambiguous = typed, let problem = typed.problem(with: cell.value) {
      let message = Diagnostic.Message(
        .outOfRange, nl: problem.wording.dutch, en: problem.wording.english, hint: problem.hint)
      log.append(Diagnostic(message, at: cell.range))
    } else {
      log.append(Diagnostic(.noCount(cell.value), at: cell.range))
    }
    return nil
  }

  private func isYes(_ text: String) -> Bool {
    ["ja", "yes", "zeker", "certain", "x", "1", "waar", "true"].contains(text.lowercased())
  }
}

extension [Located<String>] {
  /// The row from its first cell through its last.
  fileprivate var place: SourceRange {
    guard let first, let last else { return SourceRange(0, 0) }
    return first.range.joined(with: last.range)
  }
}
