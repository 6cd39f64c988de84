/// What goes into an exchange file that is about to be written.
package struct ExchangeDraft: Sendable {
  package var title: LocalizedText?
  package var isPractice: Bool
  package var statement: LocalizedText?
  /// The name and version of what worked the assessments out.
  package var engine: (name: String, version: String)
  package var anonymised: Exchange.Anonymisation?
  /// Whole rubrics, as their files have them; without comments and `$schema`, which are of the file.
  package var rubrics: [DocumentNode]
  package var cases: [CaseStudy]
  /// What the cases come to, in their order.
  package var assessments: [DocumentNode]

  package init(
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
