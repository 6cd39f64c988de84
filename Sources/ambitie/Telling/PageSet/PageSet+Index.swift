import AmbitionModel

extension PageSet {
  /// The index as an HTML file.
  package var index: String {
    Page(
      language: language, title: title, kind: "index-page",
      styles: [.base, .index] + [setting.style].compactMap { $0 },
      body: Page.frame(language) {
        HTML.element("p", .class("quiet")) { HTML.text(rubric.title, language) }
        HTML.element("div", .class("masthead")) {
          HTML.element("h1") { title }
          setting.image(setting.theme?.organisation?[language] ?? "")
        }
        facts
      } main: {
        cards
        caseTable
        notes
      }
    ).text
  }

  private var title: String { PageSetWords.title(cases.count)[language] }
  private var practiceCount: Int { cases.count { $0.isPractice } }

  private var facts: HTML {
    let numbers = NumberStyle(language: language)
    let lines: [HTML?] = [
      setting.theme?.organisation.map { HTML.text($0, language) },
      setting.date.map { HTML.text("\(PageSetWords.session[language]) \(numbers.text($0))") },
      kader.map { HTML.text("\(PageSetWords.kader[language]): ") + HTML.text($0.title, language) },
    ]
    let shown = lines.compactMap { $0 }
    return
      (shown.isEmpty
      ? .none
      : .element("p") {
        shown.enumerated().map { index, line in index == 0 ? line : HTML.text(" · ") + line }
      })
      + (practiceCount == 0
        ? .none
        : .element("p", .class("practice")) {
          HTML.element("b") { CaseMarks.practice[language] }
          " "
          PageSetWords.practice(practiceCount, of: cases.count)[language]
        })
  }

  private var cards: HTML {
    .element("section") {
      HTML.element("h2") { PageSetWords.pages[language] }
      HTML.element("ul", .class("cards")) { members.map(card) }
    }
  }

  private var notes: HTML {
    .element("div", .class("note")) {
      HTML.element("p") { PageSetWords.proposal[language] }
      HTML.element("p") {
        PageSetWords.alone[language]
        if !members.contains(.workbench) { " \(PageSetWords.withoutWorkbench[language])" }
      }
    }
  }

  private func card(_ member: Member) -> HTML {
    .element("li") {
      HTML.element("h3") {
        HTML.element("a", Attribute("href", member.fileName)) { member.name[language] }
      }
      HTML.element("p") { member.purpose[language] }
      HTML.element("p", .class("audience")) { member.audience[language] }
    }
  }

  private var caseTable: HTML {
    let numbers = NumberStyle(language: language)
    var seen: Set<String> = []
    let rows: [[HTML]] = cases.map { study in
      let isAgain = !seen.insert(study.id.value.rawValue).inserted
      let anchor = ReportCase.anchor(of: study, isAgain: isAgain)
      return [
        .element("a", Attribute("href", "\(Member.report.fileName)#\(anchor)")) {
          HTML.text(study.markedTitle, language)
        },
        .text(study.organisation, language), .text(numbers.text(study.referenceDate)),
      ]
    }
    return .element("section") {
      HTML.element("h2") { PageSetWords.cases[language] }
      ResponsiveTable(header: PageSetWords.columns.map { $0[language] }, rows: rows).html
    }
  }
}
