import AmbitionModel

/// The words of minutes.
enum MinutesWords {
  static let title = Wording(nl: "Verslag van de werksessie", en: "Minutes of the working session")
  static let draft = Wording(
    nl: "Concept. Dit is gemaakt uit wat tijdens de sessie is vastgelegd. Lees het na voor u het verspreidt.",
    en:
      "Draft. This was made from what was written down during the session. Read it before you send it round.")
  static let nothing = Wording(
    nl: "In de oogst staat niets: geen stemmen, geen varianten en geen notities.",
    en: "There is nothing in the harvest: no votes, no variants and no notes.")
  static let day = Wording(nl: "Datum", en: "Date")
  static let about = Wording(nl: "Besproken", en: "Discussed")
  static let room = Wording(nl: "Deelnemers", en: "Participants")
  static let votes = Wording(nl: "Zo stemde de zaal", en: "How the room voted")
  static let preferences = Wording(nl: "Welk niveau past bij ons?", en: "Which level suits us?")
  static let variants = Wording(nl: "Wat de zaal heeft geprobeerd", en: "What the room tried")
  static let asItIs = Wording(nl: "alles zoals nu", en: "everything as it is")
  static let consistency = Wording(
    nl: "Verschillen: bewust of toevallig?", en: "Differences: on purpose or by chance?")
  static let rules = Wording(nl: "De regels van het kader", en: "The rules of the kader")
  static let said = Wording(nl: "Wat er is gezegd", en: "What was said")
  static let decisions = Wording(nl: "Wat is besloten", en: "What was decided")
  static let next = Wording(nl: "Hoe nu verder", en: "What comes next")
  static let proposal = Wording(
    nl: "Tekst voor een Statenvoorstel (concept)", en: "Text for a proposal to the council (draft)")
  static let proposalDraft = Wording(
    nl: "Dit is een eerste tekst. Er is niets vastgesteld. Pas de tekst aan voor u die indient.",
    en: "This is a first text. Nothing has been adopted. Change the text before you submit it.")
  static let council = Wording(nl: "Provinciale Staten spreken uit:", en: "The provincial council declares:")
  static let rewriteRules = Wording(
    nl: "De regels waar de zaal andere woorden voor wil, herschrijven en terugleggen.",
    en: "Rewrite the rules for which the room wants other words, and bring them back.")
  static let decideNext = Wording(
    nl: "Een besluit over niveau en kader voorbereiden: de zaal heeft een voorkeur, en nog niet besloten.",
    en: "Prepare a decision on level and kader: the room has a preference, and did not decide yet.")

  static let fromVotes = Wording(
    nl: "De zaal heeft nog geen niveau gekozen. De niveaus hieronder zijn het midden van de stemmen.",
    en: "The room did not choose levels yet. The levels below are the middle of the votes.")

  static func undecided(_ layers: Wording) -> Wording {
    Wording(
      nl: "Nog geen niveau gekozen voor: \(layers.dutch).", en: "No level chosen yet for: \(layers.english).")
  }

  static func least(_ level: String) -> Wording {
    Wording(nl: "Ten minste \(level)", en: "At least \(level)")
  }

  static func atLeast(_ count: Int) -> Wording {
    Wording(nl: "ten minste \(count)", en: "at least \(count)")
  }

  static func pair(_ layer: String, _ one: String, _ other: String, _ deliberate: Int, _ accidental: Int)
    -> Wording
  {
    Wording(
      nl: "\(layer): \(one) en \(other). Bewust: \(deliberate). Toevallig: \(accidental).",
      en: "\(layer): \(one) and \(other). On purpose: \(deliberate). By chance: \(accidental).")
  }

  static func counts(_ agree: Int, _ adjust: Int, _ reject: Int) -> Wording {
    Wording(
      nl: "eens \(agree), anders \(adjust), niet \(reject)",
      en: "agree \(agree), adjust \(adjust), not \(reject)")
  }

  static func proposed(_ text: String) -> Wording {
    Wording(nl: "Voorstel: \(text)", en: "Proposal: \(text)")
  }

  static func rewritten(_ text: String) -> Wording {
    Wording(nl: "In woorden van de zaal: \(text)", en: "In words of the room: \(text)")
  }

  static func quote(_ text: String) -> Wording { Wording(nl: "‘\(text)’", en: "‘\(text)’") }

  static func lookAgain(_ layer: String, _ one: String, _ other: String) -> Wording {
    Wording(
      nl:
        "\(layer): uitzoeken of \(one) en \(other) gelijk moeten worden. De zaal noemt het verschil toevallig.",
      en:
        "\(layer): find out whether \(one) and \(other) should become the same. The room calls the difference chance."
    )
  }

  static func findOut(_ layer: String, _ title: String) -> Wording {
    Wording(
      nl: "\(title), \(layer): de meesten wisten het niet. Eerst uitzoeken wat er speelt.",
      en: "\(title), \(layer): most did not know. First find out what is going on.")
  }

  static func aims(_ layer: String, _ level: String) -> Wording {
    Wording(
      nl: "In de laag \(layer) staan digitale producten ten minste op niveau \(level).",
      en: "In the layer \(layer) digital products are at level \(level) at least.")
  }

  static func aimsBetween(_ layer: String, _ lower: String, _ higher: String) -> Wording {
    Wording(
      nl:
        "In de laag \(layer) staan digitale producten ten minste op niveau \(lower) of niveau \(higher). Hier is nog een keuze nodig.",
      en:
        "In the layer \(layer) digital products are at level \(lower) or level \(higher) at least. A choice is still needed here."
    )
  }

  static func refused(_ count: Int) -> Wording {
    Wording(
      nl:
        "\(count) \(count == 1 ? "regel" : "regels") nam de zaal niet over; die \(count == 1 ? "staat" : "staan") hier niet in.",
      en:
        "The room did not accept \(count) \(count == 1 ? "rule" : "rules"); \(count == 1 ? "it is" : "they are") not in here."
    )
  }

  /// Whether a slide asks for decisions.
  static func isDecision(_ slide: String) -> Bool { slide.hasPrefix("decide") }

  /// The question under which a text was written down.
  static func question(_ slide: String) -> Wording {
    DeckFields.question(slide) ?? Wording(nl: "Overig", en: "Other")
  }
}
