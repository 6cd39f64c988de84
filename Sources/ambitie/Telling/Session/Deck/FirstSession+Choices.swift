package import AmbitionModel
import Scoring

extension FirstSession {
  /// The slides on what else could be chosen, and what that means.
  func choiceSlides(_ item: DeckCase) -> [DeckSlide] {
    [whatIf(item), variants(item), signals(item), consequences(item)]
  }

  /// The title of a slide about one case, under the name of the case.
  package func title(_ wording: Wording, _ item: DeckCase) -> HTML {
    .element("span", .class("kicker")) { HTML.text(item.caseStudy.markedTitle, language) }
      + .text(" ") + .text(wording[language])
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

  private func signals(_ item: DeckCase) -> DeckSlide {
    let program = item.assessment.program
    let raised = program.flags.indices.filter { item.assessment.flags[$0].state == .raised }
    let open = item.assessment.flags.count { $0.state == .undetermined }
    func list(_ kind: Flag.Kind) -> HTML {
      let members = raised.filter { program.flags[$0].flag.kind == kind }
      return .element("div", .class("kind"), Attribute("data-kind", kind.rawValue)) {
        HTML.element("h3") { "\(kind.sign) \(kind.title[language])" }
        if members.isEmpty { HTML.element("p") { DeckWords.nothingCertain[language] } }
        HTML.element("ul") {
          members.map { index in
            let flag = program.flags[index]
            return HTML.element("li") {
              HTML.element("strong") {
                (flag.layer.map { item.speaker.title(ofLayer: $0) + ": " } ?? "") + flag.flag.title[language]
              }
            }
          }
        }
      }
    }
    let hasClash = raised.contains { program.flags[$0].flag.kind == .inconsistency }
    let kinds: [Flag.Kind] =
      [.tooLow, .tooHigh, .missedOpportunity] + (hasClash ? [.inconsistency] : [])
    return DeckSlide(
      name: "signals", caseStudy: item.id, title: title(DeckWords.signals, item),
      content: .element("div", .class("kinds")) {
        kinds.map { kind in HTML.step { list(kind) } }
      }
        + (open > 0 ? .element("p", .class("open")) { DeckWords.openSignals(open)[language] } : .none)
        + (raised.isEmpty
          ? .none
          : .element("details") {
            HTML.element("summary") { DeckWords.whatItMeans[language] }
            HTML.element("ul", .class("evidence")) {
              raised.map { index in
                let flag = program.flags[index].flag
                return HTML.element("li") {
                  HTML.element("strong") { "\(flag.title[language])." }
                  " "
                  HTML.text(flag.message, language)
                  " "
                  HTML.text(flag.advice, language)
                }
              }
            }
          })
        + .field("signals.missing", item.id, DeckWords.whatIsMissing[language]),
      notes: DeckNotes.signals)
  }

  private func consequences(_ item: DeckCase) -> DeckSlide {
    DeckSlide(
      name: "consequences", caseStudy: item.id, title: title(DeckWords.consequences, item),
      content: .element("div", .class("columns")) {
        HTML.element("div") {
          HTML.element("h3") { DeckWords.whatChanges[language] }
          HTML.widget("consequences", [Attribute("data-case", item.id)]) {
            HTML.element("p") { DeckWords.noVariants[language] }
          }
          asked(item)
        }
        HTML.element("div", .class("fields")) {
          DeckWords.topics.map { topic in
            HTML.field("consequences.\(topic.name)", item.id, topic.question[language])
          }
        }
      },
      notes: DeckNotes.consequences)
  }
}

extension FirstSession {
  /// What the level shown and the one that fits ask and give, folded for each layer.
  private func asked(_ item: DeckCase) -> HTML {
    let told = ConsequenceBlocks(item.speaker)
    return .all(
      item.profile.layers.map { part in
        let blocks = told.blocks(part.consequences)
        guard !blocks.isEmpty else { return .none }
        return .element("details") {
          HTML.element("summary") {
            "\(item.speaker.title(ofLayer: part.layer)): \(ConsequenceWords.title[language].lowercasedFirst)"
          }
          HTMLWriter(shift: 1).html(Array(blocks.dropFirst()))
        }
      })
  }
}

extension Flag.Kind {
  /// As the title of a list.
  fileprivate var title: Wording {
    switch self {
    case .tooLow: Wording(nl: "Te laag", en: "Too low")
    case .tooHigh: Wording(nl: "Te hoog", en: "Too high")
    case .missedOpportunity: Wording(nl: "Gemiste kansen", en: "Missed chances")
    case .inconsistency: Wording(nl: "Past niet bij elkaar", en: "Does not go together")
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
