extension Rubric {
  /// From the least to the most that an option of an axis counts for in a layer, which is as far as a mean on it can come.
  ///
  /// `nil` where no question of the layer is on the axis, or all of its options count the same.
  package func extent(of axis: Identifier<Axis>, inLayer layer: Int) -> (least: Rational, most: Rational)? {
    let criteria = layers[layer].criteria.filter { $0.axis.value == axis }
    let values = criteria.flatMap { $0.options.map { $0.value.value } }
    guard let least = values.min(), let most = values.max(), least < most else { return nil }
    return (least, most)
  }
}
