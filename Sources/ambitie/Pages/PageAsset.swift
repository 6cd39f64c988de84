/// A style sheet or script of our pages: a file in `Pages/Assets`, compiled into the tool.
struct PageAsset: Sendable {
  fileprivate let bytes: [UInt8]

  /// Colours, letters and forms that every page shares, light and dark, on screen and on paper.
  static let base = PageAsset(bytes: PackageResources.base_css)

  /// Ballots on paper.
  static let ballot = PageAsset(bytes: PackageResources.ballot_css)
  /// Slides, for a screen that a whole room reads, and for paper.
  static let deck = PageAsset(bytes: PackageResources.deck_css)
  /// The deck's script, in the order in which its parts need each other.
  static let deckScripts = [
    PackageResources.deck_store_js, PackageResources.deck_stage_js, PackageResources.deck_votes_js,
    PackageResources.deck_whatif_js, PackageResources.deck_harvest_js, PackageResources.deck_start_js,
  ].map { PageAsset(bytes: $0) }

  /// The form that is filled in: how it looks, how it reads and writes case files, and what it does.
  static let form = PageAsset(bytes: PackageResources.form_css)
  static let caseFile = PageAsset(bytes: PackageResources.case_file_js)
  static let formFields = PageAsset(bytes: PackageResources.form_fields_js)
  static let formScript = PageAsset(bytes: PackageResources.form_js)

  /// The report.
  static let report = PageAsset(bytes: PackageResources.report_css)
  static let reportScript = PageAsset(bytes: PackageResources.report_js)

  /// The dashboard, and its script in the order in which its parts need each other.
  static let dashboard = PageAsset(bytes: PackageResources.dashboard_css)
  static let dashboardScripts = [
    PackageResources.dashboard_count_js, PackageResources.dashboard_address_js,
    PackageResources.dashboard_section_js, PackageResources.dashboard_js,
  ].map { PageAsset(bytes: $0) }

  /// Every asset there is; a new file in `Pages/Assets` is a line above and one here.
  static let all =
    [base, form, caseFile, formFields, formScript, report, reportScript, ballot, deck, dashboard]
    + deckScripts + dashboardScripts

  /// The texts of assets one after another, as they stand in a page.
  static func text(of assets: [PageAsset]) -> String {
    assets.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
  }
}
