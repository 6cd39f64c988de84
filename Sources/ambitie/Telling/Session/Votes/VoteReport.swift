package import AmbitionModel
import Scoring

/// The votes of a room, by case and layer: how many, the middle and the spread; never a mean.
package struct VoteReport {
  private let count: VoteCount
  private let titles: [String: LocalizedText]
  private let language: Language

  /// - Parameter titles: of the cases, by id.
  package init(_ count: VoteCount, titles: [String: LocalizedText], _ language: Language) {
    self.count = count
    self.titles = titles
    self.language = language
  }

  package var blocks: [Block] {
    let ids = count.cases.filter { id in count.entries.contains { $0.caseStudy == id } }
    let parts = ids.flatMap { id -> [Block] in
      let entries = count.entries.filter { $0.caseStudy == id }
      return [.heading(2, titles[id]?[language] ?? id), .table(table(entries))]
    }
    let note: [Block] =
      count.entries.contains { $0.tally.count < Tally.leastShown } ? [.note(VoteWords.few[language])] : []
    let legend = count.scale.levels.enumerated().map { "\($0 + 1) \($1.title[language])" }
    return [.heading(1, VoteWords.title[language]), .paragraph(legend.joined(separator: " · "))] + parts
      + note
  }

  private func table(_ entries: [VoteCount.Entry]) -> Block.Table {
    let hasCertainty = entries.contains { $0.certain != nil }
    let after: [Wording] =
      [VoteWords.unknown, VoteWords.blank] + (hasCertainty ? [VoteWords.certain] : [])
    let levels: [String] = count.scale.levels.indices.map { "\($0 + 1)" }
    let header: [String] = VoteWords.summaryHeader.map { $0[language] } + levels + after.map { $0[language] }
    return Block.Table(header: header, rows: entries.map { row($0, hasCertainty) })
  }

  private func row(_ entry: VoteCount.Entry, _ hasCertainty: Bool) -> [String] {
    let tally = entry.tally
    let isShown = tally.count >= Tally.leastShown
    return [count.scale.layers[entry.layer].title[language]]
      + tally.summary(orElse: tally.agreement ?? VoteWords.none).map { $0[language] }
      + tally.levels.map { isShown ? "\($0)" : "" } + ["\(tally.unknown)", "\(tally.blank)"]
      + (hasCertainty ? [isShown ? entry.certain.map(String.init) ?? "" : ""] : [])
  }

  package var json: String {
    let file: JSON = [
      "format": "ambitie-votes/1", "levels": .strings(count.scale.levels.map { $0.id.value.rawValue }),
      "tallies": .array(count.entries.map(json)),
    ]
    return file.text
  }

  /// Levels are counted from 1; with few votes only their number is there, and whether they agree.
  private func json(_ entry: VoteCount.Entry) -> JSON {
    let tally = entry.tally
    let isShown = tally.count >= Tally.leastShown
    let spread = isShown ? tally.spread : nil
    return [
      "case": .string(entry.caseStudy),
      "layer": .string(count.scale.layers[entry.layer].id.value.rawValue),
      "count": .number(tally.count),
      "unknown": .number(tally.unknown),
      "blank": .number(tally.blank),
      // One level, or the two that the middle lies between.
      "median": isShown ? .array(tally.median.map { .number($0 + 1) }) : nil,
      "lowest": spread.map { .number($0.lowerBound + 1) },
      "highest": spread.map { .number($0.upperBound + 1) },
      "levels": isShown ? .numbers(tally.levels) : nil,
      "certain": isShown ? entry.certain.map(JSON.number) : nil,
      "agreed": tally.isAgreed.map(JSON.boolean),
    ]
  }
}

extension Tally {
  /// How many votes, the middle and the spread; of fewer than can be shown only how many.
  /// - Parameter few: what is told instead of the middle where there are too few.
  func summary(orElse few: Wording) -> [Wording] {
    let number = Wording(nl: "\(count)", en: "\(count)")
    guard count >= Tally.leastShown, let spread else { return [number, few, Wording(nl: "", en: "")] }
    return [number, VoteWords.median(median), VoteWords.spread(spread)]
  }

  /// Whether everyone who named a level named the same one; `nil` without votes.
  var isAgreed: Bool? { spread.map { $0.lowerBound == $0.upperBound } }

  fileprivate var agreement: Wording? {
    isAgreed.map { $0 ? VoteWords.agreed : VoteWords.divided }
  }
}
