import AmbitionModel
import Scoring

// The flags that several organisations have, with what they could do together.
extension DashboardSection {
  var sharedFlags: HTML {
    guard section.consistency.count > 1 else {
      return .element("p") { CompareWords.oneOrganisation[language] }
    }
    let open = section.flags.count(where: { $0.mayBeShared })
    return .element("p", .class("empty"), .hidden(unless: !section.flags.contains(where: { $0.isShared }))) {
      CompareWords.nothingShared[language]
    } + .all(FlagSpread.kinds.map(kind))
      + .element("p", .class("note"), Attribute("data-may-be-shared", ""), .hidden(unless: open > 0)) {
        CompareWords.mayBeShared(open)[language]
      } + download(.view(.flags))
  }

  private func kind(_ kind: Flag.Kind) -> HTML {
    // Those of now in their order, then those of earlier dates, which a year can bring up.
    let now = section.flags.map { $0.flag }
    let all = now + section.program.flags.indices.filter { !now.contains($0) }
    let flags = all.filter { section.program.flags[$0].flag.kind == kind && !raised($0).isEmpty }
    guard !flags.isEmpty else { return .none }
    let isShown = section.flags.contains { $0.isShared && section.program.flags[$0.flag].flag.kind == kind }
    return .element(
      "section", .class("kind"), Attribute("data-kind", kind.rawValue), .hidden(unless: isShown)
    ) {
      HTML.element("h4") { "\(kind.sign) \(kind.heading[language])" }
      if kind == .missedOpportunity { HTML.element("p") { CompareWords.jointly[language] } }
      ResponsiveTable(
        classes: "rows flag-grid",
        header: [CompareWords.flag[language]]
          + section.organisations.indices.map { speaker.organisation($0) },
        rows: flags.map(flag)
      ).html
    }
  }

  /// The cases at any date in which a flag is raised.
  private func raised(_ flag: Int) -> [Int] {
    section.cases.indices.filter { section.cases[$0].assessment.flags[flag].state == .raised }
  }

  /// One flag against all organisations: a dot for each case that has it.
  private func flag(_ index: Int) -> ResponsiveTable.Row {
    let spread = section.flags.first { $0.flag == index }
    let open = spread?.undetermined.count ?? 0
    let name = HTML.all([
      .element("span", .class("title")) { speaker.speaker.title(ofFlag: index) }, .text(" "),
      .element("span", Attribute("data-number", "")) {
        CompareWords.raised(spread?.organisations.count ?? 0, spread?.raised.count ?? 0)[language]
      },
      .element("span", .class("advice")) { HTML.text(section.program.flags[index].flag.advice, language) },
      .element("span", .class("note"), Attribute("data-open", ""), .hidden(unless: open > 0)) {
        CompareWords.undetermined(Count.of(open, .comparedCase))[language]
      },
    ])
    let cases = raised(index)
    let cells = section.organisations.indices.map { organisation in
      cell(organisation, cases.filter { section.cases[$0].organisation == organisation })
    }
    return .init(
      cells: [.init(content: name)] + cells,
      attributes: [Attribute("data-flag", index), .hidden(unless: spread?.isShared ?? false)])
  }

  private func cell(_ organisation: Int, _ cases: [Int]) -> ResponsiveTable.Cell {
    let count = cases.count { isShown([$0]) }
    let marks = cases.map { index in
      HTML.element("i", about(index) + [Attribute("title", speaker.title(ofCase: index))], .none)
    }
    let content = HTML.all([
      cases.isEmpty
        ? .none
        : .element("span", .class("marks"), Attribute("aria-hidden", "true")) { marks },
      .element("span", .class("visually-hidden")) { "\(count)" },
    ])
    return .init(content: content, attributes: [Attribute("data-organisation", organisation)])
  }
}
