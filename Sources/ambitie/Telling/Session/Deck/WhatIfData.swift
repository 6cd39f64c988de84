import AmbitionModel
import Scoring

/// A table of what if as the script reads it: a few characters for each combination.
struct WhatIfData: Codable, Equatable {
  /// The digits of cells: each is an index from 0 through 63.
  static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  var moves: Int
  /// The changes that positions ask for, in words, each once.
  var texts: [String]
  var layers: [Layer]
  var columns: [Column]

  struct Layer: Codable, Equatable {
    /// The index of the layer in the rubric.
    var layer: Int
    var positions: [Position]
  }

  struct Position: Codable, Equatable {
    /// The level from 0; -1 where it is open.
    var option: Int
    /// Indices among `texts`.
    var changes: [Int]
  }

  /// One column as a short list, to keep the file small.
  struct Column: Equatable {
    enum Subject: String, Codable {
      case level = "L"
      case flag = "F"
      case effort = "E"
    }

    var of: Subject
    /// Of a level the index of its layer, or -1 for the whole case; of a flag its index.
    var index: Int
    /// Of a level of the whole case: what it is called.
    var title: String
    /// The indices among `layers` that matter.
    var on: [Int]
    /// In words; of a flag `+` raised, `-` not raised, `?` open.
    var outcomes: [String]
    /// How many digits each cell has.
    var width: Int
    /// An index among `outcomes` for each combination, in the order of ``Combinations``.
    var cells: String
  }

  init(moves: Int, texts: [String], layers: [Layer], columns: [Column]) {
    self.moves = moves
    self.texts = texts
    self.layers = layers
    self.columns = columns
  }

  init(_ deckCase: DeckCase) {
    let table = deckCase.table
    var texts: [String] = []
    func index(of text: String) -> Int {
      if let known = texts.firstIndex(of: text) { return known }
      texts.append(text)
      return texts.count - 1
    }
    moves = table.moves
    layers = table.layers.map { layer in
      Layer(
        layer: layer.layer,
        positions: layer.positions.map {
          Position(option: $0.option ?? -1, changes: $0.changes.map(deckCase.sentence).map(index))
        })
    }
    self.texts = texts
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
        decision.layer.map { deckCase.levelResult(ofLayer: $0)?.index == index }
        ?? [.shown, .fitting].contains(decision.decision.role)
      guard isShown else { return nil }
      of = .level
      self.index = decision.layer ?? -1
      title = decision.layer == nil ? decision.decision.title[deckCase.language] : ""
      outcomes = column.outcomes.map { deckCase.text($0, of: decision) }
    case .flag(let index):
      outcomes = column.outcomes.map(Self.sign)
      guard outcomes != ["-"] else { return nil }
      (of, self.index, title) = (.flag, index, "")
    case .effort:
      (of, self.index, title) = (.effort, -1, "")
      outcomes = column.outcomes.map { outcome in
        if case .number(let cost)? = outcome?.first {
          deckCase.steps(cost)
        } else {
          Words.unknown[deckCase.language]
        }
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

extension WhatIfData.Column: Codable {
  func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(of)
    try list.encode(index)
    try list.encode(on)
    try list.encode(outcomes)
    try list.encode(width)
    try list.encode(cells)
    if !title.isEmpty { try list.encode(title) }
  }

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    of = try list.decode(Subject.self)
    index = try list.decode(Int.self)
    on = try list.decode([Int].self)
    outcomes = try list.decode([String].self)
    width = try list.decode(Int.self)
    cells = try list.decode(String.self)
    title = try list.decodeIfPresent(String.self) ?? ""
  }
}

extension DeckCase {
  /// The values that a decision can take, in words.
  func text(_ possible: [Value]?, of decision: CompiledDecision) -> String {
    let value = possible?.count == 1 ? possible?.first ?? .unknown : .unknown
    return speaker.brief(.init(value: value, possible: possible, undecidedBy: []), of: decision)
  }
}
