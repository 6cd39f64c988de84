package import AmbitionModel
package import Scoring

/// Where cases are inconsistent, layer by layer, in words.
package struct ConsistencyReport {
  private let assessments: [Assessment]
  private let findings: [Inconsistency]
  private let threshold: Consistency.Threshold
  private let speaker: Speaker
  private var language: Language { speaker.language }

  /// - Parameter assessments: at least one, all under one program.
  package init(_ assessments: [Assessment], _ threshold: Consistency.Threshold, _ language: Language) {
    self.assessments = assessments
    self.threshold = threshold
    findings = Consistency(assessments, threshold: threshold).findings
    speaker = Speaker(assessments[0].program, language)
  }

  /// The findings without a recorded reason.
  package var unexplained: [Inconsistency] { findings.filter { $0.explainedBy.isEmpty } }

  package var blocks: [Block] {
    let rubric = assessments[0].program.rubric
    let facts = threshold.facts
    let percent = speaker.numbers.percent(threshold.share)
    let intro = ConsistencyWords.method(percent: percent, facts: facts)[language]
    let layers = rubric.layers.indices.flatMap(layer)
    let none: [Block] = findings.isEmpty ? [.paragraph(ConsistencyWords.none[language])] : []
    return [.heading(1, ConsistencyWords.title[language]), .paragraph(intro)] + layers + none
  }

  private func layer(_ index: Int) -> [Block] {
    let members = findings.filter { $0.layer == index }
    guard !members.isEmpty else { return [] }
    return [.heading(2, speaker.title(ofLayer: index))]
      + Inconsistency.Kind.allCases.flatMap { kind -> [Block] in
        let pairs = members.filter { $0.kind == kind }
        guard !pairs.isEmpty else { return [] }
        return [.heading(3, kind.wording[language]), .list(pairs.map(item))]
      }
  }

  private func item(_ finding: Inconsistency) -> Block.Item {
    let cases = [finding.first, finding.second]
    let names = cases.map { assessments[$0].caseStudy.title[language] }
    var children = cases.map {
      Block.Item("\(assessments[$0].caseStudy.title[language]): \(summary($0, finding))")
    }
    let percent = speaker.numbers.percent(finding.similarity.share)
    children.append(
      .init(ConsistencyWords.alike(percent: percent, facts: finding.similarity.facts)[language]))
    children += reasons(finding)
    return Block.Item(Listing.all(names)[language], children)
  }

  /// The choices of a case: only those that tell the two apart, then the level that fits.
  private func summary(_ index: Int, _ finding: Inconsistency) -> String {
    let roles = finding.roles.isEmpty ? [Decision.Role.choice, .shown] : finding.roles
    return (roles + [.fitting]).compactMap { role in
      assessments[index].first(role, inLayer: finding.layer).map { decision, outcome in
        "\(decision.decision.title[language]): \(speaker.text(outcome, of: decision))"
      }
    }.joined(separator: "; ")
  }

  private func reasons(_ finding: Inconsistency) -> [Block.Item] {
    guard !finding.explainedBy.isEmpty else { return [.init(ConsistencyWords.ask[language])] }
    let name = assessments[0].program.rubric.layers[finding.layer].id.value.rawValue
    return finding.explainedBy.flatMap { index in
      assessments[index].caseStudy.reasons.filter { $0.layer.value == name }.map { reason in
        Block.Item(
          "\(ConsistencyWords.reason[language]) (\(assessments[index].caseStudy.title[language])): \(reason.text[language])"
        )
      }
    }
  }

  /// The reports as JSON (`ambitie-consistency/1`).
  package static func json(_ reports: [ConsistencyReport]) -> String {
    let file: JSON = [
      "format": "ambitie-consistency/1",
      "findings": .array(reports.flatMap { report in report.findings.map(report.json) }),
    ]
    return file.text
  }

  private func json(_ finding: Inconsistency) -> JSON {
    func ids(_ cases: [Int]) -> JSON { .strings(cases.map { assessments[$0].caseStudy.id.value.rawValue }) }
    return [
      "kind": .string(finding.kind.rawValue),
      "layer": .layer(finding.layer, assessments[0].program),
      "cases": ids([finding.first, finding.second]),
      "roles": .strings(finding.roles.map { $0.rawValue }),
      // Exact, from 0 to 1.
      "similarity": .string(finding.similarity.share.description),
      "facts": .number(finding.similarity.facts),
      "explained_by": ids(finding.explainedBy),
    ]
  }
}

private enum ConsistencyWords {
  static let title = Wording(nl: "Zijn de keuzes consequent?", en: "Are the choices consistent?")
  static let none = Wording(
    nl: "Geen paar casussen spreekt elkaar zeker tegen. Dat kan ook komen doordat er nog veel open is.",
    en: "No two cases certainly contradict each other. That can also be because much is still open.")
  static let ask = Wording(
    nl: "Er is geen reden vastgelegd. Was dit bewust, of toevallig zo gegroeid?",
    en: "No reason was recorded. Was this on purpose, or did it just grow that way?")
  static let reason = Wording(nl: "Vastgelegde reden", en: "Recorded reason")

  static func method(percent: String, facts: Int) -> Wording {
    Wording(
      nl:
        "Situaties lijken op elkaar als hetzelfde niveau past en de bekende feiten voor minstens \(percent) % gelijk zijn. Er moeten minstens \(facts) feiten van beide bekend zijn. Alleen zekere verschillen tellen.",
      en:
        "Situations are alike when the same level fits and the known facts agree for at least \(percent) %. At least \(facts) facts must be known of both. Only certain differences count."
    )
  }

  static func alike(percent: String, facts: Int) -> Wording {
    Wording(nl: "\(percent) % gelijk over \(facts) feiten", en: "\(percent) % alike over \(facts) facts")
  }
}

extension Inconsistency.Kind {
  var wording: Wording {
    switch self {
    case .choicesDiffer: Wording(nl: "Zelfde situatie, andere keuze", en: "Same situation, other choice")
    case .contextDiffers: Wording(nl: "Zelfde keuze, andere situatie", en: "Same choice, other situation")
    }
  }
}
