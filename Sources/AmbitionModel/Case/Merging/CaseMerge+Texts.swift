extension CaseMerge {
  /// Adds reasons and deviations that the case had not; what differs stays as the case had it, and is told.
  mutating func takeTexts(of incoming: CaseStudy) {
    keep("title", merged.title, incoming.title)
    keep("summary", merged.summary, incoming.summary)
    keep("organisation", merged.organisation, incoming.organisation)
    keep("theme", merged.theme, incoming.theme)
    if merged.referenceDate != incoming.referenceDate {
      kept.append(
        KeptText(
          key: "reference_date", kept: merged.referenceDate.description,
          incoming: incoming.referenceDate.description))
    }
    for reason in incoming.reasons {
      if let own = merged.reasons.first(where: { $0.layer.value == reason.layer.value }) {
        keep("reasons.\(reason.layer.value)", own.text, reason.text)
      } else {
        merged.reasons.append(reason)
      }
    }
    for deviation in incoming.deviations {
      let own = merged.deviations.first {
        $0.kader.value == deviation.kader.value && $0.rule.value == deviation.rule.value
      }
      if let own {
        keep("deviations.\(own.kader.value).\(own.rule.value)", own.reason, deviation.reason)
      } else {
        merged.deviations.append(deviation)
      }
    }
  }

  private mutating func keep(_ key: String, _ own: LocalizedText, _ other: LocalizedText) {
    guard own != other else { return }
    // The language in which they differ.
    let language: Language = own[.dutch] == other[.dutch] ? .english : .dutch
    kept.append(KeptText(key: key, kept: own[language], incoming: other[language]))
  }
}
