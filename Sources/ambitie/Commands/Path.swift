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
      .to, .layer, .clear, .fit, .limit, .format(Form.reports), .template, .json, .rubric, .output,
      .overwrite,
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
    .report(
      report.blocks, json: report.json, as: try request.form(of: Form.reports), subject.language),
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
    if request.has(.fit) {
      self = try Self.fit(layer, program)
    } else if let name = request.value(of: .clear) {
      self = try Self.clear(name, program)
    } else {
      self = try Self.level(request.value(of: .to) ?? "", layer, program)
    }
  }

  private static func layer(_ request: Request, _ program: Program) throws(UsageError) -> Int? {
    guard let name = request.value(of: .layer) else { return nil }
    let layers = program.rubric.layers
    return try NameMatch.index(
      name, of: "--layer", ids: layers.map(\.id.value.rawValue), titles: layers.map(\.title))
  }

  private static func level(
    _ name: String, _ layer: Int?, _ program: Program
  ) throws(UsageError) -> PathWish {
    let levels = program.rubric.levels
    let level = try NameMatch.index(
      name, of: "--to", ids: levels.map(\.id.value.rawValue), titles: levels.map(\.title))
    return Self.level(level, inLayer: layer, program)
  }

  private static func clear(_ name: String, _ program: Program) throws(UsageError) -> PathWish {
    let flags = program.flags(called: name)
    let names = program.flags.map(\.name)
    if Set(flags.map { program.flags[$0].flag.id.value }).count > 1 {
      let choices = Listing.choices(flags.map { names[$0] })
      throw UsageError(
        nl: "\(quoted(name)) kan meer dan één signaal zijn: \(choices.dutch)",
        en: "\(quoted(name)) can be more than one flag: \(choices.english)")
    }
    guard !flags.isEmpty else {
      throw UsageError(
        nl: "de rubric heeft geen signaal \(quoted(name))", en: "the rubric has no flag \(quoted(name))",
        hint: Suggestion.hint(for: name, among: names))
    }
    return .clearing(flags, program)
  }

  private static func fit(_ layer: Int?, _ program: Program) throws(UsageError) -> PathWish {
    guard let wish = fit(inLayer: layer, program) else {
      throw UsageError(
        nl: "deze rubric heeft geen passend niveau per laag", en: "this rubric has no fitting level per layer"
      )
    }
    return wish
  }
}
