import AmbitionModel

extension Check {
  /// Exact meaning: two questions that are put for the same layer, or one of them for the whole case, have the
  /// same words in a language, whatever the capitals, blanks and signs.
  static let sameQuestion = Check(
    code: .sameQuestion,
    title: Wording(nl: "vraag die twee keer wordt gesteld", en: "question that is asked twice"),
    finds: Wording(
      nl: "Twee vragen van één laag of casus met dezelfde woorden.",
      en: "Two questions of one layer or case in the same words."),
    matters: Wording(
      nl: "De invuller antwoordt dan twee keer, en misschien verschillend.",
      en: "People then answer twice, and perhaps differently."),
    remedy: Wording(
      nl: "Haal een van de vragen weg, of zeg wat hen verschilt.",
      en: "Remove one of the questions, or say what sets them apart."),
    example: CheckExample.rubric(
      flags: [.init("known", when: "known = true")], fact: "known", question: "Who?"),
    mended: CheckExample.rubric(
      flags: [.init("known", when: "known = true")], fact: "known", question: "Is it so?")
  ) { space in
    var known: [AskedText: Input] = [:]
    var places: Set<SourceRange> = []
    var findings: [Finding] = []
    for input in space.program.inputs {
      let texts = Set([input.text.dutch, input.text.english].compactMap { $0 }.map { $0.bareWords })
      for text in texts.sorted() where !text.isEmpty {
        // A question for the whole case is asked in every layer too.
        let scopes: [AskedText.Scope] =
          input.layer.map { [.wholeCase, .layer($0)] } ?? [.wholeCase, .someLayer]
        let other = scopes.compactMap { known[AskedText(text: text, scope: $0)] }
          .first { $0.place != input.place }
        for scope in input.layer.map({ [.layer($0), .someLayer] }) ?? [AskedText.Scope.wholeCase] {
          if known[AskedText(text: text, scope: scope)] == nil {
            known[AskedText(text: text, scope: scope)] = input
          }
        }
        guard let other, places.insert(input.place).inserted else { continue }
        let note = Diagnostic.Note(Wording(nl: "de andere vraag", en: "the other question"), at: other.place)
        findings.append(
          Finding(Diagnostic(.sameQuestion(other.name, input.name), at: input.place, notes: [note])))
      }
    }
    return findings
  }
}

/// A question as it is put somewhere.
private struct AskedText: Hashable {
  enum Scope: Hashable {
    case wholeCase
    case layer(Int)
    case someLayer
  }

  var text: String
  var scope: Scope
}

extension String {
  /// The letters and digits in lower case, with one blank between words.
  fileprivate var bareWords: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

extension Diagnostic.Message {
  fileprivate static func sameQuestion(_ first: String, _ second: String) -> Self {
    Self(
      .sameQuestion, nl: "\(quoted(second)) stelt dezelfde vraag als \(quoted(first))",
      en: "\(quoted(second)) asks the same as \(quoted(first))")
  }
}
