package import AmbitionModel

/// The words on a sheet to fill in, and the other ways in which people write them.
package enum SheetWords {
  package static let unknown = Wording(nl: "weet ik niet", en: "I do not know")
  package static let notApplicable = Wording(nl: "niet van toepassing", en: "not applicable")
  package static let yes = Wording(nl: "ja", en: "yes")
  package static let no = Wording(nl: "nee", en: "no")

  package static let unknownSpellings = [
    "weet niet", "weet ik niet", "weet ik nog niet", "onbekend", "i do not know", "i don't know",
    "don't know",
    "do not know", "unknown", "?",
  ]
  package static let notApplicableSpellings = [
    "niet van toepassing", "n.v.t", "nvt", "not applicable", "not_applicable", "n/a", "na",
  ]
  package static let yesSpellings = ["ja", "yes", "true", "waar", "1", "x", "j", "y"]
  package static let noSpellings = ["nee", "no", "false", "onwaar", "0", "n"]

  /// As words are compared: in lowercase, with single blanks, without a full stop at the end.
  package static func plain(_ text: String) -> String {
    var words = text.replaced("’", by: "'").folded
    if words.hasSuffix(".") { words.removeLast() }
    return words
  }

  /// A name on one line, with single blanks.
  package static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  /// As texts are compared and kept: line breaks as `\n`, no blanks around.
  package static func trimmed(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })
    let joined = lines.joined(separator: "\n")
    guard let first = joined.firstIndex(where: { !$0.isWhitespace }),
      let last = joined.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(joined[first...last])
  }
}

/// The sheets of a workbook to fill in.
enum SheetName {
  static let answers = Wording(nl: "invullen", en: "answers")
  static let sources = Wording(nl: "bronnen", en: "sources")
  static let help = Wording(nl: "uitleg", en: "help")
  static let lists = Wording(nl: "lijsten", en: "lists")
  /// Says which rubric the questions come from; the same in every language.
  static let about = "_ambitie"
  /// The first cell of the hidden sheet.
  static let format = "ambitie-sheet/1"
}
