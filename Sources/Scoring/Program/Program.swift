package import AmbitionModel

/// A rubric made ready to run: names have become slots, option ids numbers, and every rule a row of
/// instructions.
///
/// Each register is written once and kept, so that a reader can look back at every value on the way.
/// A program knows the rubric it came from, but no files, no case and no language.
package struct Program: Sendable {
  package let rubric: Rubric
  /// The texts of the rubric as they were parsed, for whoever compiles them otherwise.
  let trees: ParsedRubric
  /// What is asked, in the order of slots: facts of the whole case, then layer by layer.
  package let inputs: [Input]
  /// The numbers of the rubric that were left to fill in, in slots after those of `inputs`; mostly none.
  private(set) var parameters: [Parameter]
  /// Ordered so that an instruction only reads what earlier ones wrote.
  package private(set) var instructions: [Instruction]
  /// The tables that `optionValue` looks numbers up in.
  let optionValues: [[Rational]]
  /// The texts that rules compare with.
  package let texts: [String]
  /// In the order of the rubric, and within a decision in the order of layers.
  package private(set) var decisions: [CompiledDecision]
  /// In the order of the rubric, and within a flag in the order of layers.
  package private(set) var flags: [CompiledFlag]
  /// The places of the decisions that are read although no decision and no flag reads them.
  private(set) var decisionsReadBesides: Set<SourceRange>
  /// The slots of the answers that are read although no rule reads them.
  private(set) var slotsReadBesides: Set<Int> = []
  /// The numbers that rules hold values against, in order and each once: what is told of a value must not hide on
  /// which side of them it is.
  package let bounds: [Rational]
  private let slots: [String: Int]
  /// What all questions about the program may cost together; `nil` where each has a budget of its own.
  package private(set) var budget: WorkBudget?

  init(
    rubric: Rubric, trees: ParsedRubric, inputs: [Input], parameters: [Parameter] = [],
    instructions: [Instruction],
    optionValues: [[Rational]], texts: [String], decisions: [CompiledDecision], flags: [CompiledFlag],
    decisionsReadBesides: Set<SourceRange> = []
  ) {
    self.rubric = rubric
    self.trees = trees
    self.inputs = inputs
    self.parameters = parameters
    self.instructions = instructions
    self.optionValues = optionValues
    self.texts = texts
    self.decisions = decisions
    self.flags = flags
    self.decisionsReadBesides = decisionsReadBesides
    let constants = instructions.compactMap { instruction in
      if case .constant(.number(let number)) = instruction.operation { number } else { nil }
    }
    bounds = Set(constants + rubric.levels.compactMap { $0.threshold?.value }).sorted()
    slots = Dictionary(firstOf: inputs.enumerated().map { ($1.name, $0) })
  }

  /// The same questions with other instructions, and no decisions or flags; the bounds stay what they were.
  func with(_ instructions: [Instruction], parameters: [Parameter]) -> Program {
    var program = self
    (program.instructions, program.parameters) = (instructions, parameters)
    (program.decisions, program.flags) = ([], [])
    (program.decisionsReadBesides, program.slotsReadBesides) = ([], [])
    return program
  }

  /// The same decisions and flags before the instructions that `builder` wrote after those of this program, each
  /// question with a budget of its own.
  func extended(by builder: ProgramBuilder) -> Program {
    Program(
      rubric: rubric, trees: trees, inputs: inputs, parameters: parameters,
      instructions: builder.instructions,
      optionValues: builder.optionValues, texts: builder.texts, decisions: decisions, flags: flags,
      decisionsReadBesides: decisionsReadBesides)
  }

  /// The same program, of which all questions share a budget.
  package func within(_ budget: WorkBudget?) -> Program {
    var program = self
    program.budget = budget
    return program
  }

  /// Takes down what is read besides the rules, which themselves may leave it alone.
  /// - Parameter registers: of this program, or of one that goes on after its instructions.
  mutating func note(slotsReadBesides slots: Set<Int>, registers: Set<Int>) {
    slotsReadBesides = slots
    decisionsReadBesides.formUnion(
      decisions.filter { registers.contains($0.result.index) }.map { $0.decision.id.range })
  }

  /// The slot of the input called `name`; `nil` when there is none.
  package func slot(named name: String) -> Int? {
    slots[name]
  }

  /// A text that rules compare with, by the index that values carry.
  package func text(_ index: Int) -> String { texts[index] }

  /// The index of the first decision with this role for `layer`, or for the whole case; `nil` when there is none.
  /// - Complexity: O(*n*) in the number of decisions.
  package func index(of role: Decision.Role, inLayer layer: Int?) -> Int? {
    decisions.firstIndex { $0.decision.role == role && $0.layer == layer }
  }

  /// The decision called `name`, such as `data.shown`; `nil` when there is none.
  /// - Complexity: O(*n*) in the number of decisions.
  package func decision(named name: String) -> CompiledDecision? {
    decisions.first { $0.name == name }
  }
}
