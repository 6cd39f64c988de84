import AmbitionModel
import FEEL

extension ExpressionVariants {
  typealias TestsVariant = TreeVariant<[UnaryTest]>

  /// The changes to the tests of a cell or after `in`: each left out where there are several, and each changed.
  func of(_ tests: [UnaryTest], at place: SourceRange) -> [TestsVariant] {
    tests.indices.flatMap { index -> [TestsVariant] in
      var found: [TestsVariant] = []
      if tests.count > 1 {
        var rest = tests
        rest.remove(at: index)
        found.append(
          TestsVariant(
            tree: rest, place: tests[index].range, before: ExpressionPrinter.text([tests[index]]), after: nil,
            isPartLeftOut: true))
      }
      return found
        + of(tests[index]).map { variant in
          variant.map { test in
            var changed = tests
            changed[index] = test
            return changed
          }
        }
    }
  }

  private func of(_ test: UnaryTest) -> [TreeVariant<UnaryTest>] {
    switch test {
    case .any: return []
    case .interval(let interval, let place):
      return of(interval, at: place).map { variant in variant.map { .interval($0, place) } }
    case .expression(let tree): return of(tree).map { variant in variant.map { .expression($0) } }
    case .not(let tests, let place):
      var found = of(tests, at: place).map { variant in variant.map { UnaryTest.not($0, place) } }
      if tests.count == 1 {
        found.append(
          TreeVariant(
            tree: tests[0], place: place, before: ExpressionPrinter.text([test]),
            after: ExpressionPrinter.text([tests[0]])))
      }
      return found
    }
  }
}

extension UnaryTest {
  var range: SourceRange {
    switch self {
    case .any(let range), .interval(_, let range), .not(_, let range): range
    case .expression(let tree): tree.range
    }
  }
}
