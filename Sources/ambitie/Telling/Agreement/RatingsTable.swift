package import AmbitionModel
package import Scoring

/// A plain table of ratings: a row for each unit, a column for each rater, names on top and perhaps at the left.
package struct RatingsTable {
  package let raters: [String]
  /// What each row is called; its number where no column says so.
  let units: [String]
  /// The name above the column that was taken for the names of rows; `nil` where all columns are raters'.
  package let labels: String?
  /// The categories in order, as first written.
  let categories: [String]
  package let matrix: RatingMatrix
  package let scale: AgreementMeasures.Scale
  /// What should be known of the table, which can be used all the same.
  package let findings: [Diagnostic]
  /// What the findings are places in.
  package let text: SourceFile

  package init(
    raters: [String], units: [String], labels: String?, categories: [String], matrix: RatingMatrix,
    scale: AgreementMeasures.Scale, findings: [Diagnostic], text: SourceFile
  ) {
    self.raters = raters
    self.units = units
    self.labels = labels
    self.categories = categories
    self.matrix = matrix
    self.scale = scale
    self.findings = findings
    self.text = text
  }

  /// What was taken for the names of rows.
  package var about: Wording {
    guard let labels else {
      return Wording(
        nl: "Alle kolommen zijn van beoordelaars; geen kolom noemt de rijen.",
        en: "All columns are those of raters; no column names the rows.")
    }
    let name = labels.isEmpty ? "" : " \(quoted(labels))"
    return Wording(
      nl: "De eerste kolom\(name) noemt de rijen en telt niet mee als beoordelaar.",
      en: "The first column\(name) names the rows and is not counted as a rater.")
  }
}
