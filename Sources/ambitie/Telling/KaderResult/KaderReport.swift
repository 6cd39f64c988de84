package import AmbitionModel
package import Scoring

/// What a kader asks and which cases keep it: the rules, an overview, totals, and each case.
package struct KaderReport {
  package let kader: CompiledKader
  package let cases: [KaderCase]
  package let speaker: Speaker
  package var language: Language { speaker.language }

  package init(_ kader: CompiledKader, _ cases: [KaderCase], _ language: Language) {
    self.kader = kader
    self.cases = cases
    speaker = Speaker(kader.program, language)
  }

  package var blocks: [Block] {
    title + introduction + rules + consequences + (cases.count > 1 ? overview + totals : [])
      + cases.flatMap { KaderCaseBlocks($0, speaker, cases.count == 1 ? .everything : .essentials).blocks }
  }

  /// What the kader asks and how the cases do on it, without each case in words.
  package var summary: [Block] { title + account }

  /// Whose proposal the rules are, what they ask, and how the cases do.
  var account: [Block] { introduction + rules + (cases.count > 1 ? overview : []) }

  package var json: String { JSON.kader(self).text }

  /// The number and title of a rule.
  package func title(of rule: Kader.Rule) -> String {
    kader.numberedTitle(of: rule, language)
  }

  /// What it is called, and whether it was adopted.
  var title: [Block] {
    let own = kader.kader
    let status: String
    if let adoption = own.adoption {
      status = KaderWords.adopted(speaker.numbers.text(adoption.date), adoption.by)[language]
    } else {
      status = KaderWords.draft[language]
    }
    return [.heading(1, "\(own.title[language]) (\(own.version))"), .paragraph(status)]
  }

  private var introduction: [Block] {
    [kader.kader.statement, kader.kader.principle].map { .paragraph($0[language]) }
  }

  private var rules: [Block] {
    let items = kader.kader.rules.map { rule in
      let layers = kader.rules.filter { $0.rule.id.value == rule.id.value }.compactMap { $0.layer }
      let place =
        layers.isEmpty ? "" : " (\(layers.map { speaker.title(ofLayer: $0) }.joined(separator: ", ")))"
      return Block.Item(
        "\(title(of: rule))\(place)", [.init(rule.wording[language]), .init(rule.why[language])])
    }
    return [.heading(2, KaderWords.asks[language]), .list(items)]
  }

  /// What the levels ask that the kader sets.
  private var consequences: [Block] {
    var subjects: [ConsequenceBlocks.Subject] = []
    for rule in kader.rules {
      guard let level = rule.rule.demand.level,
        let option = kader.program.rubric.levels.firstIndex(where: { $0.id.value == level }),
        let decision = kader.program.index(of: .shown, inLayer: rule.layer)
      else { continue }
      subjects.append(.init(decision: decision, option: option))
    }
    return ConsequenceBlocks(speaker).blocks(subjects, title: KaderWords.consequences)
  }

  private var overview: [Block] {
    let numbers = kader.kader.rules.indices.map { "\($0 + 1)" }
    let rows = cases.map { item in
      [item.caseStudy.markedTitle[language]]
        + kader.kader.rules.map { item.state(ofRule: $0.id.value).sign }
    }
    let legend = KaderAssessment.State.allCases.map { "\($0.sign) \($0.wording[language])" }
    return [
      .heading(2, KaderWords.overview[language]),
      .table(.init(header: [Words.caseStudy[language]] + numbers, rows: rows)),
      .paragraph(legend.joined(separator: " · ")),
    ]
  }

  private var totals: [Block] {
    let byRule = kader.kader.rules.map { rule in
      totals(title(of: rule)) { $0.rule.id.value == rule.id.value }
    }
    let layers: [Int?] = kader.program.rubric.layers.indices.map { $0 } + [nil]
    let byLayer = layers.filter { layer in kader.rules.contains { $0.layer == layer } }.map { layer in
      totals(speaker.title(ofLayer: layer)) { $0.layer == layer }
    }
    // The legend of the overview is right above.
    let states = KaderAssessment.State.allCases.map { $0.sign }
    return [
      .heading(2, KaderWords.totals[language]),
      .table(.init(header: [KaderWords.rule[language]] + states, rows: byRule)),
      .table(.init(header: [Words.layer[language]] + states, rows: byLayer)),
    ]
  }

  private func totals(_ title: String, _ isCounted: (CompiledRule) -> Bool) -> [String] {
    let counts = KaderTotals(cases, where: isCounted).counts
    return [title] + KaderAssessment.State.allCases.map { "\(counts[$0] ?? 0)" }
  }
}

/// How often rules come to each state.
struct KaderTotals {
  private(set) var counts: [KaderAssessment.State: Int] = [:]

  init(_ cases: [KaderCase], where isCounted: (CompiledRule) -> Bool) {
    for assessment in cases.map({ $0.assessment }) {
      for (rule, outcome) in zip(assessment.kader.rules, assessment.outcomes) where isCounted(rule) {
        counts[outcome.state, default: 0] += 1
      }
    }
  }
}

extension CompiledKader {
  /// "3. Leaving is arranged": the number that overviews have for the rule, and its title.
  func numberedTitle(of rule: Kader.Rule, _ language: Language) -> String {
    let index = kader.rules.firstIndex { $0.id.value == rule.id.value } ?? 0
    return "\(index + 1). \(rule.title[language])"
  }
}
