package import AmbitionModel

extension Answer.Confidence {
  /// How certain an answer is, by the one set of words that every surface uses.
  package var wording: Wording {
    switch self {
    case .assumed: Wording(nl: "werkhypothese", en: "working assumption")
    case .low: Wording(nl: "niet zeker", en: "not certain")
    case .medium: Wording(nl: "redelijk zeker", en: "fairly certain")
    case .high: Wording(nl: "zeker", en: "certain")
    }
  }

  /// How certain an answer is as people may type it, in lowercase: the id, the words of today and those of earlier sheets.
  package var spellings: [String] {
    let earlier: [String] =
      switch self {
      case .assumed: ["aanname", "assumption"]
      case .low: ["laag", "onzeker", "uncertain"]
      case .medium: ["middel", "tamelijk zeker"]
      case .high: ["hoog"]
      }
    return [rawValue, wording.dutch, wording.english] + earlier
  }
}

extension Source.Kind {
  package var wording: Wording {
    switch self {
    case .government: Wording(nl: "overheid", en: "government")
    case .press: Wording(nl: "pers", en: "press")
    case .vendor: Wording(nl: "leverancier of adviseur", en: "vendor or consultant")
    case .opinion: Wording(nl: "mening", en: "opinion")
    case .interview: Wording(nl: "gesprek", en: "interview")
    case .own: Wording(nl: "eigen", en: "own")
    }
  }
}
