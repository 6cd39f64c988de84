import AmbitionModel
import Scoring

/// One flag of a rubric where it is raised in a case: in one layer or in several.
struct RaisedFlag {
  /// At least one; those of one flag.
  let signals: [CaseProfile.FlagResult]
  var flag: Flag { signals[0].flag.flag }

  private static let toldLayers = 2

  /// What stands out in a case, the heaviest first.
  static func all(of profile: CaseProfile) -> [RaisedFlag] {
    var order: [Identifier<Flag>] = []
    var signals: [Identifier<Flag>: [CaseProfile.FlagResult]] = [:]
    for signal in profile.heaviestFlags {
      let id = signal.flag.flag.id.value
      if signals[id] == nil { order.append(id) }
      signals[id, default: []].append(signal)
    }
    return order.map { RaisedFlag(signals: signals[$0] ?? []) }
  }

  /// Where it is, of which kind, how much it weighs, and how firm it is.
  func notes(_ speaker: Speaker, _ caveats: Caveats) -> [String] {
    let layers = signals.compactMap { $0.flag.layer }.map { speaker.title(ofLayer: $0) }
    return (layers.isEmpty ? [] : [Listing.all(layers)[speaker.language]]) + weight(speaker, caveats)
  }

  /// "Because: Exit is 'Locked in'; Suppliers is 'One'.": what it rests on, by layer where it is raised in several; `nil` where nothing can be said in short.
  func because(_ speaker: Speaker, _ reasons: DecidingReasons) -> String? {
    let told = signals.prefix(Self.toldLayers).compactMap { signal -> String? in
      let reason = reasons.sentence(ofFlag: signal.index)
      guard !reason.isEmpty else { return nil }
      let home = signals.count > 1 ? signal.flag.layer.map { "(\(speaker.title(ofLayer: $0))) " } ?? "" : ""
      return home + reason
    }
    guard !told.isEmpty else { return nil }
    return "\(CaseWords.because[speaker.language]): \(told.joined(separator: " "))"
  }

  /// Of which kind, how much it weighs, and how firm it is.
  func weight(_ speaker: Speaker, _ caveats: Caveats) -> [String] {
    let language = speaker.language
    let doubts = signals.flatMap { signal in
      caveats.ofFlag(signal.index).map { caveat in
        let text = speaker.text(caveat, in: caveats.assessment, at: signal.flag.layer)
        // Where it is raised in several layers, one of them can be firm.
        let home = signals.count > 1 ? signal.flag.layer.map { speaker.title(ofLayer: $0) + " " } ?? "" : ""
        return "\(CaveatWords.sign) \(home)\(text)"
      }
    }
    return [flag.kind.wording[language], flag.severity.wording[language]] + doubts
  }
}
