/// One digital information product at a date, with the answers to a rubric's questions about it.
public struct CaseStudy: Sendable {
  /// The rubric that the answers were given to.
  public struct RubricReference: Sendable {
    public var id: Located<Identifier<Rubric>>
    public var version: String?

    public init(id: Located<Identifier<Rubric>>, version: String?) {
      self.id = id
      self.version = version
    }
  }

  /// An answer with the name of its question: `data.rights`, `stakes`, `data.capacity`.
  public struct NamedAnswer: Sendable {
    public var name: Located<String>
    public var answer: Answer

    public init(name: Located<String>, answer: Answer) {
      self.name = name
      self.answer = answer
    }
  }

  public var id: Located<Identifier<CaseStudy>>
  public var rubric: RubricReference
  public var title: LocalizedText
  public var summary: LocalizedText
  public var organisation: LocalizedText
  /// The opgave that the product serves.
  public var theme: LocalizedText
  /// The peildatum: the day that the answers describe.
  public var referenceDate: CalendarDate
  public var assessors: [Assessor]
  public var sources: [Source]
  /// About the context, in the order of the file.
  public var context: [NamedAnswer]
  /// About the layers, in the order of the file.
  public var answers: [NamedAnswer]
  /// Why the choices in a layer were made on purpose, by the name of the layer.
  public var reasons: [RecordedReason]
  /// Why the case deviates from rules of kaders, in the order of the file.
  public var deviations: [Deviation]
  /// Answers to questions that the rubric no longer asks; kept, and not scored.
  public var retired: [NamedAnswer]
  /// Whether the case was invented, to rehearse with.
  public var isPractice: Bool

  /// A reason that was recorded for the choices in one layer.
  public struct RecordedReason: Sendable {
    public var layer: Located<String>
    public var text: LocalizedText

    public init(layer: Located<String>, text: LocalizedText) {
      self.layer = layer
      self.text = text
    }
  }

  public init(
    id: Located<Identifier<CaseStudy>>, rubric: RubricReference, title: LocalizedText,
    summary: LocalizedText, organisation: LocalizedText, theme: LocalizedText,
    referenceDate: CalendarDate, assessors: [Assessor], sources: [Source], context: [NamedAnswer],
    answers: [NamedAnswer], reasons: [RecordedReason] = [], deviations: [Deviation] = [],
    retired: [NamedAnswer] = [], isPractice: Bool = false
  ) {
    self.id = id
    self.rubric = rubric
    self.title = title
    self.summary = summary
    self.organisation = organisation
    self.theme = theme
    self.referenceDate = referenceDate
    self.assessors = assessors
    self.sources = sources
    self.context = context
    self.answers = answers
    self.reasons = reasons
    self.deviations = deviations
    self.retired = retired
    self.isPractice = isPractice
  }
}
