import AmbitionModel

/// The page around slides: the bar above, the buttons below, and the small windows that keys open.
struct DeckShell {
  var language: Language
  var title: String
  var slides: [DeckSlide]
  var cases: [(id: String, title: String)]
  /// The parts of the programme, in order.
  var phases: [Phase]
  /// Whose proposal the levels are.
  var statement: LocalizedText
  /// The style sheet of the organisation; `nil` for our own.
  var style: PageAsset?
  var data: DeckData

  /// A part of the programme, with its minutes where they are known.
  struct Phase {
    var minutes: String?
    var name: String
  }

  var text: String {
    Page(
      language: language, title: title, kind: "deck",
      styles: [.base, .levels, .deck] + [style].compactMap { $0 },
      scripts: PageAsset.deckScripts,
      body: body, data: .data("deck-data", json: data.json)
    ).text
  }

  private var body: HTML {
    .element("a", .class("skip"), .href(to: "main")) { PageWords.skip[language] }
      + bar
      + .element("main", .id("main"), Attribute("tabindex", "-1")) {
        slides.map { slide in
          slide.html(language, in: phases.indices.contains(slide.phase) ? phases[slide.phase].name : "")
        }
      }
      + foot + dialogs
      + .element("button", .id("black"), Attribute("type", "button"), .flag("hidden")) {
        HTML.element("span", .class("visually-hidden")) { DeckWords.blackScreen[language] }
      }
      + .element(
        "p", .id("spoken"), .class("visually-hidden"), Attribute("role", "status"),
        Attribute("aria-live", "polite"))
  }

  static func button(_ action: StaticString, _ wording: Wording, _ language: Language) -> HTML {
    .element(
      "button", Attribute("type", "button"), .class("plain"), Attribute("data-do", "\(action)")
    ) { wording[language] }
  }

  /// The buttons to save, join or clear what the room brought in.
  static func harvestButtons(_ language: Language) -> HTML {
    .element("p", .class("buttons"), Attribute("data-staged", ""), .flag("hidden")) {
      button("save", DeckWords.save, language)
      button("table", DeckWords.saveTable, language)
      button("open", DeckWords.open, language)
      button("clear", DeckWords.clear, language)
    }
  }

  private func staged(_ name: StaticString) -> [Attribute] {
    [Attribute("class", "\(name)"), Attribute("data-staged", ""), .flag("hidden")]
  }

  private var bar: HTML {
    .element("header", .class("bar")) {
      HTML.element("h1") { title }
      HTML.element("span", .id("timer"), .class("clock"), Attribute("role", "timer"), .flag("hidden")) {}
      HTML.element(
        "div", staged("tools"),
        choice + Self.button("timer", DeckWords.timer, language)
          + .element("label", .class("choice")) {
            HTML.element("span") { DeckWords.minutes[language] }
            HTML.element(
              "input", .id("minutes"), Attribute("type", "number"), Attribute("min", 1), Attribute("max", 60),
              Attribute("value", 3))
          }
          + Self.button("overview", DeckWords.overview, language)
          + Self.button("help", DeckWords.help, language))
    }
  }

  /// Which case the slides in the middle are about.
  private var choice: HTML {
    guard cases.count > 1 else { return .none }
    return .element("label", .class("choice")) {
      HTML.element("span") { DeckWords.caseStudy[language] }
      HTML.element("select", .id("case-choice")) {
        cases.enumerated().map { index, item in
          HTML.element("option", Attribute("value", index)) { item.title }
        }
      }
    }
  }

  private var foot: HTML {
    .element("footer", .class("foot")) {
      HTML.element(
        "ol", staged("phases") + [Attribute("aria-label", DeckWords.programme[language])],
        .all(
          phases.map { phase in
            HTML.element("li") {
              HTML.element("span") { [phase.minutes, phase.name].compactMap { $0 }.joined(separator: " ") }
            }
          }))
      HTML.element(
        "nav", staged("steps") + [Attribute("aria-label", DeckWords.slides[language])],
        .element(
          "button", .id("previous"), Attribute("type", "button"), .class("plain"),
          Attribute("data-do", "previous")
        ) {
          DeckWords.previous[language]
        }
          + .element("span", .id("place"))
          + .element(
            "button", .id("next"), Attribute("type", "button"), .class("plain"), Attribute("data-do", "next")
          ) {
            DeckWords.next[language]
          })
      HTML.element("div", .class("fine")) {
        HTML.element("p") { HTML.text(statement, language) }
        HTML.element("p") { "\(PageWords.offline[language]) \(PageWords.madeWith[language])" }
      }
    }
  }

  private var dialogs: HTML {
    dialog("overview", DeckWords.overview) { HTML.element("ol", .id("overview-list"), .class("overview")) }
      + dialog("help", DeckWords.help) {
        HTML.element("table", .class("keys")) {
          HTML.element("tbody") {
            DeckWords.keys.map { key in
              HTML.element("tr") {
                HTML.element("th", Attribute("scope", "row")) {
                  HTML.element(
                    "button", Attribute("type", "button"), .class("plain"), Attribute("data-do", key.action)
                  ) {
                    key.text[language]
                  }
                }
                HTML.element("td") { HTML.element("kbd") { key.keys[language] } }
              }
            }
          }
        }
        HTML.element("p") {
          HTML.element("label", .class("switch")) {
            HTML.element("input", Attribute("type", "checkbox"), .id("keys-on"))
            " "
            DeckWords.letterKeys[language]
          }
        }
      }
      + dialog("goto", DeckWords.goTo) {
        HTML.element("form", .id("goto-form")) {
          HTML.element("label", Attribute("for", "goto-number")) { DeckWords.slideNumber[language] }
          HTML.element(
            "input", .id("goto-number"), Attribute("type", "number"), Attribute("min", 1),
            Attribute("max", 999))
          HTML.element("button", Attribute("type", "submit")) { DeckWords.go[language] }
        }
      }
      + .element("dialog", .id("ask"), Attribute("aria-labelledby", "ask-text")) {
        HTML.element("p", .id("ask-text"), .class("lead"))
        HTML.element("p", .class("buttons")) {
          HTML.element("button", .id("ask-yes"), Attribute("type", "button")) { DeckWords.yes[language] }
          HTML.element("button", .id("ask-no"), Attribute("type", "button"), .class("plain")) {
            DeckWords.no[language]
          }
        }
      }
      + .element(
        "input", .id("harvest-file"), Attribute("type", "file"),
        Attribute("accept", ".json,application/json"),
        .flag("hidden"), Attribute("aria-label", DeckWords.open[language]))
  }

  private func dialog(
    _ id: StaticString, _ title: Wording, @HTMLBuilder content: () -> HTML
  ) -> HTML {
    .element("dialog", .id("\(id)"), Attribute("aria-labelledby", "\(id)-title")) {
      HTML.element("h2", .id("\(id)-title")) { title[language] }
      content()
      HTML.element("p", .class("buttons")) {
        HTML.element("button", Attribute("type", "button"), Attribute("data-close", "")) {
          DeckWords.close[language]
        }
      }
    }
  }
}
