import AmbitionModel
import Scoring

/// Says in words which cases were chosen and what bounds the choice.
package struct PortfolioSpeaker {
  let choice: PortfolioChoice
  private let speaker: Speaker
  /// Tells sums apart from the ends of their limits, and choices from each other.
  let numbers: NumberStyle

  init(_ choice: PortfolioChoice, _ language: Language) {
    self.choice = choice
    speaker = Speaker(choice.portfolio.program, language)
    let ends = choice.portfolio.limits.indices.flatMap { index in
      let limit = choice.portfolio.limits[index].limit
      let (minimum, maximum) = choice.terms.ends[index] ?? (limit.minimum, limit.maximum)
      return [minimum, maximum].compactMap { $0 }
    }
    let values = [choice.shown, choice.possible].flatMap { $0?.selections.map { $0.value } ?? [] }
    let uses = choice.shown.leftOut?.flatMap { entry in
      entry.excesses.flatMap { [$0.use, choice.shown.reading.problem[$0.bound]].compactMap { $0 } }
    }
    numbers = speaker.numbers.beside(ends + values + (uses ?? []))
  }

  var language: Language { speaker.language }
  var program: Program { speaker.program }

  /// With the organisation where two cases have one title.
  func title(_ index: Int) -> String {
    let study = choice.cases[index].caseStudy
    let title = study.title[language]
    let isShared = choice.cases.count { $0.caseStudy.title[language] == title } > 1
    return isShared ? "\(title) (\(study.organisation[language]))" : title
  }

  /// In the order of the alphabet; those of the same title keep their order.
  func byTitle(_ cases: [Int]) -> [Int] {
    cases.map { (AlphabeticalKey(title($0)), $0) }.sorted { $0 < $1 }.map { $0.1 }
  }

  /// What is known of a number; `nil` where it does not apply.
  func text(_ span: NumberSpan?) -> String {
    guard let span else { return Words.notApplicable[language] }
    if let number = span.number { return numbers.text(number) }
    let numbers = numbers.beside([span.low, span.high].compactMap { $0 })
    return PortfolioWords.span(
      span.low.map { numbers.text($0) }, span.high.map { numbers.text($0) })[language]
  }

  func text(_ group: PortfolioGroup, inLimit limit: Int? = nil) -> String {
    switch group.title {
    case .text(let text): return text[language]
    case .value(let value):
      switch limit.flatMap({ choice.portfolio.limits[$0].grouping }) {
      case .answer(let slot)?: return speaker.text(value, ofSlot: slot)
      case .decision(let index)?: return speaker.text(value, of: program.decisions[index])
      default: return speaker.text(value)
      }
    }
  }

  /// What a bound is about.
  func name(of bound: SelectionProblem.Bound, in reading: PortfolioReading) -> String {
    func limit(_ index: Int) -> String { choice.portfolio.limits[index].limit.title[language] }
    switch reading.subjects[bound.limit] {
    case .size: return PortfolioWords.size[language]
    case .limit(let index, let group):
      return group.map { "\(limit(index)) (\(text($0, inLimit: index)))" } ?? limit(index)
    case .openGroup(let index): return "\(limit(index)) (\(Words.unknown[language]))"
    case .newGroup(let index, let item):
      return "\(limit(index)) (\(PortfolioWords.groupOf(title(item))[language]))"
    case .apart(let cases): return PortfolioWords.apart(Listing.all(cases.map(title)))[language]
    }
  }

  /// A bound with its end.
  func describe(_ bound: SelectionProblem.Bound, in reading: PortfolioReading) -> String {
    let number = numbers.text(reading.problem[bound] ?? .zero)
    let end =
      bound.side == .minimum ? PortfolioWords.ends(number, nil) : PortfolioWords.ends(nil, number)
    return "\(name(of: bound, in: reading))\(in: end, language)"
  }

  /// What is open about cases, with how many of those that may take part it is.
  func describe(_ gap: PortfolioReading.Gap, in reading: PortfolioReading) -> String {
    let count = reading.gaps.first { $0.gap == gap }?.cases.count ?? 0
    let open = PortfolioWords.openAmounts(count, reading.candidates.count)[language]
    let declared = choice.portfolio.portfolio
    switch gap {
    case .eligible: return "\(declared.eligible?.title[language] ?? "") (\(open))"
    case .value: return "\(declared.value.title[language]): \(open)"
    case .limit(let index):
      let title = choice.portfolio.limits[index].limit.title[language]
      return "\(title)\(in: ends(ofLimit: index), language): \(open)"
    }
  }

  /// The least and the most of a limit: as asked, else as the rubric says; `nil` for a free end.
  func bounds(ofLimit index: Int) -> (minimum: Rational?, maximum: Rational?) {
    let limit = choice.portfolio.limits[index].limit
    return choice.terms.ends[index] ?? (limit.minimum, limit.maximum)
  }

  /// What the sum of a limit has to keep to; `nil` where it is free.
  func ends(ofLimit index: Int) -> Wording? {
    let (minimum, maximum) = bounds(ofLimit: index)
    return PortfolioWords.ends(minimum.map { numbers.text($0) }, maximum.map { numbers.text($0) })
  }

  /// "without A; with B"
  func difference(from first: Selection, to second: Selection) -> String {
    let (one, other) = (choice.shown.reading.cases(of: first), choice.shown.reading.cases(of: second))
    let gone = byTitle(one.filter { !other.contains($0) }).map(title)
    let new = byTitle(other.filter { !one.contains($0) }).map(title)
    return [
      gone.isEmpty ? nil : PortfolioWords.without(Listing.all(gone))[language],
      new.isEmpty ? nil : PortfolioWords.with(Listing.all(new))[language],
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// The answers that the worth of a case follows from.
  func grounds(of index: Int) -> String {
    let sheet = choice.cases[index].sheet
    return choice.portfolio.slotsOfValue.map { slot in
      let label = program.inputs[slot].label[language]
      return "\(label): \(speaker.text(sheet.values[slot], ofSlot: slot).lowercasedFirst)"
    }.joined(separator: "; ")
  }
}

extension DefaultStringInterpolation {
  /// " (5 to 10)", or nothing where nothing is bounded.
  mutating func appendInterpolation(in ends: Wording?, _ language: Language) {
    if let ends { appendLiteral(" (\(ends[language]))") }
  }
}
