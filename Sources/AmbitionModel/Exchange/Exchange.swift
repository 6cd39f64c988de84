/// Cases with the rubrics that they were answered with and what they came to, in one file that stands on its own.
///
/// What the file says that cases came to is kept as it is written: whether it follows from the answers is for who
/// can score.
public struct Exchange: Sendable {
  /// What the file is about, in the words of who made it.
  public var title: LocalizedText?
  /// Whether everything in it was invented, to rehearse with; then every case says so too.
  public var isPractice: Bool
  /// What readers have to know of the file.
  public var statement: LocalizedText?
  public var engine: Engine
  /// What was taken out; `nil` where nothing was.
  public var anonymised: Anonymisation?
  public var digests: Digests
  public var rubrics: [Enclosed<Rubric>]
  public var cases: [Enclosed<CaseStudy>]
  public var assessments: [WrittenAssessment]
  /// The whole file.
  public var node: DocumentNode

  /// What worked the assessments out.
  public struct Engine: Sendable {
    public var name: String
    public var version: Located<String>
  }

  /// A rubric or case as it was read, with where it stands in the file.
  public struct Enclosed<Value: Sendable>: Sendable {
    public var value: Value
    public var node: DocumentNode
  }

  /// What the file says that a case came to.
  public struct WrittenAssessment: Sendable {
    public var caseKey: CaseStudy.Key
    public var rubric: Identifier<Rubric>
    public var version: String
    public var node: DocumentNode
  }

  /// What was done to hide who the cases are about.
  public struct Anonymisation: Sendable, Equatable {
    /// What became of free text.
    public enum Texts: String, Sendable, CaseIterable { case removed, kept }
    /// What is left of dates.
    public enum Dates: String, Sendable, CaseIterable { case year }

    public var texts: Texts
    public var dates: Dates
    /// Organisations, themes and years with fewer cases than this were taken together.
    public var minimumGroup: Int

    public init(texts: Texts, dates: Dates, minimumGroup: Int) {
      self.texts = texts
      self.dates = dates
      self.minimumGroup = minimumGroup
    }

    /// The largest group that can be asked for.
    public static let largestGroup = 1_000
  }

  /// SHA-256 over the canonical form of each part (``CanonicalJSON``), in hexadecimal digits: shows damage and
  /// careless editing, and is no signature.
  public struct Digests: Sendable {
    /// Of the other digests, in their order: shows a part that was added, taken out or moved together with its digest.
    public var all: Located<String>
    /// Of everything but the rubrics, cases, assessments and digests.
    public var head: Located<String>
    public var rubrics: [Digest]
    public var cases: [Digest]
    /// The list of digests itself.
    public var node: DocumentNode

    /// The key of ``all``, which does not cover itself.
    public static let keyOfAll = "all"

    public struct Digest: Sendable {
      /// Of the rubric or case.
      public var id: Located<String>
      public var value: Located<String>
    }
  }

  /// The keys that the digest of the head does not cover.
  public static let partsBesidesHead: Set<String> = ["digests", "rubrics", "cases", "assessments"]
}
