import AmbitionModel
import Scoring

// The controls of one section; the script shows them, since without it they could do nothing.
extension DashboardSection {
  var filterBar: HTML {
    let organisations = filters.filter { $0.name == DashboardFilter.organisation }
    let fixed = filters.filter { [DashboardFilter.theme, DashboardFilter.year].contains($0.name) }
    let facts = filters.filter { $0.name.hasPrefix("fact.") }
    return .element(
      "form", .class("filters screen-only"), Attribute("aria-label", DashboardWords.filters[language]),
      Attribute("autocomplete", "off"), .flag("hidden")
    ) {
      HTML.element("div", .class("controls")) {
        organisations.map(several)
        fixed.map(one)
        organisations.map(own)
        order
      }
      HTML.element("p", .class("buttons")) {
        HTML.element("button", .class("plain"), Attribute("type", "button"), Attribute("data-clear", "")) {
          DashboardWords.clear[language]
        }
        HTML.element(
          "button", .class("plain"), Attribute("type", "button"), Attribute("data-save", selectionName)
        ) { DashboardWords.save[language] }
        HTML.element("button", .class("plain"), Attribute("type", "button"), Attribute("data-unfold", "")) {
          Words.unfold[language]
        }
      }
      if !facts.isEmpty {
        HTML.element("details", .class("facts")) {
          HTML.element("summary") { DashboardWords.moreFilters[language] }
          HTML.element("div", .class("controls")) { facts.map(one) }
        }
      }
    }
  }

  /// The name of the file with the cases that the filters leave.
  private var selectionName: String {
    let mark = section.origin == .practice ? "\(DashboardWords.practiceFile[language])-" : ""
    return "\(mark)\(DashboardWords.selectionFile[language])\(number == 1 ? "" : "-\(number)").csv"
  }

  /// Several at once, since those who compare pick a few.
  private func several(_ filter: DashboardFilter) -> HTML {
    .element("details", .class("choose")) {
      HTML.element("summary") {
        HTML.element("span", .class("label")) {
          DashboardWords.organisations[language]
          HTML.element("span", .class("visually-hidden")) { ": " }
        }
        HTML.element("span", .class("box"), Attribute("data-chosen", filter.name)) {
          DashboardWords.allOfThem[language]
        }
      }
      HTML.element("fieldset") {
        HTML.element("legend", .class("visually-hidden")) { DashboardWords.organisations[language] }
        filter.options.map { option in
          HTML.element("label", .class("inline")) {
            HTML.element(
              "input", Attribute("type", "checkbox"), Attribute("data-filter", filter.name),
              Attribute("value", option.value))
            option.label
          }
        }
      }
    }
  }

  private func one(_ filter: DashboardFilter) -> HTML {
    choice(
      "filter-\(filter.name)", filter.title, Attribute("data-filter", filter.name),
      none: DashboardWords.allOfThem, filter.options)
  }

  private func own(_ filter: DashboardFilter) -> HTML {
    choice(
      "own", DashboardWords.own[language], Attribute("data-own", ""), none: DashboardWords.none,
      filter.options)
  }

  /// On a small screen the table has no header to sort by.
  private var order: HTML {
    guard !section.columns.isEmpty else { return .none }
    let orders = section.columns.flatMap { column -> [DashboardFilter.Option] in
      let (name, title) = (DashboardWords.name(of: column, section.program), speaker.title(of: column))
      return [
        .init(value: "\(name) ascending", label: DashboardWords.ascending(title)[language]),
        .init(value: "\(name) descending", label: DashboardWords.descending(title)[language]),
      ]
    }
    return choice(
      "order", DashboardWords.order[language], Attribute("data-order", ""), none: DashboardWords.alphabet,
      orders)
  }

  /// A field to choose one of several things, or none of them.
  private func choice(
    _ name: String, _ title: String, _ what: Attribute, none: Wording, _ options: [DashboardFilter.Option]
  ) -> HTML {
    .element("p", .class("field")) {
      HTML.element("label", Attribute("for", identifier(name))) { title }
      HTML.element("select", .id(identifier(name)), what) {
        ([.init(value: "", label: none[language])] + options).map { option in
          HTML.element("option", Attribute("value", option.value)) { option.label }
        }
      }
    }
  }
}
