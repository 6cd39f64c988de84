package import AmbitionModel

/// Cases that are counted together, such as those of one organisation.
package struct ComparisonGroup: Sendable {
  /// The property that the cases share.
  package enum Name: Sendable, Hashable {
    /// An organisation, a theme, or the text of a fact.
    case text(LocalizedText)
    case year(Int)
    case option(LocalizedText)
    case boolean(Bool)
    /// Nobody knows the fact of these cases.
    case unknown
    /// The fact does not fit these cases.
    case notApplicable
    /// The section cannot be grouped so: its rubric has no such fact.
    case everything
  }

  package let name: Name
  /// Indices among the section's cases, each case once, at its latest date (of the year, when grouped by year).
  package let cases: [Int]
}

extension ComparisonSection {
  /// The groups in the order of the alphabet, of years, or of the options of a fact; what is unknown comes last.
  static func groups(
    of roll: CaseRoll, _ program: Program, by grouping: Comparison.Grouping, in language: Language
  ) -> [ComparisonGroup] {
    let latest = roll.cases.latest
    switch grouping {
    case .organisation:
      return named(roll.organisations.all, latest) { roll.cases[$0].organisation }
    case .theme:
      return named(roll.themes.all, latest) { roll.cases[$0].theme }
    case .year:
      let years = Dictionary(grouping: roll.cases.indices) { roll.cases[$0].study.referenceDate.year }
      return years.sorted { $0.key < $1.key }.map { year, indices in
        // Dates of one case are in order, so the last one of the year is its latest.
        let last = Dictionary(lastOf: indices.map { (roll.cases[$0].identity, $0) })
        return ComparisonGroup(name: .year(year), cases: last.values.sorted())
      }
    case .fact(let name):
      guard let slot = program.slot(named: name), case .fact = program.inputs[slot].question else {
        return latest.isEmpty ? [] : [ComparisonGroup(name: .everything, cases: latest)]
      }
      return groups(of: latest, roll.cases.map { $0.assessment }, byFact: slot, in: language)
    }
  }

  private static func named(
    _ names: [LocalizedText], _ indices: [Int], place: (Int) -> Int
  ) -> [ComparisonGroup] {
    let members = Dictionary(grouping: indices, by: place)
    return names.indices.compactMap { index in
      members[index].map { ComparisonGroup(name: .text(names[index]), cases: $0) }
    }
  }

  private static func groups(
    of indices: [Int], _ assessments: [Assessment], byFact slot: Int, in language: Language
  ) -> [ComparisonGroup] {
    let program = assessments.first?.program
    let members = Dictionary(grouping: indices) { index in
      let value = assessments[index].sheet.values[slot]
      // All texts that no rule mentions are one value.
      if case .text = value { return Value.text(-1) }
      return value
    }
    func group(_ value: Value, _ name: ComparisonGroup.Name) -> [ComparisonGroup] {
      members[value].map { [ComparisonGroup(name: name, cases: $0)] } ?? []
    }
    var groups: [ComparisonGroup] = []
    switch program?.inputs[slot].domain {
    case .options(let options):
      groups = options.indices.flatMap { group(.option($0), .option(options[$0].label)) }
    case .boolean: groups = group(.boolean(true), .boolean(true)) + group(.boolean(false), .boolean(false))
    case .text:
      let texts = members[.text(-1)] ?? []
      let names = ComparedNames(
        texts.map { LocalizedText(assessments[$0].answerText(inSlot: slot) ?? "") }, in: language)
      let places = Dictionary(uniqueKeysWithValues: zip(texts, names.places))
      groups = named(names.all, texts) { places[$0] ?? 0 }
    case .number, nil: break
    }
    let rest = indices.filter { index in
      let value = assessments[index].sheet.values[slot]
      return value != .null && !groups.contains { $0.cases.contains(index) }
    }
    return groups + group(.null, .notApplicable)
      + (rest.isEmpty ? [] : [ComparisonGroup(name: .unknown, cases: rest)])
  }
}
