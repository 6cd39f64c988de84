/// A style sheet or script of our pages: a file in `Assets`, compiled into the tool (``EmbeddedText``).
struct PageAsset: Sendable {
  fileprivate let text: String

  /// Colours, letters and forms that every page shares, light and dark, on screen and on paper.
  static let base = PageAsset(text: EmbeddedText.base_css)

  /// Rows of levels and kinds of flags.
  static let levels = PageAsset(text: EmbeddedText.levels_css)

  /// Files that a page gives along.
  private static let takeAlong = PageAsset(text: EmbeddedText.take_along_js)

  /// The index of a set of pages.
  static let index = PageAsset(text: EmbeddedText.index_css)
  /// Ballots on paper.
  static let ballot = PageAsset(text: EmbeddedText.ballot_css)
  /// Slides, for a screen that a whole room reads, and for paper.
  static let deck = PageAsset(text: EmbeddedText.deck_css)
  /// The deck's script, in the order in which its parts need each other.
  static let deckScripts = [
    EmbeddedText.deck_store_js, EmbeddedText.deck_ledger_js, EmbeddedText.deck_stage_js,
    EmbeddedText.deck_votes_js, EmbeddedText.deck_chart_js, EmbeddedText.deck_decision_js,
    EmbeddedText.deck_whatif_js, EmbeddedText.deck_harvest_js, EmbeddedText.deck_start_js,
  ].map { PageAsset(text: $0) }

  /// The colour of an organisation, and that of letters on it; both are our own notation of a colour that was read.
  static func brand(_ colour: String, letters: String) -> PageAsset {
    PageAsset(
      text:
        ":root, :root[data-theme=light], :root[data-theme=dark] { --brand: \(colour); --on-brand: \(letters); }\n"
    )
  }

  /// The guide.
  static let guide = PageAsset(text: EmbeddedText.guide_css)

  /// The report.
  static let report = PageAsset(text: EmbeddedText.report_css)
  private static let reportScript = PageAsset(text: EmbeddedText.report_js)
  static let reportScripts = [takeAlong, reportScript]

  /// The dashboard, and its script in the order in which its parts need each other.
  static let dashboard = PageAsset(text: EmbeddedText.dashboard_css)
  static let dashboardScripts = [
    EmbeddedText.dashboard_count_js, EmbeddedText.dashboard_address_js, EmbeddedText.dashboard_tables_js,
    EmbeddedText.dashboard_section_js, EmbeddedText.dashboard_js,
  ].map { PageAsset(text: $0) }

  /// The workbench: what stands around its views, and its script in the order in which its parts need each other.
  static let workbenchShell = PageAsset(text: EmbeddedText.workbench_shell_css)
  static let workbench = PageAsset(text: EmbeddedText.workbench_css)
  static let workbenchStyles = [base, levels, report, workbench, workbenchShell]
  static let workbenchScripts = [takeAlong] + workbenchOwn
  private static let workbenchOwn = [
    EmbeddedText.workbench_engine_js, EmbeddedText.workbench_patch_js, EmbeddedText.workbench_files_js,
    EmbeddedText.workbench_drafts_js, EmbeddedText.workbench_events_js, EmbeddedText.workbench_language_js,
    EmbeddedText.workbench_js,
  ].map { PageAsset(text: $0) }

  /// Every asset there is; a new file in `Assets` is a line above and one here.
  static let all =
    [
      base, levels, takeAlong, report, reportScript, index, guide, ballot, deck, dashboard, workbench,
      workbenchShell,
    ]
    + deckScripts + dashboardScripts + workbenchOwn

  /// The texts of assets one after another, as a page holds them.
  static func text(of assets: [PageAsset]) -> String {
    assets.map { $0.text }.joined(separator: "\n")
  }
}
