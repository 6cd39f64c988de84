import AmbitionModel
import Scoring

/// Something by which the cases of a section can be filtered, with what each of them answers.
struct DashboardFilter: Sendable {
  struct Option: Sendable, Equatable {
    /// As the address of the page has it.
    var value: String
    var label: String
  }

  /// Its name in the address of the page; the year goes by `year`.
  let name: String
  let title: String
  /// Those that occur.
  let options: [Option]
  /// For each case of the section its place among the options.
  let places: [Int]

  static let organisation = "organisation"
  static let theme = "theme"
  static let year = "year"

  /// - Parameters:
  ///   - keys: for each case what it answers.
  ///   - all: every answer that can be, in the order in which to offer them.
  private init<Key: Hashable>(
    _ name: String, _ title: String, _ keys: [Key], all: [Key], option: (Key) -> Option
  ) {
    self.name = name
    self.title = title
    let present = Set(keys)
    let shown = all.filter(present.contains)
    var used: [String: Int] = [:]
    options = shown.map { key in
      var option = option(key)
      // Two things with one name are told apart by a number.
      let count = (used[option.value] ?? 0) + 1
      used[option.value] = count
      if count > 1 { option.value += " (\(count))" }
      return option
    }
    let order = Dictionary(firstOf: shown.enumerated().map { ($1, $0) })
    places = keys.map { order[$0] ?? 0 }
  }

  /// Organisation, theme and year, then each fact with options or with yes and no that tells cases apart.
  static func all(of speaker: SectionSpeaker) -> [DashboardFilter] {
    let section = speaker.section
    let language = speaker.language
    let years = section.cases.map { $0.study.referenceDate.year }
    func same(_ text: String) -> Option { Option(value: text, label: text) }
    let fixed = [
      DashboardFilter(
        organisation, CompareWords.organisation[language], section.cases.map { $0.organisation },
        all: Array(section.organisations.indices)
      ) { same(speaker.organisation($0)) },
      DashboardFilter(
        theme, CompareWords.theme[language], section.cases.map { $0.theme },
        all: Array(section.themes.indices)
      ) { same(speaker.theme($0)) },
      DashboardFilter(year, CompareWords.year[language], years, all: Set(years).sorted()) { same("\($0)") },
    ]
    return fixed
      + section.program.inputs.indices.compactMap { fact(slot: $0, speaker) }.filter { $0.options.count > 1 }
  }

  private static func fact(slot: Int, _ speaker: SectionSpeaker) -> DashboardFilter? {
    let input = speaker.section.program.inputs[slot]
    guard case .fact = input.question else { return nil }
    var ids: [Value: String] = [.unknown: "unknown", .null: "not_applicable"]
    let known: [Value]
    switch input.domain {
    case .options(let options):
      known = options.indices.map { .option($0) }
      for (index, option) in options.enumerated() { ids[.option(index)] = option.id.value.rawValue }
    case .boolean:
      known = [.boolean(true), .boolean(false)]
      (ids[.boolean(true)], ids[.boolean(false)]) = ("true", "false")
    case .number, .text: return nil
    }
    let values = speaker.section.cases.map { $0.assessment.sheet.values[slot] }
    return DashboardFilter(
      "fact.\(input.name)", speaker.speaker.name(ofSlot: slot), values, all: known + [.unknown, .null]
    ) { Option(value: ids[$0] ?? "unknown", label: speaker.speaker.text($0, ofSlot: slot)) }
  }
}
