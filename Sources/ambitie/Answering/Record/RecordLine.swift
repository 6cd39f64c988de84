import AmbitionModel
import Telling

/// The request in one typed line.
enum RecordLine: Equatable {
  /// An answer to the question that is shown: a number, an id, a label, a word.
  case answer(String)
  case unknown
  /// With the reason, where it was typed on the same line.
  case notApplicable(String?)
  case rationale(String)
  case source(String)
  case confidence(String)
  case next
  case back
  case open
  /// To the question of this name or number.
  case go(String)
  case list
  case save
  case quit
  case help

  private static let words: [String: @Sendable (String) -> RecordLine] = [
    "?": { _ in .unknown }, "weet": { _ in .unknown }, "unknown": { _ in .unknown },
    "nvt": { .notApplicable($0.nonEmpty) }, "n.v.t.": { .notApplicable($0.nonEmpty) },
    "na": { .notApplicable($0.nonEmpty) }, "-": { .notApplicable($0.nonEmpty) },
    "want": { .rationale($0) }, "because": { .rationale($0) },
    "bron": { .source($0) }, "source": { .source($0) },
    "zeker": { .confidence($0) }, "sure": { .confidence($0) },
    "volgende": { _ in .next }, "next": { _ in .next },
    "terug": { _ in .back }, "back": { _ in .back },
    "open": { _ in .open },
    "ga": { .go($0) }, "go": { .go($0) },
    "lijst": { _ in .list }, "list": { _ in .list },
    "bewaar": { _ in .save }, "save": { _ in .save },
    "stop": { _ in .quit }, "quit": { _ in .quit },
    "help": { _ in .help }, "hulp": { _ in .help },
  ]
  /// Short forms of words that stand alone.
  private static let letters: [String: RecordLine] = [
    "b": .back, "v": .next, "n": .next, "q": .quit, "h": .help, "l": .list, "s": .save,
  ]
  /// Words of which the rest of the line is a part.
  private static let takingText: Set<String> = [
    "nvt", "n.v.t.", "na", "-", "want", "because", "bron", "source", "zeker", "sure", "ga", "go",
  ]

  /// Words of both languages count in both; what is none of them is an answer.
  init(_ line: String) {
    let text = line.trimmed
    guard !text.isEmpty else {
      self = .next
      return
    }
    let first = text.prefix { !$0.isWhitespace }
    let rest = String(text[first.endIndex...]).trimmed
    let word = first.lowercased()
    if word == "-", TypedNumber.read(rest) != .unreadable {
      // A minus with a blank behind it.
      self = .answer(text)
    } else if let make = Self.words[word], rest.isEmpty || Self.takingText.contains(word) {
      self = make(rest)
    } else if rest.isEmpty, let letter = Self.letters[word] {
      self = letter
    } else if text.lowercased() == "weet ik niet" || text.lowercased() == "weet niet" {
      self = .unknown
    } else {
      self = .answer(text)
    }
  }
}
