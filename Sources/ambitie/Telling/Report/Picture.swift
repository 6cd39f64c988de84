import AmbitionModel
import Scoring

/// A drawing with its own size, letters and colours, which opens alone when it is taken out of its page.
///
/// A style sheet may scale it and give the classes other colours; what it says stands in a title and a description.
struct Picture {
  let width, height: Int
  /// The start of the identifiers in it.
  let identifier: String

  func html(title: String, description: String, @HTMLBuilder content: () -> HTML) -> HTML {
    .element(
      "svg", Attribute("xmlns", "http://www.w3.org/2000/svg"), Attribute("role", "img"),
      Attribute("width", width), Attribute("height", height), Attribute("viewBox", "0 0 \(width) \(height)"),
      Attribute("font-family", "system-ui, 'Segoe UI', Roboto, Arial, sans-serif"),
      Attribute("aria-labelledby", "\(identifier)-titel \(identifier)-uitleg")
    ) {
      HTML.element("title", .id("\(identifier)-titel")) { title }
      HTML.element("desc", .id("\(identifier)-uitleg")) { description }
      hatch
      content()
    }
  }

  /// What is open is hatched.
  private var hatch: HTML {
    .element("defs") {
      HTML.element(
        "pattern", .id("\(identifier)-arcering"), Attribute("width", 6), Attribute("height", 6),
        Attribute("patternUnits", "userSpaceOnUse"), Attribute("patternTransform", "rotate(45)")
      ) {
        HTML.element(
          "rect", .class("hatch-light"), Attribute("width", 6), Attribute("height", 6),
          Attribute("fill", "#ffffff")
        ) {}
        HTML.element(
          "rect", .class("hatch-dark"), Attribute("width", 2), Attribute("height", 6),
          Attribute("fill", "#c8daeb")
        ) {}
      }
    }
  }

  static func text(
    _ text: String, x: Int, y: Int, size: Int, weight: Int, style: Attribute = .class("ink"),
    ink: String = "#16202a"
  ) -> HTML {
    .element(
      "text", style, Attribute("x", x), Attribute("y", y), Attribute("font-size", size),
      Attribute("font-weight", weight), Attribute("fill", ink)
    ) { text }
  }
}

/// How one box of a row of levels is filled.
enum LevelFill {
  /// The level itself, where it is settled.
  case solid
  /// Certainly passed: the level lies higher.
  case passed
  /// The level can lie here.
  case hatched
  case empty

  /// One box is the level, so one is solid; an open level is hatched over its range, and none of it is solid. What is
  /// passed has a light fill, which shows how high a level is without being taken for it.
  init(_ level: Int, of count: Int, _ outcome: Assessment.Outcome?) {
    guard let outcome else {
      self = .empty
      return
    }
    guard let range = outcome.levels else {
      self = outcome.value == .null ? .empty : .hatched
      return
    }
    if range.count == 1 {
      self = level == range.lowerBound ? .solid : level < range.lowerBound ? .passed : .empty
    } else {
      self = level < range.lowerBound ? .passed : level <= range.upperBound ? .hatched : .empty
    }
  }

  var style: Attribute { Attribute("class", name) }

  /// What style sheets call it.
  var name: String {
    switch self {
    case .solid: "now"
    case .passed: "passed"
    case .hatched: "maybe"
    case .empty: "empty"
    }
  }

  /// The number on it.
  var number: Attribute {
    switch self {
    case .solid: .class("on-now")
    case .passed, .hatched, .empty: .class("ink")
    }
  }

  /// The line around it in a drawing.
  var edge: String {
    switch self {
    case .solid: "#1d4f7e"
    case .passed, .hatched: "#d3e2f0"
    case .empty: "#c3ccd5"
    }
  }

  /// For a drawing; the hatch is that of the picture called so.
  func paint(_ picture: String) -> String {
    switch self {
    case .solid: "#2a6aa6"
    case .passed: "#d3e2f0"
    case .hatched: "url(#\(picture)-arcering)"
    case .empty: "none"
    }
  }
}
