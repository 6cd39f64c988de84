package import AmbitionModel

/// Cases side by side: what organisations, themes or years show, share, can learn from each other, and how it moved.
///
/// Cases that cannot be compared are kept apart: other rubrics, other versions of a rubric, and practice data have
/// sections of their own. Nothing is ranked, and the order of the cases that were given makes no difference.
package struct Comparison: Sendable {
  /// A case that takes part.
  package struct Member: Sendable {
    package var assessment: Assessment
    /// A mark that tells the rubric from others of the same id and version; empty where that is not needed.
    package var rubricMark: String
    /// Which set of names its id and organisation belong to; empty where they mean the same everywhere.
    ///
    /// Files from which the names were taken out use the same made-up ones for different cases.
    package var namespace: String

    package init(_ assessment: Assessment, rubricMark: String = "", namespace: String = "") {
      self.assessment = assessment
      self.rubricMark = rubricMark
      self.namespace = namespace
    }

    /// Whether the case is a real one.
    package var origin: Origin { assessment.caseStudy.isPractice ? .practice : .real }
  }

  /// Whether cases are real or made up.
  package enum Origin: String, Sendable, CaseIterable {
    case real
    /// Invented, for a rehearsal.
    case practice
  }

  /// How to treat cases that were answered with another version of the rubric.
  package enum Versions: Sendable {
    /// Each version has a section of its own.
    case apart
    /// The members were scored with one version, and share a section.
    case rescored
  }

  /// The property by which cases are grouped.
  package enum Grouping: Sendable, Equatable {
    case organisation
    case theme
    /// The year of the reference date.
    case year
    /// The answer to a fact, by its name: `phase`, `data.capacity`.
    case fact(String)
  }

  package let grouping: Grouping
  package let versions: Versions
  /// By rubric, then by version; practice data after real cases.
  package let sections: [ComparisonSection]

  /// - Parameter language: in which language the alphabet counts, for each rubric.
  /// - Complexity: O(*n*² · *f*) at worst, in cases of one organisation or theme and facts.
  package init(
    _ members: [Member], by grouping: Grouping = .organisation, versions: Versions = .apart,
    language: (Rubric) -> Language
  ) {
    self.grouping = grouping
    self.versions = versions
    let parts = Dictionary(grouping: members) { SectionKey($0, versions) }
    sections = parts.sorted { $0.key < $1.key }.map { key, members in
      ComparisonSection(
        members, by: grouping, versions: versions, in: language(members[0].assessment.program.rubric))
    }
  }

  /// The rubrics whose cases have several sections because they were answered with different versions.
  package var splitRubrics: [Identifier<Rubric>] {
    Dictionary(grouping: sections) { $0.program.rubric.id.value }
      .filter { Set($1.map { $0.answeredVersions + [$0.rubricMark] }).count > 1 }.keys
      .sorted { $0.rawValue < $1.rawValue }
  }
}

/// The properties that cases of one section have in common.
private struct SectionKey: Hashable, Comparable {
  private let rubric: String
  private let scored: String
  private let answered: String
  private let mark: String
  private let isPractice: Bool

  init(_ member: Comparison.Member, _ versions: Comparison.Versions) {
    let own = member.assessment.program.rubric
    rubric = own.id.value.rawValue
    scored = own.version
    answered = versions == .apart ? member.answeredVersion : own.version
    mark = member.rubricMark
    isPractice = member.origin == .practice
  }

  static func < (left: SectionKey, right: SectionKey) -> Bool {
    if left.isPractice != right.isPractice { return right.isPractice }
    if left.rubric != right.rubric { return left.rubric < right.rubric }
    if left.scored != right.scored { return RubricVersion.precedes(left.scored, right.scored) }
    if left.answered != right.answered { return RubricVersion.precedes(left.answered, right.answered) }
    return left.mark < right.mark
  }
}

extension RubricVersion {
  /// The order of versions; of versions that count the same, that of their texts.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (one, other) = (RubricVersion(left), RubricVersion(right))
    return one < other || (!(other < one) && left < right)
  }
}

extension Comparison.Member {
  /// The version that the case says it was answered with; the one that it was scored with where it says none.
  var answeredVersion: String {
    assessment.caseStudy.rubric.version ?? assessment.program.rubric.version
  }
}
