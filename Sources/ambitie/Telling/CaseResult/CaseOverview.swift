import AmbitionModel
import Scoring

/// One case in a few rows with a cell for each layer, the same rows for every case of a rubric.
struct CaseOverview {
  /// What one layer has in one row.
  struct Cell {
    /// Words that belong together are joined by no-break spaces.
    var text: String
    /// Whether no open answer can change it.
    var isSettled: Bool
  }

  struct Row {
    var label: String
    var cells: [Cell]
  }

  /// How many flags of one kind are raised.
  struct Tally {
    /// `nil` for flags that open answers decide.
    var kind: Flag.Kind?
    var sign: String
    var words: String
    /// `nil` where nothing is counted.
    var count: Int?
  }

  let title: String
  private(set) var rows: [Row] = []
  /// The levels or scores of the whole case; empty where the rubric has none.
  let whole: String
  let tallies: [Tally]
  /// How many questions are answered, in words.
  let answered: String

  init(_ profile: CaseProfile, _ language: Language) {
    let cells = OverviewCells(profile: profile, speaker: Speaker(profile.assessment.program, language))
    title = profile.assessment.caseStudy.markedTitle[language]
    whole = cells.whole
    tallies = Self.tallies(profile, language)
    endingLabels = [OverviewWords.whole, OverviewWords.attention].map { $0[language] }
    answered = profile.count.brief[language]
    rows = [
      Row(label: cells.label(.choice) ?? OverviewWords.choice[language], cells: cells.choices),
      Row(label: cells.label(.executor) ?? OverviewWords.work[language], cells: cells.executors),
      Row(label: cells.label(.shown) ?? OverviewWords.level[language], cells: cells.levels),
    ].filter { row in row.cells.contains { !$0.text.isEmpty } }
    if !profile.hasLevels { rows += cells.scores }
  }

  /// The names of the lines below the rows.
  let endingLabels: [String]

  /// How many flags of each kind are raised, and how many open answers decide.
  static func tallies(_ profile: CaseProfile, _ language: Language) -> [Tally] {
    let raised = profile.parts.flatMap { $0.flags(.raised) }
    var tallies = Flag.Kind.allCases.compactMap { kind -> Tally? in
      let count = raised.count { $0.flag.flag.kind == kind }
      return count == 0
        ? nil
        : Tally(
          kind: kind, sign: kind.sign, words: "\(count)\u{A0}\(kind.wording[language].together)", count: count
        )
    }
    let open = profile.parts.reduce(0) { $0 + $1.flags(.undetermined).count }
    if open > 0 {
      let words = "\(open)\u{A0}\(OverviewWords.undetermined[language].together)"
      tallies.append(Tally(kind: nil, sign: "?", words: words, count: open))
    }
    if tallies.isEmpty, !profile.assessment.flags.isEmpty {
      tallies.append(Tally(kind: nil, sign: "✓", words: OverviewWords.nothingRaised[language].together))
    }
    return tallies
  }
}

/// The cells of one case, by what they are about.
private struct OverviewCells {
  let profile: CaseProfile
  let speaker: Speaker
  private var language: Language { speaker.language }

  /// What the rubric calls the row of a role; `nil` where it gives no name.
  func label(_ role: Decision.Role) -> String? {
    profile.layers.compactMap { $0.first(role)?.decision.decision.label }.first?[language]
  }

  var choices: [CaseOverview.Cell] {
    profile.layers.map { part in
      part.first(.choice).map { cell($0, open: open(part)) } ?? .init(text: "", isSettled: false)
    }
  }

  /// Who does the work; empty as long as no layer tells.
  var executors: [CaseOverview.Cell] {
    let cells = profile.layers.map { part in
      part.first(.executor).map { cell($0, open: Words.open[language].together) }
        ?? .init(text: "", isSettled: false)
    }
    let tells = profile.layers.contains { part in
      part.first(.executor).map { ($0.outcome.possible?.count ?? .max) <= 2 } ?? false
    }
    return tells ? cells : []
  }

  var levels: [CaseOverview.Cell] {
    profile.layers.map { part in
      .init(text: levels(part), isSettled: part.first(.shown)?.outcome.value.isSettled ?? false)
    }
  }

  /// A row for each score, in the order of the rubric.
  var scores: [CaseOverview.Row] {
    var ids: [Identifier<Decision>] = []
    let all = profile.layers.flatMap { $0.all(.score) }
    for finding in all where !ids.contains(finding.decision.decision.id.value) {
      ids.append(finding.decision.decision.id.value)
    }
    return ids.map { id in
      let findings = profile.layers.map { part in
        part.all(.score).first { $0.decision.decision.id.value == id }
      }
      let title = findings.compactMap { $0 }.first?.decision.decision.title[language] ?? ""
      return .init(
        label: title,
        cells: findings.map { $0.map { cell($0, open: "") } ?? .init(text: "", isSettled: false) })
    }
  }

  var whole: String {
    let levels = levels(profile.wholeCase).replaced("\u{A0}", by: " ")
    let scores = levels.isEmpty ? profile.wholeCase.all(.score) : []
    let named = profile.wholeCase.all(.choice) + scores
    let texts = named.map { finding in
      let decision = finding.decision.decision
      return "\((decision.label ?? decision.title)[language]) \(speaker.brief(finding))"
    }
    return ([levels].filter { !$0.isEmpty } + texts).joined(separator: " · ")
  }

  private func levels(_ part: CaseProfile.Part) -> String {
    switch part.levels(language, in: profile.assessment) {
    case (let shown?, let fitting?): "\(shown) (\(fitting))"
    case (let shown, let fitting): shown ?? fitting ?? ""
    }
  }

  private func cell(_ finding: CaseProfile.DecisionResult, open: String) -> CaseOverview.Cell {
    let isSettled = finding.outcome.value != .unknown
    let isTold: Bool
    if case .options = finding.decision.type {
      isTold = isSettled || (finding.outcome.possible?.count ?? .max) <= 2
    } else {
      isTold = true
    }
    // A dash, as levels have one: what does not apply has nothing to say in a narrow column.
    let told = finding.outcome.value == .null ? "–" : speaker.text(finding)
    let text = isTold ? told : open
    return .init(text: text, isSettled: isSettled)
  }

  /// `open (2 of 7)`: of the layer's own questions, so many are answered.
  private func open(_ part: CaseProfile.Part) -> String {
    let answered = profile.answered(inLayer: part.layer)
    guard answered.all > 0 else { return Words.open[language].together }
    return Words.open[language].together
      + " (\(answered.known)\u{A0}\(OverviewWords.of[language])\u{A0}\(answered.all))"
  }
}

extension String {
  /// The text with its words joined by no-break spaces, so that a line does not end within it.
  package var together: String { replaced(" ", by: "\u{A0}") }
}

enum OverviewWords {
  static let choice = Wording(nl: "keuze", en: "choice")
  static let work = Wording(nl: "werk", en: "work")
  static let level = Wording(nl: "niveau", en: "level")
  static let whole = Wording(nl: "geheel", en: "whole")
  static let attention = Wording(nl: "let op", en: "note")
  static let attentionHeading = Wording(nl: "Let op", en: "Note")
  static let answers = Wording(nl: "antwoorden", en: "answers")
  static let of = Wording(nl: "van", en: "of")
  static let fits = Wording(nl: "past", en: "fits")
  static let undetermined = Wording(nl: "nog niet te zeggen", en: "cannot be told yet")
  static let nothingRaised = Wording(nl: "niets valt op", en: "nothing stands out")

  static func answered(_ known: Int, _ all: Int) -> Wording {
    let questions = Count.of(all, .question)
    return Wording(
      nl: "\(known) van de \(questions.dutch) beantwoord", en: "\(known) of \(questions.english) answered")
  }
}
