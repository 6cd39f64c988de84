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
  /// What each level of each layer asks and gives.
  var consequences: JSON = []
  /// The harvest of an earlier session; `nil` where there is none.
  var earlier: WorkingSession?

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
      "kaders": .array(kaders.map(kader)),
      "consequences": consequences,
      "earlier": earlier.map(DeckData.earlier) ?? .null,
      "words": .members(DeckScriptWords.all(language).map { ($0.key, .string($0.value)) }),
    ]
  }

  /// The rules as the room reads them, and the file of which a decision takes over those that it wants.
  private func kader(_ kader: Kader) -> JSON {
    [
      "id": .string(kader.id.value.rawValue), "rules": .strings(kader.rules.map { $0.id.value.rawValue }),
      "titles": .strings(kader.rules.map { $0.title[language] }),
      "wordings": .strings(kader.rules.map { $0.wording[language] }),
      "text": .string(KaderWriter.text(of: kader)),
    ]
  }

  /// The votes of an earlier session, by case and layer.
  private static func earlier(_ session: WorkingSession) -> JSON {
    var cases: [(key: String, layers: [(String, JSON)])] = []
    for tally in session.tallies {
      let entry = (tally.layer.value.rawValue, JSON.tally(tally.tally))
      if let index = cases.firstIndex(where: { $0.key == tally.caseStudy.value.rawValue }) {
        cases[index].layers.append(entry)
      } else {
        cases.append((tally.caseStudy.value.rawValue, [entry]))
      }
    }
    return [
      "tallies": .members(cases.map { ($0.key, .members($0.layers)) }),
      "preferences": .members(session.preferences.map { ($0.layer.value.rawValue, .tally($0.tally)) }),
    ]
  }
}

extension JSON {
  fileprivate static func tally(_ tally: Tally) -> JSON {
    ["levels": .numbers(tally.levels), "unknown": .number(tally.unknown), "blank": .number(tally.blank)]
  }

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
      // The levels that can still fit each layer, and those in words.
      "fits": .array(layers.map { .numbers(fittingLevels(ofLayer: $0)) }),
      "fitsShown": .strings(layers.map(fitting)),
      // One line where there is nothing to draw yet; empty otherwise.
      "little": .string(isLittleKnown ? littleKnown : ""),
      // Of each layer, for each level, whether it reaches that.
      "reach": .array(
        layers.map { layer in .strings(rubric.levels.indices.map { reach($0, inLayer: layer) }) }),
      "table": table,
    ]
  }
}
