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

  /// How many differences there are and which lie furthest apart, without each in full.
  var brief: [Block] {
    let count = ConsistencyWords.count(findings.count, unexplained: unexplained.count)[language]
    let told =
      summary.isEmpty
      ? [Block.paragraph(findings.isEmpty ? ConsistencyWords.none[language] : count)] : summary
    return told
  }

  package var blocks: [Block] {
    let rubric = assessments[0].program.rubric
    let facts = threshold.facts
    let percent = speaker.numbers.percent(threshold.share)
    let intro = ConsistencyWords.method(percent: percent, facts: facts)[language]
    let layers = rubric.layers.indices.flatMap(layer)
    let none: [Block] = findings.isEmpty ? [.paragraph(ConsistencyWords.none[language])] : []
    return [.heading(1, ConsistencyWords.title[language])] + summary + [.paragraph(intro)] + layers + none
  }

  /// The differences that weigh most and that nobody explained, in a sentence each.
  private var summary: [Block] {
    let told = unexplained.filter { $0.kind == .choicesDiffer }.map { ($0, steps($0)) }
      .enumerated().sorted { left, right in
        let (a, b) = (left.element, right.element)
        if a.1 != b.1 { return a.1 > b.1 }
        if a.0.similarity.share != b.0.similarity.share { return a.0.similarity.share > b.0.similarity.share }
        return left.offset < right.offset
      }.map { $0.element.0 }
    guard told.count > 3 || findings.count > 3 else { return [] }
    let count = ConsistencyWords.count(findings.count, unexplained: unexplained.count)[language]
    guard !told.isEmpty else { return [.paragraph(count)] }
    return [
      .paragraph("\(count) \(ConsistencyWords.furthest[language])"),
      .list(told.prefix(3).map { .init(sentence($0)) }),
    ]
  }

  /// How far the levels of the two certainly lie apart.
  private func steps(_ finding: Inconsistency) -> Int {
    let levels = [finding.first, finding.second].map {
      assessments[$0].first(.shown, inLayer: finding.layer)?.outcome.levels
    }
    guard let a = levels[0], let b = levels[1] else { return 0 }
    return max(0, max(a.lowerBound - b.upperBound, b.lowerBound - a.upperBound))
  }

  /// "Data: A (4 Lead) and B (2 Join) are alike for 82 %, and chose otherwise: …".
  private func sentence(_ finding: Inconsistency) -> String {
    let cases = [finding.first, finding.second].map { index -> String in
      let title = assessments[index].caseStudy.title[language]
      let told = assessments[index].first(.shown, inLayer: finding.layer).map {
        " (\(speaker.text($0.outcome, of: $0.decision)))"
      }
      return title + (told ?? "")
    }
    let percent = speaker.numbers.percent(finding.similarity.share)
    let start = ConsistencyWords.apart(
      speaker.title(ofLayer: finding.layer), Listing.all(cases), percent: percent)
    return start[language] + (contrast(finding).map { " \($0)" } ?? "")
  }

  /// Which choices make most of the difference; `nil` where none that is known differs.
  private func contrast(_ finding: Inconsistency) -> String? {
    speaker.contrast(assessments[finding.first], assessments[finding.second], inLayer: finding.layer)
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
    if finding.kind == .choicesDiffer, let contrast = contrast(finding) { children.append(.init(contrast)) }
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

enum ConsistencyWords {
  static let title = Wording(nl: "Zijn de keuzes consequent?", en: "Are the choices consistent?")
  static let none = Wording(
    nl: "Geen paar casussen spreekt elkaar zeker tegen. Dat kan ook komen doordat er nog veel open is.",
    en: "No two cases certainly contradict each other. That can also be because much is still open.")
  static let ask = Wording(
    nl: "Er is geen reden vastgelegd. Was dit bewust, of toevallig zo gegroeid?",
    en: "No reason was recorded. Was this on purpose, or did it just grow that way?")
  static let reason = Wording(nl: "Vastgelegde reden", en: "Recorded reason")

  static func method(percent: String, facts: Int) -> Wording {
    let known = Count.of(facts, .fact)
    return Wording(
      nl:
        "Situaties lijken op elkaar als hetzelfde niveau past en de bekende feiten voor minstens \(percent) % gelijk zijn. Van beide \(facts == 1 ? "moet" : "moeten") minstens \(known.dutch) bekend zijn. Alleen zekere verschillen tellen.",
      en:
        "Situations are alike when the same level fits and the known facts agree for at least \(percent) %. At least \(known.english) must be known of both. Only certain differences count."
    )
  }

  static let furthest = Wording(nl: "Het verst uit elkaar liggen:", en: "Furthest apart are:")

  static func count(_ all: Int, unexplained: Int) -> Wording {
    guard all != 1 else {
      return Wording(
        nl: "Er is 1 verschil; daarvoor is \(unexplained == 1 ? "geen" : "een") reden vastgelegd.",
        en: "There is 1 difference; \(unexplained == 1 ? "no" : "a") reason was recorded for it.")
    }
    let pairs = Count.of(all, .difference)
    return Wording(
      nl:
        "Er zijn \(pairs.dutch); bij \(unexplained) daarvan is geen reden vastgelegd.",
      en:
        "There are \(pairs.english); for \(unexplained) of them no reason was recorded."
    )
  }

  static func apart(_ layer: String, _ cases: Wording, percent: String) -> Wording {
    Wording(
      nl: "\(layer): \(cases.dutch) lijken voor \(percent) % op elkaar, maar kozen anders.",
      en: "\(layer): \(cases.english) are alike for \(percent) %, but chose otherwise.")
  }

  static func alike(percent: String, facts: Int) -> Wording {
    let facts = Count.of(facts, .fact)
    return Wording(
      nl: "\(percent) % gelijk over \(facts.dutch)", en: "\(percent) % alike over \(facts.english)")
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

extension Speaker {
  /// The choices that make most of the difference between two cases in a layer; `nil` where none that is known differs.
  func contrast(_ a: Assessment, _ b: Assessment, inLayer layer: Int) -> String? {
    let contrasts = ChoiceContrast.all(between: a, and: b, inLayer: layer).prefix(2)
    guard !contrasts.isEmpty else { return nil }
    let told = contrasts.map { contrast in
      let (first, second) = (
        text(contrast.first, ofSlot: contrast.slot), text(contrast.second, ofSlot: contrast.slot)
      )
      return "\(program.inputs[contrast.slot].label[language]) (\(first) ↔ \(second))"
    }
    return ContrastWords.mostly(Listing.all(told))[language]
  }
}

private enum ContrastWords {
  static func mostly(_ choices: Wording) -> Wording {
    Wording(
      nl: "Het verschil zit vooral in \(choices.dutch).",
      en: "The difference is mostly in \(choices.english).")
  }
}

extension Count.Noun {
  fileprivate static let difference = Self(
    nl: ("verschil", "verschillen"), en: ("difference", "differences"))
}
