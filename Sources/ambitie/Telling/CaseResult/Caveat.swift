import AmbitionModel
import Scoring

/// A reason not to lean on an outcome, although the answers settle it.
enum Caveat: Equatable {
  /// It is other, or open, without the answers in these slots, which are not certain enough; `without` says what it is
  /// then, where there are words for that.
  case restsOn([Int], without: String?)
  /// It lies exactly on the threshold to what is below it.
  case onThreshold(Rational)
  /// It is another one where one of these weights is a little higher or lower.
  case movedByWeights([Parameter.Subject])
}

/// The caveats of one case, worked out once.
struct Caveats {
  /// How much higher or lower a weight is when a level is said to hang on it, as a share of the weight.
  static let smallShift = Rational(1, over: 5) ?? .zero

  let assessment: Assessment
  private let speaker: Speaker
  private let moved: [Int: [Parameter.Subject]]

  init(_ assessment: Assessment, _ speaker: Speaker) {
    (self.assessment, self.speaker) = (assessment, speaker)
    moved = assessment.levelsMoved(byWeightsWithin: Self.smallShift)
  }

  /// Without what a small change of weights moves, for where an answer must show at once.
  init(quick assessment: Assessment, _ speaker: Speaker) {
    (self.assessment, self.speaker) = (assessment, speaker)
    moved = [:]
  }

  /// Of the decision at `index`; of one that is open, only what its range rests on.
  func ofDecision(_ index: Int) -> [Caveat] {
    [
      assessment.doubt(ofDecision: index).map {
        .restsOn($0.restsOn, without: speaker.text($0.firm, of: assessment.program.decisions[index]))
      },
      assessment.threshold(underDecision: index).map { .onThreshold($0) },
      moved[index].map { .movedByWeights($0) },
    ].compactMap { $0 }
  }

  /// Of the flag at `index`; none while it is open.
  func ofFlag(_ index: Int) -> [Caveat] {
    guard assessment.flags[index].state != .undetermined else { return [] }
    return [assessment.doubt(ofFlag: index).map { .restsOn($0.restsOn, without: nil) }].compactMap { $0 }
  }
}

extension Assessment {
  /// Whether readers should see at once that the decision at `index` is less firm than it looks.
  func isShaky(decision index: Int) -> Bool {
    LevelDoubt(self, decision: index) != nil
  }
}

extension Speaker {
  /// For within a sentence: "rests on 1 uncertain answer: Knowledge".
  func text(_ caveat: Caveat, in assessment: Assessment, at home: Int?) -> String {
    switch caveat {
    case .restsOn(let slots, let without):
      let assumed = slots.count { assessment.sheet.certainty(ofSlot: $0) == .assumed }
      let count = CaveatWords.restsOn(assumed: assumed, uncertain: slots.count - assumed)[language]
      let names = slots.count > 3 ? count : "\(count): \(listing(ofSlots: slots, in: home))"
      return names + (without.map { CaveatWords.without(slots.count, $0)[language] } ?? "")
    case .onThreshold(let threshold): return CaveatWords.onThreshold(numbers.text(threshold))[language]
    case .movedByWeights(let subjects):
      let names = subjects.map { parts(of: $0).name }
      let told = names.count > 3 ? names.prefix(3) + ["…"] : names[...]
      return CaveatWords.moved(Listing.either(Array(told)))[language]
    }
  }
}

enum CaveatWords {
  /// Beside a level that is less firm than it looks, where there is room for one character.
  static let sign = "≈"

  static func restsOn(assumed: Int, uncertain: Int) -> Wording {
    let counts = [
      assumed > 0 ? Count.of(assumed, .assumption) : nil,
      uncertain > 0 ? Count.of(uncertain, .uncertainAnswer) : nil,
    ].compactMap { $0 }
    let (dutch, english) = (counts.map { $0.dutch }, counts.map { $0.english })
    return Wording(
      nl: "rust op \(dutch.joined(separator: " en "))", en: "rests on \(english.joined(separator: " and "))")
  }

  /// After the answers that something rests on.
  static func without(_ answers: Int, _ outcome: String) -> Wording {
    Wording(
      nl: ", zonder \(answers == 1 ? "dat" : "die") \(outcome)",
      en: ", without \(answers == 1 ? "that" : "those") \(outcome)")
  }

  /// "on the threshold; rests on 2 uncertain answers", without saying which.
  static func short(_ doubt: LevelDoubt) -> Wording {
    let isSure = doubt.assumptions == 0 && doubt.uncertainAnswers == 0
    let parts = [
      doubt.isOnThreshold ? Wording(nl: "op de grens", en: "on the threshold") : nil,
      isSure ? nil : restsOn(assumed: doubt.assumptions, uncertain: doubt.uncertainAnswers),
    ].compactMap { $0 }
    return Wording(
      nl: parts.map { $0.dutch }.joined(separator: "; "), en: parts.map { $0.english }.joined(separator: "; ")
    )
  }

  static func onThreshold(_ threshold: String) -> Wording {
    Wording(nl: "ligt precies op de grens (\(threshold))", en: "lies exactly on the threshold (\(threshold))")
  }

  static func moved(_ names: Wording) -> Wording {
    Wording(
      nl: "verandert als het gewicht van \(names.dutch) een vijfde hoger of lager is",
      en: "changes where the weight of \(names.english) is a fifth higher or lower")
  }
}

extension Count.Noun {
  static let assumption = Self(
    nl: ("werkhypothese", "werkhypothesen"), en: ("working assumption", "working assumptions"))
  fileprivate static let uncertainAnswer = Self(
    nl: ("onzeker antwoord", "onzekere antwoorden"), en: ("uncertain answer", "uncertain answers"))
}
