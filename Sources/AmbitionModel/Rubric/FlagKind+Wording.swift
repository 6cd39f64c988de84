extension Flag.Kind {
  /// The kind in a few words, for in a table or between brackets.
  ///
  /// They say nothing of levels: a flag can be raised where the level fits.
  package var wording: Wording {
    switch self {
    case .tooLow: Wording(nl: "te weinig geregeld", en: "too little in place")
    case .tooHigh: Wording(nl: "te veel op zich genomen", en: "too much taken on")
    case .missedOpportunity: Wording(nl: "gemiste kans", en: "missed chance")
    case .inconsistency: Wording(nl: "past niet bij elkaar", en: "inconsistent")
    }
  }

  /// The title of a list of flags of the kind.
  package var heading: Wording {
    switch self {
    case .tooLow: Wording(nl: "Te weinig geregeld", en: "Too little in place")
    case .tooHigh: Wording(nl: "Te veel op zich genomen", en: "Too much taken on")
    case .missedOpportunity: Wording(nl: "Gemiste kansen", en: "Missed chances")
    case .inconsistency: Wording(nl: "Past niet bij elkaar", en: "Does not go together")
    }
  }
}
