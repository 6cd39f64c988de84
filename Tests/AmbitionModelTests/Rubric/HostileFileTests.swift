import TestSupport
import Testing

@testable import AmbitionModel

@Suite struct `hostile rubrics and cases` {
  private func check(_ bytes: [UInt8]) {
    let document = DocumentParser.parse(SourceFile(path: "x", bytes: bytes))
    guard let node = document.value else { return }
    let rubric = RubricReader.read(node)
    let study = CaseReader.read(node)
    let kader = KaderReader.read(node)
    expectEqual((rubric.value == nil), rubric.hasErrors)
    expectEqual((study.value == nil), study.hasErrors)
    expectEqual((kader.value == nil), kader.hasErrors)
    for diagnostic in rubric.diagnostics + study.diagnostics + kader.diagnostics {
      for range in [diagnostic.range] + diagnostic.notes.map(\.range) where range.end > bytes.count {
        Issue.record("\(diagnostic) is outside of \(bytes.count) bytes")
      }
    }
  }

  /// Every value in a sample replaced by other kinds of value: wrong types everywhere.
  @Test(arguments: [sampleRubric, sampleCase, sampleKader])
  func `survive other values in every place`(sample: String) throws {
    let bytes = Array(sample.utf8)
    let node = try #require(DocumentParser.parse(SourceFile(path: "x", bytes: bytes)).value)
    var places: [SourceRange] = []
    func collect(_ node: DocumentNode) {
      places.append(node.range)
      switch node.kind {
      case .array(let items): items.forEach(collect)
      case .object(let members): members.map(\.value).forEach(collect)
      default: break
      }
    }
    collect(node)
    #expect(places.count > 40)
    // In a short run one of the values in each place, and another one in the next.
    let values = ["null", "-1e30", "\"\"", "\"x\"", "[[]]", "{\"id\":{}}", "true"]
    for (index, place) in places.enumerated() {
      for value in Breadth.trials(values[(index % 7)...] + values[..<(index % 7)], oneIn: 7) {
        check(Array(bytes[..<place.start]) + Array(value.utf8) + Array(bytes[place.end...]))
      }
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func `survive lost and doubled pieces`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for sample in [sampleRubric, sampleCase, sampleKader] {
      let pieces = sample.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<20 {
        var changed = pieces
        for _ in 0..<3 {
          let place = Int.random(in: 0..<changed.count, using: &generator)
          if Bool.random(using: &generator) {
            changed.remove(at: place)
          } else {
            changed.insert(changed[place], at: place)
          }
        }
        check(Array(changed.joined(separator: ",").utf8))
      }
    }
  }

  @Test func `keep no more than a thousand findings`() {
    let text = #"{"format": "ambitie-case/1", "sources": ["# + String(repeating: "1,", count: 5_000) + "]}"
    let findings = CaseReader.read(SourceFile(path: "x", text: text)).diagnostics
    expectEqual(findings.count, 1_001)
    #expect(findings.contains { $0.code == .tooManyFindings })
  }

  @Test func `have a row for every code of this module`() {
    let tested = Set((rubricChanges + caseChanges + kaderChanges).flatMap(\.codes))
    let elsewhere: Set<Diagnostic.Code> = [
      // DocumentParserTests and DocumentLimitTests
      .fileTooLarge, .emptyFile, .invalidUTF8, .syntax, .tooDeep, .tooManyValues, .textTooLong,
      .tooManyFindings,
      // Found by who knows rubric and case, or reads expressions
      .wrongRubric, .expressionSyntax, .unknownName, .unknownFunction, .unknownOption, .typeMismatch,
      .unsupported, .cycle, .numberTooLarge, .ruleConflict, .nullResult, .disputedAnswer, .otherVersion,
      // Found by the checks of a whole rubric, each with an example of its own
      .neverRaised, .alwaysRaised, .contradictingFlags, .unreachableOutcome, .tableGap, .tableOverlap,
      .deadRow, .fallingScore, .irrelevantQuestion, .indistinctOptions, .numberBands,
      .missingTranslation, .longSentence, .silentFlag, .lookalikeIdentifiers, .unusedScale, .notDecided,
      .unusedDecision, .neverCounted, .failingExample, .tooLargeResult, .onlyNotApplicable,
      .contradictingKind,
      .sameRule, .idleCondition, .sameQuestion, .impossibleLimit, .copiedLanguage, .swappedTexts,
      // Found by the checks of a kader
      .impossibleRule, .conflictingRules, .alwaysKept, .neverApplies, .silentRule,
      // Found in sheets that were filled in
      .unreadableWorkbook, .guessedEncoding, .formulaInCell, .conflictingAnswers,
      // Found in exchange files that were worked out again
      .changedPart, .missingPart, .otherResult, .otherEngine,
    ]
    #expect(tested.isDisjoint(with: elsewhere))
    expectEqual(tested.union(elsewhere), Set(Diagnostic.Code.allCases))
  }
}
