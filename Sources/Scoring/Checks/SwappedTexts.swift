import AmbitionModel

extension Check {
  /// Exact meaning: the words of two flags' texts are found more than twice as much in the questions and options
  /// that the other's condition reads as in those of their own; or one and a half times as much, and neither
  /// fits its own better. A word counts for less when more flags use it, and words of one stem count as one. Of
  /// more than 300 flags none are compared.
  static let swappedTexts = Check(
    code: .swappedTexts,
    title: Wording(nl: "teksten van signalen verwisseld", en: "texts of flags swapped"),
    finds: Wording(
      nl: "Twee signalen waarvan de tekst past bij de voorwaarde van het andere.",
      en: "Two flags whose texts fit each other's condition."),
    matters: Wording(
      nl: "De lezer krijgt een advies over iets anders dan wat er aan de hand is.",
      en: "Readers get advice about something else than what is the matter."),
    remedy: Wording(
      nl: "Zet elke tekst bij de voorwaarde waar hij over gaat.",
      en: "Put each text with the condition it is about."),
    example: CheckExample.rubric(flags: [
      .init("bought", when: "rights = 'market'", title: "\"The partner decides\""),
      .init("shared", when: "rights = 'partner'", title: "\"The market decides\""),
    ]),
    mended: CheckExample.rubric(flags: [
      .init("bought", when: "rights = 'market'", title: "\"The market decides\""),
      .init("shared", when: "rights = 'partner'", title: "\"The partner decides\""),
    ])
  ) { space in
    let flags = space.program.rubric.flags
    guard flags.count > 1, flags.count <= FlagTexts.limit else { return [] }
    let texts = FlagTexts(space.program.rubric)
    return texts.swapped.map { first, second in
      let note = Diagnostic.Note(
        Wording(nl: "het andere signaal", en: "the other flag"), at: flags[second].id.range)
      let message = Diagnostic.Message.swapped(
        flags[first].id.value.rawValue, flags[second].id.value.rawValue)
      return Finding(Diagnostic(message, at: flags[first].id.range, notes: [note]))
    }
  }
}

/// The words of what flags say and of what they read.
private struct FlagTexts {
  /// Of more flags every pair takes too long.
  static let limit = 300
  /// What a word counts for that one flag has.
  private static let unit = 1_000_000

  private let texts: [Set<Substring>]
  private let rules: [Set<Substring>]
  private var frequency: [Substring: Int] = [:]

  init(_ rubric: Rubric) {
    texts = rubric.flags.map { Self.stems([$0.title, $0.message, $0.advice]) }
    let subjects = RuleSubjects(rubric)
    rules = rubric.flags.map { Self.stems(subjects.texts(readBy: $0.when)) }
    for text in texts { for word in text { frequency[word, default: 0] += 1 } }
  }

  /// Pairs of flags that each fit the other better than themselves, each flag at most once, best pairs first.
  var swapped: [(Int, Int)] {
    var pairs: [(first: Int, second: Int, gain: Int)] = []
    let own = texts.indices.map { fit($0, $0) }
    for first in texts.indices {
      for second in texts.indices where second > first {
        let kept = own[first] + own[second]
        let (one, other) = (fit(first, second), fit(second, first))
        let exchanged = one + other
        // Where one of them fits its own condition best there must be more to it.
        let isMutual = one >= own[first] && other >= own[second]
        guard exchanged > 2 * kept || isMutual && 2 * exchanged > 3 * kept, 2 * exchanged >= Self.unit else {
          continue
        }
        pairs.append((first, second, exchanged - kept))
      }
    }
    var taken: Set<Int> = []
    return pairs.enumerated().sorted {
      $0.element.gain != $1.element.gain ? $0.element.gain > $1.element.gain : $0.offset < $1.offset
    }.compactMap { _, pair in
      guard taken.isDisjoint(with: [pair.first, pair.second]) else { return nil }
      taken.formUnion([pair.first, pair.second])
      return (pair.first, pair.second)
    }
  }

  /// How much of the text of one flag is about what the condition of another reads.
  private func fit(_ text: Int, _ rule: Int) -> Int {
    texts[text].reduce(0) { sum, word in
      rules[rule].contains(word) ? sum + Self.unit / (frequency[word] ?? 1) : sum
    }
  }

  /// The first six letters of the words of four letters and more.
  private static func stems(_ texts: [LocalizedText]) -> Set<Substring> {
    var found: Set<Substring> = []
    for text in texts {
      for words in Set([text.dutch, text.english].compactMap { $0 }) {
        for word in words.lowercased().split(whereSeparator: { !$0.isLetter }) where word.count >= 4 {
          found.insert(word.prefix(6))
        }
      }
    }
    return found
  }
}

extension Diagnostic.Message {
  fileprivate static func swapped(_ first: String, _ second: String) -> Self {
    Self(
      .swappedTexts,
      nl: "de teksten van \(quoted(first)) en \(quoted(second)) passen bij elkaars voorwaarde",
      en: "the texts of \(quoted(first)) and \(quoted(second)) fit each other's condition")
  }
}
