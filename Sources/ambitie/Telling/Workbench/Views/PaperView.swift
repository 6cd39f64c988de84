import AmbitionModel
import Scoring

/// The whole list of questions for paper: what was answered with why and where that shows, and boxes to tick for what is open.
struct PaperView {
  let state: WorkbenchState
  let item: OpenCase
  private var language: Language { state.language }
  private var words: AnswerWords { AnswerWords(state: state, item: item) }

  var html: HTML {
    .element("h1") { HTML.text(item.study.markedTitle, language) }
      + .element("p") {
        "\(item.study.organisation[language]) · \(NumberStyle(language: language).text(item.study.referenceDate))"
      }
      + .element("p") { HTML.text(item.study.summary, language) }
      + .all(item.parts.filter { $0 != .about }.map(part)) + sources
  }

  private func part(_ part: FillPlace.Part) -> HTML {
    .element("section") {
      HTML.element("h2") { HTML.text(item.title(of: part), language) }
      item.slots(in: part).map(question)
    }
  }

  private func question(_ slot: Int) -> HTML {
    let input = item.program.inputs[slot]
    let answer = item.study.answer(named: input.name)
    let ratings = answer?.origin == nil ? (answer?.givenRatings ?? []).filter { !$0.saysNothing } : []
    return .element("div", .class("paper-question")) {
      HTML.element("h3") { HTML.text(input.text, language) }
      if let origin = answer?.origin {
        HTML.element("p") { QuestionWords.fromElsewhere(origin.caseStudy.value.rawValue)[language] }
      } else if ratings.isEmpty {
        boxes(input)
      } else {
        ratings.map { given($0, slot) }
        if let consensus = answer?.consensus {
          HTML.element("p") { HTML.element("b") { OthersWords.agreed[language] } }
          given(consensus, slot)
        }
      }
    }
  }

  /// One answer, with everything that was said about it.
  private func given(_ rating: Rating, _ slot: Int) -> HTML {
    let name = item.study.assessors.first { $0.id.value == rating.assessor?.value }?.name
    let titles = item.study.sources.filter { source in
      rating.sources.contains { $0.value == source.id.value }
    }.map { $0.title[language] }
    let certainty = rating.confidence.map {
      "\(EntryWords.confidence[language]) \($0.wording[language].capitalised)."
    }
    let lines = [
      rating.reason?[language], rating.rationale?[language],
      titles.isEmpty ? nil : "\(EntryWords.sources[language]) \(Listing.all(titles)[language]).", certainty,
    ].compactMap { $0 }
    return .element("p") {
      HTML.element("b") { "\(name.map { "\($0): " } ?? "")\(words.text(of: rating, slot))" }
    } + .all(lines.map { line in HTML.element("p", .class("said")) { line } })
  }

  /// What can be answered by pen.
  private func boxes(_ input: Input) -> HTML {
    let listed: [String] =
      switch input.domain {
      case .options(let options): options.map { $0.label[language] }
      case .boolean: [Words.yes[language].capitalised, Words.no[language].capitalised]
      case .number, .text: ["…………………………"]
      }
    let all = listed + [EntryWords.unknown[language], EntryWords.notApplicable[language]]
    return .element("ul", .class("boxes")) { all.map { label in HTML.element("li") { "☐ \(label)" } } }
      + .element("p", .class("said")) { "\(EntryWords.rationale[language]) ………………………………………………………………………………" }
  }

  private var sources: HTML {
    guard !item.study.sources.isEmpty else { return .none }
    return .element("section") {
      HTML.element("h2") { EntryWords.sourcesHeading[language] }
      HTML.element("ul") {
        item.study.sources.map { source in
          let date = source.date.map { NumberStyle(language: language).text($0) }
          let rest = [source.kind.wording[language], date, source.url].compactMap { $0 }
          return HTML.element("li") { "\(source.title[language]). \(rest.joined(separator: ", "))" }
        }
      }
    }
  }
}
