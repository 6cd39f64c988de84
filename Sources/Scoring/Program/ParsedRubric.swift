import AmbitionModel
import FEEL

/// The trees of all FEEL texts in a rubric, each parsed once however many layers it holds for.
struct ParsedRubric {
  private(set) var expressions: [LocatedText: Expression] = [:]
  private(set) var tests: [LocatedText: [UnaryTest]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ rubric: Rubric) {
    for level in rubric.levels { parse(level.requires) }
    for decision in rubric.decisions { parse(decision.logic) }
    for flag in rubric.flags { parse(flag.when) }
  }

  /// The same trees, with some in the place of others.
  func replacing(_ expressions: [LocatedText: Expression], _ tests: [LocatedText: [UnaryTest]])
    -> ParsedRubric
  {
    var changed = self
    for (text, tree) in expressions { changed.expressions[text] = tree }
    for (text, trees) in tests { changed.tests[text] = trees }
    return changed
  }

  private mutating func parse(_ logic: Decision.Logic) {
    switch logic {
    case .expression(let text): parse(text)
    case .aggregate: break
    case .ladder(let ladder):
      switch ladder.steps {
      case .levels(let score): parse(score)
      case .own(let steps): for step in steps { parse(step.when) }
      }
    case .table(let table):
      for input in table.inputs { parse(input) }
      for rule in table.rules {
        for cell in rule.when { parseTests(cell) }
        parse(rule.then)
      }
      if let otherwise = table.otherwise { parse(otherwise) }
    }
  }

  private mutating func parse(_ output: DecisionTable.Output) {
    if case .expression(let text) = output { parse(text) }
  }

  private mutating func parse(_ text: LocatedText?) {
    guard let text, expressions[text] == nil else { return }
    do {
      expressions[text] = try ExpressionParser.parse(text).get()
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func parseTests(_ text: LocatedText) {
    guard tests[text] == nil else { return }
    do {
      tests[text] = try ExpressionParser.parseUnaryTests(text).get()
    } catch {
      diagnostics.append(error)
    }
  }
}
