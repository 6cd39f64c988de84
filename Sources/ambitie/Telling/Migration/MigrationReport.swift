package import AmbitionModel
package import Scoring

/// The account of carrying one case over to another version, with what is left to do.
package struct MigrationReport {
  private let before: CaseStudy
  private let migration: CaseMigration
  private let program: Program
  private let comparison: [Block]
  private let language: Language

  package init(
    _ before: CaseStudy, _ migration: CaseMigration, _ program: Program, _ comparison: [Block],
    _ language: Language
  ) {
    self.before = before
    self.migration = migration
    self.program = program
    self.comparison = comparison
    self.language = language
  }

  package var blocks: [Block] {
    let (old, new) = (before.rubric.version ?? "?", program.rubric.version)
    let title = word(
      nl: "\(before.title[language]): van versie \(old) naar versie \(new)",
      en: "\(before.title[language]): from version \(old) to version \(new)")
    let groups = [renamed, answerAnew, retired, returned, unanswered].flatMap { $0 }
    let nothing = word(nl: "Alle antwoorden blijven zoals ze zijn.", en: "Every answer stays as it is.")
    return [.heading(1, title)] + (groups.isEmpty ? [.paragraph(nothing)] : groups) + comparison
  }

  private var renamed: [Block] {
    group(word(nl: "Heet nu anders", en: "Has another name now")) { step in
      switch step {
      case .renamedQuestion(let from, let to): "\(from) → \(to)"
      case .renamedOption(let question, let from, let to): "\(question): \(from) → \(to)"
      default: nil
      }
    }
  }

  private var answerAnew: [Block] {
    group(
      word(
        nl: "Vraagt een nieuw antwoord (het oude staat in de geschiedenis)",
        en: "Needs a new answer (the old one is in the history)")
    ) {
      guard case .misfit(let question, let answer) = $0 else { return nil }
      return word(
        nl: "\(question): \(quoted(answer.text)) kan niet meer",
        en: "\(question): \(quoted(answer.text)) can no longer be chosen")
    }
  }

  private var retired: [Block] {
    group(
      word(
        nl: "Wordt niet meer gevraagd (bewaard onder 'retired')",
        en: "Is no longer asked (kept under 'retired')")
    ) {
      if case .retired(let question) = $0 { question } else { nil }
    }
  }

  private var returned: [Block] {
    group(
      word(
        nl: "Wordt weer gevraagd; het bewaarde antwoord geldt weer",
        en: "Is asked again; the answer that was kept counts again")
    ) {
      if case .returned(let question) = $0 { question } else { nil }
    }
  }

  private var unanswered: [Block] {
    group(word(nl: "Nog zonder antwoord", en: "Without an answer")) { step in
      guard case .unanswered(let name) = step else { return nil }
      let label = program.slot(named: name).map { program.inputs[$0].label[language] }
      return label.map { "\(name): \($0)" } ?? name
    }
  }

  private func group(_ title: String, _ text: (CaseMigration.Step) -> String?) -> [Block] {
    let items = migration.steps.compactMap(text)
    return items.isEmpty ? [] : [.heading(3, title), .list(items.map { Block.Item($0) })]
  }

  private func word(nl dutch: String, en english: String) -> String {
    Wording(nl: dutch, en: english)[language]
  }

  /// One case of `ambitie-migration/1`.
  package var record: MigrationRecord {
    MigrationRecord(
      caseStudy: before.id.value.rawValue, from: before.rubric.version, to: program.rubric.version,
      steps: migration.steps.map(MigrationRecord.Step.init), toAnswer: migration.toAnswer)
  }
}

/// The migration of one case, in JSON.
package struct MigrationRecord: Encodable {
  var caseStudy: String
  var from: String?
  var to: String
  var steps: [Step]
  var toAnswer: [String]

  struct Step: Encodable {
    var kind: String
    var question: String
    var from: String?
    var to: String?

    init(_ step: CaseMigration.Step) {
      switch step {
      case .renamedQuestion(let from, let to):
        (kind, question, self.from, self.to) = ("renamed_question", to, from, to)
      case .renamedOption(let name, let from, let to):
        (kind, question, self.from, self.to) = ("renamed_option", name, from, to)
      case .misfit(let name, let answer):
        (kind, question, from, to) = ("needs_new_answer", name, answer.text, nil)
      case .retired(let name): (kind, question, from, to) = ("retired", name, nil, nil)
      case .returned(let name): (kind, question, from, to) = ("returned", name, nil, nil)
      case .unanswered(let name): (kind, question, from, to) = ("unanswered", name, nil, nil)
      }
    }
  }

  enum CodingKeys: String, CodingKey {
    case from, to, steps
    case caseStudy = "case"
    case toAnswer = "to_answer"
  }
}

/// The JSON form of a migration.
package struct MigrationFile: Encodable {
  package var format = "ambitie-migration/1"
  package var cases: [MigrationRecord]

  package init(format: String = "ambitie-migration/1", cases: [MigrationRecord]) {
    self.format = format
    self.cases = cases
  }
}
