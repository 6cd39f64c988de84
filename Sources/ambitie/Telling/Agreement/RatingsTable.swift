package import Scoring

/// A plain table of ratings: a row for each unit, a column for each rater, names on top and at the left.
package struct RatingsTable {
  package let raters: [String]
  let units: [String]
  /// The categories in order, as written.
  let categories: [String]
  package let matrix: RatingMatrix
  package let scale: AgreementMeasures.Scale

  package init(
    raters: [String], units: [String], categories: [String], matrix: RatingMatrix,
    scale: AgreementMeasures.Scale
  ) {
    self.raters = raters
    self.units = units
    self.categories = categories
    self.matrix = matrix
    self.scale = scale
  }
}
