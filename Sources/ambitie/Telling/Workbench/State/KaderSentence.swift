import AmbitionModel
import Scoring

/// The title and wording that a rule has until somebody writes others: what the lists say, as a sentence.
struct KaderSentence {
  let title: LocalizedText
  let wording: LocalizedText

  init(_ program: Program, _ rule: Kader.Rule) {
    let (dutch, english) = (Self.texts(program, rule, .dutch), Self.texts(program, rule, .english))
    title = LocalizedText(dutch: dutch.title, english: english.title)
    wording = LocalizedText(dutch: dutch.wording, english: english.wording)
  }

  private static func texts(
    _ program: Program, _ rule: Kader.Rule, _ language: Language
  ) -> (title: String, wording: String) {
    let questions = KaderQuestions(program: program, rule: rule)
    let names = questions.layers.map { program.rubric.layers[$0].title[language] }
    let place =
      names.isEmpty
      ? "" : Wording(nl: " in \(Listing.all(names).dutch)", en: " in \(Listing.all(names).english)")[language]
    let demand = demand(program, rule, questions)
    let condition = KaderCondition(rule.when)
    func list(_ picks: [KaderCondition.Pick], _ joined: ([String]) -> Wording) -> String {
      joined(picks.map { questions.text($0, language) })[language]
    }
    let needed = condition?.needed ?? []
    let exceptions = condition?.exceptions ?? []
    let when = needed.isEmpty ? "" : KaderDraftWords.when(list(needed) { Listing.all($0) })[language]
    let unless =
      exceptions.isEmpty ? "" : KaderDraftWords.unless(list(exceptions) { Listing.either($0) })[language]
    return (demand.title[language] + place, demand.wording(place)[language] + when + unless + ".")
  }

  private static func demand(
    _ program: Program, _ rule: Kader.Rule, _ questions: KaderQuestions
  ) -> (title: Wording, wording: (String) -> Wording) {
    func level(_ id: Identifier<Level>) -> LocalizedText {
      guard let index = program.rubric.levels.firstIndex(where: { $0.id.value == id }) else {
        return LocalizedText(id.rawValue)
      }
      let title = program.rubric.levels[index].title
      return LocalizedText(dutch: "\(index + 1) \(title[.dutch])", english: "\(index + 1) \(title[.english])")
    }
    switch rule.demand {
    case .minimum(let id):
      let name = level(id.value)
      return (KaderDraftWords.atLeast(name), { KaderDraftWords.wantAtLeast(name, $0) })
    case .target(let id):
      let name = level(id.value)
      return (KaderDraftWords.just(name), { KaderDraftWords.wantJust(name, $0) })
    case .condition(let text):
      let flag = KaderDemand.forbiddenFlag(text).flatMap { name in
        questions.flags.first { $0.name == name }?.flag.title
      }
      let title = flag ?? KaderDraftWords.ownCondition.text
      return (KaderDraftWords.without(title), { KaderDraftWords.wantWithout(title, $0) })
    }
  }
}

extension KaderQuestions {
  /// A pick as a clause: "Belang is minstens ‘Merkbare schade’".
  func text(_ pick: KaderCondition.Pick, _ language: Language) -> String {
    let question = input(pick.name)?.label[language] ?? pick.name
    return "\(question) \(pick.relation.words[language]) ‘\(label(ofValue: pick.value, pick.name, language))’"
  }

  /// An answer in words.
  func label(ofValue value: String, _ name: String, _ language: Language) -> String {
    switch input(name)?.domain {
    case .options(let options)?: options.first { $0.id.value.rawValue == value }?.label[language] ?? value
    case .boolean?: (value == "true" ? Words.yes : Words.no)[language]
    default: value
    }
  }
}

extension KaderCondition.Relation {
  var words: Wording {
    switch self {
    case .equal: Wording(nl: "is", en: "is")
    case .notEqual: Wording(nl: "is niet", en: "is not")
    case .atLeast: Wording(nl: "is minstens", en: "is at least")
    case .atMost: Wording(nl: "is hoogstens", en: "is at most")
    }
  }
}

/// The words of a kader that somebody begins.
enum KaderDraftWords {
  static let title = Wording(nl: "Ons kader", en: "Our kader")
  static let statement = Wording(
    nl: "Dit is een concept om over te praten. Niemand heeft er al over besloten.",
    en: "This is a draft to talk about. Nobody has decided on it yet.")
  static let principle = Wording(
    nl: "Pas toe of leg uit. Wie afwijkt, schrijft op waarom.",
    en: "Apply or explain. Who deviates writes down why.")
  static let source = Wording(nl: "Eigen voorstel, nog te bespreken", en: "Own proposal, open to discussion")
  static let why = Wording(nl: "Nog te beschrijven.", en: "To be described.")
  static let ownCondition = Wording(
    nl: "wat de eigen voorwaarde uitsluit", en: "what the own condition excludes")

  static func atLeast(_ level: LocalizedText) -> Wording {
    Wording(nl: "Minstens \(level[.dutch])", en: "At least \(level[.english])")
  }

  static func just(_ level: LocalizedText) -> Wording {
    Wording(nl: "Precies \(level[.dutch])", en: "Just \(level[.english])")
  }

  static func without(_ title: LocalizedText) -> Wording {
    Wording(nl: "Niet: \(title[.dutch].lowercasedFirst)", en: "Not: \(title[.english].lowercasedFirst)")
  }

  static func wantAtLeast(_ level: LocalizedText, _ place: String) -> Wording {
    Wording(
      nl: "Wij willen dat de provincie\(place) minstens niveau \(level[.dutch]) kiest",
      en: "We want the province to choose at least level \(level[.english])\(place)")
  }

  static func wantJust(_ level: LocalizedText, _ place: String) -> Wording {
    Wording(
      nl: "Wij willen dat de provincie\(place) niveau \(level[.dutch]) kiest, niet lager en niet hoger",
      en: "We want the province to choose level \(level[.english])\(place), neither lower nor higher")
  }

  static func wantWithout(_ title: LocalizedText, _ place: String) -> Wording {
    Wording(
      nl: "Wij willen dit\(place) niet: \(title[.dutch].lowercasedFirst)",
      en: "We do not want this\(place): \(title[.english].lowercasedFirst)")
  }

  static func when(_ facts: String) -> Wording { Wording(nl: ", als \(facts)", en: ", if \(facts)") }
  static func unless(_ facts: String) -> Wording { Wording(nl: ", tenzij \(facts)", en: ", unless \(facts)") }
}
