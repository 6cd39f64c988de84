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

  /// Says on an element which case it is about; hidden where that has a later date.
  func about(_ index: Int) -> [Attribute] {
    [Attribute("data-case", index), Attribute.flag("hidden").when(!section.cases[index].isLatest)]
  }

  /// `Fietsdata (Flevowier)`.
  func name(ofCase index: Int) -> String {
    "\(speaker.title(ofCase: index)) (\(speaker.organisation(ofCase: index)))"
  }

  /// Which of the five shades a level has: the lowest the lightest, the highest the darkest.
  static func shade(_ level: Int, of count: Int) -> Int {
    guard count > 1 else { return 3 }
    return 1 + (4 * min(max(0, level), count - 1) + (count - 1) / 2) / (count - 1)
  }

  /// Offers a table for a spreadsheet; the script puts the file together, and without it there is nothing to offer.
  func download(_ table: DashboardTable) -> HTML {
    let mark = section.origin == .practice ? "\(DashboardWords.practiceFile[language])-" : ""
    let number = number == 1 ? "" : "-\(number)"
    return .element("p", .class("download"), .flag("hidden")) {
      HTML.element(
        "a", Attribute("download", "\(mark)\(table.name)\(number).csv"),
        Attribute("data-table", table.name)
      ) { DashboardWords.download[language] }
      " "
      HTML.element("span", .class("note")) { table.meaning[language] }
    }
  }
}
