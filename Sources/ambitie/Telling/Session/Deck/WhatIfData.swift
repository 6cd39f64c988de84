import AmbitionModel
import Scoring

/// A table of what if as the script reads it: a few characters for each combination.
enum WhatIfData {
  /// The digits of cells: each is an index from 0 through 63.
  static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  /// For sessions without what if.
  static let none: JSON = ["moves": .number(0), "texts": [], "layers": [], "columns": []]

  static func json(_ deckCase: DeckCase) -> JSON {
    let table = deckCase.table
    // The changes that positions ask for, in words, each once.
    var texts: [String] = []
    func index(of text: String) -> Int {
      if let known = texts.firstIndex(of: text) { return known }
      texts.append(text)
      return texts.count - 1
    }
    let layers = table.layers.map { layer -> JSON in
      let positions = layer.positions.map { position -> JSON in
        let changes = position.changes.map { index(of: deckCase.sentence($0)) }
        // The level from 0; -1 where it is open.
        return ["option": .number(position.option ?? -1), "changes": .numbers(changes)]
      }
      return ["layer": .number(layer.layer), "positions": .array(positions)]
    }
    return [
      "moves": .number(table.moves), "texts": .strings(texts), "layers": .array(layers),
      "columns": .array(table.columns.compactMap { column($0, deckCase) }),
    ]
  }

  /// A column as a short list, to keep the file small; `nil` for what no slide shows: kinds of choice and executors, and
  /// flags that no combination raises.
  private static func column(_ column: WhatIfTable.Column, _ deckCase: DeckCase) -> JSON? {
    switch column.subject {
    case .decision(let index):
      let decision = deckCase.assessment.program.decisions[index]
      let isShown =
        decision.layer.map { deckCase.levelResult(ofLayer: $0)?.index == index }
        ?? [.shown, .fitting].contains(decision.decision.role)
      guard isShown else { return nil }
      let title = decision.layer == nil ? decision.decision.title[deckCase.language] : ""
      let outcomes = column.outcomes.map { deckCase.text($0, of: decision) }
      return list("L", decision.layer ?? -1, column, outcomes, title: title)
    case .flag(let index):
      let outcomes = column.outcomes.map(sign)
      return outcomes == ["-"] ? nil : list("F", index, column, outcomes)
    case .effort:
      let outcomes = column.outcomes.map { outcome in
        if case .number(let cost)? = outcome?.first {
          deckCase.steps(cost)
        } else {
          Words.unknown[deckCase.language]
        }
      }
      return list("E", -1, column, outcomes)
    }
  }

  /// What a column is of, the index of the layer or flag (-1 for the whole case), the indices of the layers that matter,
  /// the outcomes in words (of a flag `+`, `-` or `?`), how many digits each cell has, an index among the outcomes for each
  /// combination in the order of ``Combinations``, and of a level of the whole case what it is called.
  private static func list(
    _ subject: JSON, _ index: Int, _ column: WhatIfTable.Column, _ outcomes: [String], title: String = ""
  ) -> JSON {
    // A column of many outcomes takes three digits, which is enough for every combination there can be.
    let width = column.outcomes.count > digits.count ? 3 : 1
    let items: [JSON] = [
      subject, .number(index), .numbers(column.layers), .strings(outcomes), .number(width),
      .string(cells(column.entries, width: width)),
    ]
    return .array(title.isEmpty ? items : items + [.string(title)])
  }

  private static func cells(_ entries: [Int], width: Int) -> String {
    var text = ""
    for entry in entries {
      var rest = entry
      var digits: [Character] = []
      for _ in 0..<width {
        digits.append(Self.digits[rest % 64])
        rest /= 64
      }
      text += String(digits.reversed())
    }
    return text
  }

  private static func sign(_ outcome: [Value]?) -> String {
    switch outcome {
    case [.boolean(true)]: "+"
    case [.boolean(false)]: "-"
    default: "?"
    }
  }
}

extension DeckCase {
  /// The values that a decision can take, in words.
  func text(_ possible: [Value]?, of decision: CompiledDecision) -> String {
    let value = possible?.count == 1 ? possible?.first ?? .unknown : .unknown
    return speaker.brief(.init(value: value, possible: possible, undecidedBy: []), of: decision)
  }
}
