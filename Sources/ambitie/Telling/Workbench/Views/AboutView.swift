import AmbitionModel

/// What the case is, and the publications that answers rest on.
struct AboutView {
  let state: WorkbenchState
  let item: OpenCase
  private var language: Language { state.language }
  private var elements: BenchElements { BenchElements(state: state) }

  var html: HTML {
    .element("section", Attribute("aria-labelledby", "part-title")) {
      HTML.element("h2", .id("part-title"), Attribute("tabindex", "-1")) { EntryWords.caseHeading[language] }
      text(.title, EntryWords.caseTitleHint, lines: 1)
      text(.summary, EntryWords.summaryHint, lines: 3)
      text(.organisation, EntryWords.organisationHint, lines: 1)
      text(.theme, EntryWords.themeHint, lines: 1)
      elements.field(
        "f-reference_date", EntryWords.referenceDate, note: EntryWords.referenceDateHint,
        value: typed(item.study.referenceDate), .act("describe"), Attribute("data-field", "reference_date"),
        .class("date"))
    } + sources
  }

  private func text(_ field: DescribedField, _ note: Wording, lines: Int) -> HTML {
    let isFilled = !item.study.unfilled.contains(field)
    return elements.field(
      "f-\(field.rawValue)", field.label, note: note, value: isFilled ? item.study[field][language] : "",
      lines: lines,
      .act("describe"), Attribute("data-field", field.rawValue))
  }

  /// A day as people type it in this language.
  private func typed(_ day: CalendarDate) -> String { day.typed(language) }

  private var sources: HTML {
    .element("section", Attribute("aria-labelledby", "sources-title")) {
      HTML.element("h2", .id("sources-title")) { EntryWords.sourcesHeading[language] }
      HTML.element("p") { EntryWords.sourcesSummary[language] }
      item.study.sources.map(source)
      elements.button(EntryWords.addSource, .class("plain"), .id("add-source"), .act("addsource"))
    }
  }

  private func source(_ source: Source) -> HTML {
    let id = source.id.value.rawValue
    func field(_ name: String, _ label: Wording, _ value: String) -> HTML {
      elements.field(
        "s-\(id)-\(name)", label, value: value, .act("source"), Attribute("data-source", id),
        Attribute("data-field", name))
    }
    return .element("fieldset", .class("source")) {
      HTML.element("legend") { HTML.text(source.title, language) }
      field("title", EntryWords.sourceTitle, source.title[language])
      field("url", EntryWords.sourceAddress, source.url ?? "")
      HTML.element("div", .class("entry")) {
        HTML.element("label", Attribute("for", "s-\(id)-kind")) { EntryWords.sourceKind[language] }
        HTML.element(
          "select", .id("s-\(id)-kind"), .act("source"), Attribute("data-source", id),
          Attribute("data-field", "kind")
        ) {
          Source.Kind.allCases.map { kind in
            HTML.element(
              "option", Attribute("value", kind.rawValue), .flag("selected").when(kind == source.kind)
            ) { kind.wording[language] }
          }
        }
      }
      field("date", EntryWords.sourceDate, source.date.map { typed($0) } ?? "")
      elements.button(
        EntryWords.removeSource, .class("plain"), .act("removesource"), Attribute("data-source", id))
    }
  }
}

extension DescribedField {
  /// What its field is called.
  var label: Wording {
    switch self {
    case .title: EntryWords.caseTitle
    case .summary: EntryWords.summary
    case .organisation: EntryWords.organisation
    case .theme: EntryWords.theme
    }
  }
}

extension CalendarDate {
  /// A day as people type it in a language.
  func typed(_ language: Language) -> String {
    language == .dutch ? "\(day)-\(month)-\(year)" : description
  }
}
