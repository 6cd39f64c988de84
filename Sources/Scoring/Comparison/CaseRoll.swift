package import AmbitionModel

/// The cases of a section, each date of each case once, in an order that does not depend on how they were given.
package struct CaseRoll {
  package private(set) var cases: [ComparedCase] = []
  /// Cases that say different things of the same date.
  package private(set) var conflicts: [ConflictingCases] = []
  /// How many files said the same as another one.
  package private(set) var repeated = 0
  package let organisations: ComparedNames
  package let themes: ComparedNames

  /// - Complexity: O(*n* log *n*) in the number of cases.
  package init(_ members: [Comparison.Member], in language: Language) {
    let studies = members.map { $0.assessment.caseStudy }
    organisations = ComparedNames(
      studies.map { $0.organisation }, in: language, namespaces: members.map { $0.namespace })
    themes = ComparedNames(studies.map { $0.theme }, in: language)
    let keys = members.indices.map { Key(members[$0], organisations.places[$0]) }
    let groups = Dictionary(grouping: members.indices) { keys[$0] }
    let latest = Dictionary(lastOf: keys.map { ($0.identity, $0.date) }.sorted { $0.1 < $1.1 })
    for (key, indices) in groups.sorted(by: { $0.key < $1.key }) {
      let contents = Dictionary(grouping: indices) { Content(members[$0].assessment) }
        .sorted { $0.key < $1.key }
      repeated += indices.count - contents.count
      if contents.count > 1 {
        conflicts.append(
          ConflictingCases(
            assessments: contents.map { members[$0.value[0]].assessment },
            isAnonymous: !key.identity.namespace.isEmpty,
            organisation: key.identity.organisation))
        continue
      }
      guard let index = contents.first?.value.min(by: { members[$0].isBefore(members[$1]) }) else { continue }
      cases.append(
        ComparedCase(
          assessment: members[index].assessment, organisation: key.identity.organisation,
          theme: themes.places[index], isLatest: latest[key.identity] == key.date,
          answeredVersion: members[index].answeredVersion, identity: key.identity))
    }
  }

  /// One case at one date.
  private struct Key: Hashable, Comparable {
    var identity: CaseIdentity
    var date: CalendarDate

    init(_ member: Comparison.Member, _ organisation: Int) {
      let study = member.assessment.caseStudy
      identity = CaseIdentity(
        namespace: member.namespace, id: study.id.value, organisation: organisation)
      date = study.referenceDate
    }

    static func < (left: Key, right: Key) -> Bool {
      let (one, other) = (left.identity, right.identity)
      if one.organisation != other.organisation { return one.organisation < other.organisation }
      if one.id != other.id { return one.id.rawValue < other.id.rawValue }
      if one.namespace != other.namespace { return one.namespace < other.namespace }
      return left.date < right.date
    }
  }
}

/// The content of a case as far as it counts: two files with the same content are one reading.
private struct Content: Hashable, Comparable {
  private let answers: [String]

  init(_ assessment: Assessment) {
    answers = assessment.sheet.values.indices.map { slot in
      "\(assessment.sheet.values[slot]) \(assessment.answerText(inSlot: slot) ?? "")"
    }
  }

  static func < (left: Content, right: Content) -> Bool {
    left.answers.lexicographicallyPrecedes(right.answers)
  }
}

extension Assessment {
  /// The text that was answered in a slot, where the answer is a text; `nil` for other answers.
  ///
  /// The values of a sheet do not tell apart texts that no rule mentions.
  package func answerText(inSlot slot: Int) -> String? {
    guard case .text = sheet.values[slot] else { return nil }
    return sheet.answers[slot]?.value.value.text
  }
}

extension Comparison.Member {
  /// An order among files that say the same.
  fileprivate func isBefore(_ other: Comparison.Member) -> Bool {
    texts.lexicographicallyPrecedes(other.texts)
  }

  private var texts: [String] {
    let study = assessment.caseStudy
    let answers = assessment.sheet.answers.flatMap { [$0?.rationale, $0?.reason] }
    return [answeredVersion]
      + ([study.title, study.theme, study.organisation, study.summary] + answers).flatMap {
        [$0?.dutch ?? "", $0?.english ?? ""]
      }
  }
}
