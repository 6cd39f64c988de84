/// A style sheet or script of our pages: a file in `Pages/Assets`, compiled into the tool.
struct PageAsset: Sendable {
  fileprivate let bytes: [UInt8]

  /// Colours, letters and forms that every page shares, light and dark, on screen and on paper.
  static let base = PageAsset(bytes: PackageResources.base_css)

  /// The form that is filled in: how it looks, how it reads and writes case files, and what it does.
  static let form = PageAsset(bytes: PackageResources.form_css)
  static let caseFile = PageAsset(bytes: PackageResources.case_file_js)
  static let formFields = PageAsset(bytes: PackageResources.form_fields_js)
  static let formScript = PageAsset(bytes: PackageResources.form_js)

  /// The report.
  static let report = PageAsset(bytes: PackageResources.report_css)
  static let reportScript = PageAsset(bytes: PackageResources.report_js)

  /// Every asset there is; a new file in `Pages/Assets` is a line above and one here.
  static let all = [base, form, caseFile, formFields, formScript, report, reportScript]

  /// The texts of assets one after another, as they stand in a page.
  static func text(of assets: [PageAsset]) -> String {
    assets.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
  }
}
