/// Cases with the rubrics that they were answered with and what they came to, in one file that needs no other.
///
/// What the file says that cases came to is kept as it is written: whether it follows from the answers is for who
/// can score.
package struct Exchange: Sendable {
  /// What the file is about, in the words of who made it.
  package var title: LocalizedText?
  /// Whether everything in it was invented, to rehearse with; then every case says so too.
  package var isPractice: Bool
  /// What readers have to know of the file.
  package var statement: LocalizedText?
  package var engine: Engine
  /// What was taken out; `nil` where nothing was.
  package var anonymised: Anonymisation?
  package var digests: Digests
  package var rubrics: [Enclosed<Rubric>]
  package var cases: [Enclosed<CaseStudy>]
  package var assessments: [WrittenAssessment]
  /// The whole file.
  package var node: DocumentNode

  /// What worked the assessments out.
  package struct Engine: Sendable {
    package var name: String
    package var version: Located<String>
  }

  /// A rubric or case as it was read, with its place in the file.
  package struct Enclosed<Value: Sendable>: Sendable {
    package var value: Value
    package var node: DocumentNode
  }

  /// What the file says that a case came to.
  package struct WrittenAssessment: Sendable {
    package var caseKey: CaseStudy.Key
    package var rubric: Identifier<Rubric>
    package var version: String
    package var node: DocumentNode
  }

  /// What was done to hide who the cases are about.
  package struct Anonymisation: Sendable, Equatable {
    /// What became of free text.
    package enum Texts: String, Sendable, CaseIterable { case removed, kept }
    /// What is left of dates.
    package enum Dates: String, Sendable, CaseIterable { case year }

    package var texts: Texts
    package var dates: Dates
    /// Organisations, themes and years with fewer cases than this were taken together.
    package var minimumGroup: Int

    package init(texts: Texts, dates: Dates, minimumGroup: Int) {
      self.texts = texts
      self.dates = dates
      self.minimumGroup = minimumGroup
    }

    /// The largest group that can be asked for.
    package static let largestGroup = 1_000

    /// Stands for every theme that is too small to be named: these have nothing in common.
    package static let otherThemes = LocalizedText(dutch: "Andere thema's", english: "Other themes")
  }

  /// SHA-256 over the canonical form of each part (``CanonicalJSON``), in hexadecimal digits: shows damage and
  /// careless editing, and is no signature.
  package struct Digests: Sendable {
    /// Of the other digests, in their order: shows a part that was added, taken out or moved together with its digest.
    package var all: Located<String>
    /// Of everything but the rubrics, cases, assessments and digests.
    package var head: Located<String>
    package var rubrics: [Digest]
    package var cases: [Digest]
    /// The list of digests itself.
    package var node: DocumentNode

    /// The key of ``all``, which does not cover itself.
    package static let keyOfAll = "all"

    package struct Digest: Sendable {
      /// Of the rubric or case.
      package var id: Located<String>
      package var value: Located<String>
    }
  }

  /// The keys that the digest of the head does not cover.
  package static let partsBesidesHead: Set<String> = ["digests", "rubrics", "cases", "assessments"]
}
