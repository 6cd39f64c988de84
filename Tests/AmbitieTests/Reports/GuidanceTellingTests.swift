import AmbitionModel
import Scoring
import TestSupport
import Testing

@testable import Telling

@Suite struct `What a rubric says beside its questions` {
  @Test(arguments: [
    ("unknown", "unknown", "0 van de 1 openbare vragen beantwoord, 0 van de 1 voor een gesprek", "0+0"),
    ("own", "unknown", "1 van de 1 openbare vragen beantwoord, 0 van de 1 voor een gesprek", "1+0"),
    ("own", "none", "1 van de 1 openbare vragen beantwoord, 1 van de 1 voor een gesprek", "1+1"),
  ])
  func `counts public questions and those to ask inside apart`(
    _ rights: String, _ knowledge: String, _ sentence: String, _ digits: String
  ) throws {
    let count = CaseProfile(try guidedAssessment(rights: rights, knowledge: knowledge)).count
    expectEqual(count.brief.dutch, sentence)
    expectEqual(count.digits, digits)
  }

  @Test func `counts together where a rubric keeps nothing apart`() throws {
    let count = CaseProfile(try SampleCase.nothingKnown.assessment()).count
    expectEqual(count.allInside, 0)
    #expect(count.brief.dutch.hasSuffix("vragen beantwoord"))
  }

  @Test(arguments: [("market", "afnemer"), ("own", "geen"), ("unknown", "geen of afnemer")])
  func `shows what the organisation is to others`(_ rights: String, _ role: String) throws {
    let assessment = try guidedAssessment(rights: rights)
    let profile = try #require(RoleProfile(CaseProfile(assessment), Speaker(assessment.program, .dutch)))
    expectEqual(profile.header, ["Laag", "naar bedrijven"])
    expectEqual(profile.rows, [["Data", role]])
    #expect(
      RoleProfile(CaseProfile(try SampleCase.mixed.assessment()), Speaker(assessment.program, .dutch)) == nil)
  }

  @Test func `tells consequences by aspect, and which are in a source`() throws {
    let assessment = try guidedAssessment(rights: "own", knowledge: "some")
    let profile = CaseProfile(assessment)
    let blocks = ConsequenceBlocks(Speaker(assessment.program, .dutch)).blocks(profile.layers[0].consequences)
    expectEqual(
      MarkdownWriter.text(blocks).split(separator: "\n").map(String.init),
      [
        "## Wat dit vraagt en oplevert", "### Data: 2 Leiden", "- **Mensen**: Vaste mensen. \\*",
        "- **Geld**: Een vast budget.", "- **Levert op**: Eigen tempo.", "- **Kost of laat los**: Gemak.",
        "*\\* staat in een bron: De Krant. De rest is een voorstel van wie de rubric maakte.*",
      ])
  }

  @Test func `tells no consequences of what is open, or of which the rubric says nothing`() throws {
    for (rights, knowledge) in [("own", "unknown"), ("market", "none")] {
      let assessment = try guidedAssessment(rights: rights, knowledge: knowledge)
      let profile = CaseProfile(assessment)
      let blocks = ConsequenceBlocks(Speaker(assessment.program, .dutch)).blocks(
        profile.layers[0].consequences)
      #expect(blocks.isEmpty)
    }
  }
}

@Suite struct `Cases as one line each` {
  private func text(_ width: Int, _ assessments: [Assessment]) -> [String] {
    OverviewText(assessments, .test(width)).text.split(separator: "\n").map(String.init)
  }

  @Test func `put the most settled first and keep the order of equals`() throws {
    let lines = text(
      80,
      [
        try guidedAssessment(rights: "own", id: "open_a"),
        try guidedAssessment(rights: "market", id: "settled"),
        try guidedAssessment(rights: "own", id: "open_b"),
      ])
    expectEqual(
      Array(lines.prefix(5)),
      [
        "casus          Data  antwoorden", String(repeating: "─", count: 80),
        "Casus settled  1     1+0", "Casus open_a   1–2   1+0",
        "Casus open_b   1–2   1+0",
      ])
  }

  @Test(arguments: [40, 80, 120])
  func `are never wider than the terminal`(_ width: Int) throws {
    let all = try SampleCase.assessments()
    for line in text(width, all) { #expect(TextWidth.columns(of: line) <= width, "\(line)") }
  }
}

@Suite struct `The short list` {
  @Test func `is asked by itself`() throws {
    let program = try guidedAssessment().program
    expectEqual(program.slots(of: .core).map { program.inputs[$0].name }, ["data.rights"])
    expectEqual(program.slots(of: .all).count, 2)
  }

  @Test func `says what to know before answering`() throws {
    let program = try guidedAssessment().program
    expectEqual(
      program.inputs[1].guide(.dutch), ["W.", "Kijk naar vaste mensen.", "Vraag dit in een gesprek."])
    expectEqual(program.inputs[0].guide(.english), ["W."])
  }
}
