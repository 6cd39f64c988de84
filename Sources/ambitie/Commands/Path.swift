import AmbitionModel
import Scoring
import Telling

extension Command {
  static let path = Command(
    name: "path",
    summary: Wording(
      nl: "de kleinste verandering die een doel haalt", en: "the smallest change that reaches a goal"),
    operands: "CASE",
    options: [
      .to, .layer, .clear, .fit, .limit, .format(Form.reports), .json, .rubric, .output, .overwrite,
    ],
    examples: [
      (
        "ambitie path aerius --to direct --layer application",
        Wording(nl: "één laag naar een niveau", en: "one layer to a level")
      ),
      ("ambitie path aerius --clear no_exit", Wording(nl: "een signaal weg", en: "a flag gone")),
      ("ambitie path aerius --fit", Wording(nl: "elke laag naar wat past", en: "every layer to what fits")),
    ],
    run: runPath)
}

extension CommandOption {
  static let to = CommandOption("--to", value: "LEVEL", nl: "bereik dit niveau", en: "reach this level")
  static let layer = CommandOption(
    "--layer", value: "LAYER", nl: "in deze laag; anders in elke laag",
    en: "in this layer; otherwise in every layer")
  static let clear = CommandOption(
    "--clear", value: "FLAG", nl: "laat dit signaal verdwijnen", en: "make this flag go")
  static let fit = CommandOption(
    "--fit", nl: "breng elke laag op het niveau dat past", en: "bring every layer to its fitting level")
}

private func runPath(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let subject = try OneCase.open(request, &library, verb: "path")
  let wish = try PathWish(request, subject.assessment.program)
  var finder = PathFinder(subject.assessment.program, from: subject.assessment.sheet.values)
  // One more than is shown tells whether there are more.
  let limit = try request.limit()
  guard let plan = finder.plan(for: wish.goal, limit: limit + 1) else {
    throw UsageError(nl: "dit is te groot om uit te rekenen", en: "this is too large to work out")
  }
  let (program, answers) = (subject.assessment.program, subject.assessment.sheet.values)
  let obstacle = plan.isOutOfReach ? Obstacle(to: wish.goal, in: program, from: answers) : nil
  let report = PathReport(subject.assessment, wish, plan, obstacle, limit: limit, subject.language)
  return Reply(
    .report(report.blocks, json: report.json, as: try request.form(of: Form.reports)),
    notices: subject.notices, status: plan.ways.isEmpty ? .findings : .fine)
}

extension PathWish {
  fileprivate init(_ request: Request, _ program: Program) throws(UsageError) {
    let wishes = [CommandOption.to, .clear, .fit].filter { request.has($0) }
    guard wishes.count == 1 else {
      throw UsageError(
        nl: "zeg één doel: --to NIVEAU, --clear SIGNAAL of --fit",
        en: "name one goal: --to LEVEL, --clear FLAG or --fit")
    }
    let layer = try Self.layer(request, program)
    let (goal, title) =
      if request.has(.fit) {
        (
          try Self.fit(layer, program),
          LocalizedText(dutch: "op het niveau dat past", english: "to the level that fits")
        )
      } else if let name = request.value(of: .clear) {
        try Self.clear(name, program)
      } else {
        try Self.level(request.value(of: .to) ?? "", layer, program)
      }
    self.init(goal: goal, title: title)
  }

  private static func layer(_ request: Request, _ program: Program) throws(UsageError) -> Int? {
    guard let name = request.value(of: .layer) else { return nil }
    let layers = program.rubric.layers
    return try NameMatch.index(
      name, of: "--layer", ids: layers.map(\.id.value.rawValue), titles: layers.map(\.title))
  }

  private static func decisions(_ role: Decision.Role, _ layer: Int?, _ program: Program) -> [Int] {
    program.decisions.indices.filter { index in
      let decision = program.decisions[index]
      return decision.decision.role == role && decision.layer != nil
        && (layer == nil || decision.layer == layer)
    }
  }

  private static func level(
    _ name: String, _ layer: Int?, _ program: Program
  ) throws(UsageError) -> (Goal, LocalizedText) {
    let levels = program.rubric.levels
    let level = try NameMatch.index(
      name, of: "--to", ids: levels.map(\.id.value.rawValue), titles: levels.map(\.title))
    let goals = decisions(.shown, layer, program).map { Goal.atLeast(decision: $0, option: level) }
    return (.all(goals), program.rubric.levels[level].title)
  }

  private static func clear(_ name: String, _ program: Program) throws(UsageError) -> (Goal, LocalizedText) {
    let flags = program.flags(called: name)
    let names = program.flags.map(\.name)
    if Set(flags.map { program.flags[$0].flag.id.value }).count > 1 {
      let choices = Listing.choices(flags.map { names[$0] })
      throw UsageError(
        nl: "\(quoted(name)) kan meer dan één signaal zijn: \(choices.dutch)",
        en: "\(quoted(name)) can be more than one flag: \(choices.english)")
    }
    guard let first = flags.first else {
      throw UsageError(
        nl: "de rubric heeft geen signaal \(quoted(name))", en: "the rubric has no flag \(quoted(name))",
        hint: Suggestion.hint(for: name, among: names))
    }
    return (.all(flags.map { .notRaised(flag: $0) }), program.flags[first].flag.title)
  }

  private static func fit(_ layer: Int?, _ program: Program) throws(UsageError) -> Goal {
    let goals = decisions(.shown, layer, program).compactMap { shown -> Goal? in
      decisions(.fitting, program.decisions[shown].layer, program).first.map { .equal(shown, $0) }
    }
    guard !goals.isEmpty else {
      throw UsageError(
        nl: "deze rubric heeft geen passend niveau per laag", en: "this rubric has no fitting level per layer"
      )
    }
    return .all(goals)
  }
}
