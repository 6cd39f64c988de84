/// A style sheet or script of our pages: a file in `Pages/Assets`, compiled into the tool.
struct PageAsset: Sendable {
  fileprivate let bytes: [UInt8]

  /// Colours, letters and forms that every page shares, light and dark, on screen and on paper.
  static let base = PageAsset(bytes: PackageResources.base_css)

  /// Every asset there is; a new file in `Pages/Assets` is a line above and one here.
  static let all = [base]

  /// The texts of assets one after another, as they stand in a page.
  static func text(of assets: [PageAsset]) -> String {
    assets.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
  }
}
