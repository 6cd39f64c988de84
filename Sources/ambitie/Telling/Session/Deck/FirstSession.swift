package import AmbitionModel
package import Scoring

/// The first working session as slides: one product layer by layer, what the room thinks, what the analysis
/// says, what if, and then all cases.
package struct FirstSession {
  package let cases: [DeckCase]
  package let kaders: [CompiledKader]
  package let language: Language
  package let speaker: Speaker
  let inconsistencies: [Inconsistency]
  let setting: DeckSetting

  /// - Parameter assessments: at least one, all under one program.
  package init(
    _ assessments: [Assessment], _ kaders: [CompiledKader], _ language: Language,
    _ setting: DeckSetting = DeckSetting()
  ) {
    self.setting = setting
    cases = assessments.map { DeckCase($0, language) }
    self.kaders = kaders
    self.language = language
    speaker = Speaker(assessments[0].program, language)
    inconsistencies = Consistency(assessments).findings
  }

  package var rubric: Rubric { speaker.program.rubric }

  /// In order; those about a case once for each case.
  package var slides: [DeckSlide] {
    (opening + cases.flatMap(slides(about:)) + comparison.inPhase(6, motif()) + closing.inPhase(7, motif()))
      .withNotesOnce
  }

  /// The slides about one case, in the order of the programme.
  private func slides(about item: DeckCase) -> [DeckSlide] {
    let room = roomSlides(item)
    let choices = choiceSlides(item)
    return productSlides(item).inPhase(1, motif()) + room.view.inPhase(2, motif())
      + room.analysis.inPhase(3, motif()) + choices.whatIf.inPhase(4, motif())
      + choices.meaning.inPhase(5, motif())
  }

  /// The stack of layers that runs through the evening, small.
  func motif(here: Int? = nil) -> HTML { StackMotif(count: rubric.layers.count, here: here).html }

  package var text: String {
    DeckShell(
      language: language, title: DeckWords.title[language], slides: slides,
      cases: cases.map { ($0.id, $0.caseStudy.markedTitle[language]) },
      phases: DeckWords.programmeItems.map { .init(minutes: $0.minutes, name: $0.text[language]) },
      statement: rubric.statement, style: setting.style, data: data
    ).text
  }

  private var data: DeckData {
    DeckData(
      key: ([rubric.id.value.rawValue] + cases.map { $0.id }).joined(separator: " "),
      title: DeckWords.title[language], language: language, rubric: rubric,
      flags: speaker.program.flags.map { flag in
        let layer = flag.layer.map { speaker.title(ofLayer: $0) + ": " } ?? ""
        return [
          "sign": .string(flag.flag.kind.sign), "text": .string(layer + flag.flag.title[language]),
          "kind": .string(flag.flag.kind.rawValue),
        ]
      },
      kinds: Flag.Kind.allCases.map { .named($0.rawValue, "\($0.sign) \($0.wording[language])") },
      cases: cases.map { $0.data(WhatIfData.json($0)) },
      pairs: pairs.map { pair in
        [
          "key": .string(key(of: pair)), "layer": .layer(pair.layer, speaker.program),
          "cases": .strings([cases[pair.first].id, cases[pair.second].id]),
        ]
      },
      kaders: kaders.map { $0.kader }, consequences: ConsequenceData.json(speaker, cases[0]))
  }

  /// The pairs of cases that are put to the room: a few, of as many layers as there are.
  package var pairs: [Inconsistency] {
    let open = inconsistencies.filter { $0.explainedBy.isEmpty }
    let firsts = rubric.layers.indices.compactMap { layer in open.firstIndex { $0.layer == layer } }
    let rest = open.indices.filter { !firsts.contains($0) }
    return (firsts + rest).prefix(4).sorted().map { open[$0] }
  }

  /// The name under which the deck keeps what is said about a pair of cases that chose differently in a layer.
  package func key(of pair: Inconsistency) -> String {
    "\(rubric.layers[pair.layer].id.value).\(cases[pair.first].id).\(cases[pair.second].id)"
  }
}
