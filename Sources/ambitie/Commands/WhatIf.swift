import AmbitionModel
import Scoring
import Telling

extension Command {
  static let whatIf = Command(
    name: "whatif",
    summary: Wording(
      nl: "laat zien wat er verandert bij andere keuzes", en: "show what other choices would change"),
    operands: "CASE",
    options: [.set, .context, .format(Form.reports), .template, .json, .rubric, .output, .overwrite],
    examples: [
      (
        "ambitie whatif aerius --set application.change=joint",
        Wording(
          nl: "als provincies meebeslissen over het programma", en: "if provinces had a say in the program")
      )
    ],
    run: runWhatIf)
}

extension CommandOption {
  static let set = CommandOption(
    "--set", value: "layer.criterion=option", .often, nl: "een ander antwoord; mag vaker",
    en: "another answer; may be repeated")
  static let context = CommandOption(
    "--context", value: "fact=value", .often, nl: "een ander feit; mag vaker",
    en: "another fact; may be repeated")
}

extension UsageError {
  /// Two answers to one question.
  fileprivate static func contradiction(_ first: Change, _ second: Change, _ subject: OneCase) -> Self {
    let program = subject.assessment.program
    let name = quoted(program.inputs[first.slot].name)
    func values(_ language: Language) -> String {
      let speaker = Speaker(program, language)
      let texts = [first, second].map { quoted(speaker.text($0.to, ofSlot: $0.slot)) }
      return Listing.all(texts)[language]
    }
    return Self(
      nl: "\(name) krijgt twee verschillende antwoorden: \(values(.dutch))",
      en: "\(name) gets two different answers: \(values(.english))",
      hint: Wording(nl: "geef elke vraag één antwoord", en: "give each question one answer"))
  }
}

private func runWhatIf(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let subject = try OneCase.open(request, &library, verb: "whatif")
  var changes: [Change] = []
  for option in [CommandOption.set, .context] {
    for text in request.allValues(of: option) {
      let change = try subject.change(text, option: option.name)
      let earlier = changes.first { $0.slot == change.slot }
      if let earlier, earlier != change { throw .contradiction(earlier, change, subject) }
      if earlier == nil { changes.append(change) }
    }
  }
  guard !changes.isEmpty else {
    throw UsageError(
      nl: "zeg met --set wat er anders is", en: "say with --set what is different",
      hint: Wording(
        nl: "bijvoorbeeld --set data.rights=province", en: "for example --set data.rights=province"))
  }
  let before = subject.assessment
  let after = Scorer(before.program).assess(before.caseStudy, before.sheet.changed(by: changes))
  let report = WhatIfReport(before, after, changes, subject.places, subject.language)
  return Reply(
    .report(
      report.blocks, json: report.json, as: try request.form(of: Form.reports), subject.language),
    notices: subject.notices)
}
