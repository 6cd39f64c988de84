package import AmbitionModel
import Scoring

extension FirstSession {
  /// The slides on what else could be chosen, and what that means.
  func choiceSlides(_ item: DeckCase) -> (whatIf: [DeckSlide], meaning: [DeckSlide]) {
    ([whatIf(item), variants(item)], [signals(item), consequences(item)])
  }

  /// The title of a slide about one case, under the name of the case.
  package func title(_ wording: Wording, _ item: DeckCase) -> HTML {
    title(wording[language], below: .text(item.caseStudy.markedTitle, language))
  }

  /// What was found as the title, as titles are without a full stop, and what it is about above it.
  func title(_ finding: String, under wording: Wording, _ item: DeckCase) -> HTML {
    title(
      finding.hasSuffix(".") ? String(finding.dropLast()) : finding,
      below: .text(item.caseStudy.markedTitle, language) + .text(" · \(wording[language])"))
  }

  private func title(_ text: String, below kicker: HTML) -> HTML {
    .element("span", [.class("kicker")], kicker) + .text(" \(text)")
  }

  private func whatIf(_ item: DeckCase) -> DeckSlide {
    let closed = item.table.layers.flatMap { layer in
      layer.outOfReach.map { outside in
        let decision = item.assessment.program.decisions[layer.decision]
        let level = item.speaker.text(.option(outside.option), of: decision)
        let names = outside.blockedBy.map { item.assessment.program.inputs[$0].label[language] }
        return "\(item.speaker.title(ofLayer: layer.layer)): " + DeckWords.outOfReach(level, names)[language]
      }
    }
    return DeckSlide(
      name: "whatif", caseStudy: item.id, title: title(DeckWords.whatIf, item),
      content: .widget("whatif", [Attribute("data-case", item.id)])
        + .element("div", .class("paper-only")) { movesTable(item) }
        + (closed.isEmpty
          ? .none
          : .element("details") {
            HTML.element("summary") { DeckWords.notReachable[language] }
            HTML.element("ul") { closed.map { text in HTML.element("li") { text } } }
          }),
      notes: DeckNotes.whatIf(item.table.moves))
  }

  /// The single changes that take the most flags away, for paper and for readers without scripts.
  private func movesTable(_ item: DeckCase) -> HTML {
    let moves = SingleMove.best(of: item.table, limit: 3)
    guard !moves.isEmpty else { return .none }
    let header = [DeckWords.layer, DeckWords.change, DeckWords.becomes, DeckWords.flagsGone].map {
      $0[language]
    }
    return .element("table") {
      HTML.element("caption") { DeckWords.largestMoves[language] }
      HTML.element("thead") {
        HTML.element("tr") {
          header.map { title in HTML.element("th", Attribute("scope", "col")) { title } }
        }
      }
      HTML.element("tbody") {
        moves.map { move in
          HTML.element("tr") { cells(move, item).map { text in HTML.element("td") { text } } }
        }
      }
    }
  }

  private func cells(_ move: SingleMove, _ item: DeckCase) -> [String] {
    let layer = item.table.layers[move.layer]
    let position = layer.positions[move.position]
    let decision = item.assessment.program.decisions[layer.decision]
    return [
      item.speaker.title(ofLayer: layer.layer), position.changes.map(item.sentence).joined(separator: "; "),
      position.option.map { item.speaker.text(.option($0), of: decision) } ?? "",
      move.gone.map { item.speaker.title(ofFlag: $0) }.joined(separator: "; "),
    ]
  }

  private func variants(_ item: DeckCase) -> DeckSlide {
    DeckSlide(
      name: "variants", caseStudy: item.id, title: title(DeckWords.variants, item),
      content: .widget("variants", [Attribute("data-case", item.id)]) {
        HTML.element("p") { DeckWords.noVariants[language] }
      },
      notes: DeckNotes.variants)
  }

  private func consequences(_ item: DeckCase) -> DeckSlide {
    DeckSlide(
      name: "consequences", caseStudy: item.id, title: title(DeckWords.consequences, item),
      content: .widget("consequences", [Attribute("data-case", item.id)]) {
        HTML.element("p") { DeckWords.noVariants[language] }
      }
        + .element("div", .class("fields")) {
          DeckWords.topics.map { topic in
            HTML.field("consequences.\(topic.name)", item.id, topic.question[language])
          }
        } + asked(item),
      notes: DeckNotes.consequences)
  }

  /// What the level shown and the one that fits ask and give, layer by layer, behind a fold.
  private func asked(_ item: DeckCase) -> HTML {
    let told = ConsequenceBlocks(item.speaker)
    let blocks = item.profile.layers.map { told.blocks($0.consequences).dropFirst() }
    guard blocks.contains(where: { !$0.isEmpty }) else { return .none }
    return .element("details") {
      HTML.element("summary") { ConsequenceWords.title[language] }
      HTMLWriter(shift: 1).html(blocks.flatMap { Array($0) })
    }
  }
}

/// One layer brought to another level, with the flags that it takes away.
struct SingleMove {
  /// The index among the table's layers.
  var layer: Int
  var position: Int
  /// Indices of flags that are raised now and not any more then.
  var gone: [Int]

  /// The moves that take the most flags away, the cheapest first among equals.
  static func best(of table: WhatIfTable, limit: Int) -> [SingleMove] {
    guard table.moves > 0 else { return [] }
    let still = table.layers.map { _ in 0 }
    var moves: [(move: SingleMove, cost: Rational)] = []
    for (layer, item) in table.layers.enumerated() {
      for position in item.positions.indices.dropFirst() {
        var positions = still
        positions[layer] = position
        let gone = table.columns.compactMap { column -> Int? in
          guard case .flag(let index) = column.subject, column.layers.contains(layer),
            table.outcome(of: column, at: still) == .some([.boolean(true)]),
            table.outcome(of: column, at: positions) != .some([.boolean(true)])
          else { return nil }
          return index
        }
        moves.append(
          (SingleMove(layer: layer, position: position, gone: gone), item.positions[position].cost))
      }
    }
    return moves.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.move.gone.count != b.move.gone.count { return a.move.gone.count > b.move.gone.count }
      return a.cost != b.cost ? a.cost < b.cost : left.offset < right.offset
    }.prefix(limit).map { $0.element.move }
  }
}
