import AmbitionModel
import Scoring

/// All cases of one rubric on a map of its first two axes, one map for each layer: steering up, own execution
/// to the right.
///
/// A case is a point on the map where both scores are settled. One that can still move is an area, when that
/// is no more than half of the map each way; the others are named below it.
struct SteeringMap {
  let cases: [ReportCase]
  let layer: Int
  let language: Language
  private static let height = 300

  /// A case with the range of its two scores.
  private struct Spot {
    /// The number of the case in the overview.
    var number: Int
    var across: ClosedRange<Double>
    var up: ClosedRange<Double>
    var isPoint: Bool { across.lowerBound == across.upperBound && up.lowerBound == up.upperBound }
  }

  private var axes: (up: Axis, across: Axis)? {
    guard let axes = cases.first?.program.rubric.axes, axes.count >= 2 else { return nil }
    return (axes[0], axes[1])
  }

  /// Nothing where the rubric has no scores for its first two axes in this layer.
  var html: HTML {
    guard let axes, let across = extent(axes.across), let up = extent(axes.up) else { return .none }
    let spots = cases.enumerated().compactMap { spot($1, number: $0 + 1, axes) }
    guard !spots.isEmpty else { return .none }
    let placed = spots.filter { spot in
      width(spot.across) <= width(across) / 2 && width(spot.up) <= width(up) / 2
    }
    let identifier = "kaart-\(layer)"
    return .element("figure", .class("map")) {
      HTML.element("h4") { title }
      HTML.element(
        "svg", Attribute("role", "img"), Attribute("width", "100%"), Attribute("height", Self.height),
        Attribute("aria-labelledby", "\(identifier)-titel \(identifier)-uitleg")
      ) {
        HTML.element("title", .id("\(identifier)-titel")) { ReportWords.mapTitle(title)[language] }
        HTML.element("desc", .id("\(identifier)-uitleg")) { description(placed) }
        frame(axes)
        placed.filter { !$0.isPoint }.map { area($0, across, up) }
        points(placed, across, up)
      }
      missing(spots.count, Set(placed.map { $0.number }))
    }
  }

  private var title: String { cases.first?.speaker.title(ofLayer: layer) ?? "" }

  private func description(_ placed: [Spot]) -> String {
    guard !placed.isEmpty else { return ReportWords.mapEmpty[language] }
    return placed.map { "\($0.number) \(cases[$0.number - 1].title)" }.joined(separator: ", ")
  }

  private func missing(_ count: Int, _ placed: Set<Int>) -> HTML {
    let names = cases.indices.map { $0 + 1 }.filter { !placed.contains($0) }.map(String.init)
    guard !names.isEmpty else { return .none }
    return .element("figcaption", .class("note")) {
      ReportWords.mapMissing(names.joined(separator: ", "))[language]
    }
  }

  // MARK: Numbers

  private func spot(_ item: ReportCase, number: Int, _ axes: (up: Axis, across: Axis)) -> Spot? {
    guard let across = range(item, axes.across), let up = range(item, axes.up) else { return nil }
    return Spot(number: number, across: across, up: up)
  }

  private func range(_ item: ReportCase, _ axis: Axis) -> ClosedRange<Double>? {
    let finding = item.profile.layers[layer].all(.score).first {
      $0.decision.decision.axis?.value == axis.id.value
    }
    guard let outcome = finding?.outcome,
      let ends = outcome.numberEnds ?? outcome.possible.flatMap({ PossibleRange($0).ends }),
      case .number(let low) = ends.lowest, case .number(let high) = ends.highest
    else { return nil }
    return min(low.approximate, high.approximate)...max(low.approximate, high.approximate)
  }

  /// From the lowest to the highest that an option of the axis counts for in this layer.
  private func extent(_ axis: Axis) -> ClosedRange<Double>? {
    let criteria = cases.first?.program.rubric.layers[layer].criteria ?? []
    let values = criteria.filter { $0.axis.value == axis.id.value }.flatMap {
      $0.options.map { $0.value.value.approximate }
    }
    guard let low = values.min(), let high = values.max(), low < high else { return nil }
    return low...high
  }

  private func width(_ range: ClosedRange<Double>) -> Double { range.upperBound - range.lowerBound }

  /// Percents of the width that is left beside the labels.
  private func x(_ value: Double, _ extent: ClosedRange<Double>) -> Double {
    8 + 84 * share(value, extent)
  }

  private func y(_ value: Double, _ extent: ClosedRange<Double>) -> Double {
    Double(Self.height) * (0.88 - 0.76 * share(value, extent))
  }

  private func share(_ value: Double, _ extent: ClosedRange<Double>) -> Double {
    min(1, max(0, (value - extent.lowerBound) / width(extent)))
  }

  private func digits(_ number: Double) -> String {
    // Tenths of a pixel or percent, without the locale of the machine.
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  // MARK: Drawing

  private func frame(_ axes: (up: Axis, across: Axis)) -> HTML {
    let (high, low) = (ReportWords.more[language], ReportWords.less[language])
    let (up, across) = (axes.up.title[language], axes.across.title[language])
    return .element(
      "rect", .class("field"), Attribute("x", "1"), Attribute("y", 1), Attribute("width", "99%"),
      Attribute("height", Self.height - 2)
    ) {}
      + line("50%", 1, "50%", Self.height - 1) + line("1", Self.height / 2, "99.5%", Self.height / 2)
      + label("50%", 18, .class("axis"), "▲ \(high) \(up.lowercasedFirst)")
      + label("50%", Self.height - 8, .class("axis"), "▼ \(low) \(up.lowercasedFirst)")
      + label("10", Self.height / 2 - 6, .class("axis start"), "◀ \(low) \(across.lowercasedFirst)")
      + label("98%", Self.height / 2 + 16, .class("axis end"), "\(high) \(across.lowercasedFirst) ▶")
  }

  private func line(_ x1: String, _ y1: Int, _ x2: String, _ y2: Int) -> HTML {
    .element(
      "line", .class("middle"), Attribute("x1", x1), Attribute("y1", y1), Attribute("x2", x2),
      Attribute("y2", y2)
    ) {}
  }

  private func label(_ x: String, _ y: Int, _ kind: Attribute, _ text: String) -> HTML {
    .element("text", kind, Attribute("x", x), Attribute("y", y)) { text }
  }

  private func area(_ spot: Spot, _ across: ClosedRange<Double>, _ up: ClosedRange<Double>) -> HTML {
    let (left, right) = (x(spot.across.lowerBound, across), x(spot.across.upperBound, across))
    let (bottom, top) = (y(spot.up.lowerBound, up), y(spot.up.upperBound, up))
    return .element(
      "rect", .class("area"),
      Attribute("x", digits(right - left < 1 ? (left + right) / 2 - 0.5 : left) + "%"),
      Attribute("y", digits(top - 3)),
      Attribute("width", digits(max(1, right - left)) + "%"), Attribute("height", digits(bottom - top + 6)),
      Attribute("rx", 3)
    ) {}
  }

  /// Cases on one spot share a dot.
  private func points(_ placed: [Spot], _ across: ClosedRange<Double>, _ up: ClosedRange<Double>) -> HTML {
    var dots: [(x: String, y: String, isPoint: Bool, numbers: [Int])] = []
    for spot in placed {
      let x = digits(x((spot.across.lowerBound + spot.across.upperBound) / 2, across)) + "%"
      let y = digits(y((spot.up.lowerBound + spot.up.upperBound) / 2, up))
      if let index = dots.firstIndex(where: { $0.x == x && $0.y == y && $0.isPoint == spot.isPoint }) {
        dots[index].numbers.append(spot.number)
      } else {
        dots.append((x, y, spot.isPoint, [spot.number]))
      }
    }
    return .all(
      dots.map { dot in
        let text = dot.numbers.map(String.init).joined(separator: " ")
        let half = max(13, text.count * 5 + 5)
        // The box moves with the text: it is placed from the same point.
        return .element(
          "svg", Attribute("x", dot.x), Attribute("y", dot.y), Attribute("overflow", "visible"),
          Attribute("width", 1), Attribute("height", 1)
        ) {
          HTML.element(
            "rect", dot.isPoint ? .class("dot") : .class("dot open"), Attribute("x", -half),
            Attribute("y", -13),
            Attribute("width", half * 2), Attribute("height", 26), Attribute("rx", 13)
          ) {}
          HTML.element(
            "text", dot.isPoint ? .class("number") : .class("number open"), Attribute("x", 0),
            Attribute("y", 5)
          ) { text }
        }
      })
  }
}

extension Rational {
  /// For drawing only; nothing is decided by it.
  fileprivate var approximate: Double {
    // Thousandths are finer than any screen.
    multiplied(by: 1000).map { Double($0.floor) / 1000 } ?? 0
  }
}
