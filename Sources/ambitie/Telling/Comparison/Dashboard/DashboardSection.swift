import AmbitionModel
import Scoring

/// A section of a comparison, with what all parts of its page ask about it.
struct DashboardSection {
  let speaker: SectionSpeaker
  let filters: [DashboardFilter]
  /// From 1; identifiers on the page start with it.
  let number: Int
  var section: ComparisonSection { speaker.section }
  var language: Language { speaker.language }

  init(_ section: ComparisonSection, number: Int) {
    speaker = SectionSpeaker(section)
    filters = DashboardFilter.all(of: speaker)
    self.number = number
  }

  /// An identifier on the page: `s1-matrix`.
  func identifier(_ name: String) -> String { "s\(number)-\(name)" }

  /// For each case a number that all its dates share.
  var identities: [Int] {
    var identities = Array(section.cases.indices)
    for trend in section.trends {
      for index in trend.dates { identities[index] = trend.dates[0] }
    }
    return identities
  }

  /// Whether any of the cases is shown without a filter, which takes each case at its latest date.
  func isShown(_ cases: [Int]) -> Bool { cases.contains { section.cases[$0].isLatest } }

  /// Says on an element which case it is about; hidden where that has a later date.
  func about(_ index: Int) -> [Attribute] {
    [Attribute("data-case", index), .hidden(unless: isShown([index]))]
  }

  /// Cases by a text of each, as a list on one line.
  func chips(_ cases: [Int], _ text: (Int) -> String) -> HTML {
    .element("ul", .class("chips")) {
      cases.map { index in HTML.element("li", about(index), .text(text(index))) }
    }
  }

  /// The line of something that folds: its title, and a few words that tell how much is in it.
  func summary(_ title: String, _ what: Attribute, _ text: String) -> HTML {
    .element("summary") {
      HTML.element("span", .class("title")) { title }
      " "
      HTML.element("span", what) { text }
    }
  }

  /// Offers a table for a spreadsheet; the script puts the file together, and without it there is nothing to offer.
  func download(_ table: DashboardTable) -> HTML {
    let mark = section.origin == .practice ? "\(DashboardWords.practiceFile[language])-" : ""
    let number = number == 1 ? "" : "-\(number)"
    return .element("p", .class("download"), .flag("hidden")) {
      HTML.element(
        "a", .href(to: ""), Attribute("download", "\(mark)\(table.name)\(number).csv"),
        Attribute("data-table", table.name)
      ) { DashboardWords.download[language] }
      " "
      HTML.element("span", .class("note")) { table.meaning[language] }
    }
  }
}

extension Attribute {
  /// Hides an element that only the script can bring up.
  static func hidden(unless isShown: Bool) -> Attribute { flag("hidden").when(!isShown) }
}
