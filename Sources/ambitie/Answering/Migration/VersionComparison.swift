import AmbitionModel
import Scoring
import Telling

/// The results of one case under two versions of its rubric, side by side.
struct VersionComparison {
  /// An outcome that both versions have.
  struct Row {
    var name: String
    var layer: String
    var title: String
    var before: String
    var after: String
  }

  private let before: Assessment
  private let after: Assessment
  private let language: Language

  init(_ before: Assessment, _ after: Assessment, _ language: Language) {
    self.before = before
    self.after = after
    self.language = language
  }

  /// The outcomes with a role that both versions have by the same name, in the order of the new one.
  var rows: [Row] {
    let (old, new) = (Speaker(before.program, language), Speaker(after.program, language))
    return after.program.decisions.indices.compactMap { index in
      let decision = after.program.decisions[index]
      guard decision.decision.role != nil,
        let place = before.program.decisions.firstIndex(where: { $0.name == decision.name })
      else { return nil }
      return Row(
        name: decision.name, layer: new.title(ofLayer: decision.layer),
        title: decision.decision.title[language],
        before: old.text(before.decisions[place], of: before.program.decisions[place]),
        after: new.text(after.decisions[index], of: decision))
    }
  }

  /// A heading, and the outcomes that differ.
  var blocks: [Block] {
    let (old, new) = (before.program.rubric.version, after.program.rubric.version)
    let title = Wording(
      nl: "Uitkomst met versie \(old) en met versie \(new)",
      en: "Outcome with version \(old) and with version \(new)")
    let rows = rows
    let moved = rows.filter { $0.before != $0.after }
    guard !moved.isEmpty else {
      return [
        .heading(2, title[language]),
        .paragraph(
          Wording(
            nl: "Alle \(rows.count) uitkomsten die beide versies hebben, zijn hetzelfde.",
            en: "All \(rows.count) outcomes that both versions have are the same.")[language]),
      ]
    }
    let header = [
      Wording(nl: "Laag", en: "Layer"), Wording(nl: "Uitkomst", en: "Outcome"),
      Wording(nl: "Versie \(old)", en: "Version \(old)"), Wording(nl: "Versie \(new)", en: "Version \(new)"),
    ].map { $0[language] }
    let same = rows.count - moved.count
    let rest = Wording(
      nl: "De andere \(same) uitkomsten zijn hetzelfde.", en: "The other \(same) outcomes are the same.")
    return [
      .heading(2, title[language]),
      .table(.init(header: header, rows: moved.map { [$0.layer, $0.title, $0.before, $0.after] })),
    ] + (same > 0 ? [.note(rest[language])] : [])
  }

  /// The comparison where both versions are at hand, or the sentence that says which one is not.
  /// - Parameter library: where the rubric of before may be.
  static func blocks(
    for study: CaseStudy, _ after: Assessment, in library: inout RubricLibrary?, _ language: Language
  ) -> [Block] {
    guard let version = study.rubric.version, version != after.program.rubric.version else { return [] }
    if let old = library?.program(ofVersion: version, of: study.rubric.id),
      let sheet = AnswerSheet.read(study, for: old).value
    {
      return VersionComparison(Scorer(old).assess(study, sheet), after, language).blocks
    }
    let missing = Wording(
      nl:
        "Versie \(version) van de rubric is niet bij de hand, dus de uitkomst van toen is niet te vergelijken.",
      en: "Version \(version) of the rubric is not at hand, so the earlier outcome cannot be compared.")
    return [.note(missing[language])]
  }
}
