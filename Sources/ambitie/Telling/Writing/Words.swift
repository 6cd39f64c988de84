package import AmbitionModel
import Scoring

/// The words of reports, each in both languages.
package enum Words {
  package static let unknown = Wording(nl: "onbekend", en: "unknown")
  package static let notApplicable = Wording(nl: "niet van toepassing", en: "not applicable")
  package static let open = Wording(nl: "nog open", en: "open")
  /// Where what open answers can lead to is too much to work out.
  static let tooMany = Wording(nl: "te veel mogelijkheden", en: "too many possibilities")
  package static let yes = Wording(nl: "ja", en: "yes")
  package static let no = Wording(nl: "nee", en: "no")
  package static let numberTooLarge = Wording(
    nl: "te groot om exact te rekenen", en: "too large to work out exactly")
  /// The name of somebody who gave none.
  package static let nobody = Wording(nl: "zonder naam", en: "not named")
  static let inexactPower = Wording(
    nl: "een macht zonder exacte uitkomst", en: "a power without an exact result")
  static let conflictingRules = Wording(nl: "regels spreken elkaar tegen", en: "rules contradict each other")
  static let through = Wording(nl: "t/m", en: "to")
  /// "54 to 74", "at least 54".
  static func span(_ low: String?, _ high: String?) -> Wording {
    switch (low, high) {
    case (let low?, let high?):
      Wording(nl: "\(low) \(through.dutch) \(high)", en: "\(low) \(through.english) \(high)")
    case (let low?, nil): Wording(nl: "ten minste \(low)", en: "at least \(low)")
    case (nil, let high?): Wording(nl: "ten hoogste \(high)", en: "at most \(high)")
    case (nil, nil): unknown
    }
  }
  static let unfold = Wording(nl: "Vouw alles open", en: "Unfold everything")
  static let caseStudy = Wording(nl: "Casus", en: "Case")
  static let layer = Wording(nl: "Laag", en: "Layer")
  static let wholeCase = Wording(nl: "Hele casus", en: "Whole case")

  /// How many more there are than are shown.
  static func more(_ count: Int) -> Wording { Wording(nl: "en nog \(count)", en: "and \(count) more") }

  /// "1 step", "2 steps and a small step": how much a change takes. A small step is one that a rubric counts for a half.
  static func steps(_ cost: Rational) -> Wording {
    guard hasSmallStep(cost), let whole = Rational(cost.floor, over: 1) else {
      func text(_ language: Language) -> String { NumberStyle(language: language).text(cost) }
      return Wording(
        nl: "\(text(.dutch)) \(cost == .one ? "stap" : "stappen")",
        en: "\(text(.english)) \(cost == .one ? "step" : "steps")")
    }
    guard whole != .zero else { return Wording(nl: "een kleine stap", en: "a small step") }
    let steps = steps(whole)
    return Wording(nl: "\(steps.dutch) en een kleine stap", en: "\(steps.english) and a small step")
  }

  /// Whether half a step is left over.
  static func hasSmallStep(_ cost: Rational) -> Bool { cost.denominator == 2 }
}

extension Flag.Kind {
  /// The sign before a flag; never a colour alone.
  package var sign: String {
    switch self {
    case .tooLow: "▲"
    case .tooHigh: "▼"
    case .missedOpportunity: "◆"
    case .inconsistency: "≠"
    }
  }
}

extension Flag.Severity {
  package var wording: Wording {
    switch self {
    case .low: Wording(nl: "licht", en: "low")
    case .medium: Wording(nl: "middel", en: "medium")
    case .high: Wording(nl: "zwaar", en: "high")
    }
  }
}
