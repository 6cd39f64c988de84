/// A text taken apart into sentences, to see how long they are.
struct Sentences {
  /// More words than this lose readers (Dutch guidance for B1 texts).
  static let limit = 20

  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The number of words of the longest sentence.
  var longest: Int {
    var most = 0
    var count = 0
    for word in text.split(whereSeparator: { $0.isWhitespace }) {
      if word.contains(where: { $0.isLetter || $0.isNumber }) { count += 1 }
      most = max(most, count)
      if let last = word.last(where: { !"\"')»”’".contains($0) }), ".!?:;".contains(last) { count = 0 }
    }
    return most
  }
}
