/// What goes into an exchange file that is about to be written.
public struct ExchangeDraft: Sendable {
  public var title: LocalizedText?
  public var isPractice: Bool
  public var statement: LocalizedText?
  /// The name and version of what worked the assessments out.
  public var engine: (name: String, version: String)
  public var anonymised: Exchange.Anonymisation?
  /// Whole rubrics, as their files have them; without comments and `$schema`, which are of the file.
  public var rubrics: [DocumentNode]
  public var cases: [CaseStudy]
  /// What the cases come to, in their order.
  public var assessments: [DocumentNode]

  public init(
    title: LocalizedText? = nil, isPractice: Bool = false, statement: LocalizedText? = nil,
    engine: (name: String, version: String), anonymised: Exchange.Anonymisation? = nil,
    rubrics: [DocumentNode], cases: [CaseStudy], assessments: [DocumentNode]
  ) {
    self.title = title
    self.isPractice = isPractice
    self.statement = statement
    self.engine = engine
    self.anonymised = anonymised
    self.rubrics = rubrics
    self.cases = cases
    self.assessments = assessments
  }
}
