package import AmbitionModel

/// Which parts of a rubric its examples show at work.
package struct ExampleCoverage: Sendable {
  /// Something that an example can show.
  package enum Subject: Hashable, Sendable {
    /// The flag at this index is raised.
    case raised(Int)
    /// The flag at this index is certainly not raised.
    case notRaised(Int)
    /// The decisions at these indices, alike in all layers, come to this option or level in one of them.
    case outcome([Int], Int)
    /// This row of the table that the decisions at these indices share decides in one of them.
    case row([Int], Int)
  }

  package struct Item: Sendable {
    package var subject: Subject
    package var isCovered: Bool
    /// What it is, for readers.
    package var wording: Wording
    package var place: SourceRange
  }

  /// In the order of the file.
  package private(set) var items: [Item]

  package var coveredCount: Int { items.count(where: { $0.isCovered }) }

  /// Rounded down, so that only complete coverage is 100; of nothing everything is covered.
  package var percent: Int { items.isEmpty ? 100 : coveredCount * 100 / items.count }

  package init(of program: Program, by results: [ExampleResult]) {
    let items = Self.subjects(of: program).map { subject, wording, place in
      let isCovered = results.contains { $0.shows(subject, in: program) }
      return Item(subject: subject, isCovered: isCovered, wording: wording, place: place)
    }
    self.items = items.enumerated().sorted {
      $0.element.place != $1.element.place ? $0.element.place < $1.element.place : $0.offset < $1.offset
    }.map { $0.element }
  }

  private static func subjects(of program: Program) -> [(Subject, Wording, SourceRange)] {
    var found: [(Subject, Wording, SourceRange)] = []
    for (index, flag) in program.flags.enumerated() {
      let name = quoted(flag.name)
      found.append(
        (
          .raised(index), Wording(nl: "signaal \(name) komt op", en: "flag \(name) is raised"),
          flag.flag.id.range
        ))
      found.append(
        (
          .notRaised(index),
          Wording(nl: "signaal \(name) komt niet op", en: "flag \(name) is not raised"), flag.flag.id.range
        ))
    }
    let decisions = Dictionary(grouping: program.decisions.indices) {
      program.decisions[$0].decision.id.range
    }
    for (_, members) in decisions.sorted(by: { $0.key < $1.key }) {
      let first = program.decisions[members[0]]
      let name = quoted(first.decision.id.value.rawValue)
      for (index, outcome) in program.outcomes(of: first).enumerated() where first.decision.role != nil {
        // A table of levels need not lead to all of them.
        if case .level = first.type, case .table = first.steps { break }
        found.append(
          (
            .outcome(members, index),
            Wording(nl: "\(name) is \(quoted(outcome.name))", en: "\(name) is \(quoted(outcome.name))"),
            first.decision.id.range
          ))
      }
      if case .table(let table) = first.decision.logic {
        for (index, rule) in table.rules.enumerated() {
          found.append(
            (
              .row(members, index),
              Wording(
                nl: "rij \(index + 1) van \(name) beslist", en: "row \(index + 1) of \(name) decides"),
              rule.range
            ))
        }
      }
    }
    return found
  }
}

extension ExampleResult {
  /// Whether the answers of this example, as far as they go, show `subject` at work.
  func shows(_ subject: ExampleCoverage.Subject, in program: Program) -> Bool {
    switch subject {
    case .raised(let index):
      settledFlags[index] == true || registers[program.flags[index].condition.index] == .boolean(true)
    case .notRaised(let index):
      settledFlags[index] == false
        || [.boolean(false), .null].contains(registers[program.flags[index].condition.index])
    case .outcome(let decisions, let option):
      decisions.contains { registers[program.decisions[$0].result.index] == .option(option) }
    case .row(let decisions, let row):
      decisions.contains { program.decisions[$0].decidingRows(in: registers).contains(row) }
    }
  }
}
