package import AmbitionModel
package import Scoring

extension KaderAssessment.State {
  /// The sign in tables; never a colour alone.
  package var sign: String {
    switch self {
    case .complies: "✓"
    case .deviatesWithReason: "~"
    case .deviates: "!"
    case .undetermined: "?"
    case .notApplicable: "–"
    }
  }

  package var wording: Wording {
    switch self {
    case .complies: Wording(nl: "voldoet", en: "complies")
    case .deviatesWithReason: Wording(nl: "wijkt af, met uitleg", en: "deviates, with a reason")
    case .deviates: Wording(nl: "wijkt af", en: "deviates")
    case .undetermined: Wording(nl: "nog niet te zeggen", en: "cannot be told yet")
    case .notApplicable: Wording(nl: "niet van toepassing", en: "not applicable")
    }
  }
}
