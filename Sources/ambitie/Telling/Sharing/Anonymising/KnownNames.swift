import AmbitionModel

/// A name that texts must not give away.
struct KnownName: Hashable {
  /// Where in a text it is taken for the name.
  enum Reach {
    /// Also within a longer word, when the name is long itself.
    case insideWords
    case words
    /// Only with a capital, since it is a word as well.
    case capitalised
    /// Letter by letter, in one word or with points between them; where the name has capitals, the text has too, unless
    /// it could be no word.
    case acronym
  }

  /// The fewest letters of a name that goes within words: shorter ones are in many.
  static let leastInsideWords = 7

  var text: String
  var reach: Reach

  init(_ text: String, _ reach: Reach) {
    self.text = text
    let isWord = reach != .acronym && NameWords.isShort(NameSkeleton(text).key)
    self.reach = isWord ? .capitalised : reach
  }

  /// A name that goes only with a capital.
  init(capitalised text: String) { (self.text, reach) = (text, .capitalised) }
}

/// The names that texts about cases must not give away.
enum KnownNames {
  /// Names under which the organisations, assessors and deciders of a case go.
  static func names(in study: CaseStudy) -> [KnownName] {
    let answers = (study.context + study.answers + study.retired).map { $0.answer }
    let deciders =
      answers.flatMap { answer in ([answer.consensus].compactMap { $0 } + answer.history).compactMap { $0.by }
      }
      + study.deviations.compactMap { $0.by }
    return languages(of: study.organisation).flatMap(ofOrganisation)
      + study.assessors.map { $0.name }.flatMap(ofPerson)
      + deciders.flatMap(languages).flatMap(ofDecider)
  }

  private static func languages(of text: LocalizedText) -> [String] {
    [text.dutch, text.english].compactMap { $0 }
  }

  /// The whole name, and what tells as much, such as "Utrecht" of "Provincie Utrecht", "Amersfoort" of "Utrecht, met de
  /// gemeente Amersfoort" and "BZK" of "Ministerie van BZK".
  static func ofOrganisation(_ name: String) -> [KnownName] {
    let name = NameSkeleton.visible(name)
    let phrases = OrganisationPhrase.all(in: name)
    let all = [name] + phrases.flatMap { $0.names }.filter { NameSkeleton($0).letters.count >= 2 }
    let acronyms = phrases.flatMap { $0.acronyms }
    return telling((all + all.compactMap(withoutArticle)).map { KnownName($0, .insideWords) })
      + telling((acronyms + all.flatMap(PlaceForms.others)).map { KnownName($0, .words) })
      + Acronyms.ofOrganisation(name).map { KnownName($0, .acronym) }
  }

  /// The whole name, each part that begins with a capital (of a name without capitals each part), and the initials.
  static func ofPerson(_ name: String) -> [KnownName] {
    let name = NameSkeleton.visible(name)
    let parts = parts(of: name)
    return telling(([name] + parts).map { KnownName($0, .words) })
      + Acronyms.ofPerson(name).map { KnownName($0, .acronym) }
  }

  /// The whole name, and each part that begins with a capital, only with that: it may be a common word.
  static func ofDecider(_ name: String) -> [KnownName] {
    let name = NameSkeleton.visible(name)
    let parts = parts(of: name).filter { part in
      part.first?.isUppercase == true && !NameWords.isRole(NameSkeleton(part).key)
    }
    let person = name.split(separator: " ").drop { NameWords.isRole(NameSkeleton(String($0)).key) }
    let named = parts.count < 2 ? [] : Acronyms.ofPerson(person.joined(separator: " "))
    return telling([KnownName(name, .words)]) + telling(parts.map { KnownName(capitalised: $0) })
      + named.map { KnownName($0, .acronym) }
  }

  /// The words of the name of a person that tell who it is.
  private static func parts(of name: String) -> [String] {
    let all =
      (name.split { !$0.isLetter && NameSkeleton.gap(of: $0) != .joint } + name.split { !$0.isLetter })
      .map { String($0) }.filter { NameSkeleton($0).letters.count >= 2 }
    let hasCapitals = name.contains { $0.isUppercase }
    return all.filter { part in
      hasCapitals ? part.first?.isUppercase == true : !NameWords.isConnector(NameSkeleton(part).key)
    }
  }

  /// Without those of nothing but common words.
  private static func telling(_ names: [KnownName]) -> [KnownName] {
    names.filter { name in !NameSkeleton(name.text).words.allSatisfy(NameWords.contains) }
  }

  /// "Hertogenbosch" of "'s-Hertogenbosch".
  private static func withoutArticle(_ name: String) -> String? {
    let bare = name.drop { !$0.isLetter }
    guard let first = bare.first, "sStT".contains(first), let next = bare.dropFirst().first, !next.isLetter
    else { return nil }
    return String(bare.dropFirst(2))
  }
}

/// Words of the name of an organisation with no punctuation between them.
private struct OrganisationPhrase {
  private var words: [String] = []

  static func all(in name: String) -> [OrganisationPhrase] {
    var phrases = [OrganisationPhrase()]
    for part in name.split(whereSeparator: { $0.isWhitespace }) {
      let pieces = part.split(omittingEmptySubsequences: false) {
        !$0.isPartOfWord && NameSkeleton.gap(of: $0) == .apart
      }
      for (index, piece) in pieces.enumerated() {
        var bare = piece.drop { !$0.isPartOfWord }
        while let last = bare.last, !last.isPartOfWord { bare.removeLast() }
        if index > 0 || bare.isEmpty { phrases.append(OrganisationPhrase()) }
        if !bare.isEmpty { phrases[phrases.count - 1].words.append(String(bare)) }
      }
    }
    return phrases
  }

  /// Names that are capitals alone, also within a word: "IPO" of "IPO-verband".
  var acronyms: [String] {
    (words + words.flatMap { $0.split { !$0.isPartOfWord } }.map { String($0) }).filter { word in
      let letters = word.filter { $0.isPartOfWord }
      return (2...5).contains(letters.count) && letters.allSatisfy { $0.isUppercase || $0.isNumber }
        && letters.contains(where: { $0.isLetter }) && !NameWords.isOpening(NameSkeleton(word).key)
    }
  }

  /// Runs of words that begin with a capital or follow a word such as "provincie", and what follows the first such word.
  var names: [String] {
    rest + runs.flatMap { $0.names }.map { $0.joined(separator: " ") }
  }

  /// "Alphen aan den Rijn" of "Gemeente Alphen aan den Rijn".
  private var rest: [String] {
    let keys = words.map { NameSkeleton($0).key }
    guard let first = keys.first, NameWords.isInstitution(first) else { return [] }
    let rest = words[(keys.firstIndex { !NameWords.contains($0) } ?? words.endIndex)...]
    guard let word = rest.first, NameRun.Before(first).canPrecede(word) else { return [] }
    return [rest.joined(separator: " ")]
  }

  private var runs: [NameRun] {
    var runs = [NameRun()]
    var before = NameRun.Before.nothing
    for word in words {
      let key = NameSkeleton(word).key
      let isCapital = word.first?.isUppercase == true
      if NameWords.isConnector(key) {
        runs.append(NameRun(article: isCapital ? word : nil, before: before))
      } else if NameWords.contains(key) {
        before = NameRun.Before(key)
        runs.append(NameRun(before: before))
      } else if isCapital || NameSkeleton(word).words.first.map(["s", "t"].contains) == true {
        runs[runs.count - 1].words.append(word)
      } else if before.canPrecede(word), runs.allSatisfy({ $0.isLowercase }) {
        runs[runs.count - 1].words.append(word)
      } else {
        before = .nothing
        runs.append(NameRun())
      }
    }
    return runs.filter { !$0.words.isEmpty }
  }
}

/// Words of a name that tell something together.
private struct NameRun {
  /// The kind of word before the run.
  enum Before {
    case nothing, place, body

    /// - Parameter word: a common word, folded.
    init(_ word: String) {
      self = NameWords.isPlace(word) ? .place : NameWords.isInstitution(word) ? .body : .nothing
    }

    /// Whether a word after it belongs to a name: one with a capital, or another that does not just say which or how many.
    func canPrecede(_ word: String) -> Bool {
      if word.first?.isUppercase == true { return true }
      let key = NameSkeleton(word).key
      switch self {
      case .nothing: return false
      case .place: return key.count >= 2 && !NameWords.isPlain(key)
      case .body: return key.count >= 4 && !NameWords.isPlain(key)
      }
    }
  }

  /// With a capital: "Den" of "Den Haag".
  var article: String?
  var before = Before.nothing
  var words: [String] = []

  var isLowercase: Bool { words.allSatisfy { $0.first?.isLowercase == true } }

  /// Together, with the article, and of a place the first word.
  var names: [[String]] {
    var names = [words]
    if let article { names.append([article] + words) }
    if before == .place, words.count > 1, !NameWords.isOpening(NameSkeleton(words[0]).key) {
      names.append([words[0]])
    }
    return names
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
