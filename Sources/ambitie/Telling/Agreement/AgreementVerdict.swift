import AmbitionModel
import Scoring

/// What an alpha means in words, where so much can be said of it.
///
/// The bounds are those that Krippendorff gives (*Content Analysis*, 2004, p. 241). There is no verdict on few
/// questions or where the interval is wide, and none that is good while a layer is below the bound.
struct AgreementVerdict {
  static let reliable = 0.8
  static let tentative = 2.0 / 3
  /// Fewer questions tell nothing that holds for others.
  static let leastUnits = 10
  /// An interval as wide as from reliable to what is no better than a guess tells nothing.
  static let widest = 0.3

  private let alpha: Double
  private let interval: BootstrapInterval?
  private let unitCount: Int
  private let layers: [(title: String, alpha: Double)]

  init(
    _ alpha: Double, _ interval: BootstrapInterval?, unitCount: Int, layers: [(title: String, alpha: Double)]
  ) {
    (self.alpha, self.interval, self.unitCount, self.layers) = (alpha, interval, unitCount, layers)
  }

  func words(_ language: Language) -> String { wording(language)[language] }

  private func wording(_ language: Language) -> Wording {
    if unitCount < Self.leastUnits {
      return Wording(
        nl: "Voor een oordeel zijn er te weinig vragen: \(unitCount), en minstens \(Self.leastUnits) nodig.",
        en: "For a verdict there are too few questions: \(unitCount), and at least \(Self.leastUnits) needed."
      )
    }
    guard let interval, interval.high - interval.low <= Self.widest else {
      return Wording(
        nl: "Voor een oordeel is dit te onzeker: het interval is te breed.",
        en: "For a verdict this is too uncertain: the interval is too wide.")
    }
    let bound = alpha >= Self.reliable ? Self.reliable : Self.tentative
    let low = layers.filter { $0.alpha < bound }
    if alpha >= Self.tentative, !low.isEmpty {
      let style = NumberStyle(language: language)
      let names = Listing.all(low.map { "\($0.title) (\(style.text(Rational(rounding: $0.alpha))))" })
      return Wording(
        nl:
          "Over alles samen zijn de beoordelaars het eens, maar niet in elke laag: bespreek eerst \(names.dutch).",
        en: "Over everything the assessors agree, but not in every layer: first discuss \(names.english).")
    }
    // With the other end of the interval below the bound the good verdict is not certain.
    let isCertain = interval.low >= Self.tentative
    switch alpha {
    case Self.reliable... where isCertain:
      return Wording(
        nl: "De beoordelaars zijn het eens: op deze antwoorden kunt u bouwen.",
        en: "The assessors agree: these answers can be built on.")
    case Self.tentative...:
      return Wording(
        nl: "De beoordelaars zijn het redelijk eens: trek alleen voorzichtige conclusies.",
        en: "The assessors agree fairly well: draw only careful conclusions.")
    case 0...:
      return Wording(
        nl: "De beoordelaars zijn het te weinig eens: bespreek eerst de verschillen.",
        en: "The assessors agree too little: discuss the differences first.")
    default:
      return Wording(
        nl: "De beoordelaars zijn het minder eens dan bij toeval: waarschijnlijk lezen zij vragen anders.",
        en: "The assessors agree less than by chance: they probably read the questions differently.")
    }
  }
}
