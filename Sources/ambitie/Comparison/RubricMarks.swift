import AmbitionModel
import Scoring
import Telling

/// The marks that tell rubrics of the same id and version apart, where exchange files bring their own: a digest of what they say.
struct RubricMarks {
  private let workspace: Workspace
  /// Whether one rubric is used for all.
  private let isUniform: Bool
  private var known: [Key: String] = [:]

  private struct Key: Hashable {
    var exchange: Int?
    var rubric: String
    var version: String
  }

  init(_ workspace: Workspace, hasChosenRubric: Bool) {
    self.workspace = workspace
    isUniform = hasChosenRubric || workspace.exchanges.isEmpty
  }

  /// The mark of the rubric that a case was scored with; empty where all cases have theirs from one place.
  mutating func mark(of item: Workspace.ReadCase) -> String {
    guard !isUniform else { return "" }
    let rubric = item.program.rubric
    let key = Key(exchange: item.exchange, rubric: rubric.id.value.rawValue, version: rubric.version)
    if let mark = known[key] { return mark }
    let document =
      item.exchange.map { index in
        workspace.exchanges[index].rubrics.first {
          $0.value.id.value == rubric.id.value && $0.value.version == rubric.version
        }?.node
      } ?? workspace.rubricDocument(of: item)
    let mark = document.map(Self.mark) ?? ""
    known[key] = mark
    return mark
  }

  /// The first digits of the digest of a rubric's canonical form: comments and layout do not count.
  static func mark(of document: DocumentNode) -> String {
    SHA256.digest(CanonicalJSON.bytes(of: document.inOneNotation(), leavingOut: ["$schema"])).prefix(6).map {
      byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }
}
