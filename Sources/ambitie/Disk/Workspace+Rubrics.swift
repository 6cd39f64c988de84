import AmbitionModel
import Scoring
import Telling

extension Workspace {
  /// The warning where two files hold different rubrics under one id and version, since what cases come to under those
  /// cannot be compared.
  /// - Complexity: O(*n*) in the bytes of the rubrics, where there are exchange files.
  var rubricNotice: Wording? {
    guard !exchanges.isEmpty else { return nil }
    var seen: Set<RubricUse> = []
    var contents: [String: Set<[UInt8]>] = [:]
    var names: [String] = []
    for item in cases {
      let rubric = item.program.rubric
      let name = "\(rubric.id.value.rawValue) \(rubric.version)"
      guard seen.insert(RubricUse(name: name, exchange: item.exchange)).inserted else { continue }
      guard let document = rubricDocument(of: item) else { continue }
      // Examples are no part of what scores, and an anonymised file goes without them.
      let bytes = CanonicalJSON.bytes(of: document.inOneNotation(), leavingOut: ["$schema", "examples"])
      contents[name, default: []].insert(bytes)
      if contents[name]?.count == 2, !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return nil }
    let listed = Listing.all(names.map(quoted))
    return Wording(
      nl:
        "let op: onder de naam \(listed.dutch) zijn er verschillende rubrics; uitslagen zijn dan niet te vergelijken\n",
      en:
        "note: there are different rubrics under the name \(listed.english); results cannot be compared then\n"
    )
  }
}

/// A rubric in one of the files.
private struct RubricUse: Hashable {
  var name: String
  var exchange: Int?
}
