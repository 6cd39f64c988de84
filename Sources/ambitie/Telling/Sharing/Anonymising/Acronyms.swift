/// The acronyms and initials that are made from a name: "HDSR" of "Hoogheemraadschap De Stichtse Rijnlanden", "RWS" of
/// "Rijkswaterstaat", "AdV" of "Ann de Vries".
///
/// Capitals stand for letters that are capitals in a text as well; small letters may be either.
enum Acronyms {
  /// More than enough for names that people use.
  private static let most = 400
  private static let lengths = 2...7
  /// Common ones, which tell nothing.
  private static let ordinary: Set<String> = [
    "AI", "API", "AVG", "BV", "CSV", "EU", "GIS", "GS", "ICT", "ID", "IT", "NL", "NV", "OK", "PC", "PDF",
    "PS",
    "TV", "UK", "US", "VN", "XML",
  ]

  /// Of each word its first letter or those of its parts; words that many names have may be left out.
  static func ofOrganisation(_ name: String) -> [String] {
    let words = words(of: name)
    let telling = words.filter { !NameWords.contains($0.key) && !NameWords.isPlain($0.key) }
    guard !telling.isEmpty else { return [] }
    let choices = words.map { word -> [String] in
      if NameWords.isConnector(word.key) { return ["", word.key, initial(word.key, small: true)] }
      let parts = parts(of: word.key)
      return NameWords.contains(word.key) || NameWords.isPlain(word.key) ? [""] + parts : parts
    }
    // A word alone is known by three letters, since two are in too many.
    return all(choices).filter { $0.count > 2 || telling.count > 1 || words.count > telling.count }
  }

  /// Of each part its first letter; parts in the middle may be left out.
  static func ofPerson(_ name: String) -> [String] {
    let words = words(of: name)
    let choices = words.enumerated().map { index, word -> [String] in
      if NameWords.isConnector(word.key), index > 0 { return ["", initial(word.key, small: true)] }
      let isMiddle = index > 0 && index < words.count - 1
      return (isMiddle ? [""] : []) + [initial(word.key, small: false)]
    }
    return all(choices)
  }

  private static func words(of name: String) -> [(key: String, text: Substring)] {
    name.split { !$0.isLetter && !$0.isNumber }.map { (NameSkeleton(String($0)).key, $0) }.filter {
      !$0.0.isEmpty
    }
  }

  private static func initial(_ key: String, small: Bool) -> String {
    let first = String(key.prefix(1))
    return small ? first : first.uppercased()
  }

  /// The first letter, and with it the first letters of up to two parts: consonants after a consonant, not near the ends.
  private static func parts(of key: String) -> [String] {
    let letters = Array(key)
    let first = letters.prefix(1).map { String($0).uppercased() }.joined()
    let seams = letters.indices.dropFirst(2).dropLast(2).filter {
      !isVowel(letters[$0]) && !isVowel(letters[$0 - 1])
    }.map { String(letters[$0]).uppercased() }
    var all = [first] + seams.map { first + $0 }
    for (index, one) in seams.enumerated() { all += seams[(index + 1)...].map { first + one + $0 } }
    return all
  }

  static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

  private static func all(_ choices: [[String]]) -> [String] {
    var results = [""]
    for choice in choices {
      // The plainest first, so that those are there whatever the limit.
      results = choice.flatMap { part in results.map { $0 + part } }
      results.sort { $0.count < $1.count }
      results = Array(results.filter { $0.count <= lengths.upperBound }.prefix(most))
    }
    return Set(results).filter { text in
      lengths.contains(text.count) && text.count(where: { $0.isUppercase }) >= 2 && !ordinary.contains(text)
    }.sorted()
  }
}
