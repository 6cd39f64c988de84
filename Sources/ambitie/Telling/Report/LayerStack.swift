import AmbitionModel
import Scoring

/// The product as a stack of layers, the first one at the bottom: who steers, and how far.
///
/// It has its own size and colours, so that it opens alone; a page scales it and turns its colours round in the dark.
struct LayerStack {
  let item: ReportCase
  private var language: Language { item.language }
  private static let width = 480
  private static let height = 68
  private static let gap = 6
  private static let box = 24

  var html: HTML {
    .element("figure", .class("stack"), Attribute("data-picture", identifier)) {
      drawing
      HTML.element("figcaption", .class("note")) { ReportWords.stackCaption[language] }
    }
  }

  /// The drawing as a file of its own.
  var file: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(drawing.markup)\n" }

  private var identifier: String { "\(item.anchor)-stapel" }

  private var drawing: HTML {
    let layers = Array(item.profile.layers.enumerated().reversed())
    let height = layers.count * (Self.height + Self.gap) - Self.gap
    return Picture(width: Self.width, height: height, identifier: identifier).html(
      title: ReportWords.stackTitle(item.title)[language], description: description
    ) {
      layers.enumerated().map { row, layer in
        slab(layer.element, y: row * (Self.height + Self.gap), hatch: identifier)
      }
    }
  }

  private var description: String {
    item.profile.layers.reversed().map { "\(title($0)): \(words($0))" }.joined(separator: ". ")
  }

  private func slab(_ part: CaseProfile.Part, y: Int, hatch: String) -> HTML {
    let levels = item.program.rubric.levels.count
    return .element("g") {
      HTML.element(
        "rect", .class("slab"), Attribute("x", 1), Attribute("y", y + 1),
        Attribute("width", Self.width - 2), Attribute("height", Self.height - 2), Attribute("rx", 4),
        Attribute("fill", "#f3f6f9"), Attribute("stroke", "#6b7783")
      ) {}
      Picture.text(title(part), x: 14, y: y + 28, size: 16, weight: 700)
      Picture.text(clipped(choice(part)), x: 14, y: y + 51, size: 15, weight: 400)
      if let shown = part.first(.shown)?.outcome {
        (0..<levels).map { box($0, of: levels, shown, y: y + 22, hatch: hatch) }
      }
    }
  }

  private func box(
    _ level: Int, of count: Int, _ outcome: Assessment.Outcome, y: Int, hatch: String
  ) -> HTML {
    let x = Self.width - 12 - (count - level) * (Self.box + 4)
    let fill = LevelFill(level, of: count, outcome)
    return .element(
      "rect", fill.style, Attribute("x", x), Attribute("y", y), Attribute("width", Self.box),
      Attribute("height", Self.box), Attribute("rx", 2), Attribute("fill", fill.paint(hatch)),
      Attribute("stroke", fill.edge)
    ) {}
      + Picture.text(
        "\(level + 1)", x: x + 8, y: y + 17, size: 13, weight: fill == .solid ? 600 : 400, style: fill.number,
        ink: fill == .solid ? "#ffffff" : "#16202a")
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
    text.count > 36 ? text.prefix(35) + "…" : text
  }
}
