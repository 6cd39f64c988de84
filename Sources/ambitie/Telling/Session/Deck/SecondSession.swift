package import AmbitionModel
package import Scoring

/// The second working session as slides: the same cases against the level and the kaders that the room chooses.
package struct SecondSession {
  package let cases: [DeckCase]
  package let kaders: [CompiledKader]
  /// By kader, then by case.
  let kaderCases: [[KaderCase]]
  /// The harvest of the first session; `nil` without a file.
  package let harvest: WorkingSession?
  package let language: Language
  package let speaker: Speaker
  let setting: DeckSetting

  /// - Parameter assessments: at least one, all under one program.
  package init(
    _ assessments: [Assessment], _ kaders: [CompiledKader], _ harvest: WorkingSession?, _ language: Language,
    _ setting: DeckSetting = DeckSetting()
  ) {
    self.setting = setting
    cases = assessments.map { DeckCase($0, language) }
    self.kaders = kaders
    kaderCases = kaders.map { kader in
      assessments.compactMap { KaderAssessment.assess($0.caseStudy, by: kader).value.map(KaderCase.init) }
    }
    self.harvest = harvest
    self.language = language
    speaker = Speaker(assessments[0].program, language)
  }

  package var rubric: Rubric { speaker.program.rubric }

  package var slides: [DeckSlide] {
    let motif = StackMotif(count: rubric.layers.count).html
    let rules = kaders.flatMap { RuleSlide.slides($0, earlier: harvest?.kaders ?? [], language) }
    return
      ([cover, frame].inPhase(0) + lastTime.inPhase(0, motif) + ([chosen] + targets).inPhase(1, motif)
      + rules.inPhase(2, motif)
      + (kaders.indices.flatMap(overviews) + cases.indices.flatMap(caseSlides)).inPhase(3, motif)
      + [decide, next, decision].inPhase(4, motif)).withNotesOnce
  }

  package var text: String {
    DeckShell(
      language: language, title: SecondWords.title[language], slides: slides,
      cases: cases.map { ($0.id, $0.caseStudy.markedTitle[language]) },
      phases: SecondWords.steps.map { .init(name: $0[language]) }, statement: rubric.statement,
      style: setting.style,
      data: data
    ).text
  }

  private var data: DeckData {
    DeckData(
      key: (["2", rubric.id.value.rawValue] + cases.map { $0.id }).joined(separator: " "),
      title: SecondWords.title[language], language: language, rubric: rubric,
      cases: cases.map { $0.data(WhatIfData.none) }, kaders: kaders.map { $0.kader }, earlier: harvest)
  }

  // MARK: Opening

  private var cover: DeckSlide {
    TitleSlide.slide(
      SecondWords.title, SecondWords.question, rubric, organisations: cases.map { $0.caseStudy.organisation },
      setting, language)
  }

  private var frame: DeckSlide {
    DeckSlide(
      name: "frame", title: .text(SecondWords.fromTalkToChoice[language]),
      content: .element("ol", .class("questions")) {
        SecondWords.steps.map { step in HTML.element("li") { step[language] } }
      },
      notes: SecondWords.frameNotes)
  }

  private var chosen: DeckSlide {
    DeckSlide(
      name: "chosen", title: .text(SecondWords.whichLevel[language]),
      content: .element("p", .class("lead")) { SecondWords.whichLevelLead[language] }
        + .widget("preferences"),
      notes: DeckNotes.tally)
  }

  // MARK: Closing

  /// The level of each layer, as the room chooses it, and the exceptions.
  private var decide: DeckSlide {
    DeckSlide(
      name: "decide", title: .text(SecondWords.whatDoYouAdopt[language]),
      content: .widget("decide") { HTML.element("p") { SecondWords.theLevel[language] } }
        + .element("div", .class("columns")) {
          HTML.field("decide.unless", nil, SecondWords.unless[language])
          HTML.field("decide.conditions", nil, SecondWords.theConditions[language])
        },
      notes: SecondWords.decideNotes)
  }

  private var next: DeckSlide {
    .harvest(next: SecondWords.afterwards, SecondWords.afterwardsSteps, language)
  }

  /// The decision in words, to copy into a proposal, and as a kader.
  private var decision: DeckSlide {
    DeckSlide(
      name: "decision", title: .text(SecondWords.theDecision[language]),
      content: .widget("decision") { HTML.element("p") { SecondWords.decisionByHand[language] } },
      notes: SecondWords.decisionNotes)
  }
}
