import AmbitionModel
import Scoring

/// The words of a choice of cases.
enum PortfolioWords {
  static let choice = Wording(nl: "De keuze", en: "The choice")
  static let limits = Wording(
    nl: "Hoe de keuze aan de grenzen voldoet", en: "How the choice keeps to the limits")
  static let runnersUp = Wording(nl: "Andere keuzes", en: "Other choices")
  static let leftOut = Wording(
    nl: "Wat er niet in zit, en wat er dan moet veranderen",
    en: "What is left out, and what would have to change")
  static let open = Wording(nl: "Wat nog open is", en: "What is still open")
  static let askFirst = Wording(nl: "Vraag dit eerst", en: "Ask this first")
  static let size = Wording(nl: "Aantal casussen", en: "Number of cases")

  static let nothing = Wording(
    nl: "Geen enkele keuze voldoet aan alle grenzen.", en: "No choice keeps to all limits.")
  static let conflict = Wording(
    nl:
      "Deze grenzen kunnen niet allemaal tegelijk. Is er een weg, dan kan er nog een andere in de weg zitten:",
    en: "These limits cannot all be kept. Where one is gone, another one may still be in the way:")
  static let notCertain = Wording(
    nl: "Wat in de weg staat, is dat dit door open antwoorden niet zeker samen te halen is:",
    en: "What stands in the way is that open answers leave it uncertain whether these can be met together:")
  static let gaps = Wording(
    nl: "Dit moet eerst bekend zijn. Zolang het open is, kan een casus niet meedoen:",
    en: "This has to be known first. While it is open, a case cannot take part:")
  static let becauseOfGaps = Wording(
    nl: "Daardoor is dit niet zeker te halen:", en: "That leaves it uncertain whether this can be met:")
  static let besidesGaps = Wording(
    nl: "Ook als dat bekend is, is door andere open antwoorden niet zeker dat dit samen te halen is:",
    en: "Also when that is known, other open answers leave it uncertain whether these can be met together:")
  static let firm = Wording(
    nl: "Geen antwoord dat nog komt, kan een andere keuze beter maken.",
    en: "No answer that is still to come can make another choice better.")
  static let asGood = Wording(nl: "Even goed", en: "Equally good")
  static let more = Wording(
    nl: "Er zijn meer keuzes die even goed zijn als de laatste; --runners-up laat er meer zien.",
    en: "There are more choices as good as the last; --runners-up shows more.")
  static let tooMuch = Wording(
    nl: "Wat er moet veranderen, is hier te veel werk om met zekerheid uit te rekenen.",
    en: "What would have to change is too much work here to settle for certain.")
  static let impossible = Wording(
    nl: "Kan er niet in, wat de waarde ook is. Dit gaat met deze casus niet samen:",
    en: "Cannot be in, whatever it is worth. These do not go together with this case:")
  static let fitsIf = Wording(
    nl: "Past er zo bij als deze grens verschuift:", en: "Fits beside the choice if this limit moves:")
  static let severalMoves = Wording(
    nl: "Past er zo bij als deze grenzen alle verschuiven:",
    en: "Fits beside the choice if all these limits move:")
  static let onRequest = Wording(nl: "Doet op verzoek niet mee.", en: "Takes no part, as asked.")
  static let noValue = Wording(
    nl: "Doet niet mee: de waarde is hier niet van toepassing.",
    en: "Takes no part: the value does not apply here.")
  static let ask = Wording(
    nl:
      "Deze antwoorden ontbreken nog. Een open antwoord telt niet als nul en niet als laag: wat zeker is, staat los van wat nog kan.",
    en:
      "These answers are still missing. An open answer counts as neither zero nor low: what is certain is told apart from what is possible."
  )

  static let settled = Wording(nl: "De beste keuze", en: "The best choice")
  static let certain = Wording(
    nl: "De beste keuze die zeker mag", en: "The best choice that is certainly allowed")
  static let tooLittle = Wording(
    nl: "Er is te weinig bekend om te kiezen: van geen enkele keuze is zeker dat zij mag.",
    en: "Too little is known to choose: no choice is certainly allowed.")
  static let possible = Wording(nl: "Het beste wat nog kan", en: "The best that is still possible")
  static let ifAllGoesWell = Wording(
    nl: "Als alle open antwoorden meevallen", en: "If all open answers turn out well")

  /// The best choice after `lead`: so many of all cases, worth so much together.
  static func chosen(_ lead: Wording, _ count: Int, of all: Int, _ value: Wording, _ measure: String)
    -> Wording
  {
    Wording(
      nl: "\(lead.dutch): \(count) van de \(cases(all).dutch), samen \(value.dutch) (\(measure)).",
      en: "\(lead.english): \(count) of \(cases(all).english), together \(value.english) (\(measure)).")
  }

  static func regret(_ value: String) -> Wording {
    Wording(
      nl:
        "Open antwoorden kunnen dat nog veranderen: een andere keuze kan hoogstens \(value) meer waard blijken.",
      en: "Open answers can still change that: another choice can turn out to be worth at most \(value) more."
    )
  }

  static func barred(_ names: Wording) -> Wording {
    Wording(
      nl: "Dit moet erin, maar doet niet mee of is nog niet te wegen: \(names.dutch).",
      en: "Must be in, but takes no part or cannot be weighed yet: \(names.english).")
  }

  static func mustBeIn(_ names: Wording) -> Wording {
    Wording(nl: "op verzoek erin: \(names.dutch)", en: "in it, as asked: \(names.english)")
  }

  static func atLeast(_ number: String) -> Wording {
    Wording(nl: "minstens \(number)", en: "at least \(number)")
  }

  static func atMost(_ number: String) -> Wording {
    Wording(nl: "hoogstens \(number)", en: "at most \(number)")
  }

  /// The bounds of a sum; `nil` where it is free.
  static func ends(_ minimum: String?, _ maximum: String?) -> Wording? {
    switch (minimum, maximum) {
    case (let low?, let high?) where low == high: Wording(nl: "precies \(low)", en: "exactly \(low)")
    case (let low?, let high?): Wording(nl: "\(low) t/m \(high)", en: "\(low) to \(high)")
    case (let low?, nil): atLeast(low)
    case (nil, let high?): atMost(high)
    case (nil, nil): nil
    }
  }

  static func span(_ low: String?, _ high: String?) -> Wording {
    switch (low, high) {
    case (let low?, let high?): Wording(nl: "\(low) tot \(high)", en: "\(low) to \(high)")
    case (let low?, nil): Wording(nl: "\(low) of meer", en: "\(low) or more")
    case (nil, let high?): Wording(nl: "\(high) of minder", en: "\(high) or less")
    case (nil, nil): Words.unknown
    }
  }

  static func apart(_ names: Wording) -> Wording {
    Wording(nl: "niet samen: \(names.dutch)", en: "not together: \(names.english)")
  }

  static func unknownGroup(_ count: Int) -> Wording {
    let number = cases(count)
    return Wording(nl: "nog onbekend: \(number.dutch)", en: "still unknown: \(number.english)")
  }

  static func openAmounts(_ count: Int, _ all: Int) -> Wording {
    Wording(nl: "open bij \(count) van de \(all)", en: "open for \(count) of \(all)")
  }

  static func groupOf(_ title: String) -> Wording {
    Wording(nl: "waar \(title) onder valt, is open", en: "where \(title) belongs is open")
  }

  static func less(_ value: String, _ cost: String) -> Wording {
    Wording(nl: "Samen \(value), \(cost) minder", en: "Together \(value), \(cost) less")
  }

  static func without(_ names: Wording) -> Wording {
    Wording(nl: "zonder \(names.dutch)", en: "without \(names.english)")
  }

  static func with(_ names: Wording) -> Wording {
    Wording(nl: "met \(names.dutch)", en: "with \(names.english)")
  }

  static func equallyGood(_ change: String) -> Wording {
    Wording(nl: "Even goed is een keuze \(change).", en: "Equally good is a choice \(change).")
  }

  static func best(_ value: String, _ missing: String, _ change: String) -> Wording {
    Wording(
      nl:
        "De beste keuze met deze casus is samen \(value): \(change). De casus moet \(missing) meer waard zijn.",
      en:
        "The best choice with this case is together \(value): \(change). The case must be worth \(missing) more."
    )
  }

  static func move(_ name: String, _ use: String, _ now: String, _ side: SelectionProblem.Bound.Side)
    -> Wording
  {
    let end = side == .maximum ? atMost(now) : atLeast(now)
    return Wording(nl: "\(name): van \(end.dutch) naar \(use)", en: "\(name): from \(end.english) to \(use)")
  }

  static func othersFirst(_ missing: String) -> Wording {
    Wording(
      nl: "Een andere keuze is dan nog beter: de casus moet ook \(missing) meer waard zijn.",
      en: "Another choice is then still better: the case must also be worth \(missing) more.")
  }

  static func notEligible(_ title: String) -> Wording {
    Wording(
      nl: "Doet niet mee. Daarvoor moet dit gelden: \(title)",
      en: "Takes no part. What would have to hold: \(title)")
  }

  static let notWeighed = Wording(
    nl: "Nog niet te wegen. Tussen haakjes staat wat ontbreekt.",
    en: "Cannot be weighed yet. What is missing stands in brackets.")

  static func further(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "Nog 1 casus, die verder af is:" : "Nog \(count) casussen, die verder af zijn:",
      en: count == 1 ? "1 more case, which is further off:" : "\(count) more cases, which are further off:")
  }

  /// After a case with its worth.
  static func needs(_ missing: String) -> Wording {
    Wording(nl: "moet \(missing) meer waard zijn", en: "must be worth \(missing) more")
  }

  static let cannot = Wording(nl: "kan er niet in", en: "cannot be in")

  static func atMost(_ value: String, _ names: Wording, isSame: Bool) -> Wording {
    Wording(
      nl: "De beste keuze kan hoogstens \(value) waard worden\(isSame ? "" : ", dan met \(names.dutch)").",
      en: "The best choice can become worth at most \(value)\(isSame ? "" : ", then with \(names.english)").")
  }

  private static func cases(_ count: Int) -> Wording {
    Count.of(count, .caseStudy)
  }

  /// How many answers to one question are missing.
  static func missing(_ count: Int) -> Wording {
    Count.of(
      count,
      .init(
        nl: ("antwoord ontbreekt", "antwoorden ontbreken"),
        en: ("answer is missing", "answers are missing")))
  }
}
