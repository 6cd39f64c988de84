package import AmbitionModel
package import Scoring

/// A sheet to fill in: a row for each thing that is asked, with what was answered so far.
///
/// All questions are in one list, with a heading for each layer. So there is one place to look for what is still
/// open, one list to filter and print, and the same rows make a workbook and a CSV file.
package struct QuestionSheet {
  /// The rows of one heading.
  struct Section {
    var title: String
    /// A sentence beside the heading.
    var summary: String
    var rows: [Row]
  }

  struct Row {
    var id: String
    var question: String
    /// Why it matters; may be empty.
    var why: String
    /// The possible answers, a line for each option.
    var choices: String
    /// The answers offered in a list; `nil` where the answer is typed.
    var offered: [String]?
    /// The bounds of a number; `nil` for other answers.
    var bounds: Bounds?
    var shown: ShownAnswer
    /// Whether the answer is for reading only.
    var isFixed = false
    /// Whether explanation, source and certainty can be given.
    var takesRationale = true
  }

  struct Bounds: Hashable {
    var minimum: Rational?
    var maximum: Rational?
  }

  let program: Program
  let caseStudy: CaseStudy?
  let language: Language
  let asked: AskedQuestions

  /// - Parameter caseStudy: with what was answered so far; `nil` for an empty sheet.
  package init(
    program: Program, caseStudy: CaseStudy?, language: Language, asked: AskedQuestions = .all
  ) {
    (self.program, self.caseStudy, self.language, self.asked) = (program, caseStudy, language, asked)
  }

  var rubric: Rubric { program.rubric }

  /// The case itself, its situation, and each layer.
  var sections: [Section] {
    let caseSection = Section(
      title: CaseFact.sectionTitle[language],
      summary: Wording(nl: "waar het over gaat", en: "what it is about")[language],
      rows: CaseFact.allCases.map(row))
    let situation = Section(
      title: Wording(nl: "Situatie", en: "Situation")[language],
      summary: Wording(nl: "waar de keuzes bij moeten passen", en: "what the choices have to fit")[language],
      rows: rows(ofLayer: nil))
    let layers = rubric.layers.enumerated().map { index, layer in
      Section(title: layer.title[language], summary: layer.summary[language], rows: rows(ofLayer: index))
    }
    return ([caseSection, situation] + layers).filter { !$0.rows.isEmpty }
  }

  /// The sources of the case, as their columns show them.
  var sources: [[SheetColumn: String]] {
    (caseStudy?.sources ?? []).map { source in
      [
        .id: source.id.value.rawValue, .title: ShownAnswer.fitting(source.title[language]),
        .kind: source.kind.wording[language], .address: source.url ?? "",
        .date: source.date?.description ?? "",
      ]
    }
  }

  private func rows(ofLayer layer: Int?) -> [Row] {
    program.slots(of: asked).map { program.inputs[$0] }.filter { $0.layer == layer }.map(row)
  }

  private func row(_ fact: CaseFact) -> Row {
    var shown = ShownAnswer()
    if fact == .rubric {
      // The case that the sheet was made from tells import what was there before.
      let origin = caseStudy.map { " \($0.id.value)" } ?? ""
      shown.answer = "\(rubric.id.value) \(rubric.version)\(origin)"
    } else if let caseStudy {
      shown.answer = ShownAnswer.fitting(fact.text(of: caseStudy, in: language))
    }
    return Row(
      id: fact.name, question: fact.question[language], why: "", choices: fact.help[language], shown: shown,
      isFixed: fact == .rubric, takesRationale: false)
  }

  private func row(_ input: Input) -> Row {
    let answer = caseStudy?.answer(to: input)
    let bounds: Bounds? =
      if case .number(let minimum, let maximum) = input.domain {
        Bounds(minimum: minimum, maximum: maximum)
      } else {
        nil
      }
    return Row(
      id: input.name, question: input.text[language], why: input.guide(language).joined(separator: " "),
      choices: choices(of: input),
      offered: OfferedAnswers(input).choices(in: language), bounds: bounds,
      shown: answer.map { ShownAnswer($0, to: input, in: language) } ?? ShownAnswer())
  }

  private func choices(of input: Input) -> String {
    switch input.domain {
    case .options(let options):
      let labels = OfferedAnswers(input).choices(in: language) ?? []
      return zip(labels, options).map { label, option in
        let text = SheetWords.trimmed(option.text[language])
        return SheetWords.plain(text) == SheetWords.plain(label) ? "• \(label)" : "• \(label): \(text)"
      }.joined(separator: "\n")
    case .boolean: return Wording(nl: "Ja of nee.", en: "Yes or no.")[language]
    case .number(let minimum, let maximum): return numberHelp(minimum, maximum)
    case .text: return Wording(nl: "Een tekst.", en: "A text.")[language]
    }
  }

  private func numberHelp(_ minimum: Rational?, _ maximum: Rational?) -> String {
    let style = NumberStyle(language: language)
    return switch (minimum, maximum) {
    case (let low?, let high?):
      Wording(
        nl: "Een getal van \(style.text(low)) tot en met \(style.text(high)).",
        en: "A number from \(style.text(low)) to \(style.text(high)).")[language]
    case (let low?, nil):
      Wording(nl: "Een getal vanaf \(style.text(low)).", en: "A number from \(style.text(low)).")[language]
    case (nil, let high?):
      Wording(
        nl: "Een getal tot en met \(style.text(high)).", en: "A number up to \(style.text(high)).")[language]
    case (nil, nil): Wording(nl: "Een getal.", en: "A number.")[language]
    }
  }
}

extension CaseStudy {
  /// The answer to a question; `nil` when it was left out.
  func answer(to input: Input) -> Answer? {
    let answers = if case .fact = input.question { context } else { self.answers }
    return answers.first { $0.name.value == input.name }?.answer
  }
}
