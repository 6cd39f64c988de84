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

  /// - Parameter assessments: at least one, all under one program.
  package init(
    _ assessments: [Assessment], _ kaders: [CompiledKader], _ harvest: WorkingSession?, _ language: Language
  ) {
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
    ([frame, before, chosen] + [targets].compactMap { $0 }
      + kaders.indices.flatMap {
        [RuleSlide.slide(kaders[$0], earlier: harvest?.kaders ?? [], language), overview($0)]
      }
      + cases.indices.map(caseSlide) + [decide, next]).withNotesOnce
  }

  package var text: String {
    DeckShell(
      language: language, title: SecondWords.title[language], slides: slides,
      cases: cases.map { ($0.id, $0.caseStudy.markedTitle[language]) }, statement: rubric.statement,
      data: data
    ).text
  }

  private var data: DeckData {
    DeckData(
      key: (["2", rubric.id.value.rawValue] + cases.map { $0.id }).joined(separator: " "),
      title: SecondWords.title[language], language: language, rubric: rubric,
      cases: cases.map { $0.data(WhatIfData.none) }, kaders: kaders.map { $0.kader })
  }

  // MARK: Opening

  private var frame: DeckSlide {
    DeckSlide(
      name: "frame", title: .text(SecondWords.fromTalkToChoice[language]),
      content: .element("p", .class("lead")) { SecondWords.question[language] }
        + .element("ol") { SecondWords.steps.map { step in HTML.element("li") { step[language] } } },
      notes: SecondWords.frameNotes)
  }

  private var before: DeckSlide {
    DeckSlide(
      name: "before", title: .text(SecondWords.lastTime[language]),
      content: harvest.map { harvest in preferences(harvest) + said(harvest) }
        ?? .element("p", .class("lead")) { SecondWords.noHarvest[language] },
      notes: SecondWords.beforeNotes)
  }

  private func preferences(_ harvest: WorkingSession) -> HTML {
    guard !harvest.preferences.isEmpty else { return .none }
    let header = [VoteWords.layer, VoteWords.count, VoteWords.median, VoteWords.spread].map { $0[language] }
    let rows = rubric.layers.compactMap { layer -> [HTML]? in
      guard let tally = harvest.preferences.first(where: { $0.layer.value == layer.id.value })?.tally else {
        return nil
      }
      let isShown = tally.count >= Tally.leastShown
      return [
        .text(layer.title, language), .text("\(tally.count)"),
        .text((isShown ? VoteWords.median(tally.median) : SecondWords.tooFew)[language]),
        .text(isShown ? tally.spread.map { VoteWords.spread($0)[language] } ?? "" : ""),
      ]
    }
    return ResponsiveTable(
      caption: DeckWords.firstPreference[language], header: header,
      rows: rows
    ).html
  }

  private func said(_ harvest: WorkingSession) -> HTML {
    guard !harvest.notes.isEmpty else { return .none }
    let notes = harvest.notes.map { note in HTML.element("li") { note.text } }
    let folded: HTML =
      notes.count > 5
      ? .element("details") {
        HTML.element("summary") { SecondWords.moreNotes(notes.count - 5)[language] }
        HTML.element("ul") { Array(notes.dropFirst(5)) }
      } : .none
    return .element("h3") { SecondWords.whatWasSaid[language] }
      + .element("ul") { Array(notes.prefix(5)) } + folded
  }

  private var chosen: DeckSlide {
    DeckSlide(
      name: "chosen", title: .text(SecondWords.whichLevel[language]),
      content: .element("p", .class("lead")) { SecondWords.whichLevelLead[language] }
        + .widget("preferences"),
      notes: DeckNotes.tally)
  }

  // MARK: Closing

  private var decide: DeckSlide {
    DeckSlide(
      name: "decide", title: .text(SecondWords.whatDoYouAdopt[language]),
      content: .element("div", .class("columns")) {
        HTML.field("decide.level", nil, SecondWords.theLevel[language])
        HTML.field("decide.kaders", nil, SecondWords.theKaders[language])
      } + .field("decide.conditions", nil, SecondWords.theConditions[language]),
      notes: SecondWords.decideNotes)
  }

  private var next: DeckSlide {
    .harvest(next: SecondWords.afterwards, SecondWords.afterwardsSteps, language)
  }
}
