import AmbitionModel
import Scoring

/// What the organisation is to each kind of party, layer by layer, as one small table.
struct RoleProfile {
  /// The layer, then each kind of party.
  let header: [String]
  /// Only of parts about which the rubric says something.
  let rows: [[String]]

  /// The roles of a case; `nil` where the rubric has none.
  init?(_ profile: CaseProfile, _ speaker: Speaker) {
    var columns: [Decision] = []
    for decision in profile.rubric.decisions where decision.role == .relation {
      if !columns.contains(where: { $0.id.value == decision.id.value }) { columns.append(decision) }
    }
    guard !columns.isEmpty else { return nil }
    let language = speaker.language
    header = [Words.layer[language]] + columns.map { ($0.label ?? $0.title)[language] }
    rows = profile.parts.filter { $0.first(.relation) != nil }.map { part in
      [speaker.title(ofLayer: part.layer)]
        + columns.map { column in
          part.results.first { $0.decision.decision.id.value == column.id.value }.map(speaker.brief)
            ?? "–"
        }
    }
  }

  var blocks: [Block] { [.table(.init(header: header, rows: rows, narrow: .wrapped))] }

  static let title = Wording(
    nl: "Wat de organisatie voor anderen is", en: "What the organisation is to others")
}
