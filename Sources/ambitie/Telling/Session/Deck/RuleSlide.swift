import AmbitionModel
import Scoring

/// The rules of one kader as sentences to agree with, adjust or refuse.
enum RuleSlide {
  /// - Parameter earlier: what a room said of rules before.
  static func slide(
    _ kader: CompiledKader, earlier: [WorkingSession.KaderVote] = [], _ language: Language
  ) -> DeckSlide {
    let id = kader.kader.id.value.rawValue
    return DeckSlide(
      name: "kader_\(id)",
      title: .element("span", .class("kicker")) { kicker(kader.kader)[language] } + .text(" ")
        + .text(kader.kader.title, language),
      content: .element("ol", .class("rules")) {
        kader.kader.rules.map { rule in
          let vote = earlier.first {
            $0.kader.value == kader.kader.id.value && $0.rule.value == rule.id.value
          }
          return HTML.element("li") { item(rule, of: id, vote, language) }
        }
      } + .element("p") { HTML.text(kader.kader.principle, language) },
      notes: DeckNotes.kader)
  }

  private static func kicker(_ kader: Kader) -> Wording {
    kader.status == .adopted ? DeckWords.adoptedKader : DeckWords.draftKader
  }

  @HTMLBuilder
  private static func item(
    _ rule: Kader.Rule, of kader: String, _ vote: WorkingSession.KaderVote?, _ language: Language
  ) -> HTML {
    let key = "\(kader).\(rule.id.value)"
    HTML.element("p") { HTML.text(rule.wording, language) }
    if let vote {
      HTML.element("p", .class("open")) {
        DeckWords.saidBefore(vote.agree, vote.adjust, vote.reject)[language]
        if let wording = vote.wording { " " + DeckWords.inOtherWords(wording)[language] }
      }
    }
    HTML.widget("rule", [Attribute("data-key", key), Attribute("data-name", rule.title[language])])
    HTML.element("details", .class("beside")) {
      HTML.element("summary") { DeckWords.otherWords[language] }
      HTML.element("p") { HTML.text(rule.why, language) }
      HTML.field("rule.\(key)", nil, DeckWords.rewrite(rule.title[language])[language])
    }
  }
}
