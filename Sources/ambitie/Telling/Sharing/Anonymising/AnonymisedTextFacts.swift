import AmbitionModel
import Scoring

/// The replacements for answers in one's own words: for each text of a fact another word, so that cases that had the
/// same still have, and others do not.
struct AnonymisedTextFacts {
  /// For a text that has no number.
  static let unnumbered = "Tekst"

  /// By the folded text.
  private var pseudonyms: [TextFact: [String: String]] = [:]

  init() {}

  /// - Parameters:
  ///   - members: all cases that are to lie together, with the names of questions of their rubrics.
  ///   - form: what a text may stay as, or `nil`. It stays so only when it tells the same texts apart.
  ///   - generator: draws the numbers, so that their order tells nothing.
  init(
    of members: [CaseNetwork.Member], stayingAs form: (String) -> String?, _ generator: inout SplitMix64
  ) {
    var texts: [TextFact: Set<String>] = [:]
    for member in members {
      let study = member.caseStudy
      for named in study.context + study.answers {
        guard let fact = TextFact(name: named.name.value, of: member.program) else { continue }
        let own = named.answer.everyValue.compactMap { fact.ownText($0, member.program) }
        texts[fact, default: []].formUnion(own)
      }
    }
    let ofRules = Set(members.flatMap { $0.program.texts }.map { $0.folded })
    for (fact, own) in texts.sorted(by: { $0.key < $1.key }) {
      pseudonyms[fact] = Self.pseudonyms(of: own, besides: ofRules, stayingAs: form, &generator)
    }
  }

  /// The replacement for a text; `nil` where it stays, but for names in it.
  func pseudonym(of text: String, for fact: TextFact) -> String? { pseudonyms[fact]?[text.folded] }

  private static func pseudonyms(
    of texts: Set<String>, besides ofRules: Set<String>, stayingAs form: (String) -> String?,
    _ generator: inout SplitMix64
  ) -> [String: String] {
    // How each text would read, and which texts would read so.
    var forms: [String: Set<String?>] = [:]
    var readers: [String: Set<String>] = [:]
    for text in texts {
      let form = form(text)?.folded
      forms[text.folded, default: []].insert(form)
      if let form { readers[form, default: []].insert(text.folded) }
    }
    let staying = forms.filter { _, forms in
      guard forms.count == 1, let form = forms.first ?? nil else { return false }
      return readers[form]?.count == 1 && !ofRules.contains(form)
    }
    let taken = ofRules.union(staying.values.flatMap { $0 }.compactMap { $0 })
    let free = (1...).lazy.map { "\(unnumbered) \($0)" }.filter { !taken.contains($0.folded) }
    let going = forms.keys.filter { staying[$0] == nil }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Dictionary(firstOf: zip(generator.shuffled(going), free).map { ($0, $1) })
  }
}

/// A question that is answered in one's own words, the same for every layer.
struct TextFact: Hashable, Comparable {
  private let rubric: String
  private let question: String

  /// `nil` for a question with another kind of answer.
  init?(slot: Int, of program: Program) {
    let input = program.inputs[slot]
    guard case .text = input.domain else { return nil }
    rubric = program.rubric.id.value.rawValue
    question =
      input.layer == nil ? input.name : input.name.split(separator: ".").last.map { String($0) } ?? ""
  }

  init?(name: String, of program: Program) {
    guard let slot = program.slot(named: name) else { return nil }
    self.init(slot: slot, of: program)
  }

  /// The text of an answer, unless it is one that rules compare with, however it is written.
  func ownText(_ value: Answer.Value, _ program: Program) -> String? {
    switch value {
    case .option(let text), .text(let text):
      program.texts.contains { $0.folded == text.folded } ? nil : text
    case .number, .boolean, .unknown, .notApplicable: nil
    }
  }

  static func < (one: TextFact, other: TextFact) -> Bool {
    (one.rubric, one.question) < (other.rubric, other.question)
  }
}
