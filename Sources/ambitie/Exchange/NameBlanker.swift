import AmbitionModel
import Foundation

/// Blanks names wherever they stand in a text, whatever their case, accents and blanks.
///
/// A name of at least four letters goes also as a part of a word, with the whole word ("Utrechtse"); a shorter one only as
/// a word by itself, since "an" is in many words.
struct NameBlanker {
  static let blank = "…"

  /// Folded, the longest first, by their first letter.
  private let names: [Character: [[Character]]]

  init(_ names: some Sequence<String>) {
    let folded = Set(names.map { Self.folded($0).words }).filter { $0.contains(where: \.isLetter) }
    self.names = Dictionary(grouping: folded.sorted { $0.count > $1.count }) { $0[0] }
  }

  /// The text without the names, and how often one was there.
  func blanked(_ text: String) -> (text: String, count: Int) {
    let (letters, folded) = (Array(text), Self.folded(text).letters)
    var result = ""
    var count = 0
    var index = 0
    while index < letters.count {
      guard let end = end(ofNameAt: index, in: folded) else {
        result.append(letters[index])
        index += 1
        continue
      }
      // The word around the name goes with it.
      while let last = result.last, last.isPartOfWord { result.removeLast() }
      if !result.hasSuffix(Self.blank) { result += Self.blank }
      count += 1
      index = end
      while index < letters.count, letters[index].isPartOfWord { index += 1 }
    }
    return (result, count)
  }

  /// Behind the longest name that begins at a place.
  private func end(ofNameAt start: Int, in text: [Character]) -> Int? {
    let isStart = start == 0 || !text[start - 1].isPartOfWord
    for name in names[text[start]] ?? [] {
      guard let end = Self.end(of: name, at: start, in: text) else { continue }
      let isEnd = end == text.count || !text[end].isPartOfWord
      if name.count >= 4 || (isStart && isEnd) { return end }
    }
    return nil
  }

  private static func end(of name: [Character], at start: Int, in text: [Character]) -> Int? {
    var place = start
    for letter in name {
      guard place < text.count, text[place] == letter else { return nil }
      place += 1
      // Any run of blanks is as good as one.
      if letter == " " { while place < text.count, text[place] == " " { place += 1 } }
    }
    return place
  }

  /// One folded character for each of the text; and the same with single blanks and none at the ends.
  private static func folded(_ text: String) -> (letters: [Character], words: [Character]) {
    let letters = text.map { letter -> Character in
      if letter.isWhitespace { return " " }
      let folded = String(letter).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      return folded.count == 1 ? folded.first ?? letter : letter
    }
    return (letters, Array(letters.split(separator: " ").joined(separator: [" "])))
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}

/// The names that texts about cases must not give away.
enum KnownNames {
  /// Words that many organisations have in their names, and that tell nothing by themselves.
  private static let common: Set<String> = [
    "provincie", "province", "gemeente", "municipality", "waterschap", "water", "authority",
    "hoogheemraadschap",
    "ministerie", "ministry", "provincies", "provinces", "gemeenten", "municipalities", "regio", "region",
    "rijk",
    "stichting", "foundation", "team", "other", "andere", "van", "de", "het", "of", "the", "en", "and",
    "voor", "for", "in", "op",
  ]

  /// Names under which the organisations, assessors and deciders of a case go.
  static func names(in study: CaseStudy) -> [String] {
    var names: [String] = []
    for name in [study.organisation.dutch, study.organisation.english].compactMap({ $0 }) {
      names += [name] + parts(of: name)
    }
    for assessor in study.assessors {
      names.append(assessor.name)
      names += assessor.name.split { !$0.isLetter && $0 != "-" }.map(String.init)
        .filter { $0.count >= 3 && $0.first?.isUppercase == true && !common.contains($0.lowercased()) }
    }
    let answers = (study.context + study.answers + study.retired).map(\.answer)
    let deciders =
      answers.flatMap { answer in ([answer.consensus].compactMap { $0 } + answer.history).compactMap(\.by) }
      + study.deviations.compactMap(\.by)
    return names + deciders.flatMap { [$0.dutch, $0.english].compactMap { $0 } }
  }

  /// What tells as much as the whole name of an organisation, such as "Utrecht" of "Provincie Utrecht" and "Amersfoort" of
  /// "Utrecht, met de gemeente Amersfoort": runs of words that begin with a capital, without those that many have.
  private static func parts(of name: String) -> [String] {
    var parts: [[String]] = [[]]
    for word in name.split(whereSeparator: \.isWhitespace) {
      let bare = word.trimmingCharacters(in: .punctuationCharacters)
      let isName = bare.first?.isUppercase == true && !common.contains(bare.lowercased())
      if isName, let last = parts.indices.last { parts[last].append(bare) }
      if !isName || word.last?.isPunctuation == true { parts.append([]) }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.filter {
      $0.count >= 4 && $0 != name
    }
  }
}
