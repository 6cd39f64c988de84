extension CaseStudy {
  /// The part of a case file that an answer is in.
  package enum Section: Hashable, Sendable, CaseIterable {
    case context, answers
  }

  /// The answers of one part of the file.
  package subscript(section: Section) -> [NamedAnswer] {
    get {
      switch section {
      case .context: context
      case .answers: answers
      }
    }
    set {
      switch section {
      case .context: context = newValue
      case .answers: answers = newValue
      }
    }
  }
}

extension [CaseStudy.NamedAnswer] {
  func answer(to name: String) -> Answer? { first { $0.name.value == name }?.answer }

  /// Puts an answer where the question has one; else after the last one of its layer.
  mutating func set(_ answer: Answer, for named: CaseStudy.NamedAnswer) {
    if let index = firstIndex(where: { $0.name.value == named.name.value }) {
      self[index].answer = answer
      return
    }
    let last = lastIndex { $0.layer == named.layer } ?? endIndex - 1
    insert(CaseStudy.NamedAnswer(name: named.name, answer: answer), at: last + 1)
  }
}
