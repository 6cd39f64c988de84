import AmbitionModel

extension VariantBatch {
  /// An example that holds for the rubric and not for the variant at `index`; `nil` where none can be written.
  func example(
    noticing index: Int, by differences: [VariantDifference], avoiding ids: Set<String>
  ) -> (example: Example, expected: Expectations)? {
    let draft = ExampleDraft(program: rubricProgram)
    let change = variants[index].variant.wording
    let title = LocalizedText(
      dutch: "Nog te bevestigen; merkt de wijziging: \(change.dutch)",
      english: "To be confirmed; notices the change: \(change.english)")
    for difference in differences {
      var (values, flags): ([Int], [Int]) = ([], [])
      let name: String
      switch difference.subject {
      case .decision(let decision): (values, name) = ([decision], program.decisions[decision].name)
      case .flag(let flag): (flags, name) = ([flag], program.flags[flag].name)
      }
      let id = ExampleDraft.identifier("guards_\(name)", avoiding: ids)
      for sheet in sheets(of: difference) {
        guard let example = draft.example(id, title: title, sheet, values: values, flags: flags) else {
          continue
        }
        let result = ExampleResult(example, for: rubricProgram)
        guard result.holds else { continue }
        let expected = result.expectations(for: rubricProgram)
        if caught(by: [expected], among: [index]).contains(index) { return (example, expected) }
      }
    }
    return nil
  }

  /// The smallest sheet, which mostly settles what differs, and one with every answer that can matter.
  private func sheets(of difference: VariantDifference) -> [[Value]] {
    let small = difference.witness.values(for: program)
    let read = program.slots(readBy: difference.registers)
    let full = small.enumerated().map { slot, value in
      value == .unknown && read.contains(slot)
        ? program.possibleAnswers(forSlot: slot)?.first ?? value : value
    }
    return [small, full]
  }
}
