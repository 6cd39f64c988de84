package import AmbitionModel
import Scoring

/// Ballots to print: A5, two on a sheet of A4, one kind for each case, without names.
package struct BallotPage {
  private let cases: [CaseStudy]
  private let scale: VoteScale
  private let language: Language

  package init(_ cases: [CaseStudy], _ scale: VoteScale, _ language: Language) {
    self.cases = cases
    self.scale = scale
    self.language = language
  }

  package var text: String {
    Page(
      language: language, title: BallotWords.title[language], kind: "ballots",
      styles: [.base, .ballot],
      body: .element("main") {
        HTML.element("h1", .class("screen-only")) { BallotWords.title[language] }
        HTML.element("p", .class("screen-only")) { BallotWords.howToPrint[language] }
        cases.map(sheet)
      }
    ).text
  }

  /// Two of the same, to cut apart.
  private func sheet(_ caseStudy: CaseStudy) -> HTML {
    .element("div", .class("sheet")) { ballot(caseStudy) + ballot(caseStudy) }
  }

  private func ballot(_ caseStudy: CaseStudy) -> HTML {
    .element("section", .class("ballot")) {
      HTML.element("h2") { HTML.text(caseStudy.markedTitle, language) }
      HTML.element("p", .class("ballot-id")) {
        HTML.text(caseStudy.organisation, language)
        HTML.element("span", .class("number")) { BallotWords.number[language] }
      }
      HTML.element("p") { BallotWords.question[language] }
      table
      HTML.element("ol", .class("levels")) {
        scale.levels.map { level in
          HTML.element("li") {
            HTML.element("strong") { HTML.text(level.title, language) }
            " "
            HTML.text(level.sentence, language)
          }
        }
      }
      HTML.element("p", .class("note")) { BallotWords.noNames[language] }
    }
  }

  private var table: HTML {
    .element("table") {
      HTML.element("thead") {
        HTML.element("tr") {
          HTML.element("th", Attribute("scope", "col")) { VoteWords.layer[language] }
          scale.levels.indices.map { index in
            HTML.element("th", Attribute("scope", "col"), .class("pick")) { "\(index + 1)" }
          }
          HTML.element("th", Attribute("scope", "col"), .class("pick")) { VoteWords.unknown[language] }
        }
      }
      HTML.element("tbody") {
        scale.layers.map { layer in
          HTML.element("tr") {
            HTML.element("th", Attribute("scope", "row")) { HTML.text(layer.title, language) }
            (0...scale.levels.count).map { _ in
              HTML.element("td", .class("pick")) { HTML.element("span", .class("box")) }
            }
          }
        }
      }
    }
  }
}

/// The words of a ballot.
private enum BallotWords {
  static let title = Wording(nl: "Stembiljetten", en: "Ballots")
  static let howToPrint = Wording(
    nl: "Druk dit af op A4 en knip elk vel doormidden. U krijgt twee biljetten per vel.",
    en: "Print this on A4 and cut each sheet in two. Each sheet holds two ballots.")
  static let number = Wording(nl: "Biljet nr. ........", en: "Ballot no. ........")
  static let question = Wording(
    nl: "Hoeveel moet de provincie hier sturen? Kruis per laag één vak aan.",
    en: "How much should the province steer here? Tick one box for each layer.")
  static let noNames = Wording(
    nl: "Geen naam en geen fractie. Uw stem is van u.", en: "No name and no party. Your vote is yours.")
}
