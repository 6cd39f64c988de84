package import AmbitionModel
package import Scoring

/// How firm the levels of a case are, in words.
package struct RobustReport {
  private let assessment: Assessment
  private let robustness: Robustness
  private let speaker: Speaker
  private var language: Language { speaker.language }
  private var program: Program { assessment.program }
  private var draws: WeightDraws { robustness.draws }

  package init(_ assessment: Assessment, _ robustness: Robustness, _ language: Language) {
    self.assessment = assessment
    self.robustness = robustness
    speaker = Speaker(assessment.program, language)
  }

  package var blocks: [Block] {
    let title = "\(assessment.caseStudy.markedTitle[language]): \(RobustWords.title[language])"
    return [.heading(1, title)] + shares + open + ranges
  }

  /// Whether some level is settled, so that there is something to tell.
  private var isAboutLevels: Bool { !draws.shares.isEmpty || !draws.undecided.isEmpty }

  // MARK: Draws

  private var shares: [Block] {
    guard isAboutLevels else { return [] }
    let intro = RobustWords.drawn(
      speaker.grouped(draws.plan.count), speaker.numbers.percentage(draws.plan.spread))
    let items =
      draws.shares.map { Block.Item(sentence($0)) }
      + draws.undecided.map { decision in
        let title = speaker.title(ofLayer: program.decisions[decision].layer)
        return Block.Item("\(title): \(RobustWords.undecided[language])")
      }
    let told: [Block] = [.paragraph(intro[language]), .list(items)]
    guard let unchanged = draws.unchanged, draws.shares.count > 1, unchanged < draws.plan.count else {
      return told
    }
    return told + [.paragraph(RobustWords.together(share(unchanged))[language])]
  }

  private func sentence(_ share: WeightDraws.Share) -> String {
    let decision = program.decisions[share.decision]
    let start = "\(speaker.title(ofLayer: decision.layer)): "
    if share.isCertain {
      return start + "\(speaker.text(share.value, of: decision)) \(RobustWords.certain[language])"
    }
    if share.unchanged == draws.plan.count {
      return start + "\(speaker.text(share.value, of: decision)) \(RobustWords.everyDraw[language])"
    }
    let parts = share.outcomes.map { outcome in
      let values = speaker.text(outcome.values, of: decision)
      let value = outcome.values.count > 1 ? "\(RobustWords.notSettled[language]) (\(values))" : values
      return RobustWords.part(value, self.share(outcome.count))[language]
    }
    let error = RobustWords.error(speaker.standardError(draws.standardError(of: share.unchanged)))
    return start + parts.joined(separator: "; ") + " (\(error[language]))"
  }

  private func share(_ count: Int) -> String {
    speaker.share(of: count, in: draws.plan.count)
  }

  private var open: [Block] {
    guard !robustness.open.isEmpty else { return [] }
    if !isAboutLevels { return [.paragraph(RobustWords.nothingSettled[language])] }
    let names = robustness.open.map { speaker.title(ofLayer: program.decisions[$0].layer) }
    return [.paragraph("\(RobustWords.open[language]): \(Listing.all(names)[language]).")]
  }

  // MARK: Ranges

  private var ranges: [Block] {
    guard isAboutLevels else {
      return robustness.open.isEmpty ? [.paragraph(RobustWords.noLevels[language])] : []
    }
    let bounded = robustness.ranges.filter { $0.isBounded }.inOrderOfNearness
    let free = robustness.ranges.filter { !$0.isBounded && $0.extent != .notDecided }
    let undecided = robustness.ranges.filter { $0.extent == .notDecided }
    var blocks: [Block] = [.heading(2, RobustWords.ranges[language])]
    if !bounded.isEmpty {
      blocks += [.paragraph(RobustWords.oneByOne[language]), .list(bounded.map(item))]
    }
    for (title, group) in [(RobustWords.free, free), (RobustWords.notDecided, undecided)]
    where !group.isEmpty {
      blocks += [.paragraph(title[language]), .list(grouped(group))]
    }
    return blocks
  }

  private func item(_ range: NumberRange) -> Block.Item {
    let name = speaker.name(of: range.subject)
    let now = RobustWords.now(speaker.exact(range.value))[language]
    guard case .between(let lower, let upper) = range.extent else { return .init(name) }
    let stays = RobustWords.stays(
      lower.map { speaker.exact($0.value) }, lower?.isIncluded == true,
      upper.map { speaker.exact($0.value) }, upper?.isIncluded == true)
    let flips =
      (lower.map { self.flips($0, RobustWords.below) } ?? [])
      + (upper.map { self.flips($0, RobustWords.above) } ?? [])
    return .init("\(name) (\(now)): \(stays[language])", flips)
  }

  private func flips(_ end: NumberRange.End, _ beyond: Wording) -> [Block.Item] {
    let place = end.isIncluded ? beyond : RobustWords.at
    return end.flips.map { flip in
      let decision = program.decisions[flip.decision]
      let from = speaker.text(flip.from, of: decision)
      let to = speaker.text(flip.to, of: decision)
      let layer = speaker.title(ofLayer: decision.layer)
      return .init("\(place[language]) \(speaker.exact(end.value)): \(layer), \(from) → \(to)")
    }
  }

  /// The numbers by layer, so that many take few lines.
  private func grouped(_ ranges: [NumberRange]) -> [Block.Item] {
    var titles: [String] = []
    var names: [String: [String]] = [:]
    for range in ranges {
      let (title, name) = speaker.parts(of: range.subject)
      if names[title] == nil { titles.append(title) }
      names[title, default: []].append(name)
    }
    return titles.map { Block.Item("\($0): \((names[$0] ?? []).joined(separator: ", "))") }
  }

  package var json: String { JSON.robustness(robustness, of: assessment).text }
}

extension NumberRange {
  fileprivate var isBounded: Bool {
    if case .between(let lower, let upper) = extent { lower != nil || upper != nil } else { false }
  }

  /// How near the nearest end is, as a part of the number itself.
  fileprivate var nearness: Rational? {
    guard case .between(let lower, let upper) = extent else { return nil }
    let distances = [lower, upper].compactMap { $0?.value.subtracting(value)?.magnitude }
    guard let nearest = distances.min() else { return nil }
    return value == .zero ? nearest : nearest.divided(by: value.magnitude)
  }
}

extension [NumberRange] {
  fileprivate var inOrderOfNearness: [NumberRange] {
    enumerated().sorted { a, b in
      guard let x = a.element.nearness, let y = b.element.nearness, x != y else { return a.offset < b.offset }
      return x < y
    }.map { $0.element }
  }
}
