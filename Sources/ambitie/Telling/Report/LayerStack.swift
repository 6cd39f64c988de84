import AmbitionModel
import Scoring

/// The product as a stack of layers, the first one at the bottom: who steers, and how far.
///
/// Lengths are in pixels and percents, so that letters keep their size on a small screen.
struct LayerStack {
  let item: ReportCase
  private var language: Language { item.language }
  private static let height = 68
  private static let gap = 6
  private static let box = 22

  var html: HTML {
    let layers = Array(item.profile.layers.enumerated().reversed())
    let height = layers.count * (Self.height + Self.gap) - Self.gap
    let identifier = "\(item.anchor)-stapel"
    return .element("figure", .class("stack")) {
      HTML.element(
        "svg", Attribute("role", "img"), Attribute("width", "100%"), Attribute("height", height),
        Attribute("aria-labelledby", "\(identifier)-titel \(identifier)-uitleg")
      ) {
        HTML.element("title", .id("\(identifier)-titel")) { ReportWords.stackTitle(item.title)[language] }
        HTML.element("desc", .id("\(identifier)-uitleg")) { description }
        layers.enumerated().map { row, layer in slab(layer.element, y: row * (Self.height + Self.gap)) }
      }
      HTML.element("figcaption", .class("note")) { ReportWords.stackCaption[language] }
    }
  }

  private var description: String {
    item.profile.layers.reversed().map { "\(title($0)): \(words($0))" }.joined(separator: ". ")
  }

  private func slab(_ part: CaseProfile.Part, y: Int) -> HTML {
    let levels = item.program.rubric.levels.count
    return .element("g") {
      HTML.element(
        "rect", .class("slab"), Attribute("y", y + 1), Attribute("height", Self.height - 2)
      ) {}
      HTML.element("text", .class("strong"), Attribute("x", 14), Attribute("y", y + 28)) { title(part) }
      HTML.element("text", Attribute("x", 14), Attribute("y", y + 51)) { clipped(choice(part)) }
      if part.first(.shown) != nil {
        // Anchored at the right edge, whatever the width.
        HTML.element(
          "svg", Attribute("x", "99%"), Attribute("y", y + 10), Attribute("overflow", "visible"),
          Attribute("width", 1), Attribute("height", 1)
        ) {
          (0..<levels).map { box($0, of: levels, part.first(.shown)?.outcome) }
        }
      }
    }
  }

  private func box(_ level: Int, of count: Int, _ outcome: Assessment.Outcome?) -> HTML {
    let range = outcome?.levels
    // What can still be every level is certainly at none.
    let isNow = range.map { level <= $0.lowerBound && $0.count < count } ?? false
    let mayBe = range.map { level <= $0.upperBound } ?? (outcome != nil)
    let x = (level - count) * (Self.box + 3) - 6
    return .element(
      "rect", isNow ? .class("now") : mayBe ? .class("maybe") : .class("empty"), Attribute("x", x)
    ) {}
  }

  private func title(_ part: CaseProfile.Part) -> String { item.speaker.title(ofLayer: part.layer) }

  private func choice(_ part: CaseProfile.Part) -> String {
    let choice = part.first(.choice).map(item.speaker.brief)
    // While nothing is known of who does it, what the table says of the level.
    guard let choice, choice != Words.open[language] else {
      return part.first(.shown).map(item.speaker.text) ?? choice ?? ""
    }
    return choice
  }

  /// What the picture shows of a layer.
  private func words(_ part: CaseProfile.Part) -> String {
    let level = part.first(.shown).map(item.speaker.text) ?? ""
    return level.isEmpty || choice(part) == level ? choice(part) : "\(choice(part)) (\(level))"
  }

  /// Text in a picture does not wrap; the description and the table hold the whole text.
  private func clipped(_ text: String) -> String {
    text.count > 32 ? text.prefix(31) + "…" : text
  }
}
