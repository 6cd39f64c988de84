import AmbitionModel

/// The words of what to ask next.
enum NextWords {
  static let title = Wording(nl: "wat u het beste eerst kunt vragen", en: "what to ask first")
  static let nothingOpen = Wording(
    nl: "Niets wat nog open is, kan de uitkomst veranderen.",
    en: "Nothing that is open can change the outcome any more.")
  static let settles = Wording(nl: "Dan staat vast", en: "That settles")
  static let certainly = Wording(nl: "Zeker wél", en: "Certainly")
  static let certainlyNot = Wording(nl: "Zeker niet", en: "Certainly not")
  static let narrows = Wording(
    nl: "Nog niets staat daarmee helemaal vast.", en: "That settles nothing completely yet.")

  static let confirm = Wording(nl: "Bevestig dit eerst", en: "Confirm this first")
  static let restsNothing = Wording(
    nl: "Geen niveau verandert hierdoor.", en: "No level changes by this.")
  static let distances = Wording(nl: "Hoe ver het nog is", en: "How far there is to go")
  static let interview = Wording(nl: "Het hele gesprek, op volgorde", en: "The whole interview, in order")

  static func rests(_ levels: String) -> Wording {
    Wording(nl: "Hierop rust \(levels).", en: "This carries \(levels).")
  }

  static func distance(_ least: Int?, _ most: Int) -> Wording {
    if least == most || least == nil, most == 1 {
      return Wording(nl: "nog 1 vraag tot het vaststaat", en: "1 more question until it is settled")
    }
    guard let least, least < most else {
      return Wording(
        nl: "nog \(most) vragen tot het zeker vaststaat",
        en: "\(most) more questions until it is settled for certain")
    }
    return Wording(
      nl: "nog \(least) tot \(most) vragen, naar wat er uitkomt",
      en: "\(least) to \(most) more questions, depending on the answers")
  }

  static func then(_ levels: String) -> Wording {
    Wording(nl: "(dan staat vast: \(levels))", en: "(settles: \(levels))")
  }

  static func course(_ count: Int, levels: Int) -> Wording {
    let all = Count.of(count, .question)
    let first = Count.of(levels, .question)
    let rest =
      levels == 0
      ? Wording(
        nl: "Alle niveaus staan al vast; dit gaat over keuzes en signalen.",
        en: "All levels are settled already; these are about choices and flags.")
      : levels == count
        ? Wording(
          nl: "Daarna staat elk niveau vast.",
          en: "After \(count == 1 ? "that" : "these") every level is settled.")
        : Wording(
          nl:
            "Na de eerste \(levels == 1 ? "vraag" : first.dutch) staat elk niveau vast; de rest gaat over keuzes en signalen.",
          en:
            "After the first \(levels == 1 ? "question" : first.english) every level is settled; the rest is about choices and flags."
        )
    return Wording(
      nl:
        "\(all.dutch) \(count == 1 ? "kan" : "kunnen") nog iets veranderen. \(rest.dutch) Sla over wat door een antwoord niet meer uitmaakt: 'ambitie next' zegt het opnieuw.",
      en:
        "\(all.english) can still change something. \(rest.english) Leave out what an answer made needless: 'ambitie next' tells it anew."
    )
  }

  static func intro(_ openness: Int) -> Wording {
    let points = Count.of(openness, .point)
    return Wording(
      nl:
        "\(openness == 1 ? "Er staat" : "Er staan") nog \(points.dutch) open: elk niveau dat nog mogelijk is naast een ander telt als een punt, en elk signaal dat nog niet te zeggen is ook. De vraag bovenaan laat gemiddeld het minste open.",
      en:
        "\(openness == 1 ? "There is" : "There are") \(points.english) open: each level still possible beside another counts as a point, and so does each flag that cannot be told yet. The question on top leaves the least open on average."
    )
  }

  static func left(_ openness: Int, of all: Int) -> Wording {
    guard openness > 0 else { return Wording(nl: "dan staat alles vast", en: "then everything is settled") }
    return Wording(
      nl:
        "dan \(openness == 1 ? "blijft" : "blijven") \(openness) van de \(Count.of(all, .point).dutch) open",
      en: "then \(openness) of \(Count.of(all, .point).english) \(openness == 1 ? "stays" : "stay") open")
  }

  static func moreQuestions(_ count: Int) -> Wording {
    let questions = Count.of(count, .question)
    return Wording(
      nl:
        "En nog \(questions.dutch) die iets \(count == 1 ? "kan" : "kunnen") veranderen; --limit laat er meer zien.",
      en: "And \(questions.english) more that can change something; --limit shows more.")
  }
}
