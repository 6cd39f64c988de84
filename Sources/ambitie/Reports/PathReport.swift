import AmbitionModel
import Scoring

/// The smallest changes that reach a goal, in words.
struct PathReport {
  private let assessment: Assessment
  private let wish: PathWish
  private let plan: ChangePlan
  private let speaker: Speaker
  private var language: Language { speaker.language }

  init(_ assessment: Assessment, _ wish: PathWish, _ plan: ChangePlan, _ language: Language) {
    self.assessment = assessment
    self.wish = wish
    self.plan = plan
    speaker = Speaker(assessment.program, language)
  }

  var blocks: [Block] {
    [.heading(1, "\(assessment.caseStudy.title[language]): \(wish.title[language])")] + body
  }

  private var body: [Block] {
    guard let first = plan.ways.first else { return unreachable }
    guard !first.changes.isEmpty else { return [.paragraph(PathWords.already[language])] }
    let ways = plan.ways.enumerated().map { index, way in
      Block.Item(
        "\(PathWords.way[language]) \(index + 1)",
        way.changes.map { Block.Item(speaker.sentence($0), effort($0)) })
    }
    var blocks: [Block] = [
      .paragraph(PathWords.cost(speaker.numbers.text(first.cost), plan.ways.count)[language]), .list(ways),
    ]
    if !plan.unavoidable.isEmpty {
      let names = plan.unavoidable.map { speaker.name(ofSlot: $0) }
      blocks.append(.paragraph("\(PathWords.unavoidable[language]): \(names.joined(separator: "; "))."))
    }
    return blocks
  }

  private var unreachable: [Block] {
    guard !plan.blockedBy.isEmpty else { return [.paragraph(PathWords.impossible[language])] }
    let names = plan.blockedBy.map { Block.Item(speaker.name(ofSlot: $0)) }
    return [.paragraph(PathWords.blocked[language]), .list(names)]
  }

  /// What the steps of a change take, where the rubric says so.
  private func effort(_ change: Change) -> [Block.Item] {
    guard case .options(let options) = assessment.program.inputs[change.slot].domain,
      case .option(let to) = change.to
    else { return [] }
    let start = if case .option(let from) = change.from { from } else { to - 1 }
    guard start < to else { return [] }
    return options[max(0, start + 1)...to].compactMap { $0.effort?.text.map { Block.Item($0[language]) } }
  }

  var json: String {
    let program = assessment.program
    return PathFile(
      format: "ambitie-path/1", caseStudy: assessment.caseStudy.id.value.rawValue,
      ways: plan.ways.map {
        .init(cost: $0.cost.description, changes: $0.changes.map { ChangeRecord($0, program) })
      },
      unavoidable: plan.unavoidable.map { program.inputs[$0].name },
      blockedBy: plan.blockedBy.map { program.inputs[$0].name }
    ).text
  }
}

/// The JSON form of the ways to a goal.
private struct PathFile: Encodable {
  var format: String
  var caseStudy: String
  var ways: [Way]
  var unavoidable: [String]
  var blockedBy: [String]

  struct Way: Encodable {
    var cost: String
    var changes: [ChangeRecord]
  }

  enum CodingKeys: String, CodingKey {
    case format, ways, unavoidable
    case caseStudy = "case"
    case blockedBy = "blocked_by"
  }
}

private enum PathWords {
  static let already = Wording(
    nl: "Dat is al zo. Er hoeft niets te veranderen.", en: "That is so already. Nothing has to change.")
  static let way = Wording(nl: "Manier", en: "Way")
  static let unavoidable = Wording(nl: "Hoe dan ook nodig", en: "Needed in any case")
  static let impossible = Wording(
    nl: "Dat kan niet: geen enkele keuze haalt dit doel bij deze feiten.",
    en: "That cannot be: no choice reaches this goal with these facts.")
  static let blocked = Wording(
    nl: "Dat is nog niet te zeggen: het hangt af van feiten die nog niemand weet.",
    en: "That cannot be told yet: it depends on facts that nobody knows.")

  static func cost(_ cost: String, _ ways: Int) -> Wording {
    Wording(
      nl: ways == 1
        ? "De kleinste verandering kost \(cost) stappen."
        : "De kleinste verandering kost \(cost) stappen. Er zijn \(ways) manieren die even veel kosten.",
      en: ways == 1
        ? "The smallest change takes \(cost) steps."
        : "The smallest change takes \(cost) steps. There are \(ways) ways that take as much.")
  }
}
