import AmbitionModel
import Scoring

/// What adopting a second kader instead of a first would mean, case by case.
///
/// Rules are the same when they have the same name; what is new or gone is said of the rest.
package struct KaderComparison {
  private let first: KaderReport
  private let second: KaderReport
  private let pairs: [Pair]
  private var language: Language { second.language }

  package init(_ first: KaderReport, _ second: KaderReport) {
    self.first = first
    self.second = second
    pairs = second.cases.compactMap { after in
      first.cases.first { $0.caseStudy.id.value == after.caseStudy.id.value }
        .map { Pair(before: $0, after: after) }
    }
  }

  /// Whether a case deviates, without a reason, from something that it did not deviate from before.
  package var hasNewDeviations: Bool {
    pairs.contains { !$0.moved(.deviates, from: $0.before, to: $0.after).isEmpty }
  }

  package var blocks: [Block] {
    let names = (first.kader.kader.title[language], second.kader.kader.title[language])
    return [
      .heading(1, ComparisonWords.title(names.1, names.0)[language]),
      .paragraph(ComparisonWords.intro[language]), overview,
    ] + pairs.flatMap(blocks)
  }

  private var overview: Block {
    let columns: [(title: Wording, cell: (KaderCase) -> String)] = [
      (KaderAssessment.State.deviates.wording, { "\($0.assessment.rules(.deviates).count)" }),
      (ComparisonWords.open, { "\($0.assessment.rules(.undetermined).count)" }),
      (ComparisonWords.steps, { cost($0) }),
    ]
    let header = columns.flatMap {
      ["\($0.title[language]): \(ComparisonWords.first[language])", ComparisonWords.second[language]]
    }
    let rows = pairs.map { pair in
      [pair.after.caseStudy.markedTitle[language]]
        + columns.flatMap { [$0.cell(pair.before), $0.cell(pair.after)] }
    }
    return .table(.init(header: [Words.caseStudy[language]] + header, rows: rows))
  }

  /// The steps that comply with everything; a dash where no choice does.
  private func cost(_ item: KaderCase) -> String {
    if item.assessment.rules(.deviates).isEmpty { return "0" }
    return item.plan?.ways.first.map { second.speaker.numbers.text($0.cost) } ?? "–"
  }

  private func blocks(_ pair: Pair) -> [Block] {
    let groups: [(Wording, [Int], KaderCase)] = [
      (ComparisonWords.newlyDeviates, pair.moved(.deviates, from: pair.before, to: pair.after), pair.after),
      (ComparisonWords.noLonger, pair.moved(.deviates, from: pair.after, to: pair.before), pair.before),
      (ComparisonWords.newlyComplies, pair.moved(.complies, from: pair.before, to: pair.after), pair.after),
      (ComparisonWords.newlyOpen, pair.moved(.undetermined, from: pair.before, to: pair.after), pair.after),
    ]
    let items = groups.filter { !$0.1.isEmpty }.map { title, rules, item in
      Block.Item(title[language], rules.map { .init(self.title($0, item)) })
    }
    let body: Block = items.isEmpty ? .paragraph(ComparisonWords.nothing[language]) : .list(items)
    return [.heading(2, pair.after.caseStudy.markedTitle[language]), body]
  }

  private func title(_ index: Int, _ item: KaderCase) -> String {
    let rule = item.assessment.kader.rules[index]
    let layer = rule.layer.map { " (\(second.speaker.title(ofLayer: $0)))" } ?? ""
    return rule.rule.title[language] + layer
  }

  /// One case under both kaders.
  private struct Pair {
    var before: KaderCase
    var after: KaderCase

    /// The rules of `there` that are in `state` and were not in it `here`.
    func moved(_ state: KaderAssessment.State, from here: KaderCase, to there: KaderCase) -> [Int] {
      let known = Set(here.assessment.rules(state).map { here.assessment.kader.rules[$0].name })
      return there.assessment.rules(state).filter {
        !known.contains(there.assessment.kader.rules[$0].name)
      }
    }
  }

  package var json: String {
    let file: JSON = [
      "format": "ambitie-kader-comparison/1", "first": .kader(first), "second": .kader(second),
      "cases": .array(pairs.map(json)),
    ]
    return file.text
  }

  private func json(_ pair: Pair) -> JSON {
    func names(_ state: KaderAssessment.State, _ here: KaderCase, _ there: KaderCase) -> JSON {
      .strings(pair.moved(state, from: here, to: there).map { there.assessment.kader.rules[$0].name })
    }
    return [
      "id": .string(pair.after.caseStudy.id.value.rawValue),
      "newly_deviates": names(.deviates, pair.before, pair.after),
      "no_longer_deviates": names(.deviates, pair.after, pair.before),
      "newly_complies": names(.complies, pair.before, pair.after),
      "newly_undetermined": names(.undetermined, pair.before, pair.after),
    ]
  }
}

private enum ComparisonWords {
  static func title(_ second: String, _ first: String) -> Wording {
    Wording(nl: "\(second) in plaats van \(first)", en: "\(second) instead of \(first)")
  }

  static let intro = Wording(
    nl:
      "De tabel telt afwijkingen zonder uitleg en wat nog niet te zeggen is, onder het eerste en onder het tweede kader. Stappen zijn de kleinste verandering die aan alles voldoet. Een streepje betekent dat geen keuze genoeg is.",
    en:
      "The table counts deviations without a reason and what cannot be told yet, under the first and under the second kader. Steps are the smallest change that complies with everything. A dash means that no choice is enough."
  )
  static let first = Wording(nl: "1e", en: "1st")
  static let second = Wording(nl: "2e", en: "2nd")
  static let open = Wording(nl: "open", en: "open")
  static let steps = Wording(nl: "stappen", en: "steps")
  static let newlyDeviates = Wording(nl: "Wijkt dan af van", en: "Would then deviate from")
  static let noLonger = Wording(nl: "Wijkt dan niet meer af van", en: "Would no longer deviate from")
  static let newlyComplies = Wording(nl: "Voldoet dan aan", en: "Would then comply with")
  static let newlyOpen = Wording(nl: "Dan nog niet te zeggen", en: "Could then not be told yet")
  static let nothing = Wording(
    nl: "Voor deze casus verandert er niets.", en: "Nothing changes for this case.")
}
