package import AmbitionModel
package import Scoring

/// The sentences of `robust`.
enum RobustWords {
  static let title = Wording(nl: "hoe vast staan de niveaus", en: "how firm the levels are")
  static let certain = Wording(
    nl: "in alle wegingen; dat is bewezen, niet geloot", en: "under all weights; this is proved, not drawn")
  static let everyDraw = Wording(nl: "in alle gelote wegingen", en: "under all weights drawn")
  static let undecided = Wording(
    nl: "te veel mogelijkheden om te loten", en: "too many possibilities to draw")
  static let open = Wording(
    nl: "Nog niets te zeggen, omdat er antwoorden ontbreken, is er over",
    en: "Nothing can be said yet, because answers are missing, about")
  static let nothingSettled = Wording(
    nl:
      "Er staat nog geen niveau vast, omdat er antwoorden ontbreken. 'ambitie next' zegt wat u eerst kunt vragen.",
    en: "No level is settled yet, because answers are missing. 'ambitie next' says what to ask first.")
  static let noLevels = Wording(
    nl: "Deze rubric geeft geen niveaus.", en: "This rubric gives no levels.")
  static let ranges = Wording(
    nl: "Hoe ver een gewicht of grens kan schuiven", en: "How far a weight or threshold can move")
  static let oneByOne = Wording(
    nl:
      "Telkens schuift er één getal; de andere blijven zoals ze zijn. Wat het eerst een niveau verandert, staat bovenaan.",
    en: "One number moves at a time; the others stay as they are. What changes a level soonest comes first.")
  static let free = Wording(
    nl: "Hoe ver u deze getallen ook verschuift, geen niveau dat nu vaststaat verandert:",
    en: "However far these numbers move, no level that is settled now changes:")
  static let notDecided = Wording(
    nl: "Van deze getallen is dit niet precies uit te rekenen:",
    en: "For these numbers this cannot be worked out exactly:")
  static let notSettled = Wording(nl: "nog open", en: "open")
  static let below = Wording(nl: "onder", en: "below")
  static let above = Wording(nl: "boven", en: "above")
  static let at = Wording(nl: "bij", en: "at")
  static let weights = Wording(nl: "gewichten", en: "weights")
  static let weight = Wording(nl: "gewicht", en: "weight")
  static let threshold = Wording(nl: "grens", en: "threshold")
  static let thresholds = Wording(nl: "Grenzen", en: "Thresholds")
  static let lessThanHundredth = Wording(nl: "minder dan 0,01", en: "less than 0.01")
  static let almostAll = Wording(nl: "meer dan 99,99", en: "more than 99.99")

  static func drawn(_ count: String, _ percentage: String) -> Wording {
    Wording(
      nl:
        "We hebben \(count) keer andere gewichten geloot, elk hoogstens \(percentage) hoger of lager dan in de rubric. Dan zijn de niveaus:",
      en:
        "We drew other weights \(count) times, each at most \(percentage) higher or lower than in the rubric. The levels are then:"
    )
  }

  static func part(_ value: String, _ share: String) -> Wording {
    Wording(nl: "\(value) in \(share) van de wegingen", en: "\(value) under \(share) of the weights")
  }

  static func error(_ error: String) -> Wording {
    Wording(nl: "standaardfout \(error) procentpunt", en: "standard error \(error) percentage points")
  }

  static func together(_ share: String) -> Wording {
    Wording(
      nl: "Alle niveaus die nu vaststaan, blijven samen gelijk in \(share) van de wegingen.",
      en: "All levels that are settled now stay the same together under \(share) of the weights.")
  }

  static func now(_ value: String) -> Wording {
    Wording(nl: "nu \(value)", en: "now \(value)")
  }

  static func stays(
    _ lower: String?, _ includesLower: Bool, _ upper: String?, _ includesUpper: Bool
  ) -> Wording {
    let low = lower.map {
      Wording(nl: (includesLower ? "vanaf " : "boven ") + $0, en: (includesLower ? "from " : "above ") + $0)
    }
    let high = upper.map {
      Wording(nl: (includesUpper ? "t/m " : "onder ") + $0, en: (includesUpper ? "up to " : "below ") + $0)
    }
    let parts = [low, high].compactMap { $0 }
    let joint = lower != nil && !includesUpper ? Wording(nl: " en ", en: " and ") : Wording(nl: " ", en: " ")
    return Wording(
      nl: "geen niveau verandert " + parts.map { $0.dutch }.joined(separator: joint.dutch),
      en: "no level changes " + parts.map { $0.english }.joined(separator: joint.english))
  }
}

extension Speaker {
  /// The heading under which a number is listed, and its name there.
  package func parts(of subject: Parameter.Subject) -> (title: String, name: String) {
    let (home, name) = place(of: subject)
    if case .threshold = subject { return (RobustWords.thresholds[language], name) }
    return ((home.map { "\($0), " } ?? "") + RobustWords.weights[language], name)
  }

  /// "Data, Rechten, gewicht".
  package func name(of subject: Parameter.Subject) -> String {
    let (home, name) = place(of: subject)
    let kind = if case .threshold = subject { RobustWords.threshold } else { RobustWords.weight }
    return [home, name, kind[language]].compactMap { $0 }.joined(separator: ", ")
  }

  /// The layer or decision that a number belongs to, if any, and its name there.
  private func place(of subject: Parameter.Subject) -> (home: String?, name: String) {
    switch subject {
    case .weight(let slot):
      let input = program.inputs[slot]
      return (input.layer.map { title(ofLayer: $0) }, input.label[language])
    case .operandWeight(let id, let operand, _):
      let decision = program.rubric.decisions.first { $0.id.value == id }
      return (decision?.title[language] ?? id.rawValue, operand)
    case .threshold(let level): return (nil, program.rubric.levels[level].title[language])
    }
  }

  /// The values that something can be.
  package func text(_ values: [Value], of decision: CompiledDecision) -> String {
    Listing.either(values.map { text($0, of: decision) })[language]
  }

  /// A number with its fraction where two decimals do not say it exactly: `1,67 (5/3)`.
  package func exact(_ number: Rational) -> String {
    let isShort = number.multiplied(by: 100)?.isInteger == true
    return isShort ? numbers.text(number) : "\(numbers.text(number)) (\(number))"
  }

  /// `93,81 %`; never rounded to all or nothing.
  package func share(of count: Int, in all: Int) -> String {
    let percent = Rational(100 * Int128(count), over: Int128(all)) ?? .zero
    let hundredths = percent.multiplied(by: 100)?.floor ?? 0
    let number =
      count > 0 && hundredths < 1
      ? RobustWords.lessThanHundredth[language]
      : count < all && percent > (Rational(9999, over: 100) ?? .zero)
        ? RobustWords.almostAll[language] : numbers.text(percent)
    return number + numbers.percentSign
  }

  /// In percentage points.
  package func standardError(_ error: Double) -> String {
    let hundredths = (error * 10_000).rounded()
    guard hundredths >= 1 else { return RobustWords.lessThanHundredth[language] }
    return numbers.text(Rational(Int128(hundredths), over: 100) ?? .zero)
  }

  /// `100.000`, `100,000`.
  func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    let separator = language == .dutch ? "." : ","
    return digits.enumerated().map { index, digit in
      let rest = digits.count - index
      return (index > 0 && rest.isMultiple(of: 3) ? separator : "") + String(digit)
    }.joined()
  }
}

extension NumberStyle {
  fileprivate var percentSign: String { language == .dutch ? " %" : "%" }

  /// A part of one as a percentage.
  package func percentage(_ part: Rational) -> String {
    text(part.multiplied(by: 100) ?? part) + percentSign
  }
}
