import AmbitionModel
import Scoring

/// The data that the deck's script looks up; the script works nothing out itself.
struct DeckData {
  /// By which the browser keeps what was filled in.
  var key: String
  var title: String
  var language: Language
  var rubric: Rubric
  var flags: [JSON] = []
  /// The names of the kinds of flags, in their order.
  var kinds: [JSON] = []
  var cases: [JSON]
  var pairs: [JSON] = []
  var kaders: [Kader]

  var json: JSON {
    [
      "key": .string(key),
      "title": .string(title),
      "language": .string(language.rawValue),
      "rubric": ["id": .string(rubric.id.value.rawValue), "version": .string(rubric.version)],
      // The fewest votes of which a distribution is shown.
      "least": .number(Tally.leastShown),
      "layers": .array(rubric.layers.map { .named($0.id.value.rawValue, $0.title[language]) }),
      "levels": .array(rubric.levels.map { .named($0.id.value.rawValue, $0.title[language]) }),
      "flags": .array(flags),
      "kinds": .array(kinds),
      "cases": .array(cases),
      "pairs": .array(pairs),
      "kaders": .array(
        kaders.map {
          ["id": .string($0.id.value.rawValue), "rules": .strings($0.rules.map { $0.id.value.rawValue })]
        }),
      "words": .members(DeckScriptWords.all(language).map { ($0.key, .string($0.value)) }),
    ]
  }
}

extension JSON {
  static func named(_ id: String, _ title: String) -> JSON { ["id": .string(id), "title": .string(title)] }
}

extension DeckCase {
  /// - Parameter table: what each combination of positions comes to.
  func data(_ table: JSON) -> JSON {
    let layers = rubric.layers.indices
    let options = layers.map { layer -> [Option]? in
      switch levelResult(ofLayer: layer)?.decision.type {
      case .level: nil
      case .options(let options): options
      case .boolean, .number, nil: []
      }
    }
    func lists(_ text: (Option) -> String) -> JSON {
      .array(options.map { $0.map { .strings($0.map(text)) } ?? .null })
    }
    return [
      "id": .string(id),
      "title": .string(caseStudy.markedTitle[language]),
      // The level or choice of each layer, in words.
      "shown": .strings(layers.map(level)),
      // The levels that each layer can still have.
      "levels": .array(layers.map { .numbers(possibleLevels(ofLayer: $0)) }),
      // The choices that each layer can be brought to, and their ids; null where those are the levels of the rubric.
      "options": lists { $0.label[language] },
      "optionIds": lists { $0.id.value.rawValue },
      "table": table,
    ]
  }
}
