package import AmbitionModel

/// A table to calculate with: heads of columns, and rows of as many cells; CSV and workbooks are written from it.
package struct DataTable: Sendable {
  /// What it is called in a few words, for the tab of a sheet.
  package var name: String
  package var header: [String]
  package var rows: [[Cell]]
  /// The columns that say what a row is about, for a program that can keep them in sight.
  package var inSight: [Int]

  package init(name: String, header: [String], rows: [[Cell]], inSight: [Int] = []) {
    self.name = name
    self.header = header
    self.rows = rows
    self.inSight = inSight
  }

  package enum Cell: Sendable {
    /// For readers: characters that steer a display are written out.
    case text(String)
    /// Exactly this text, to be read back as it was.
    case exact(String)
    /// An exact number; where digits have to be few it is rounded as readers see it.
    case number(Rational)
    /// A number exactly as files write it: `2.125`.
    case decimal(String)
    /// Nothing to say, or unknown; never zero.
    case empty
  }
}
