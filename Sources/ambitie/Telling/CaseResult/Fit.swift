import AmbitionModel
import Scoring

/// How the level that a part shows compares with the level that fits, as far as that is certain.
enum Fit {
  case below, equal, above
  /// Certainly not higher, and certainly not lower, while the rest is open.
  case atMost, atLeast
  case open
  /// There are no two levels to compare.
  case none

  init(_ part: CaseProfile.Part) {
    self.init(shown: part.first(.shown)?.outcome, fitting: part.first(.fitting)?.outcome)
  }

  /// The same without the answers that are not certain enough.
  init(firm part: CaseProfile.Part, in assessment: Assessment) {
    func outcome(_ role: Decision.Role) -> Assessment.Outcome? {
      part.first(role).map { assessment.doubt(ofDecision: $0.index)?.firm ?? $0.outcome }
    }
    self.init(shown: outcome(.shown), fitting: outcome(.fitting))
  }

  /// Whether the comparison of a part is the same without the answers that are not certain enough.
  static func isFirm(_ part: CaseProfile.Part, in assessment: Assessment) -> Bool {
    Fit(firm: part, in: assessment) == Fit(part)
  }

  init(shown: Assessment.Outcome?, fitting: Assessment.Outcome?) {
    guard let shown, let fitting else {
      self = .none
      return
    }
    guard let now = shown.levels, let asked = fitting.levels else {
      self = shown.value == .null || fitting.value == .null ? .none : .open
      return
    }
    if now.upperBound < asked.lowerBound {
      self = .below
    } else if now.lowerBound > asked.upperBound {
      self = .above
    } else if now == asked, now.count == 1 {
      self = .equal
    } else if now.upperBound <= asked.lowerBound {
      self = .atMost
    } else {
      self = now.lowerBound >= asked.upperBound ? .atLeast : .open
    }
  }

  /// For within a sentence about layers: "het niveau past (3 keer)".
  var clause: Wording {
    switch self {
    case .below: Wording(nl: "het niveau is lager dan past", en: "the level is lower than fits")
    case .equal: Wording(nl: "het niveau past", en: "the level fits")
    case .above: Wording(nl: "het niveau is hoger dan past", en: "the level is higher than fits")
    case .atMost:
      Wording(nl: "het niveau past of is lager", en: "the level fits or is lower")
    case .atLeast:
      Wording(nl: "het niveau past of is hoger", en: "the level fits or is higher")
    case .open, .none: Wording(nl: "het is nog niet te zeggen", en: "it cannot be told yet")
    }
  }

  var wording: Wording? {
    switch self {
    case .below: Wording(nl: "lager dan past", en: "lower than fits")
    case .equal: Wording(nl: "past", en: "fits")
    case .above: Wording(nl: "hoger dan past", en: "higher than fits")
    case .atMost: Wording(nl: "past of lager", en: "fits or lower")
    case .atLeast: Wording(nl: "past of hoger", en: "fits or higher")
    case .open: Wording(nl: "nog niet te zeggen", en: "cannot be told yet")
    case .none: nil
    }
  }
}
