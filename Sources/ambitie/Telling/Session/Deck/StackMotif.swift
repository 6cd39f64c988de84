/// The stack of layers, small, as it returns on every slide; the layer in hand stands out.
struct StackMotif {
  var count: Int
  /// The index of the layer in hand; `nil` where it is about all.
  var here: Int?

  var html: HTML {
    .element("div", .class("strata"), Attribute("aria-hidden", "true")) {
      (0..<count).reversed().map { layer in
        HTML.element("span", Attribute.class("here").when(layer == here)) {}
      }
    }
  }
}
