import AmbitionModel
import Scoring

// Workbooks and CSV files that were filled in.
extension WorkbenchState {
  /// Takes the answers of a sheet over into the open case that it is about, else into a new one.
  mutating func openSheet(_ file: SourceFile) {
    let found: (incoming: Incoming, home: Int?)
    do throws(UsageError) {
      found = try readSheet(file)
    } catch {
      return tell(.notices(error.details, or: error.wording, .refused(file.path)))
    }
    let (incoming, home) = found
    let merge = incoming.merged(
      into: home.map { cases[$0].study }, on: today ?? incoming.study.referenceDate, by: giver)
    if let home {
      if merge.differences.contains(where: { $0.kind != .same }) {
        change(home) { $0.study = merge.merged }
        keepDraft(ofCase: home)
      }
      current = home
      view = .fill
      begin()
    } else {
      let count = cases.count
      openCase(
        merge.merged, file, [], Self.rubric(of: merge.merged, in: &shelf), file: nil, isSaved: false)
      guard cases.count > count else { return }
      keepDraft(ofCase: count)
    }
    let taken = merge.differences.count { $0.kind != .same }
    tell(.init(kind: .done, text: SheetEventWords.taken(file.path, taken, into: merge.merged.title)))
    if !incoming.notices.text(in: language).isEmpty {
      tell(.notices(incoming.notices, or: SheetEventWords.look, .opened(file.path)))
    }
  }

  /// The current case as a workbook to fill in, as `ambitie sheet` writes it.
  mutating func saveSheet() {
    guard let item = openCase else { return }
    let sheet = QuestionSheet(
      program: item.program, caseStudy: item.study, language: language, asked: item.asked)
    effects.save.append(
      .init(
        name: "\(item.study.id.value.rawValue).xlsx",
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        content: .bytes(SheetWorkbook.bytes(of: sheet)), key: "sheet"))
  }

  private mutating func readSheet(
    _ file: SourceFile
  ) throws(UsageError) -> (incoming: Incoming, home: Int?) {
    // A page without a clock knows no other day than those in the file.
    guard let today else { throw .unreadable([]) }
    let intake = try SheetIntake(file, in: &shelf)
    let home = cases.firstIndex { $0.study.id.value == intake.id }
    let study = home.map { cases[$0].study }
    let path = home.map { cases[$0].fileName } ?? file.path
    let incoming = try intake.incoming(over: study, at: path, on: today)
    return (try incoming.carried(to: study, at: path, on: today, &shelf), home)
  }
}

enum SheetEventWords {
  static let look = Wording(nl: "Kijk dit even na.", en: "Have a look at this.")

  static func taken(_ file: String, _ count: Int, into title: LocalizedText) -> Wording {
    let name = printable(file, limit: 80)
    guard count > 0 else {
      return Wording(
        nl: "In \(name) staat niets nieuws voor ‘\(title[.dutch])’.",
        en: "There is nothing new in \(name) for ‘\(title[.english])’.")
    }
    return Wording(
      nl: "\(count) \(count == 1 ? "antwoord" : "antwoorden") uit \(name) overgenomen in ‘\(title[.dutch])’.",
      en: "Took over \(count) \(count == 1 ? "answer" : "answers") from \(name) into ‘\(title[.english])’.")
  }
}
