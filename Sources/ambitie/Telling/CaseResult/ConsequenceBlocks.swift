import AmbitionModel
import Scoring

/// What outcomes ask of the organisation, give and give up, in the words of the rubric.
struct ConsequenceBlocks {
  private let speaker: Speaker
  private var language: Language { speaker.language }
  private var rubric: Rubric { speaker.program.rubric }

  init(_ speaker: Speaker) {
    self.speaker = speaker
  }

  /// One outcome of one decision of the program, which need not be that of the case.
  struct Subject {
    var decision: Int
    /// The index of a level or an option.
    var option: Int
  }

  /// The consequences of some outcomes under one heading; nothing where the rubric tells none.
  func blocks(_ subjects: [Subject], title: Wording = ConsequenceWords.title) -> [Block] {
    let told = subjects.compactMap { subject in consequence(subject).map { (subject, $0) } }
    guard !told.isEmpty else { return [] }
    let parts = told.flatMap { [Block.heading(3, name($0)), .pairs(pairs($1))] }
    return [.heading(2, title[language])] + parts + notes(told.map { $0.1 })
  }

  private func pairs(_ consequence: Consequence) -> [Block.Pair] {
    let asks = rubric.aspects.compactMap { aspect -> Block.Pair? in
      let points = consequence.asks.filter { $0.aspect.value == aspect.id.value }.map { $0.point }
      return points.isEmpty ? nil : .init(aspect.title[language], text(points))
    }
    let rest = [(ConsequenceWords.gives, consequence.gives), (ConsequenceWords.givesUp, consequence.givesUp)]
    return asks + rest.filter { !$1.isEmpty }.map { Block.Pair($0[language], text($1)) }
  }

  /// `Data: 3 Regisseren`.
  private func name(_ subject: Subject) -> String {
    let decision = speaker.program.decisions[subject.decision]
    return "\(speaker.title(ofLayer: decision.layer)): \(speaker.text(.option(subject.option), of: decision))"
  }

  private func consequence(_ subject: Subject) -> Consequence? {
    let decision = speaker.program.decisions[subject.decision]
    let outcome: Located<String>
    switch decision.type {
    case .level: outcome = rubric.levels[subject.option].id.map { $0.rawValue }
    case .options(let options): outcome = options[subject.option].id.map { $0.rawValue }
    default: return nil
    }
    return rubric.consequence(
      of: decision.decision.id.value, outcome: outcome.value,
      inLayer: decision.layer.map { rubric.layers[$0].id.value })
  }

  /// The points in a row; a mark where a publication says so.
  private func text(_ points: [Consequence.Point]) -> String {
    points.map { point in
      publications([point]).isEmpty ? point.text[language] : point.text[language] + " " + Self.mark
    }.joined(separator: " ")
  }

  private static let mark = "*"

  /// The sources of points that are not the rubric's own.
  private func publications(_ points: [Consequence.Point]) -> [Source] {
    var found: [Source] = []
    for id in points.flatMap({ $0.sources }) {
      guard let source = speaker.source(id.value), source.kind != .own,
        !found.contains(where: { $0.id.value == source.id.value })
      else { continue }
      found.append(source)
    }
    return found
  }

  private func notes(_ consequences: [Consequence]) -> [Block] {
    guard !consequences.isEmpty else { return [] }
    let points = consequences.flatMap { $0.asks.map { $0.point } + $0.gives + $0.givesUp }
    let sources = publications(points)
    guard !sources.isEmpty else { return [.note(ConsequenceWords.allOwn[language])] }
    let titles = sources.map { $0.title[language] }.joined(separator: "; ")
    return [.note(ConsequenceWords.from(titles)[language])]
  }
}

extension CaseProfile.Part {
  /// The settled level that choices show, another that fits, and who does the work.
  var consequences: [ConsequenceBlocks.Subject] {
    var subjects: [ConsequenceBlocks.Subject] = []
    if let shown = first(.shown) {
      var levels: [Int] = []
      for outcome in [shown.outcome, first(.fitting)?.outcome] {
        guard case .option(let level) = outcome?.value, !levels.contains(level) else { continue }
        levels.append(level)
      }
      subjects = levels.map { .init(decision: shown.index, option: $0) }
    }
    if let executor = first(.executor), case .option(let option) = executor.outcome.value {
      subjects.append(.init(decision: executor.index, option: option))
    }
    return subjects
  }
}

enum ConsequenceWords {
  static let title = Wording(nl: "Wat dit vraagt en oplevert", en: "What this asks and gives")
  static let gives = Wording(nl: "Levert op", en: "Gives")
  static let givesUp = Wording(nl: "Kost of laat los", en: "Gives up")
  static let allOwn = Wording(
    nl: "Deze gevolgen zijn een voorstel van wie de rubric maakte, om over te praten.",
    en: "These consequences are a proposal of the authors of the rubric, to talk about.")

  static func from(_ titles: String) -> Wording {
    Wording(
      nl: "* staat in een bron: \(titles). De rest is een voorstel van wie de rubric maakte.",
      en: "* is in a source: \(titles). The rest is a proposal of the authors of the rubric.")
  }
}
