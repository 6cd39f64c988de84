import AmbitionModel
import Scoring

extension FirstSession {
  /// People speak before the tool does: the ballot, the count, and only then the analysis.
  func roomSlides(_ item: DeckCase) -> (view: [DeckSlide], analysis: [DeckSlide]) {
    ([ballot(item), tally(item)], [room(item), deciding(item), differ(item)])
  }

  private func ballot(_ item: DeckCase) -> DeckSlide {
    DeckSlide(
      name: "ballot", caseStudy: item.id, title: title(DeckWords.yourView, item),
      content: .element("p", .class("lead")) { DeckWords.ballotQuestion[language] }
        + levelList(isBrief: false)
        + .element("p") { DeckWords.silently[language] },
      notes: DeckNotes.ballot)
  }

  /// The levels with their sentences.
  func levelList(isBrief: Bool) -> HTML {
    .element("ol", .class("ladder")) {
      rubric.levels.map { level in
        HTML.element("li") {
          HTML.element("strong") { HTML.text(level.title, language) }
          if !isBrief {
            " "
            HTML.element("span") { HTML.text(level.sentence, language) }
          }
        }
      }
    }
  }

  private func tally(_ item: DeckCase) -> DeckSlide {
    DeckSlide(
      name: "tally", caseStudy: item.id, title: title(DeckWords.roomCounts, item),
      content: .widget("tally", [Attribute("data-case", item.id)]) {
        HTML.element("p") { DeckWords.useBallots[language] }
      }
        + .element("p", .class("keys screen-only")) { DeckWords.tallyKeys(rubric.levels.count)[language] },
      notes: DeckNotes.tally)
  }

  /// A form to fill in by hand, on paper or where scripts do not run.
  var emptyTally: HTML {
    .element("table", .class("tally")) {
      HTML.element("thead") {
        HTML.element("tr") {
          HTML.element("th", Attribute("scope", "col")) { DeckWords.layer[language] }
          rubric.levels.indices.map { index in
            HTML.element("th", Attribute("scope", "col")) { "\(index + 1)" }
          }
          HTML.element("th", Attribute("scope", "col")) { VoteWords.unknown[language] }
        }
      }
      HTML.element("tbody") {
        rubric.layers.map { layer in
          HTML.element("tr") {
            HTML.element("th", Attribute("scope", "row")) { HTML.text(layer.title, language) }
            (0...rubric.levels.count).map { _ in HTML.element("td") }
          }
        }
      }
    }
  }

  private func room(_ item: DeckCase) -> DeckSlide {
    DeckSlide(
      name: "room", caseStudy: item.id, title: title(DeckWords.roomAndAnalysis, item),
      steps: rubric.layers.indices.contains { !item.fittingLevels(ofLayer: $0).isEmpty } ? 2 : 1,
      content: .widget("room", [Attribute("data-case", item.id)]) {
        HTML.element("p") { DeckWords.analysisFollows[language] }
      },
      notes: DeckNotes.room)
  }

  /// Of each layer how it stands and what decides that; every step behind a fold.
  private func deciding(_ item: DeckCase) -> DeckSlide {
    guard !item.isLittleKnown else {
      return DeckSlide(
        name: "deciding", caseStudy: item.id, title: title(DeckWords.whereFrom, item),
        content: .element("p", .class("lead")) { item.littleKnown }
          + .element("p") { DeckWords.findOut[language] },
        notes: DeckNotes.deciding)
    }
    let reasons = DecidingReasons(item.assessment, item.speaker)
    let header = [DeckWords.layer, DeckWords.standing, DeckWords.why].map { $0[language] }
    let rows = rubric.layers.indices.map { layer -> [HTML] in
      let part = item.profile.layers[layer]
      let told = part.first(.shown) ?? part.first(.choice)
      return [
        .text(item.speaker.title(ofLayer: layer)),
        item.track(ofLayer: layer)
          + .element("span", .class("under")) { Fit(part).wording?[language].capitalised ?? "" },
        .text(told.map { reasons.sentence(ofDecision: $0.index) } ?? ""),
      ]
    }
    let found = Conclusion(item.profile, item.speaker, nil).layerSentences.first
    return DeckSlide(
      name: "deciding", caseStudy: item.id,
      title: found.map { title($0, under: DeckWords.whereFrom, item) } ?? title(DeckWords.whereFrom, item),
      content: LevelKey.legend(of: rubric.layers.indices.compactMap(item.levelTrack), language)
        + .element("div", .class("matrix words deciding")) {
          ResponsiveTable(header: header, rows: rows).html
        }
        + .element("details") {
          HTML.element("summary") { DeckWords.wholeTrace[language] }
          rubric.layers.indices.map { trace(item, $0) }
        },
      notes: DeckNotes.deciding)
  }

  private func trace(_ item: DeckCase, _ layer: Int) -> HTML {
    guard let finding = item.levelResult(ofLayer: layer) else { return .none }
    let trace = ExplanationBlocks.items(
      for: item.assessment.grounds(forDecision: finding.index), of: item.assessment, in: layer, language)
    return .element("h3") { "\(item.speaker.title(ofLayer: layer)): \(item.level(ofLayer: layer))" }
      + .element("p", .class("higher")) { higher(item, layer) }
      + (trace.isEmpty ? .none : HTMLWriter().html([.list(trace)]))
  }

  /// The change that would bring a layer to the level above the highest that it can have now.
  private func higher(_ item: DeckCase, _ layer: Int) -> String {
    guard item.possibleLevels(ofLayer: layer).count == 1 else { return DeckWords.findOut[language] }
    guard let index = item.table.layers.firstIndex(where: { $0.layer == layer }) else { return "" }
    let positions = item.table.layers[index]
    let highest = item.possibleLevels(ofLayer: layer).max() ?? -1
    let above = positions.positions.filter { ($0.option ?? -1) > highest }.min {
      ($0.option ?? 0) < ($1.option ?? 0)
    }
    if let above {
      return DeckWords.oneHigher(above.changes.map(item.sentence))[language]
    }
    let isClosed = positions.outOfReach.contains { $0.option > highest }
    return (isClosed ? DeckWords.notHigher : DeckWords.highestAlready)[language]
  }

  private func differ(_ item: DeckCase) -> DeckSlide {
    DeckSlide(
      name: "differ", caseStudy: item.id, title: title(DeckWords.whereWeDiffer, item),
      content: .widget("differ", [Attribute("data-case", item.id)]) {
        HTML.element("p", .class("lead")) { DeckWords.chooseLayer[language] }
      }
        + .element("div", .class("columns")) {
          HTML.field("differ.higher", item.id, DeckWords.reasonHigher[language])
          HTML.field("differ.lower", item.id, DeckWords.reasonLower[language])
        },
      notes: DeckNotes.differ)
  }
}
