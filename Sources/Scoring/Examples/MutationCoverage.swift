package import AmbitionModel

/// Which small changes to the rules of a rubric its examples would notice (mutation analysis: DeMillo, Lipton
/// and Sayward, 1978).
///
/// Each condition, row, operator, option, threshold, weight and so on is changed in turn, and the examples are
/// run. A change that no example notices while some answer sheet does is one that nothing guards against.
package struct MutationCoverage: Sendable {
  /// A change to the rules that no example notices.
  package struct Item: Sendable {
    /// What was changed.
    package var wording: Wording
    package var place: SourceRange
    /// By index in `suggestions` the example that notices it; `nil` where none can be written.
    package var suggestion: Int?
  }

  /// In the order of the file.
  package private(set) var missed: [Item] = []
  /// How many changes the examples notice.
  package private(set) var caughtCount = 0
  /// How many changes no answer sheet can tell from the rubric.
  package private(set) var sameCount = 0
  /// How many changes are not decided: rules calculate with a fact in ways that only some values were tried of.
  package private(set) var undecidedCount = 0
  /// Whether the time was up before every change was tried.
  package private(set) var isCutShort = false
  /// Examples that notice what was missed, each run before it is suggested: they expect what the rubric gives
  /// now, which somebody who knows what it should give must confirm.
  package private(set) var suggestions: [Example] = []

  /// How many changes make a difference that somebody could notice.
  package var total: Int { caughtCount + missed.count }

  /// Rounded down, so that only complete coverage is 100; of nothing everything is covered.
  package var percent: Int { total == 0 ? 100 : caughtCount * 100 / total }

  /// More instructions than this are dealt with in another batch.
  private static let batchSize = 40_000

  /// - Parameters:
  ///   - results: of the examples that the rubric has, in its file and beside it.
  ///   - others: examples to run as well, and to avoid the ids of.
  ///   - isExhausted: asked now and then whether to give up.
  package init(
    of program: Program, by results: [ExampleResult], and others: [Example] = [],
    givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) {
    let results = results + others.map { ExampleResult($0, for: program) }
    let variants = RubricVariants(program, reached: Self.numbers(of: program, isExhausted))
    var ids = Set(results.map { $0.example.id.value })
    let own = results.map { $0.expectations(for: program) }
    var suggested: [Expectations] = []
    let base = VariantCompiler(program)
    var compiler = base
    var batch: [CompiledVariant] = []
    func finish(_ coverage: inout Self) {
      let trial = VariantBatch(rubricProgram: program, program: compiler.extended, variants: batch)
      coverage.hold(trial, against: own, and: &suggested, avoiding: &ids, isExhausted)
      (compiler, batch) = (base, [])
    }
    parts: for part in variants.parts {
      for variant in variants.of(part) {
        if isExhausted() {
          isCutShort = true
          break parts
        }
        guard let compiled = compiler.compile(variant) else { continue }
        if compiled.decisions.isEmpty, compiled.flags.isEmpty {
          sameCount += 1
          continue
        }
        batch.append(compiled)
        if compiler.growth > Self.batchSize { finish(&self) }
      }
    }
    finish(&self)
    missed = missed.enumerated().sorted {
      $0.element.place != $1.element.place ? $0.element.place < $1.element.place : $0.offset < $1.offset
    }.map { $0.element }
  }

  /// Finds out which variants the examples catch, and writes an example for each of the rest.
  /// - Parameter others: what the suggestions so far expect.
  private mutating func hold(
    _ batch: VariantBatch, against own: [Expectations], and others: inout [Expectations],
    avoiding ids: inout Set<String>, _ isExhausted: @escaping @Sendable () -> Bool
  ) {
    var open = Array(batch.variants.indices)
    let caught = batch.caught(by: own, among: open, givingUpWhen: isExhausted)
    if isExhausted() {
      // Of what is not caught nobody knows whether it would have been.
      isCutShort = true
      return
    }
    caughtCount += caught.count
    open.removeAll { caught.contains($0) }
    var space = RubricSpace(batch.program, givingUpWhen: isExhausted)
    // By variant the suggestion that notices it, also of earlier batches.
    var suggested: [Int: Int] = [:]
    for (index, expected) in others.enumerated() {
      let rest = open.filter { suggested[$0] == nil }
      for variant in batch.caught(by: [expected], among: rest) { suggested[variant] = index }
    }
    for index in open {
      let variant = batch.variants[index]
      if let suggestion = suggested[index] {
        add(variant, suggestion)
        continue
      }
      let verdict: VariantVerdict
      do throws(DiagramStore.LimitReached) {
        verdict = try space.verdict(on: variant)
      } catch {
        if isExhausted() { isCutShort = true } else { undecidedCount += 1 }
        space = RubricSpace(batch.program, givingUpWhen: isExhausted)
        continue
      }
      switch verdict {
      case .same: sameCount += 1
      case .undecided: undecidedCount += 1
      case .differs(let differences):
        guard let (example, expected) = batch.example(noticing: index, by: differences, avoiding: ids) else {
          add(variant, nil)
          continue
        }
        ids.insert(example.id.value)
        suggestions.append(example)
        others.append(expected)
        add(variant, suggestions.count - 1)
        let rest = open.filter { $0 > index && suggested[$0] == nil }
        for other in batch.caught(by: [expected], among: rest) { suggested[other] = suggestions.count - 1 }
      }
    }
  }

  private mutating func add(_ variant: CompiledVariant, _ suggestion: Int?) {
    missed.append(
      Item(wording: variant.variant.wording, place: variant.variant.place, suggestion: suggestion))
  }

  /// For each decision that is a number all that it can come to, rising; none where that is too much to tell.
  private static func numbers(
    of program: Program, _ isExhausted: @escaping @Sendable () -> Bool
  ) -> [[Rational]] {
    var space = RubricSpace(program, givingUpWhen: isExhausted)
    var found: [[Rational]] = []
    for decision in program.decisions {
      guard case .number = decision.type, let values = try? space.reach(of: decision.result).values else {
        continue
      }
      let numbers = values.compactMap { if case .number(let number) = $0 { number } else { nil } }.sorted()
      if !found.contains(numbers) { found.append(numbers) }
    }
    return found
  }
}

extension ExampleResult {
  /// What the example expects and gets.
  func expectations(for program: Program) -> Expectations {
    let reading = ReadExample(example, for: program)
    var values = Dictionary(firstOf: reading.values.map { ($0.index, $0.expected.value) })
    var flags = Dictionary(firstOf: reading.flags.map { ($0.index, $0.expected.value) })
    for finding in findings {
      switch finding.claim {
      case .valueDiffers(let decision, _): values[decision] = nil
      case .flagDiffers(let flag, _): flags[flag] = nil
      default: break
      }
    }
    return Expectations(sheet: sheet, values: values, flags: flags)
  }
}
