import AmbitionModel
import Scoring

extension ExplanationBlocks {
  /// The answers that `grounds` rest on, each with its rationale and the numbers of its sources.
  mutating func evidence(_ grounds: [Ground], in home: Int?) -> [Block] {
    let slots = assessment.answers(behind: grounds).filter { assessment.sheet.answers[$0] != nil }
    guard !slots.isEmpty else { return [] }
    return [
      .heading(2, ExplanationWords.evidence[language]), .list(slots.map { answer($0, in: home) }),
    ]
  }

  mutating func answer(_ slot: Int, in home: Int?) -> Block.Item {
    let input = assessment.program.inputs[slot]
    let answer = assessment.sheet.answers[slot]
    var value =
      assessment.answerText(inSlot: slot) ?? speaker.text(assessment.sheet.values[slot], ofSlot: slot)
    let found = assessment.caseStudy.sources(of: answer)
    var notes: [Block.Item] = []
    if let origin = answer?.origin { notes.append(.init(text(origin))) }
    if let reason = answer?.reason ?? answer?.rationale { notes.append(.init(reason[language])) }
    if let confidence = answer?.confidence, confidence != .high {
      value += " (\(confidence.wording[language]))"
    }
    let layer = input.layer.flatMap { $0 == home ? nil : "\(speaker.title(ofLayer: $0)): " } ?? ""
    return .init("\(layer)\(input.text[language]) \(value).\(citations.marks(found))", notes)
  }

  /// Which result of which other case a fact is, and how to see why.
  private func text(_ origin: FactOrigin) -> String {
    let name = "\(origin.caseStudy.value.rawValue) \(origin.decision.value)"
    guard let found = origin.found else { return ExplanationWords.takenOver(name)[language] }
    let layer = found.layer.map { "\($0[language]): " } ?? ""
    let outcomes =
      found.outcomes.isEmpty
      ? Words.unknown[language] : Listing.either(found.outcomes.map { $0[language] })[language]
    let date = speaker.numbers.text(found.referenceDate)
    let result = "\(layer)\(found.decision[language]): \(outcomes)"
    return ExplanationWords.takenOver("'\(found.title[language])' (\(date)): \(result)")[language]
      + " (ambitie explain \(name))"
  }

  /// The publications that were referred to, by number.
  var sources: [Block] {
    guard !citations.sources.isEmpty else { return [] }
    let items = citations.sources.enumerated().map { index, source in
      let date = source.date.map { ", \(speaker.numbers.text($0))" } ?? ""
      let address = source.url.map { " \($0)" } ?? ""
      return Block.Item("[\(index + 1)] \(source.title[language])\(date)\(address)")
    }
    return [.heading(2, ExplanationWords.sources[language]), .list(items)]
  }
}
