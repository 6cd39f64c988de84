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
  private static let width = 480
  private static let height = 320

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
    let identifier = "kaart-\(cases.first?.program.rubric.id.value.rawValue ?? "")-\(layer)"
    return .element("figure", .class("map"), Attribute("data-picture", identifier)) {
      HTML.element("h4") { title }
      Picture(width: Self.width, height: Self.height, identifier: identifier).html(
        title: ReportWords.mapTitle(title)[language], description: description(placed)
      ) {
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
    let rubric = cases.first?.program.rubric
    guard let extent = rubric?.extent(of: axis.id.value, inLayer: layer) else { return nil }
    return extent.least.approximate...extent.most.approximate
  }

  private func width(_ range: ClosedRange<Double>) -> Double { range.upperBound - range.lowerBound }

  private func x(_ value: Double, _ extent: ClosedRange<Double>) -> Double {
    Double(Self.width) * (0.08 + 0.84 * share(value, extent))
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
    let (right, bottom) = (Self.width, Self.height)
    return .element(
      "rect", .class("field"), Attribute("x", 1), Attribute("y", 1), Attribute("width", right - 2),
      Attribute("height", bottom - 2), Attribute("fill", "#f3f6f9"), Attribute("stroke", "#6b7783")
    ) {}
      + line(right / 2, 24, right / 2, bottom - 24) + line(1, bottom / 2, right - 1, bottom / 2)
      + label(right / 2, 17, "middle", "▲ \(high) \(up.lowercasedFirst)")
      + label(right / 2, bottom - 8, "middle", "▼ \(low) \(up.lowercasedFirst)")
      + label(8, bottom / 2 - 6, "start", "◀ \(low) \(across.lowercasedFirst)")
      + label(right - 8, bottom / 2 + 16, "end", "\(high) \(across.lowercasedFirst) ▶")
  }

  private func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) -> HTML {
    .element(
      "line", .class("middle"), Attribute("x1", x1), Attribute("y1", y1), Attribute("x2", x2),
      Attribute("y2", y2), Attribute("stroke", "#c3ccd5"), Attribute("stroke-dasharray", "4 4")
    ) {}
  }

  private func label(_ x: Int, _ y: Int, _ anchor: String, _ text: String) -> HTML {
    .element(
      "text", .class("axis"), Attribute("x", x), Attribute("y", y), Attribute("text-anchor", anchor),
      Attribute("font-size", 13), Attribute("fill", "#4a5662")
    ) { text }
  }

  private func area(_ spot: Spot, _ across: ClosedRange<Double>, _ up: ClosedRange<Double>) -> HTML {
    let (left, right) = (x(spot.across.lowerBound, across), x(spot.across.upperBound, across))
    let (bottom, top) = (y(spot.up.lowerBound, up), y(spot.up.upperBound, up))
    return .element(
      "rect", .class("area"), Attribute("x", digits(left - 3)), Attribute("y", digits(top - 3)),
      Attribute("width", digits(right - left + 6)), Attribute("height", digits(bottom - top + 6)),
      Attribute("rx", 3), Attribute("fill", "#6f9fcb"), Attribute("fill-opacity", "0.2"),
      Attribute("stroke", "#2a6aa6"), Attribute("stroke-dasharray", "3 2")
    ) {}
  }

  /// Cases on one spot share a dot.
  private func points(_ placed: [Spot], _ across: ClosedRange<Double>, _ up: ClosedRange<Double>) -> HTML {
    var dots: [(x: Double, y: Double, isPoint: Bool, numbers: [Int])] = []
    for spot in placed {
      let x = x((spot.across.lowerBound + spot.across.upperBound) / 2, across)
      let y = y((spot.up.lowerBound + spot.up.upperBound) / 2, up)
      let near = dots.firstIndex {
        abs($0.x - x) < Self.near && abs($0.y - y) < Self.near && $0.isPoint == spot.isPoint
      }
      if let near {
        dots[near].numbers.append(spot.number)
      } else {
        dots.append((x, y, spot.isPoint, [spot.number]))
      }
    }
    return .all(dots.map(dot))
  }

  /// Dots that lie closer than this, in pixels, would cover each other.
  private static let near = 14.0

  private func dot(_ dot: (x: Double, y: Double, isPoint: Bool, numbers: [Int])) -> HTML {
    let text = dot.numbers.map(String.init).joined(separator: " ")
    let half = Double(max(13, text.utf8.count * 4 + 7))
    let x = min(max(dot.x, half + 2), Double(Self.width) - half - 2)
    return .element(
      "rect", dot.isPoint ? .class("dot") : .class("dot open"), Attribute("x", digits(x - half)),
      Attribute("y", digits(dot.y - 13)), Attribute("width", digits(half * 2)), Attribute("height", 26),
      Attribute("rx", 13), Attribute("fill", dot.isPoint ? "#0b3560" : "#ffffff"),
      Attribute("stroke", dot.isPoint ? "#ffffff" : "#0b3560"), Attribute("stroke-width", 2),
      Attribute("stroke-dasharray", "4 2").when(!dot.isPoint)
    ) {}
      + .element(
        "text", dot.isPoint ? .class("number") : .class("number open"), Attribute("x", digits(x)),
        Attribute("y", digits(dot.y + 5)), Attribute("text-anchor", "middle"), Attribute("font-size", 13),
        Attribute("font-weight", 700), Attribute("fill", dot.isPoint ? "#ffffff" : "#0b3560")
      ) { text }
  }
}

extension Rational {
  /// For drawing only; nothing is decided by it.
  fileprivate var approximate: Double {
    // Thousandths are finer than any screen.
    multiplied(by: 1000).map { Double($0.floor) / 1000 } ?? 0
  }
}
