package import AmbitionModel

/// The answers of a case, one value for each slot of a program.
package struct AnswerSheet: Sendable {
  /// By slot; unknown where nothing was answered.
  package internal(set) var values: [Value]
  /// By slot, the answer with its rationale and sources; `nil` where the question was left out.
  package private(set) var answers: [Answer?]

  /// A sheet on which nothing is answered.
  /// The questions on which the assessors differ, in the order of the rubric; all of them count as unknown.
  package var disputedSlots: [Int] { answers.indices.filter { answers[$0]?.isDisputed == true } }

  package init(blankFor program: Program) {
    values = program.inputs.map { _ in .unknown }
    answers = program.inputs.map { _ in nil }
  }

  /// The values in `slots` and nothing else: all other questions are open.
  package func keeping(_ slots: some Sequence<Int>) -> AnswerSheet {
    var sheet = self
    let kept = Set(slots)
    for slot in values.indices where !kept.contains(slot) {
      sheet.values[slot] = .unknown
      sheet.answers[slot] = nil
    }
    return sheet
  }

  /// The answers of `caseStudy`, or `nil` and every answer that does not fit the rubric.
  ///
  /// A case that was answered with another version of the rubric is carried over first, with a warning.
  /// Where assessors differ without a consensus the answer is unknown, and a warning says so.
  package static func read(_ caseStudy: CaseStudy, for program: Program) -> Reading<AnswerSheet> {
    var sheet = AnswerSheet(blankFor: program)
    var diagnostics: [Diagnostic] = []
    if caseStudy.rubric.id.value != program.rubric.id.value {
      diagnostics.append(
        .init(
          .otherRubric(caseStudy.rubric.id.value, expected: program.rubric.id.value),
          at: caseStudy.rubric.id.range))
    }
    let caseStudy = caseStudy.carriedOver(to: program.rubric, &diagnostics)
    for (named, section) in caseStudy.context.map({ ($0, Section.context) })
      + caseStudy.answers.map({ ($0, Section.answers) })
    {
      do {
        let slot = try section.slot(of: named.name, in: program)
        sheet.values[slot] = try program.value(of: named.answer.value, forSlot: slot)
        sheet.answers[slot] = named.answer
        if named.answer.isDisputed {
          diagnostics.append(
            Diagnostic(.disputedAnswer(named), at: named.name.range, severity: .warning))
        }
      } catch {
        diagnostics.append(error)
      }
    }
    diagnostics.sort { $0.range < $1.range }
    return Reading(diagnostics.contains { $0.severity == .error } ? nil : sheet, diagnostics)
  }

  /// The sheet with other answers in some places; what they rested on no longer counts for those.
  package func changed(by changes: [Change]) -> AnswerSheet {
    var sheet = self
    for change in changes {
      sheet.values[change.slot] = change.to
      sheet.answers[change.slot] = nil
    }
    return sheet
  }

  /// The part of a case file that an answer is in.
  private enum Section: Sendable {
    case context, answers

    func slot(of name: Located<String>, in program: Program) throws(Diagnostic) -> Int {
      if let slot = program.slot(named: name.value), holds(program.inputs[slot]) { return slot }
      throw Diagnostic(
        .unknownQuestion(name.value, candidates: program.inputs.filter(holds).map { $0.name }),
        at: name.range)
    }

    private func holds(_ input: Input) -> Bool {
      switch (self, input.question) {
      case (.context, .fact), (.answers, .criterion): true
      default: false
      }
    }
  }
}

extension Program {
  /// What `answer` means in `slot`.
  package func value(of answer: Located<Answer.Value>, forSlot slot: Int) throws(Diagnostic) -> Value {
    switch (answer.value, inputs[slot].domain) {
    case (.unknown, _): return .unknown
    case (.notApplicable, _): return .null
    case (.option(let id), .options(let options)), (.text(let id), .options(let options)):
      if let index = options.firstIndex(where: { $0.isCalled(id) }) { return .option(index) }
      let allowed = options.map { $0.id.value.rawValue } + ["unknown", "not_applicable"]
      throw Diagnostic(.unknownOption(id, allowed: allowed), at: answer.range)
    case (.boolean(let truth), .boolean): return .boolean(truth)
    case (.number(let number), .number(let minimum, let maximum)):
      if let minimum, number < minimum {
        throw Diagnostic(.outsideBounds(number, minimum, maximum), at: answer.range)
      }
      if let maximum, number > maximum {
        throw Diagnostic(.outsideBounds(number, minimum, maximum), at: answer.range)
      }
      return .number(number)
    case (.option(let text), .text), (.text(let text), .text):
      return .text(texts.firstIndex(of: text) ?? -1)
    case (_, let domain):
      throw Diagnostic(.wrongAnswerType(domain), at: answer.range)
    }
  }
}

extension Option {
  /// Whether `id` is this option's id, or was.
  fileprivate func isCalled(_ id: String) -> Bool {
    self.id.value.rawValue == id || formerly.contains { $0.rawValue == id }
  }
}

extension CaseStudy {
  /// The case as answers to this version of its rubric.
  fileprivate func carriedOver(to rubric: Rubric, _ diagnostics: inout [Diagnostic]) -> CaseStudy {
    guard self.rubric.id.value == rubric.id.value, let version = self.rubric.version,
      version != rubric.version
    else { return self }
    let migration = migrated(to: rubric)
    diagnostics.append(
      Diagnostic(
        .otherVersion(version, now: rubric.version, misfits: migration.misfits, retired: migration.retired),
        at: self.rubric.id.range, severity: .warning))
    return migration.migrated
  }
}

extension CaseMigration {
  /// Questions of which the answer no longer fits.
  fileprivate var misfits: [String] {
    steps.compactMap { if case .misfit(let question, _) = $0 { question } else { nil } }
  }

  /// Questions that are no longer asked.
  fileprivate var retired: [String] {
    steps.compactMap { if case .retired(let question) = $0 { question } else { nil } }
  }
}
