import AmbitionModel
import Scoring

/// The words of explanations.
enum ExplanationWords {
  static let notRaised = Wording(nl: "niet aan de orde", en: "not raised")
  static let undetermined = Wording(nl: "nog niet te zeggen", en: "cannot be told yet")
  static let meaning = Wording(nl: "Dit signaal betekent:", en: "This flag means:")
  static let tooMuchToTell = Wording(
    nl: "Er zijn te veel mogelijkheden om uit te rekenen.",
    en: "There are too many possibilities to work out.")
  static let evidence = Wording(nl: "De antwoorden en hun bronnen", en: "The answers and their sources")
  static let sources = Wording(nl: "Bronnen", en: "Sources")
  static let rule = Wording(nl: "De regel staat in", en: "The rule is in")
  static let asks = Wording(nl: "de regel vraagt", en: "the rule asks")
  static let noRow = Wording(nl: "Geen van de regels is van toepassing.", en: "None of the rules applies.")
  static let openRows = Wording(nl: "deze regels kunnen nog gelden", en: "these rules can still hold")
  static let certain = Wording(nl: "geldt zeker", en: "holds for certain")
  static let provided = Wording(nl: "mits", en: "provided")
  static let dropsOut = Wording(nl: "telt niet mee", en: "does not count")
  static let counts = Wording(nl: "telt", en: "counts")
  static let weight = Wording(nl: "gewicht", en: "weight")
  static let now = Wording(nl: "nu", en: "now")
  static let stillOpen = Wording(nl: "Nog open.", en: "Still open.")
  static let seeAbove = Wording(nl: "zie boven", en: "see above")

  static func takenOver(_ result: String) -> Wording {
    Wording(nl: "Overgenomen uit \(result)", en: "Taken over from \(result)")
  }

  static func more(_ id: String) -> Wording {
    Wording(
      nl:
        "Dit zijn de redenen voor de niveaus en de signalen. Eén laag, met de antwoorden: ambitie\u{A0}explain\u{A0}\(id)\u{A0}LAAG. Alles, met de plaats van elke regel: ambitie\u{A0}explain\u{A0}\(id)\u{A0}--full",
      en:
        "These are the reasons for the levels and flags. One layer, with its answers: ambitie\u{A0}explain\u{A0}\(id)\u{A0}LAYER. All, with the place of each rule: ambitie\u{A0}explain\u{A0}\(id)\u{A0}--full"
    )
  }

  static func because(_ state: Assessment.FlagOutcome.State) -> Wording {
    switch state {
    case .raised: Wording(nl: "Het signaal gaat af door:", en: "The flag is raised by:")
    case .notRaised: Wording(nl: "Het signaal gaat niet af door:", en: "The flag is not raised because of:")
    case .undetermined: Wording(nl: "Waar het van afhangt:", en: "What it depends on:")
    }
  }

  static func decidedBy(_ names: String) -> Wording {
    Wording(
      nl: "Hierover beslissen de antwoorden op: \(names).", en: "The answers to these decide: \(names).")
  }

  static func dependsOn(_ names: String) -> Wording {
    Wording(nl: "Hangt af van: \(names)", en: "Depends on: \(names)")
  }

  /// A lead as a sentence of its own: "This is the highest of:".
  static func this(_ lead: Wording) -> Wording {
    lead == openRows
      ? Wording(nl: "Deze regels kunnen nog gelden:", en: "These rules can still hold:")
      : Wording(nl: "Dit is \(lead.dutch):", en: "This is \(lead.english):")
  }

  static func function(_ function: Aggregate.Function) -> Wording {
    switch function {
    case .weightedMean: Wording(nl: "het gewogen gemiddelde van", en: "the weighted mean of")
    case .mean: Wording(nl: "het gemiddelde van", en: "the mean of")
    case .sum: Wording(nl: "de som van", en: "the sum of")
    case .minimum: Wording(nl: "het laagste van", en: "the lowest of")
    case .maximum: Wording(nl: "het hoogste van", en: "the highest of")
    case .median: Wording(nl: "het middelste van", en: "the middle one of")
    }
  }

  static func row(_ number: Int) -> Wording { Wording(nl: "Regel \(number).", en: "Rule \(number).") }

  static func reached(_ isReached: Bool?) -> Wording {
    switch isReached {
    case true?: Wording(nl: "gehaald", en: "reached")
    case false?: Wording(nl: "niet gehaald", en: "not reached")
    case nil: Wording(nl: "nog open", en: "still open")
    }
  }

  static func threshold(_ number: String) -> Wording {
    Wording(nl: "nodig is minstens \(number)", en: "at least \(number) is needed")
  }

  static func relation(_ relation: Ground.Relation) -> Wording {
    switch relation {
    case .equal: Wording(nl: "is", en: "is")
    case .notEqual: Wording(nl: "is niet", en: "is not")
    case .less: Wording(nl: "lager dan", en: "below")
    case .lessOrEqual: Wording(nl: "hooguit", en: "at most")
    case .greater: Wording(nl: "hoger dan", en: "above")
    case .greaterOrEqual: Wording(nl: "minstens", en: "at least")
    }
  }
}
