import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Scoring

@Suite struct `the list of checks` {
  /// With `UPDATE_GOLDENS` set the document is written anew, and the test still fails.
  @Test func `is what the checks say of themselves`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/checks.md")
    let written = try? String(contentsOf: file, encoding: .utf8)
    if written != Self.document, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Self.document.write(to: file, atomically: true, encoding: .utf8)
    }
    expectEqual(written, Self.document, "run with UPDATE_GOLDENS=1 and read the difference")
  }

  private static var document: String {
    var text = """
      # What `ambitie check` finds

      Every check is one value with its own example; `ambitie explain CODE` shows that example, and the finding that
      comes of it, in Dutch and English. This list is written by a test from what the checks say of themselves.

      A finding has a place, a code and a hint, and where something *can* happen an answer sheet that shows it: run
      that sheet and it happens. What is not reported does not happen: nothing is sampled. An *answer sheet* gives
      every question one of its options or values. What is said never to happen also does not happen on a sheet with
      answers that are not applicable.

      Two things are not decided, and then a finding `not-decided` says so: a check that takes longer than
      `--budget SECONDS`, and a check of rules that calculate with a number from the context in other ways than
      comparing it with a constant.

      `--json` gives the same as `ambitie-check/1`: `rubrics`, each with its `path` and `findings`; a finding has `code`,
      `severity`, `line`, `column`, `message` and `hint` (each `nl` and `en`), and `witnesses`, a list of answer sheets
      that give names of questions their answers.

      The exit status is 0 without findings, 1 with findings and 2 when a rubric cannot be read.

      | code | what it finds | what to do |
      |---|---|---|

      """
    for check in Check.all {
      text += "| `\(check.code.rawValue)` | \(check.finds.english) | \(check.remedy.english) |\n"
    }
    text += """

      ## What only examples can guard

      A rule that says something else than was meant can be perfectly sound. `ambitie test RUBRIC --coverage` tells how far the
      examples under `examples`, or in the file beside it, guard against that. It makes each of these changes in turn, one at a time:

      - a part of an `and`, an `or` or a list of possibilities left out, and `and` and `or` exchanged;
      - an operator replaced by what people write by mistake, such as `<` by `<=` or `>`, and `min` by `max`;
      - an option replaced by the one before or after it, and a number by one across the nearest score that occurs;
      - a row, a cell, `otherwise`, a step or an operand left out, an outcome replaced by its neighbour, rows of a table with
        policy `first` exchanged, and the lowest of rows taken for the highest;
      - a threshold or a weight changed, the value of an option moved halfway to the next, or two values exchanged.

      A change that no answer sheet can tell from the rubric does not count; that is decided exactly, as for the checks. Of the
      others those are named that every example survives, each with its place. `--json` gives under `mutations` of each rubric:
      `noticed`, `total`, `percent` (rounded down), `same` (changes that do not count), `undecided`, `cut_short` (the time of
      `--budget` was up, and later changes were not tried) and `missed`, a list with `line`, `column` and `message`.

      `--suggest` writes an example for each change that none notices: few answers on which rubric and change differ, found in
      the diagrams and run before it is shown. It expects what the rubric gives *now*. Whether that is right is for its author to
      say: work out the outcome by hand from what the rule should be, and only then add the example and give it a title of its
      own. `Tests/EndToEnd/rubric.mutants.py` tries `check` and `test` on changes of its own making.

      """
    return text
  }
}
