extension CaseStudy {
  /// The sources that an answer names, in its order; none where nothing was answered.
  ///
  /// A name that no source of the case has is left out; `CaseReader` reports it.
  package func sources(of answer: Answer?) -> [Source] {
    (answer?.sources ?? []).compactMap { reference in
      sources.first { $0.id.value == reference.value }
    }
  }
}
