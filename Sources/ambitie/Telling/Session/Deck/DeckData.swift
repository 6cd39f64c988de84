import AmbitionModel
import Foundation
import Scoring

/// The data that the deck's script looks up; the script works nothing out itself.
struct DeckData: Encodable {
  var key: String
  var title: String
  var language: String
  var rubric: RubricName
  /// The fewest votes of which a distribution is shown.
  var least = Tally.leastShown
  var layers: [Name]
  var levels: [Name]
  /// By the program's index of the flag.
  var flags: [FlagName]
  /// The names of the kinds of flags, in their order.
  var kinds: [Name]
  var cases: [CaseData]
  var pairs: [Pair]
  var kaders: [KaderName]
  var words: [String: String]

  struct Name: Encodable {
    var id: String
    var title: String
  }

  struct RubricName: Encodable {
    var id: String
    var version: String
  }

  struct FlagName: Encodable {
    var sign: String
    var text: String
    var kind: String
  }

  struct Pair: Encodable {
    var key: String
    var layer: String
    var cases: [String]
  }

  struct KaderName: Encodable {
    var id: String
    var rules: [String]
  }

  struct CaseData: Encodable {
    var id: String
    var title: String
    /// The level or choice of each layer, in words.
    var shown: [String]
    /// The levels that each layer can still have.
    var levels: [[Int]]
    /// The choices that each layer can be brought to, and their ids; `nil` where those are the levels of the rubric.
    var options: [[String]?]
    var optionIds: [[String]?]
    var table: WhatIfData
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and integers cannot fail to encode.
    return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self)
  }
}

extension DeckData.CaseData {
  init(_ deckCase: DeckCase) {
    let layers = deckCase.rubric.layers.indices
    let lists = layers.map { layer -> [(title: String, id: String)]? in
      switch deckCase.levelResult(ofLayer: layer)?.decision.type {
      case .level: nil
      case .options(let options): options.map { ($0.label[deckCase.language], $0.id.value.rawValue) }
      case .boolean, .number, nil: []
      }
    }
    self.init(
      id: deckCase.id, title: deckCase.caseStudy.title[deckCase.language],
      shown: layers.map(deckCase.level), levels: layers.map(deckCase.possibleLevels),
      options: lists.map { $0?.map(\.title) }, optionIds: lists.map { $0?.map(\.id) },
      table: WhatIfData(deckCase))
  }
}
