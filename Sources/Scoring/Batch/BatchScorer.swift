package import AmbitionModel

/// Scores cases, one on each line, without keeping them.
///
/// Answers go through the dense program, and open outcomes through standing diagrams; where a rubric is too large or
/// calculates too freely for those, through the evaluator and the possibilities that `score` uses. Not shared between threads: each worker has its own.
package final class BatchScorer {
  /// What was wrong with one line.
  package struct BadLine: Sendable {
    /// From zero, within the bytes that were scored.
    package var line: Int
    package var diagnostics: [Diagnostic]
    package var bytes: [UInt8]
    /// How much had been written before this line.
    package var outputCount: Int

    package init(line: Int, diagnostics: [Diagnostic], bytes: [UInt8], outputCount: Int) {
      self.line = line
      self.outputCount = outputCount
      self.diagnostics = diagnostics
      self.bytes = bytes
    }
  }

  /// What became of some lines.
  package struct Result: Sendable {
    package var output: [UInt8]
    package var badLines: [BadLine]
    /// Lines with and without a case.
    package var lineCount: Int
    package var caseCount: Int

    package init(output: [UInt8] = [], badLines: [BadLine] = [], lineCount: Int = 0, caseCount: Int = 0) {
      self.output = output
      self.badLines = badLines
      self.lineCount = lineCount
      self.caseCount = caseCount
    }
  }

  /// What scoring needs to know of a rubric.
  package struct Plan: Sendable {
    let program: Program
    let dense: DenseProgram?
    let questions: LineQuestions
    let writer: LineWriter
    let layout: LineLayout
    let detail: BatchDetail
    let diagrams: SharedDiagrams

    package init(_ program: Program, _ layout: LineLayout, _ detail: BatchDetail) {
      let told = program.decisions(toldIn: detail)
      self.init(
        program, DenseCompiler.compile(program, of: told), layout, detail, SharedDiagrams(program, of: told))
    }

    /// The same plan in memory of its own, for another thread: counting references to the same arrays for every case
    /// would make threads wait for each other. Only the diagrams of open answers, which are large, stay shared.
    package func again() -> Plan {
      Plan(program, dense?.copied(), layout, detail, diagrams)
    }

    private init(
      _ program: Program, _ dense: DenseProgram?, _ layout: LineLayout, _ detail: BatchDetail,
      _ diagrams: SharedDiagrams
    ) {
      (self.program, self.dense, self.layout, self.detail, self.diagrams) = (
        program, dense, layout, detail, diagrams
      )
      questions = LineQuestions(program)
      writer = LineWriter(program, dense, detail)
    }
  }

  private let plan: Plan
  private let machine: DenseMachine?
  private let scanner: LineScanner?
  private let reader: LineReader
  private let output = ByteBuffer()
  /// Made at the first case with an open outcome.
  private lazy var walk = plan.dense.map { OpenWalk(plan.diagrams.diagrams(over: $0)) }

  package init(_ plan: Plan) {
    self.plan = plan
    machine = plan.dense.map { DenseMachine($0) }
    scanner = machine.map { LineScanner(plan.program, plan.questions, $0, plan.layout) }
    reader = LineReader(program: plan.program, questions: plan.questions, layout: plan.layout)
  }

  /// Scores the lines in `bytes`, each of which ends in a line feed; blank lines are left out.
  /// - Parameter padded: the lines, with `padding` bytes of memory after the last one.
  package func score(_ padded: UnsafeBufferPointer<UInt8>) -> Result {
    output.removeAll()
    var result = Result()
    guard let base = padded.baseAddress else { return result }
    var start = base
    let end = base + padded.count - Self.padding
    while start < end {
      start = score(start, before: end, &result) + 1
      result.lineCount += 1
    }
    result.output = Array(output.bytes)
    return result
  }

  /// How much memory there must be after the last line.
  package static let padding = ByteScan.padding

  /// Scores the line at `start`; the place of the line feed after it.
  private func score(
    _ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, _ result: inout Result
  ) -> UnsafePointer<UInt8> {
    if let scanner, let machine, let (id, stop) = scanner.scan(start), stop.pointee == 0x0A || stop == end {
      result.caseCount += 1
      run(machine, id)
      return stop
    }
    var stop = start
    while stop < end, stop.pointee != 0x0A { stop += 1 }
    if ByteScan.blanks(start) < stop {
      readCarefully(Array(UnsafeBufferPointer(start: start, count: stop - start)), &result)
    }
    return stop
  }

  private func readCarefully(_ bytes: [UInt8], _ result: inout Result) {
    let reading = reader.read(SourceFile(path: "", bytes: bytes))
    guard var line = reading.value else {
      result.badLines.append(
        BadLine(
          line: result.lineCount, diagnostics: reading.diagnostics, bytes: bytes, outputCount: output.count))
      return
    }
    result.caseCount += 1
    line.id.withUTF8 { id in
      if let machine, machine.take(line.answers) { run(machine, id) } else { write(id, line.answers) }
    }
  }

  /// Scores the answers that the machine holds.
  private func run(_ machine: DenseMachine, _ id: UnsafeBufferPointer<UInt8>) {
    machine.run()
    if plan.writer.isSettled(machine) {
      plan.writer.write(id, machine, nil, to: output)
    } else if let walk, walk.take(machine) {
      plan.writer.write(id, machine, walk, to: output)
    } else {
      write(id, machine.answers)
    }
  }

  /// One case with many open answers must not hold up a million others: what takes more than this stays open.
  private static let nodeLimit = 20_000

  /// What `score` says of these answers, as far as that is quick to tell.
  private func write(_ id: UnsafeBufferPointer<UInt8>, _ answers: [Value]) {
    let registers = Evaluator(plan.program).registers(for: answers)
    var possibilities = Possibilities(
      program: plan.program, values: registers, nodeLimit: Self.nodeLimit, within: .unlimited)
    let scorer = Scorer(plan.program)
    let outcomes = plan.writer.told.map {
      scorer.outcome(of: plan.program.decisions[$0].result, &possibilities)
    }
    let flags = plan.program.flags.map {
      Assessment.FlagOutcome.State(scorer.outcome(of: $0.raised, &possibilities))
    }
    plan.writer.write(id, outcomes, flags, to: output)
  }
}

extension DenseMachine {
  /// Takes the answers over, by slot; false when one of them has no code.
  fileprivate func take(_ answers: [Value]) -> Bool {
    for (slot, answer) in answers.enumerated() {
      guard let code = program.answers[slot].code(of: answer) else { return false }
      registers[slot] = code
    }
    return true
  }

  /// The value of each slot, as far as rules can tell.
  var answers: [Value] {
    program.answers.indices.map { program.answers[$0].values[Int(registers[$0])] }
  }
}
