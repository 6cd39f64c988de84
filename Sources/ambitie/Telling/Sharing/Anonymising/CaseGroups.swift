import AmbitionModel
import Scoring

/// Which organisation, theme and year each case shows once small groups are taken together, under names that tell
/// nothing.
///
/// No group is smaller than asked, and neither are those that are taken together; a case counts once, at however many
/// dates. Themes, years and what is taken together hold cases of two organisations at least, where there are two.
struct CaseGroups {
  private var organisations: [String: Int] = [:]
  private var themes: Set<String> = []
  private var years: [Int: Int] = [:]
  private var cases: [String: Int] = [:]
  private(set) var removed = RemovalCount()

  /// - Parameters:
  ///   - minimum: the fewest cases of a group that is shown.
  ///   - generator: draws the numbers of organisations and cases, so that their order tells nothing.
  init(of studies: [CaseStudy], minimum: Int, _ generator: inout SplitMix64) {
    var all = Crowd()
    for study in studies { all.add(study) }
    let least = Crowd.Least(cases: minimum, organisations: min(minimum, 2, all.organisations.count))
    let byOrganisation = Self.crowds(studies) { Self.name($0.organisation) }
    // An organisation is one by itself.
    let shown = Self.shown(byOrganisation, .init(cases: minimum, organisations: 1), together: least)
    for (number, name) in generator.shuffled(shown).enumerated() { organisations[name] = number + 1 }
    removed.add(.organisationsTogether, byOrganisation.count - shown.count)
    removed.add(.organisations, byOrganisation.count)
    let byTheme = Self.crowds(studies) { Self.name($0.theme) }
    themes = Set(Self.shown(byTheme, least, together: least))
    removed.add(.themesTogether, byTheme.count - themes.count)
    let keys = all.cases.sorted(by: Self.isBefore)
    for (number, key) in generator.shuffled(keys).enumerated() { cases[key] = number + 1 }
    removed.add(.cases, keys.count)
    joinYears(Self.crowds(studies) { $0.referenceDate.year }, least)
  }

  /// How many different cases there are, each counted once.
  static func count(of studies: [CaseStudy]) -> Int { Set(studies.map(key)).count }

  private static func crowds<Name: Hashable>(
    _ studies: [CaseStudy], by name: (CaseStudy) -> Name
  ) -> [Name: Crowd] {
    var crowds: [Name: Crowd] = [:]
    for study in studies { crowds[name(study), default: Crowd()].add(study) }
    return crowds
  }

  /// The groups that are large enough; where the others together are not, the smallest of them go with those.
  private static func shown(
    _ crowds: [String: Crowd], _ least: Crowd.Least, together: Crowd.Least
  ) -> [String] {
    let sorted = crowds.sorted {
      $0.value.cases.count == $1.value.cases.count
        ? isBefore($0.key, $1.key) : $0.value.cases.count < $1.value.cases.count
    }
    var shown = sorted.filter { $0.value.isLarge(least) }
    var rest = Crowd()
    for (_, crowd) in sorted where !crowd.isLarge(least) { rest.add(crowd) }
    while !rest.cases.isEmpty, !rest.isLarge(together), !shown.isEmpty {
      rest.add(shown.removeFirst().value)
    }
    return shown.map { $0.key }.sorted(by: isBefore)
  }

  /// Years with too few cases go with the next one, the last ones with those before them.
  private mutating func joinYears(_ crowds: [Int: Crowd], _ least: Crowd.Least) {
    var groups: [[Int]] = []
    var open: (years: [Int], crowd: Crowd) = ([], Crowd())
    for (year, crowd) in crowds.sorted(by: { $0.key < $1.key }) {
      open.years.append(year)
      open.crowd.add(crowd)
      if open.crowd.isLarge(least) {
        groups.append(open.years)
        open = ([], Crowd())
      }
    }
    if !open.years.isEmpty {
      if groups.isEmpty { groups = [open.years] } else { groups[groups.count - 1] += open.years }
    }
    for group in groups {
      for year in group { years[year] = group.last }
      if group.count > 1 { removed.add(.yearsTogether, group.count) }
    }
  }

  func organisation(of study: CaseStudy) -> LocalizedText {
    if let number = organisations[Self.name(study.organisation)] {
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

  fileprivate static func name(_ text: LocalizedText) -> String { text[.dutch].folded }

  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// The cases in a group, and whose they are.
private struct Crowd {
  /// What makes a group large enough to be shown.
  struct Least {
    var cases: Int
    var organisations: Int
  }

  private(set) var cases: Set<String> = []
  private(set) var organisations: Set<String> = []

  mutating func add(_ study: CaseStudy) {
    cases.insert(CaseGroups.key(study))
    organisations.insert(CaseGroups.name(study.organisation))
  }

  mutating func add(_ other: Crowd) {
    cases.formUnion(other.cases)
    organisations.formUnion(other.organisations)
  }

  func isLarge(_ least: Least) -> Bool {
    cases.count >= least.cases && organisations.count >= least.organisations
  }
}
