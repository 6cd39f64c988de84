import TestSupport
import Testing

@testable import AmbitionModel

@Suite struct `findings as text` {
  private func text(_ language: Language) -> String {
    let changes = [
      ChangedCase(#""weight": 2"#, #""weight": -1.5"#),
      ChangedCase(#""kind": "own""#, #""knid": "own""#),
      ChangedCase(
        #"{"id": "shared", "type": "boolean", "label": "Samen", "#, #"{"id": "shared", "type": "boolean", "#),
      ChangedCase(#"{"id": "reinventing""#, #"{"id": "no_rights""#),
    ]
    let rubric = changes.reduce(sampleRubric) { $1.applied(to: $0) }
    let file = SourceFile(path: "rubrics/sample.json", text: rubric)
    let diagnostics = RubricReader.read(file).diagnostics
    return DiagnosticRenderer(language: language).text(for: diagnostics, in: file)
  }

  @Test func `in English`() {
    expectEqual(
      text(.english),
      """
      rubrics/sample.json:10:38: error: a source has no key 'knid'; allowed: 'id', 'title', 'kind', 'url' or 'date' [unknown-key]
         |
      10 |     {"id": "ours", "title": "Eigen", "knid": "own"},
         |                                      ^^^^^^
         = help: did you mean 'kind'?
      rubrics/sample.json:22:54: error: 'weight' is -1.5; allowed is a number above 0 [out-of-range]
         |
      22 | …"rights", "axis": "steering", "weight": -1.5, "label": "Rechten", "question": "Van wie?",
         |                                          ^^^^
      rubrics/sample.json:32:5: error: a fact lacks key 'label', which is required [missing-key]
         |
      32 |     {"id": "shared", "type": "boolean", "question": "Samen?"},
         |     ^
      rubrics/sample.json:58:12: error: another flag is called 'no_rights'; an id is used once [duplicate-identifier]
         |
      58 |     {"id": "no_rights", "kind": "missed_opportunity", "severity": "low", "when": "shared", "title": …
         |            ^^^^^^^^^^^
      rubrics/sample.json:56:12: note: first here
         |
      56 |     {"id": "no_rights", "kind": "too_low", "severity": "high", "each": "layer", "when": "score < 1",…
         |            ^^^^^^^^^^^

      """)
  }

  @Test func `in Dutch`() {
    expectEqual(
      text(.dutch),
      """
      rubrics/sample.json:10:38: fout: een bron heeft geen sleutel 'knid'; toegestaan: 'id', 'title', 'kind', 'url' of 'date' [unknown-key]
         |
      10 |     {"id": "ours", "title": "Eigen", "knid": "own"},
         |                                      ^^^^^^
         = hulp: bedoelt u 'kind'?
      rubrics/sample.json:22:54: fout: 'weight' is -1.5; toegestaan is een getal boven 0 [out-of-range]
         |
      22 | …"rights", "axis": "steering", "weight": -1.5, "label": "Rechten", "question": "Van wie?",
         |                                          ^^^^
      rubrics/sample.json:32:5: fout: een feit mist sleutel 'label', die verplicht is [missing-key]
         |
      32 |     {"id": "shared", "type": "boolean", "question": "Samen?"},
         |     ^
      rubrics/sample.json:58:12: fout: er is al een signaal 'no_rights'; een id komt één keer voor [duplicate-identifier]
         |
      58 |     {"id": "no_rights", "kind": "missed_opportunity", "severity": "low", "when": "shared", "title": …
         |            ^^^^^^^^^^^
      rubrics/sample.json:56:12: zie: hier voor het eerst
         |
      56 |     {"id": "no_rights", "kind": "too_low", "severity": "high", "each": "layer", "when": "score < 1",…
         |            ^^^^^^^^^^^

      """)
  }

  @Test(
    arguments: [
      rubricChanges.map { ($0, sampleRubric) }, caseChanges.map { ($0, sampleCase) },
      kaderChanges.map { ($0, sampleKader) },
    ].flatMap { $0 }
  )
  func `have an excerpt and carets each`(_ change: ChangedCase, _ sample: String) {
    let file = SourceFile(path: "x", text: MarkedText(change.applied(to: sample)).text)
    let diagnostics =
      RubricReader.read(file).diagnostics + CaseReader.read(file).diagnostics
      + KaderReader.read(file).diagnostics
    for language in Language.allCases {
      let lines = DiagnosticRenderer(language: language).text(for: diagnostics, in: file)
        .split(separator: "\n")
      expectEqual(
        lines.count { $0.hasPrefix("x:") }, diagnostics.inFileOrder().reduce(0) { $0 + 1 + $1.notes.count })
      expectEqual(lines.count { $0.hasPrefix("x:") }, lines.count { $0.hasSuffix("^") })
    }
  }
}
