package import AmbitionModel
package import Scoring

/// How far assessors agree, as a report.
package struct AgreementReport {
  package let groups: [AgreementGroup]
  package let topics: [AgreementTopic]
  package let raters: [String]
  package let caseCount: Int
  package let plan: BootstrapInterval.Plan
  package let language: Language
  /// What was made of a plain table; `nil` for cases.
  let about: Wording?

  package init(
    groups: [AgreementGroup], topics: [AgreementTopic], raters: [String], caseCount: Int,
    plan: BootstrapInterval.Plan, language: Language, about: Wording? = nil
  ) {
    self.groups = groups
    self.topics = topics
    self.raters = raters
    self.caseCount = caseCount
    self.plan = plan
    self.language = language
    self.about = about
  }

  private var all: AgreementMeasures? { groups.first?.measures }

  package var blocks: [Block] {
    [.heading(1, AgreementWords.title[language]), .paragraph(counts)]
      + (about.map { [.paragraph($0[language])] } ?? []) + verdict
      + [.note(AgreementWords.about[language])] + layers + kappas + talk + questions
  }

  // MARK: Parts

  private var counts: String {
    let names = raters.map { $0.isEmpty ? Words.nobody[language] : $0 }
    return AgreementWords.counts(names, questions: all?.unitCount ?? 0, cases: caseCount)[language]
  }

  /// The sentence about the whole: by ordinal alpha, or by nominal where there is no order.
  private var verdict: [Block] {
    guard let all else { return [] }
    let alpha = all.alphas.first { $0.metric == .ordinal && $0.value.number != nil } ?? all.alphas[0]
    let name = AgreementWords.metric(alpha.metric)[language]
    switch alpha.value {
    case .success(let value):
      let share = all.sameShare.map { Int(($0 * 100).rounded()) } ?? 0
      let same = word(
        nl: "Van elke 100 paren antwoorden zijn er \(share) hetzelfde.",
        en: "Of each 100 pairs of answers \(share) are the same.")
      let told = AgreementVerdict(value, alpha.interval, unitCount: all.unitCount, layers: layerAlphas)
      return [.paragraph("\(told.words(language)) \(name): \(text(alpha)). \(same)")]
    case .failure(let gap):
      return [
        .paragraph(
          word(
            nl: "\(name) is niet te berekenen: \(AgreementWords.gap(gap).dutch).",
            en: "\(name) cannot be worked out: \(AgreementWords.gap(gap).english)."))
      ]
    }
  }

  /// The alpha of each layer, by its title, where there is one.
  private var layerAlphas: [(title: String, alpha: Double)] {
    groups.filter { $0.kind == .layer }.compactMap { group in
      let alpha = group.measures.alphas.first { $0.metric == .ordinal && $0.value.number != nil }
      return (alpha ?? group.measures.alphas[0]).value.number.map { (group.title, $0) }
    }
  }

  private var layers: [Block] {
    let kinds: [AgreementGroup.Kind] = [.all, .layer, .context]
    let rows = groups.filter { kinds.contains($0.kind) }
    return [
      .heading(2, AgreementWords.byLayer[language]), table(rows), .note(AgreementWords.interval[language]),
    ]
  }

  private var questions: [Block] {
    let rows = groups.filter { $0.kind == .criterion || $0.kind == .fact }
    guard !rows.isEmpty else { return [] }
    let items = rows.map { group in
      let alphas = group.measures.alphas.map { alpha in
        "\(AgreementWords.shortName(alpha.metric)[language]) \(text(alpha))"
      }.joined(separator: ", ")
      let told = caseCount == 1 ? "" : "; alfa: \(alphas)"
      return Block.Item(
        "\(group.title) (\(group.name)): \(word(nl: "gelijk", en: "same")) \(share(group))"
          + (language == .dutch ? told : told.replaced("alfa", by: "alpha")))
    }
    return [.heading(2, AgreementWords.byQuestion[language])]
      + (caseCount == 1 ? [.paragraph(AgreementWords.oneCase[language])] : []) + [.list(items)]
  }

  private func share(_ group: AgreementGroup) -> String {
    group.measures.sameShare.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
  }

  private func table(_ groups: [AgreementGroup]) -> Block {
    var header = [
      word(nl: "Deel", en: "Part"), word(nl: "Vragen", en: "Questions"), word(nl: "Gelijk", en: "Same"),
    ]
    header += KrippendorffAlpha.Metric.allCases.map { AgreementWords.shortName($0)[language] }
    header.append(word(nl: "95 % ordinaal", en: "95 % ordinal"))
    let rows = groups.map { group in
      var row = [group.title, "\(group.measures.unitCount)", share(group)]
      row += group.measures.alphas.map { $0.value.number.map(text) ?? "–" }
      let ordinal = group.measures.alphas.first { $0.metric == .ordinal }
      row.append(ordinal?.interval.map { "\(text($0.low)) … \(text($0.high))" } ?? "–")
      return row
    }
    return .table(.init(header: header, rows: rows))
  }

  private var kappas: [Block] {
    guard let all else { return [] }
    func said(_ value: Result<Double, AgreementGap>) -> String {
      switch value {
      case .success(let number): text(number)
      case .failure(let gap):
        word(nl: "niet te berekenen: ", en: "cannot be worked out: ") + AgreementWords.gap(gap)[language]
      }
    }
    let fleiss = Block.Pair(word(nl: "Kappa van Fleiss", en: "Fleiss' kappa"), said(all.fleiss))
    let cohen = all.cohen.map { Block.Pair(AgreementWords.kappa($0.weights)[language], said($0.value)) }
    return [.heading(2, AgreementWords.kappas[language]), .pairs([fleiss] + cohen)]
  }

  private var talk: [Block] {
    guard !topics.isEmpty else {
      return [.heading(2, AgreementWords.topics[language]), .paragraph(AgreementWords.nothing[language])]
    }
    let items = topics.map { topic in
      let place = topic.caseName.isEmpty || caseCount < 2 ? topic.title : "\(topic.caseName), \(topic.title)"
      let agreed = topic.consensus.map { voice in
        word(
          nl: "Overeengekomen door \(voice.rater): \(voice.answer)",
          en: "Agreed by \(voice.rater): \(voice.answer)")
          + (voice.rationale.map { ". \($0)" } ?? "")
      }
      return Block.Item(
        place,
        topic.voices.map { voice in
          Block.Item("\(voice.rater): \(voice.answer)" + (voice.rationale.map { ". \($0)" } ?? ""))
        } + (agreed.map { [Block.Item($0)] } ?? []))
    }
    return [.heading(2, AgreementWords.topics[language]), .list(items)]
  }

  // MARK: Numbers

  private func text(_ alpha: AgreementMeasures.Alpha) -> String {
    guard let value = alpha.value.number else { return "–" }
    let interval = alpha.interval.map { " (\(text($0.low)) … \(text($0.high)))" } ?? ""
    return text(value) + interval
  }

  private func text(_ number: Double) -> String {
    NumberStyle(language: language).text(Rational(rounding: number))
  }

  private func word(nl dutch: String, en english: String) -> String {
    Wording(nl: dutch, en: english)[language]
  }
}

extension Result where Success == Double, Failure == AgreementGap {
  /// The number, where there is one.
  package var number: Double? { try? get() }
}

extension Rational {
  /// A number of reports to six decimals; what is no number is zero.
  package init(rounding number: Double) {
    guard number.isFinite, abs(number) < 1e9 else {
      self = .zero
      return
    }
    self = Rational(Int128((number * 1_000_000).rounded()), over: 1_000_000) ?? .zero
  }
}
