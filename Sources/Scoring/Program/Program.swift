public import AmbitionModel

/// A rubric made ready to run: names have become slots, option ids numbers, and every rule a row of
/// instructions.
///
/// Each register is written once and kept, so that a reader can look back at every value on the way.
/// A program knows the rubric it came from, but no files, no case and no language.
public struct Program: Sendable {
  public let rubric: Rubric
  /// What is asked, in the order of slots: facts of the whole case, then layer by layer.
  public let inputs: [Input]
  /// The numbers of the rubric that were left to fill in, in slots behind those of `inputs`; mostly none.
  let parameters: [Parameter]
  /// Ordered so that an instruction only reads what earlier ones wrote.
  public let instructions: [Instruction]
  /// The tables behind `optionValue`.
  let optionValues: [[Rational]]
  /// The texts that rules compare with.
  public let texts: [String]
  /// In the order of the rubric, and within a decision in the order of layers.
  public let decisions: [CompiledDecision]
  /// In the order of the rubric, and within a flag in the order of layers.
  public let flags: [CompiledFlag]
  /// The places of the decisions that another decision or a flag reads.
  let readDecisions: Set<SourceRange>
  private let slots: [String: Int]

  init(
    rubric: Rubric, inputs: [Input], parameters: [Parameter] = [], instructions: [Instruction],
    optionValues: [[Rational]], texts: [String], decisions: [CompiledDecision], flags: [CompiledFlag],
    readDecisions: Set<SourceRange>
  ) {
    self.rubric = rubric
    self.inputs = inputs
    self.parameters = parameters
    self.instructions = instructions
    self.optionValues = optionValues
    self.texts = texts
    self.decisions = decisions
    self.flags = flags
    self.readDecisions = readDecisions
    slots = Dictionary(inputs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The slot of the input called `name`; `nil` when there is none.
  public func slot(named name: String) -> Int? {
    slots[name]
  }

  /// A text that rules compare with, by the index that values carry.
  public func text(_ index: Int) -> String { texts[index] }

  /// The decision called `name`, such as `data.shown`; `nil` when there is none.
  /// - Complexity: O(*n*) in the number of decisions.
  public func decision(named name: String) -> CompiledDecision? {
    decisions.first { $0.name == name }
  }
}
