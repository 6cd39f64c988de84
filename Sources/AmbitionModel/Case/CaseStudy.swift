/// One digital information product at a date, with the answers to a rubric's questions about it.
package struct CaseStudy: Sendable {
  /// An answer with the name of its question: `data.rights`, `stakes`, `data.capacity`.
  package struct NamedAnswer: Sendable {
    package var name: Located<String>
    package var answer: Answer

    package init(name: Located<String>, answer: Answer) {
      self.name = name
      self.answer = answer
    }
  }

  package var id: Located<Identifier<CaseStudy>>
  /// The rubric that the answers were given to.
  package var rubric: RubricReference
  package var title: LocalizedText
  package var summary: LocalizedText
  package var organisation: LocalizedText
  /// The opgave that the product serves.
  package var theme: LocalizedText
  /// The peildatum: the day that the answers describe.
  package var referenceDate: CalendarDate
  package var assessors: [Assessor]
  package var sources: [Source]
  /// About the context, in the order of the file.
  package var context: [NamedAnswer]
  /// About the layers, in the order of the file.
  package var answers: [NamedAnswer]
  /// Why the choices in a layer were made on purpose, by the name of the layer.
  package var reasons: [RecordedReason]
  /// Why the case deviates from rules of kaders, in the order of the file.
  package var deviations: [Deviation]
  /// Answers to questions that the rubric no longer asks; kept, and not scored.
  package var retired: [NamedAnswer]
  /// Whether the case was invented, to rehearse with.
  package var isPractice: Bool

  /// A reason that was recorded for the choices in one layer.
  package struct RecordedReason: Sendable {
    package var layer: Located<String>
    package var text: LocalizedText

    package init(layer: Located<String>, text: LocalizedText) {
      self.layer = layer
      self.text = text
    }
  }

  package init(
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

extension CaseStudy {
  /// The answer to the question called `name`; `nil` where the case does not mention it.
  package func answer(named name: String) -> Answer? {
    context.first { $0.name.value == name }?.answer ?? answers.first { $0.name.value == name }?.answer
  }
}
