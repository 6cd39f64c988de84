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

  /// The reports as JSON (`ambitie-migration/1`).
  package static func json(_ reports: [MigrationReport]) -> String {
    let file: JSON = ["format": "ambitie-migration/1", "cases": .array(reports.map { $0.json })]
    return file.text
  }

  private var json: JSON {
    [
      "case": .string(before.id.value.rawValue),
      "from": before.rubric.version.map(JSON.string),
      "to": .string(program.rubric.version),
      "steps": .array(migration.steps.map(JSON.step)),
      "to_answer": .strings(migration.toAnswer),
    ]
  }
}

extension JSON {
  fileprivate static func step(_ done: CaseMigration.Step) -> JSON {
    func step(_ kind: String, _ question: String, from: String? = nil, to: String? = nil) -> JSON {
      [
        "kind": .string(kind), "question": .string(question), "from": from.map(JSON.string),
        "to": to.map(JSON.string),
      ]
    }
    return switch done {
    case .renamedQuestion(let from, let to): step("renamed_question", to, from: from, to: to)
    case .renamedOption(let name, let from, let to): step("renamed_option", name, from: from, to: to)
    case .misfit(let name, let answer): step("needs_new_answer", name, from: answer.text)
    case .retired(let name): step("retired", name)
    case .returned(let name): step("returned", name)
    case .unanswered(let name): step("unanswered", name)
    }
  }
}
