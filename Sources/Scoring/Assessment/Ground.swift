/// One thing that a conclusion rests on: an answer, or a decision, and what it was held against.
package struct Ground: Sendable, Hashable {
  /// Something with a name and a value.
  package enum Subject: Sendable, Hashable {
    /// The answer in this slot.
    case answer(Int)
    /// The program's decision at this index.
    case decision(Int)
  }

  /// How the subject was held against something.
  package enum Relation: Sendable, Hashable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  }

  /// What a subject was held against.
  package enum Bound: Sendable, Hashable {
    case value(Value)
    case subject(Subject)
  }

  package var subject: Subject
  /// `nil` where the value itself is what counts.
  package var comparison: Comparison?

  package init(subject: Subject, comparison: Comparison?) {
    self.subject = subject
    self.comparison = comparison
  }

  /// What a subject was held against, how, and with what result.
  package struct Comparison: Sendable, Hashable {
    package var relation: Relation
    package var bound: Bound
    /// Whether it holds; `nil` as long as an answer is open.
    package var holds: Bool?
  }
}

extension Ground.Relation {
  /// The comparison that holds exactly where this one does not.
  var opposite: Self {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The same comparison read from the other side.
  var mirrored: Self {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
