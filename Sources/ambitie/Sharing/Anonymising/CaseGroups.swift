import AmbitionModel
import Scoring

/// Which organisation, theme and year each case shows once small groups are taken together, under names that tell
/// nothing.
struct CaseGroups {
  /// `nil` stands for all that are too small.
  private var organisations: [String: Int?] = [:]
  private var themes: Set<String> = []
  private var years: [Int: Int] = [:]
  private var cases: [String: Int] = [:]
  private(set) var removed = RemovalCount()

  /// - Parameters:
  ///   - minimum: the fewest cases of a group that is shown.
  ///   - generator: draws the numbers of organisations and cases, so that their order tells nothing.
  init(of studies: [CaseStudy], minimum: Int, _ generator: inout SplitMix64) {
    let byOrganisation = Dictionary(grouping: studies) { Self.name($0.organisation) }
    let shown = byOrganisation.filter { $0.value.count >= minimum }.keys.sorted(by: Self.isBefore)
    for (number, name) in generator.shuffled(shown).enumerated() { organisations[name] = number + 1 }
    for name in byOrganisation.keys where organisations[name] == nil {
      organisations[name] = .some(nil)
      removed.add(.organisationsTogether)
    }
    removed.add(.organisations, byOrganisation.count)
    let byTheme = Dictionary(grouping: studies) { Self.name($0.theme) }
    themes = Set(byTheme.filter { $0.value.count >= minimum }.keys)
    removed.add(.themesTogether, byTheme.count - themes.count)
    let keys = Set(studies.map(Self.key)).sorted(by: Self.isBefore)
    for (number, key) in generator.shuffled(keys).enumerated() { cases[key] = number + 1 }
    removed.add(.cases, keys.count)
    joinYears(of: studies, minimum)
  }

  /// Years with too few cases go with the next one, the last ones with those before them.
  private mutating func joinYears(of studies: [CaseStudy], _ minimum: Int) {
    let counts = Dictionary(grouping: studies) { $0.referenceDate.year }.mapValues(\.count)
    var groups: [[Int]] = []
    var open: [Int] = []
    for year in counts.keys.sorted() {
      open.append(year)
      if open.reduce(0, { $0 + (counts[$1] ?? 0) }) >= minimum {
        groups.append(open)
        open = []
      }
    }
    if !open.isEmpty {
      if groups.isEmpty { groups = [open] } else { groups[groups.count - 1] += open }
    }
    for group in groups {
      for year in group { years[year] = group.last }
      if group.count > 1 { removed.add(.yearsTogether, group.count) }
    }
  }

  func organisation(of study: CaseStudy) -> LocalizedText {
    if let number = organisations[Self.name(study.organisation)] ?? nil {
      return LocalizedText(dutch: "Organisatie \(number)", english: "Organisation \(number)")
    }
    return LocalizedText(dutch: "Andere organisaties", english: "Other organisations")
  }

  /// `nil` for a theme of too few cases.
  func theme(of study: CaseStudy) -> LocalizedText? {
    themes.contains(Self.name(study.theme)) ? study.theme : nil
  }

  func year(of study: CaseStudy) -> Int {
    years[study.referenceDate.year] ?? study.referenceDate.year
  }

  /// The number by which a case goes at all its dates.
  func number(of study: CaseStudy) -> Int { cases[Self.key(study)] ?? 0 }

  /// The same for cases of one organisation with one id.
  static func key(_ study: CaseStudy) -> String {
    study.id.value.rawValue + " " + name(study.organisation)
  }

  private static func name(_ text: LocalizedText) -> String { text[.dutch].folded }

  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
