import AmbitionModel
import FEEL
import Scoring
import Telling

/// A case file in which every question of a rubric waits for its answer.
///
/// Each question is in a comment above its answer, with the ids to choose from. It reads without findings.
struct CaseTemplate {
  private let rubric: Rubric
  private let language: Language

  init(_ rubric: Rubric, in language: Language) {
    self.rubric = rubric
    self.language = language
  }

  var text: String {
    let lines = head + context + answers + ["}"]
    let text = lines.joined(separator: "\n") + "\n"
    // What is written here is a document; the layout is the formatter's.
    return DocumentFormatter.format(SourceFile(path: "", text: text)).value ?? text
  }

  // MARK: Parts

  private var head: [String] {
    let id = JSONText.quoted(rubric.id.value.rawValue)
    return [
      comment(
        nl: "Een casus bij de rubric '\(rubric.title[language])'. Commentaar mag blijven staan of weg.",
        en: "A case for the rubric '\(rubric.title[language])'. Comments may stay or go."),
      comment(
        nl: "Zet bij elke vraag de id van een optie. Wat niemand weet, blijft \"unknown\".",
        en: "Put the id of an option at each question. What nobody knows stays \"unknown\"."),
      comment(
        nl:
          "Met toelichting: { \"answer\": \"…\", \"rationale\": \"waarom\", \"sources\": [\"beleidsplan\"] }",
        en: "With its reasons: { \"answer\": \"…\", \"rationale\": \"why\", \"sources\": [\"policy_plan\"] }"),
      comment(
        nl: "Is een vraag niet van toepassing: { \"answer\": \"not_applicable\", \"reason\": \"waarom\" }",
        en: "Where a question does not apply: { \"answer\": \"not_applicable\", \"reason\": \"why\" }"),
      "{\n\"format\": \"ambitie-case/1\",",
      comment(nl: "Een naam zonder spaties, met kleine letters.", en: "A name without blanks, in lowercase."),
      "\"id\": \"\(word(nl: "mijn_product", en: "my_product"))\",",
      "\"rubric\": { \"id\": \(id), \"version\": \(JSONText.quoted(rubric.version)) },",
      "\"title\": \"\(word(nl: "Naam van het product", en: "Name of the product"))\",",
      "\"summary\": \"\(word(nl: "Wat het is, in twee zinnen.", en: "What it is, in two sentences."))\",",
      "\"organisation\": \"\(word(nl: "Naam van de organisatie", en: "Name of the organisation"))\",",
      "\"theme\": \"\(word(nl: "De opgave", en: "The task it serves"))\",",
      comment(nl: "De dag die de antwoorden beschrijven.", en: "The day that the answers describe."),
      "\"reference_date\": \"2000-01-01\",",
      comment(
        nl:
          "Bijvoorbeeld: { \"id\": \"beleidsplan\", \"title\": \"Beleidsplan 2026\", \"kind\": \"government\" }",
        en:
          "For instance: { \"id\": \"policy_plan\", \"title\": \"Policy plan 2026\", \"kind\": \"government\" }"
      ),
      "\"sources\": [],\n",
    ]
  }

  private var context: [String] {
    var lines = ["\"context\": {"]
    for fact in rubric.facts {
      lines += question(fact.question, choices(fact.kind))
      // The question is asked once, above the first of its layers.
      let layers = fact.isPerLayer ? rubric.layers.map { $0.id.value.rawValue + "." } : [""]
      for layer in layers { lines.append(unanswered(layer + fact.id.value.rawValue)) }
    }
    return lines + ["},\n"]
  }

  private var answers: [String] {
    var lines = ["\"answers\": {"]
    for layer in rubric.layers {
      lines.append(comment("\(layer.title[language]): \(layer.summary[language])"))
      lines.append("\(JSONText.quoted(layer.id.value.rawValue)): {")
      for criterion in layer.criteria {
        lines += question(criterion.question, choices(.ordinal(criterion.options)))
        lines.append(unanswered(criterion.id.value.rawValue))
      }
      lines.append("},\n")
    }
    return lines + ["}"]
  }

  // MARK: Questions

  private func question(_ question: LocalizedText, _ choices: [String]) -> [String] {
    ["", comment(question[language])] + choices.map { comment("  " + $0) }
  }

  private func unanswered(_ name: String) -> String {
    "\(JSONText.quoted(name)): \"unknown\","
  }

  private func choices(_ kind: Fact.Kind) -> [String] {
    switch kind {
    case .ordinal(let options):
      options.map { option in
        let (label, text) = (option.label[language], option.text[language])
        return "\"\(option.id.value.rawValue)\": " + (label == text ? text : "\(label). \(text)")
      }
    case .boolean: [word(nl: "true (ja) of false (nee)", en: "true or false")]
    case .number(let minimum, let maximum): [bounds(minimum, maximum)]
    case .text: [word(nl: "een tekst tussen aanhalingstekens", en: "a text between quotes")]
    }
  }

  private func bounds(_ minimum: Rational?, _ maximum: Rational?) -> String {
    let from = minimum.map { word(nl: " vanaf \(decimal($0))", en: " from \(decimal($0))") } ?? ""
    let to = maximum.map { word(nl: " tot en met \(decimal($0))", en: " up to \(decimal($0))") } ?? ""
    return word(nl: "een getal", en: "a number") + from + to
  }

  /// As files write numbers.
  private func decimal(_ number: Rational) -> String {
    FeelValue.number(number).text
  }

  // MARK: Words

  private func word(nl dutch: String, en english: String) -> String {
    Wording(nl: dutch, en: english)[language]
  }

  private func comment(nl dutch: String, en english: String) -> String {
    comment(word(nl: dutch, en: english))
  }

  /// On one line, whatever the text of the rubric holds.
  private func comment(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "// \(printable(line))"
  }
}
