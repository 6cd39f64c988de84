import AmbitionModel
import Scoring

/// A table of what if as the script reads it: a few characters for each combination.
struct WhatIfData: Codable, Equatable {
  /// The digits of cells: each is an index from 0 through 63.
  static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  var moves: Int
  var layers: [Layer]
  var columns: [Column]

  struct Layer: Codable, Equatable {
    /// The index of the layer in the rubric.
    var layer: Int
    var positions: [Position]
  }

  struct Position: Codable, Equatable {
    /// The level from 0; absent where it is open.
    var option: Int?
    /// In words.
    var changes: [String]

    enum CodingKeys: String, CodingKey { case option, changes }

    init(option: Int?, changes: [String]) {
      self.option = option
      self.changes = changes
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      // The script asks for null where it is open.
      try container.encode(option, forKey: .option)
      try container.encode(changes, forKey: .changes)
    }
  }

  struct Column: Codable, Equatable {
    enum Subject: String, Codable { case level, flag, effort }

    var of: Subject
    /// Of a level: the layer; `nil` for the whole case.
    var layer: Int?
    /// Of a level of the whole case: what it is called.
    var title: String?
    /// Of a flag: its index.
    var flag: Int?
    /// The indices among `layers` that matter.
    var on: [Int]
    /// In words; of a flag `+` raised, `-` not raised, `?` open.
    var outcomes: [String]
    /// How many digits each cell has.
    var width: Int
    /// An index among `outcomes` for each combination, in the order of ``Combinations``.
    var cells: String

    enum CodingKeys: String, CodingKey { case of, layer, title, flag, on, outcomes, width, cells }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(of, forKey: .of)
      if of == .level { try container.encode(layer, forKey: .layer) }
      try container.encodeIfPresent(title, forKey: .title)
      try container.encodeIfPresent(flag, forKey: .flag)
      try container.encode(on, forKey: .on)
      try container.encode(outcomes, forKey: .outcomes)
      try container.encode(width, forKey: .width)
      try container.encode(cells, forKey: .cells)
    }
  }

  init(_ deckCase: DeckCase) {
    let table = deckCase.table
    moves = table.moves
    layers = table.layers.map { layer in
      Layer(
        layer: layer.layer,
        positions: layer.positions.map {
          Position(option: $0.option, changes: $0.changes.map(deckCase.sentence))
        })
    }
    columns = table.columns.compactMap { Column($0, deckCase) }
  }
}

extension WhatIfData.Column {
  /// `nil` for what no slide shows: kinds of choice and executors, and flags that no combination raises.
  fileprivate init?(_ column: WhatIfTable.Column, _ deckCase: DeckCase) {
    let program = deckCase.assessment.program
    on = column.layers
    switch column.subject {
    case .decision(let index):
      let decision = program.decisions[index]
      let isShown =
        decision.layer.map { deckCase.levelFinding(ofLayer: $0)?.index == index }
        ?? [.shown, .fitting].contains(decision.decision.role)
      guard isShown else { return nil }
      of = .level
      layer = decision.layer
      title = decision.layer == nil ? decision.decision.title[deckCase.language] : nil
      outcomes = column.outcomes.map { deckCase.text($0, of: decision) }
    case .flag(let index):
      outcomes = column.outcomes.map(Self.sign)
      guard outcomes != ["-"] else { return nil }
      of = .flag
      flag = index
    case .effort:
      of = .effort
      outcomes = column.outcomes.map { outcome in
        if case .number(let cost)? = outcome?.first { deckCase.steps(cost) } else { Words.unknown[deckCase.language] }
      }
    }
    // A column of many outcomes takes two digits, which is enough for every combination there can be.
    width = column.outcomes.count > WhatIfData.digits.count ? 3 : 1
    cells = Self.cells(column.entries, width: width)
  }

  private static func cells(_ entries: [Int], width: Int) -> String {
    var text = ""
    for entry in entries {
      var rest = entry
      var digits: [Character] = []
      for _ in 0..<width {
        digits.append(WhatIfData.digits[rest % 64])
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
  /// What a decision can be, in words.
  func text(_ possible: [Value]?, of decision: CompiledDecision) -> String {
    let value = possible?.count == 1 ? possible?.first ?? .unknown : .unknown
    return speaker.brief(.init(value: value, possible: possible, undecidedBy: []), of: decision)
  }
}
