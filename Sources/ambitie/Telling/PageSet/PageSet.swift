package import AmbitionModel

/// The pages about one folder of cases, with an index that says which one is for whom.
package struct PageSet {
  /// A page that the index leads to, in the order in which people need them.
  package enum Member: CaseIterable, Sendable {
    case report, dashboard, workbench, firstSession, secondSession, ballots

    /// The name of its file, in every language.
    package var fileName: String {
      switch self {
      case .report: "rapport.html"
      case .firstSession: "werksessie-1.html"
      case .secondSession: "werksessie-2.html"
      case .ballots: "stembiljetten.html"
      case .workbench: "werkbank.html"
      case .dashboard: "dashboard.html"
      }
    }
  }

  /// The name of the file of the index.
  package static let indexName = "index.html"

  let members: [Member]
  let cases: [CaseStudy]
  let rubric: Rubric
  let kader: Kader?
  let setting: DeckSetting
  let language: Language

  /// - Parameter kader: the one that the pages hold the cases against; `nil` where none was chosen.
  package init(
    _ members: [Member], about cases: [CaseStudy], _ rubric: Rubric, kader: Kader?, _ setting: DeckSetting,
    _ language: Language
  ) {
    self.members = members
    self.cases = cases
    self.rubric = rubric
    self.kader = kader
    self.setting = setting
    self.language = language
  }
}
