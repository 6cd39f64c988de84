import AmbitionModel
import Scoring

/// What becomes of the levels with other choices, and what each of these choices takes and brings.
struct VariantBlocks {
  let before: Assessment
  let after: Assessment
  let changes: [Change]
  let speaker: Speaker
  private var language: Language { speaker.language }
  private var program: Program { before.program }

  init(_ before: Assessment, _ after: Assessment, _ changes: [Change], _ speaker: Speaker) {
    self.before = before
    self.after = after
    self.changes = changes
    self.speaker = speaker
  }

  var blocks: [Block] { levelsTold.map { .paragraph(level($0)) } + [.list(changes.map { item($0) })] }

  /// Of the case as a whole, and of each layer in which a choice is another one or the level moves.
  private var levelsTold: [Int] {
    let touched = Set(changes.compactMap { program.inputs[$0.slot].layer })
    return program.decisions.indices.filter { index in
      let decision = program.decisions[index]
      guard decision.decision.role == .shown else { return false }
      guard let layer = decision.layer, !touched.contains(layer) else { return true }
      return !before.decisions[index].isSame(as: after.decisions[index])
    }
  }

  private func level(_ index: Int) -> String {
    let decision = program.decisions[index]
    let name = speaker.title(ofLayer: decision.layer)
    let speaker = speaker.beside([before, after].flatMap { $0.decisions[index].ends })
    let then = speaker.text(after.decisions[index], of: decision)
    guard !before.decisions[index].isSame(as: after.decisions[index]) else {
      return VariantWords.stays(name, then)[language]
    }
    return VariantWords.becomes(name, then, from: speaker.text(before.decisions[index], of: decision))[
      language]
  }

  private func item(_ change: Change) -> Block.Item {
    var lines: [String] = []
    if case .options(let options) = program.inputs[change.slot].domain, case .option(let option) = change.to {
      lines.append(options[option].text[language])
    }
    let efforts = change.efforts(in: program).map { $0[language] }
    if !efforts.isEmpty {
      lines.append("\(ReportWords.effort[language]): \(efforts.joined(separator: " "))")
    }
    let alone = Scorer(program).assess(before.caseStudy, before.sheet.changed(by: [change]))
    let brought = Movement(before, alone, speaker).lines
    lines.append(
      brought.isEmpty
        ? WhatIfViewWords.nothingMoves[language]
        : "\(ReportWords.brings[language]): \(brought.joined(separator: "; "))")
    return Block.Item(speaker.sentence(change), lines.map { Block.Item($0) })
  }

  /// What levels that stay where they are ask and give, of the layers in which a choice is another one.
  var consequences: [Block] {
    let subjects = levelsTold.compactMap { index -> ConsequenceBlocks.Subject? in
      guard before.decisions[index].isSame(as: after.decisions[index]),
        case .option(let level) = after.decisions[index].value
      else { return nil }
      return .init(decision: index, option: level)
    }
    return ConsequenceBlocks(speaker).blocks(subjects, title: VariantWords.consequences)
  }
}

enum VariantWords {
  static let consequences = Wording(
    nl: "Wat het niveau dat blijft, vraagt en oplevert", en: "What the level that stays asks and gives")

  static func stays(_ name: String, _ level: String) -> Wording {
    Wording(nl: "\(name): het niveau blijft \(level).", en: "\(name): the level stays \(level).")
  }

  static func becomes(_ name: String, _ level: String, from earlier: String) -> Wording {
    Wording(
      nl: "\(name): het niveau wordt \(level), en was \(earlier).",
      en: "\(name): the level becomes \(level), and was \(earlier).")
  }
}
