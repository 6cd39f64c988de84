import AmbitionModel

/// What is told above the view, and what is asked before something goes on.
struct NoticeView {
  let state: WorkbenchState
  private var language: Language { state.language }

  var notices: HTML {
    .all(
      state.notices.map { notice in
        .element("div", notice.kind.style) {
          HTML.element("p") { notice.text[language] }
          if let details = notice.details {
            HTML.element("pre", .class("findings"), Attribute("tabindex", 0)) { details[language] }
          }
        }
      })
  }

  var dialog: HTML {
    guard let question = state.question else { return .none }
    return .element("div", .class("bench-dialog")) {
      HTML.element("h2", .id("dialog-title"), Attribute("tabindex", "-1")) { question.title[language] }
      HTML.element("p") { question.text[language] }
      HTML.element("div", .class("actions")) {
        question.choices.enumerated().map { index, choice in
          HTML.element(
            "button",
            [.button, .act(choice.action), .id("dialog-\(index)"), Attribute("data-sure", "yes")]
              + (choice.item.map { [Attribute("data-case", $0)] } ?? [])
              + (index == 0 ? [] : [.class("plain")]), .text(choice.label[language]))
        }
      }
    }
  }
}

extension BenchNotice.Kind {
  fileprivate var style: Attribute {
    switch self {
    case .done: .class("notice done")
    case .warning: .class("notice")
    case .error: .class("notice alert")
    }
  }
}
