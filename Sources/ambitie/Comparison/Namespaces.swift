import AmbitionModel
import Telling

/// Which set of names the id and organisation of a case belong to: that of its file where the names were taken out.
///
/// Names that were made up for two files have nothing to do with each other, though they read the same. A file that is
/// given twice is still one file.
struct Namespaces {
  /// By exchange file.
  private let names: [String]

  init(_ workspace: Workspace) {
    names = workspace.exchanges.map { exchange in
      guard exchange.anonymised != nil else { return "" }
      let digests = exchange.digests
      let all = [digests.head.value] + (digests.rubrics + digests.cases).map(\.value.value)
      return SHA256.source(all.joined(separator: " "))
    }
  }

  /// Empty where names are what they say.
  func name(of item: Workspace.ReadCase) -> String {
    item.exchange.map { names[$0] } ?? ""
  }
}
