import AmbitionModel
import Scoring

/// The controls of one section; the script shows them, since without it they could do nothing.
struct FilterBar {
  private let item: DashboardSection
  private var language: Language { item.language }

  init(_ item: DashboardSection) {
    self.item = item
  }

  var html: HTML {
    .element(
      "form", .class("filters screen-only"), Attribute("aria-label", DashboardWords.filters[language]),
      Attribute("autocomplete", "off"), .flag("hidden")
    ) {
      HTML.element("div", .class("controls")) {
        organisations
        item.filters.filter { $0.name == DashboardFilter.theme || $0.name == DashboardFilter.year }.map(
          choice)
        own
        order
      }
      facts
      HTML.element("p", .class("buttons")) {
        HTML.element("button", .class("plain"), Attribute("type", "button"), Attribute("data-clear", "")) {
          DashboardWords.clear[language]
        }
        HTML.element("button", .class("plain"), Attribute("type", "button"), Attribute("data-unfold", "")) {
          Words.unfold[language]
        }
      }
    }
  }

  /// Several at once, since who compares picks a few.
  private var organisations: HTML {
    guard let filter = item.filters.first(where: { $0.name == DashboardFilter.organisation }) else {
      return .none
    }
    return .element("details", .class("choose")) {
      HTML.element("summary") {
        DashboardWords.organisations[language] + ": "
        HTML.element("span", Attribute("data-chosen", filter.name)) { DashboardWords.allOfThem[language] }
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

  private func choice(_ filter: DashboardFilter) -> HTML {
    let identifier = item.identifier("filter-\(filter.name)")
    return .element("p", .class("field")) {
      HTML.element("label", Attribute("for", identifier)) { filter.title }
      HTML.element("select", .id(identifier), Attribute("data-filter", filter.name)) {
        HTML.element("option", Attribute("value", "")) { DashboardWords.allOfThem[language] }
        filter.options.map { option in
          HTML.element("option", Attribute("value", option.value)) { option.label }
        }
      }
    }
  }

  private var facts: HTML {
    let facts = item.filters.filter { $0.name.hasPrefix("fact.") }
    guard !facts.isEmpty else { return .none }
    return .element("details", .class("facts")) {
      HTML.element("summary") { DashboardWords.moreFilters[language] }
      HTML.element("div", .class("controls")) { facts.map(choice) }
    }
  }

  private var own: HTML {
    guard let filter = item.filters.first(where: { $0.name == DashboardFilter.organisation }) else {
      return .none
    }
    let identifier = item.identifier("own")
    return .element("p", .class("field")) {
      HTML.element("label", Attribute("for", identifier)) { DashboardWords.own[language] }
      HTML.element("select", .id(identifier), Attribute("data-own", "")) {
        HTML.element("option", Attribute("value", "")) { DashboardWords.none[language] }
        filter.options.map { option in
          HTML.element("option", Attribute("value", option.value)) { option.label }
        }
      }
    }
  }

  /// On a small screen the table has no header to sort by.
  private var order: HTML {
    guard !item.section.columns.isEmpty else { return .none }
    let identifier = item.identifier("order")
    return .element("p", .class("field")) {
      HTML.element("label", Attribute("for", identifier)) { DashboardWords.order[language] }
      HTML.element("select", .id(identifier), Attribute("data-order", "")) {
        HTML.element("option", Attribute("value", "")) { DashboardWords.alphabet[language] }
        item.section.columns.map(orders)
      }
    }
  }

  private func orders(_ column: LevelColumn) -> HTML {
    let name = DashboardWords.name(of: column, item.section.program)
    let title = item.speaker.title(of: column)
    let ascending = DashboardWords.ascending(title)[language]
    let descending = DashboardWords.descending(title)[language]
    return .element("option", Attribute("value", "\(name) ascending")) { ascending }
      + .element("option", Attribute("value", "\(name) descending")) { descending }
  }
}
