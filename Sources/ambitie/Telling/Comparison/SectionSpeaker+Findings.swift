import AmbitionModel
import Scoring

// What a comparison shows, in a few sentences before its tables; never who is best.
extension SectionSpeaker {
  /// Nothing where there is one organisation, or nothing that is certain.
  var findings: [Block] {
    let sentences = [spread, mostShared].compactMap { $0 } + lessonsInShort + [firmness].compactMap { $0 }
    guard section.consistency.count > 1, !sentences.isEmpty else { return [] }
    return [.heading(2, FindingWords.title[language]), .list(sentences.map { .init($0) })]
  }

  /// How many of the settled levels are less firm than they look; `nil` where none is.
  var firmness: String? {
    let settled = section.cases.filter { $0.isLatest }.flatMap { item in
      section.columns.filter { item.assessment.decisions[$0.shown].value.isSettled }.map { (item, $0) }
    }
    let shaky = settled.count { $0.assessment.isShaky(decision: $1.shown) }
    return shaky > 0 ? FindingWords.firmness(shaky, of: settled.count)[language] : nil
  }

  /// The layer in which the middles of organisations lie furthest apart.
  private var spread: String? {
    let middles = section.columns.indices.map { column in
      section.consistency.compactMap { member in
        member.spreads[column].median.map { (organisation: member.organisation, level: $0) }
      }
    }
    let widest = middles.indices.filter { middles[$0].count > 1 }.map { column -> (column: Int, steps: Int) in
      let lows = middles[column].map { $0.level.upperBound }
      let highs = middles[column].map { $0.level.lowerBound }
      return (column, (highs.max() ?? 0) - (lows.min() ?? 0))
    }
    guard let most = widest.map({ $0.steps }).max(), most > 0,
      let column = widest.first(where: { $0.steps == most })?.column
    else { return nil }
    func group(_ level: (ClosedRange<Int>) -> Int, _ isEnd: (Int, Int) -> Bool) -> String {
      let members = middles[column]
      let end = members.map { level($0.level) }.reduce(level(members[0].level)) { isEnd($1, $0) ? $1 : $0 }
      let names = members.filter { level($0.level) == end }.map { organisation($0.organisation) }
      let told = names.count > 3 ? names.prefix(2) + [Words.more(names.count - 2)[language]] : names[...]
      return "\(self.level(end, of: section.columns[column])) (\(told.joined(separator: ", ")))"
    }
    return FindingWords.spread(
      title(of: section.columns[column]), group({ $0.upperBound }, <), group({ $0.lowerBound }, >))[language]
  }

  /// The flag that the most organisations have.
  private var mostShared: String? {
    let shared = section.flags.filter { $0.isShared }
    let most = shared.map { $0.organisations.count }.max()
    guard let spread = shared.first(where: { $0.organisations.count == most }) else { return nil }
    return FindingWords.shared(
      speaker.title(ofFlag: spread.flag), CompareWords.raised(spread.organisations.count, spread.raised.count)
    )[
      language]
  }

  /// Where the gap is widest: who can ask whom, and which choice differs. At most two, of different learners.
  private var lessonsInShort: [String] {
    var learners: Set<Int> = []
    let all = section.learningPairs.flatMap { pair in pair.reasons.map { (pair, $0) } }
    let ranked = all.enumerated().sorted { left, right in
      let (a, b) = (gap(left.element.0, left.element.1), gap(right.element.0, right.element.1))
      return a != b ? a > b : left.offset < right.offset
    }.map { $0.element }
    return ranked.filter { learners.insert(section.cases[$0.1.learner].organisation).inserted }.prefix(2)
      .compactMap { pair, reason in lesson(pair, reason) }
  }

  private func gap(_ pair: LearningPair, _ reason: LearningPair.Reason) -> Int {
    let column = section.columns[pair.column]
    let assessment = section.cases[reason.learner].assessment
    guard let asked = column.fitting(of: assessment)?.levels.first,
      let shown = column.shown(of: assessment).levels.last
    else { return 0 }
    return asked - shown
  }

  private func lesson(_ pair: LearningPair, _ reason: LearningPair.Reason) -> String? {
    let column = section.columns[pair.column]
    guard let example = reason.examples.first else { return nil }
    let learner = section.cases[reason.learner].assessment
    let fitting = column.fitting(of: learner).map { text($0, of: column) } ?? "?"
    let start = FindingWords.lesson(
      learner: organisation(ofCase: reason.learner), teacher: organisation(ofCase: example),
      layer: title(of: column), title: title(ofCase: reason.learner),
      shown: shown(ofCase: reason.learner, in: column), fitting: fitting, example: title(ofCase: example),
      exampleShown: shown(ofCase: example, in: column))
    let contrast = column.layer.flatMap {
      speaker.contrast(learner, section.cases[example].assessment, inLayer: $0)
    }
    return start[language] + (contrast.map { " \($0)" } ?? "")
  }
}

enum FindingWords {
  static let title = Wording(nl: "Wat hieruit blijkt", en: "What this shows")

  static func firmness(_ shaky: Int, of settled: Int) -> Wording {
    let levels = Count.of(settled, .level)
    return Wording(
      nl:
        "Vast: \(levels.dutch). Daarvan \(shaky == 1 ? "rust er 1 op een onzeker antwoord of ligt" : "rusten er \(shaky) op onzekere antwoorden of liggen") precies op een grens.",
      en:
        "Settled: \(levels.english). Of these \(shaky == 1 ? "1 rests on an uncertain answer or lies" : "\(shaky) rest on uncertain answers or lie") exactly on a threshold."
    )
  }

  static func spread(_ layer: String, _ low: String, _ high: String) -> Wording {
    Wording(
      nl: "Het verst uit elkaar liggen de organisaties bij \(layer): van \(low) tot \(high).",
      en: "Organisations lie furthest apart in \(layer): from \(low) to \(high).")
  }

  static func shared(_ flag: String, _ counts: Wording) -> Wording {
    Wording(
      nl: "Wat de meeste organisaties delen: \(flag) (\(counts.dutch)).",
      en: "What most organisations share: \(flag) (\(counts.english)).")
  }

  static func lesson(
    learner: String, teacher: String, layer: String, title: String, shown: String, fitting: String,
    example: String, exampleShown: String
  ) -> Wording {
    Wording(
      nl:
        "\(learner) kan \(teacher) vragen over \(layer): '\(title)' laat \(shown) zien waar \(fitting) past, '\(example)' laat \(exampleShown) zien.",
      en:
        "\(learner) can ask \(teacher) about \(layer): '\(title)' shows \(shown) where \(fitting) fits, '\(example)' shows \(exampleShown)."
    )
  }
}
