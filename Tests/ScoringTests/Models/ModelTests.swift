import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// One concept of a decision is enough for models that others made.
@Suite struct `published models` {
  private static let samm = Result { try ModelCase.program("samm") }
  private static let iso33020 = Result { try ModelCase.program("iso33020") }

  @Test(arguments: ModelCase.samm) func `SAMM scores as its toolbox does`(_ row: ModelCase) throws {
    let assessment = try Self.samm.get().assess(row.answers)
    expectEqual(row.answers.count, 90)
    expectEqual(row.expected.count, 15 + 45 + 5 + 1)
    for (name, expected) in row.expected {
      guard case .number(let number) = try #require(assessment.outcome(named: name)).value else {
        Issue.record("\(name) is \(try assessment.text(name))")
        continue
      }
      try expectEqual(rounded(number, like: expected), expected, "\(name)")
    }
  }

  /// The exact number with as many places as a spreadsheet shows, which leaves out zeros at the end.
  private func rounded(_ number: Rational, like text: String) throws -> String {
    let places = text.split(separator: ".").dropFirst().first?.count ?? 0
    guard places > 0 else { return "\(number)" }
    let scale = try #require(Rational(decimal: "1e\(places)"))
    let half = try #require(Rational(1, over: 2))
    let whole = try #require(number.multiplied(by: scale)?.adding(half)).floor
    // Anything but a repeating fraction has to be exact.
    if places < 14 { expectEqual(number.multiplied(by: scale)?.isInteger, true) }
    let digits = String(repeating: "0", count: max(0, places + 1 - "\(whole)".count)) + "\(whole)"
    return digits.dropLast(places) + "." + digits.suffix(places)
  }

  @Test(arguments: ModelCase.iso33020) func `ISO 33020 rates and levels by its rule`(_ row: ModelCase) throws
  {
    let assessment = try Self.iso33020.get().assess(row.answers)
    #expect(!row.expected.isEmpty)
    for (name, expected) in row.expected { try expectEqual(assessment.text(name), expected, "\(name)") }
  }

  @Test func `have their cases`() throws {
    expectEqual(ModelCase.samm.count, 4)
    expectEqual(ModelCase.iso33020.count, 16 + 17)
    try expectEqual(Self.samm.get().inputs.count, 90)
  }

  /// What its toolbox and calculators get wrong: a blank is neither zero nor the end of a practice.
  @Test func `SAMM with a blank says what is still possible`() throws {
    var answers = try #require(ModelCase.samm.first { $0.name == "all_half" }).answers
    answers["g.sm_a_1"] = nil
    let assessment = try Self.samm.get().assess(answers)
    try expectEqual(assessment.possible("g.sm"), ["5/4", "11/8", "3/2", "7/4"])
    try expectEqual(assessment.text("g.pc"), "3/2")
    try expectEqual(assessment.possible("overall")?.count, 4)
    expectEqual(
      assessment.names(try #require(assessment.outcome(named: "overall")).undecidedBy), ["g.sm_a_1"])
  }

  /// An attribute nobody rated is no N: higher levels stay possible.
  @Test func `ISO 33020 with an unknown rating stays open`() throws {
    let program = try Self.iso33020.get()
    let rated = ["process.pa_1_1": "f", "process.pa_2_1": "f", "process.pa_3_1": "n"]
    try expectEqual(program.assess(rated).possible("capability"), ["performed", "managed"])
    try expectEqual(program.assess(["process.pa_1_1": "l"]).text("capability"), "performed")
    try expectEqual(program.assess().possible("capability")?.count, 6)
    try expectEqual(program.assess().possible("rating"), ["n", "p", "l", "f"])
  }
}
