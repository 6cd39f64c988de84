import AmbitionModel
import Scoring

/// The rules of one kader as sentences to agree with, adjust or refuse.
enum RuleSlide {
  /// As many rules as fit with room to write other words.
  private static let rulesOfPage = 2

  /// - Parameter earlier: what a room said of rules before.
  static func slides(
    _ kader: CompiledKader, earlier: [WorkingSession.KaderVote] = [], _ language: Language
  ) -> [DeckSlide] {
    let id = kader.kader.id.value.rawValue
    let pages = kader.kader.rules.paged(rulesOfPage)
    return pages.enumerated().map { index, page in
      DeckSlide(
        name: index == 0 ? "kader_\(id)" : "kader_\(id)_\(index + 1)",
        title: .element("span", .class("kicker")) {
          kicker(kader.kader)[language] + DeckWords.page(index, of: pages.count)[language]
        } + .text(" ") + .text(kader.kader.title, language),
        content: .element("ol", .class("rules"), Attribute("start", page.startIndex + 1)) {
          page.map { rule in
            let vote = earlier.first {
              $0.kader.value == kader.kader.id.value && $0.rule.value == rule.id.value
            }
            return HTML.element("li", Attribute("data-number", number(of: rule, in: kader.kader))) {
              item(rule, of: id, vote, language)
            }
          }
        }
          + .element("details") {
            HTML.element("summary") { DeckWords.whyRule[language] }
            page.map { rule in
              HTML.element("h3") { HTML.text(rule.title, language) }
                + HTML.element("p") { HTML.text(rule.why, language) }
            }
          },
        notes: index == 0 ? DeckNotes.kader : nil)
    }
  }

  private static func number(of rule: Kader.Rule, in kader: Kader) -> Int {
    (kader.rules.firstIndex { $0.id.value == rule.id.value } ?? 0) + 1
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
    HTML.field("rule.\(key)", nil, DeckWords.inOther[language])
  }
}
