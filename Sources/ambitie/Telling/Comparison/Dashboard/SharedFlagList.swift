import AmbitionModel
import Scoring

/// The flags that several organisations have, with what they could do together.
struct SharedFlagList {
  private let item: DashboardSection
  private var section: ComparisonSection { item.section }
  private var language: Language { item.language }

  init(_ item: DashboardSection) {
    self.item = item
  }

  var html: HTML {
    guard section.consistency.count > 1 else {
      return .element("p") { CompareWords.oneOrganisation[language] }
    }
    let isEmpty = !section.flags.contains(where: \.isShared)
    return .element("p", .class("empty"), Attribute.flag("hidden").when(!isEmpty)) {
      CompareWords.nothingShared[language]
    } + .all(FlagSpread.kinds.map(kind)) + mayBeShared + item.download(.view(.flags))
  }

  private func kind(_ kind: Flag.Kind) -> HTML {
    // Those of now in their order, then those of earlier dates, which a year can bring up.
    let now = section.flags.map(\.flag)
    let all = now + section.program.flags.indices.filter { !now.contains($0) }
    let flags = all.filter { section.program.flags[$0].flag.kind == kind && !raised($0).isEmpty }
    guard !flags.isEmpty else { return .none }
    let isShown = section.flags.contains { $0.isShared && section.program.flags[$0.flag].flag.kind == kind }
    return .element(
      "section", .class("kind"), Attribute("data-kind", kind.rawValue),
      Attribute.flag("hidden").when(!isShown)
    ) {
      HTML.element("h4") { "\(kind.sign) \(CompareWords.heading(kind)[language])" }
      if kind == .missedOpportunity { HTML.element("p") { CompareWords.together(kind)[language] } }
      HTML.element("div", .class("flags")) { flags.map(flag) }
    }
  }

  /// The cases at any date in which a flag is raised.
  private func raised(_ flag: Int) -> [Int] {
    section.cases.indices.filter { section.cases[$0].assessment.flags[flag].state == .raised }
  }

  private func flag(_ index: Int) -> HTML {
    let spread = section.flags.first { $0.flag == index }
    let cases = Dictionary(grouping: raised(index)) { section.cases[$0].organisation }
    let isShared = spread?.isShared ?? false
    return .element(
      "details", .class("flag"), Attribute("data-flag", index), Attribute.flag("hidden").when(!isShared)
    ) {
      HTML.element("summary") {
        HTML.element("span", .class("title")) { item.speaker.speaker.title(ofFlag: index) }
        " "
        HTML.element("span", Attribute("data-number", "")) {
          CompareWords.raised(spread?.organisations.count ?? 0, spread?.raised.count ?? 0)[language]
        }
      }
      HTML.element("p") {
        HTML.element("b") { CaseWords.advice[language] + ": " }
        HTML.text(section.program.flags[index].flag.advice, language)
      }
      HTML.element("ul") {
        cases.sorted { $0.key < $1.key }.map { organisation, members in
          HTML.element(
            "li",
            [Attribute.flag("hidden").when(!members.contains { section.cases[$0].isLatest })],
            .text("\(item.speaker.organisation(organisation)): ")
              + .element("ul", .class("chips")) {
                members.map { index in
                  HTML.element("li", item.about(index), .text(item.speaker.title(ofCase: index)))
                }
              })
        }
      }
      HTML.element(
        "p", .class("note"), Attribute("data-open", ""),
        Attribute.flag("hidden").when(spread?.undetermined.isEmpty ?? true)
      ) { CompareWords.undetermined(spread?.undetermined.count ?? 0)[language] }
    }
  }

  private var mayBeShared: HTML {
    let count = section.flags.count(where: \.mayBeShared)
    return .element(
      "p", .class("note"), Attribute("data-may-be-shared", ""), Attribute.flag("hidden").when(count == 0)
    ) { CompareWords.mayBeShared(count)[language] }
  }
}
