import AmbitionModel
import Scoring

/// A table that the page offers for a spreadsheet.
enum DashboardTable {
  /// As `compare` writes it; of what can be learned every date, of which the script takes those it shows.
  case view(ComparisonView)
  /// A row for each case, reference date and layer.
  case cases

  static let all = ComparisonView.allCases.map(DashboardTable.view) + [.cases]

  /// The name of its file, which the script also knows it by.
  var name: String {
    switch self {
    case .view(let view): view.rawValue
    case .cases: "cases"
    }
  }

  /// The explanation beside its link.
  var meaning: Wording {
    switch self {
    case .view: DashboardWords.downloadMeaning
    case .cases: DashboardWords.caseDownloadMeaning
    }
  }

  /// The file.
  func text(of section: ComparisonSection) -> String {
    switch self {
    case .view(.learning): CompareTable.learningAtAnyDate(section).csv
    case .view(let view): CompareTable([section], view).text
    case .cases: CompareTable.cases([section]).csv
    }
  }
}
