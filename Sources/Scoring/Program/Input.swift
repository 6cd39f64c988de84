package import AmbitionModel

/// One thing that is asked about a case.
package struct Input: Sendable {
  /// The place of the question in the rubric.
  package enum Question: Sendable {
    case criterion(Criterion)
    case fact(Fact)
  }

  /// What can be answered.
  package enum Domain: Sendable {
    case options([Option])
    case boolean
    case number(minimum: Rational?, maximum: Rational?)
    case text
  }

  /// `stakes`, `data.rights`.
  package let name: String
  package let question: Question
  /// The index of the layer; `nil` for the whole case.
  package let layer: Int?
  package let domain: Domain

  package var label: LocalizedText {
    switch question {
    case .criterion(let criterion): criterion.label
    case .fact(let fact): fact.label
    }
  }

  package var guidance: Guidance {
    switch question {
    case .criterion(let criterion): criterion.guidance
    case .fact(let fact): fact.guidance
    }
  }

  /// Whether a layer is asked this, rather than the situation of the case.
  package var isCriterion: Bool {
    if case .criterion = question { true } else { false }
  }

  /// The question as it is put to a person.
  package var text: LocalizedText {
    switch question {
    case .criterion(let criterion): criterion.question
    case .fact(let fact): fact.question
    }
  }
}

extension Input.Domain {
  /// What a number is asked for, as its bounds tell; any amount where none is asked.
  package var measure: TypedNumber.Measure {
    guard case .number(let minimum, let maximum) = self else { return .amount }
    return TypedNumber.Measure(minimum: minimum, maximum: maximum)
  }
}
