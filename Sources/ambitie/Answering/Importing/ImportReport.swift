import AmbitionModel
import Scoring
import Telling

/// The account of importing one file: what was read, what is new or different, what stays.
struct ImportReport {
  let incoming: Incoming
  let merge: CaseMerge
  let target: ImportTarget
  let language: Language

  var text: String {
    var lines = [
      "\(printable(incoming.source.path)) → \(printable(target.path))\(isNew ? word(nl: " (nieuw)", en: " (new)") : "")",
      "  " + summary,
    ]
    for kind in [AnswerDifference.Kind.new, .changed, .withdrawn] {
      let rows = merge.differences.filter { $0.kind == kind }.map(row)
      guard !rows.isEmpty else { continue }
      lines.append("  \(title(kind)) (\(rows.count))")
      let width = min(44, rows.map { TextWidth.columns(of: $0.name) }.max() ?? 0)
      for row in rows {
        lines.append("    \(TextWidth.padded(row.name, to: width))  \(row.change)  \(row.place)".trimmedEnd)
        lines += row.notes.map { "      " + $0 }
      }
    }
    let same = merge.differences.count { $0.kind == .same }
    if same > 0 { lines.append("  " + word(nl: "Zoals het was: \(same)", en: "As it was: \(same)")) }
    for kept in merge.kept {
      let (own, other) = (printable(kept.kept, limit: 60), printable(kept.incoming, limit: 60))
      lines.append(
        "  "
          + word(
            nl: "De casus houdt \(kept.key) '\(own)'; in het bestand staat '\(other)'",
            en: "The case keeps \(kept.key) '\(own)'; the file says '\(other)'"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether there is something to write.
  var changesSomething: Bool { isNew || merge.differences.contains { $0.kind != .same } }

  private var isNew: Bool { target.study == nil }

  private func word(nl dutch: String, en english: String) -> String {
    Wording(nl: dutch, en: english)[language]
  }

  private var summary: String {
    guard let asked = incoming.asked else {
      return word(
        nl: "\(incoming.answered) antwoorden gelezen", en: "\(incoming.answered) answers read")
    }
    let missing = incoming.program.inputs.count - asked.count
    let gone =
      missing > 0
      ? word(nl: "; \(missing) vragen staan er niet in", en: "; \(missing) questions are not in it") : ""
    let empty =
      asked.empty.isEmpty
      ? ""
      : ": " + asked.empty.prefix(8).map { incoming.program.inputs[$0].name }.joined(separator: ", ")
        + (asked.empty.count > 8 ? ", …" : "")
    let rejected = asked.count - asked.empty.count - incoming.answered
    let left =
      rejected > 0 ? word(nl: ", \(rejected) niet overgenomen", en: ", \(rejected) not taken over") : ""
    return word(
      nl:
        "\(incoming.answered) van de \(asked.count) vragen gelezen\(left), \(asked.empty.count) leeg\(empty)\(gone)",
      en:
        "\(incoming.answered) of the \(asked.count) questions read\(left), \(asked.empty.count) empty\(empty)\(gone)"
    )
  }

  private func title(_ kind: AnswerDifference.Kind) -> String {
    switch kind {
    case .new: word(nl: "Nieuw", en: "New")
    case .changed: word(nl: "Anders; wat er stond blijft bewaard", en: "Changed; what was there is kept")
    case .withdrawn:
      word(nl: "Nu onbekend; wat er stond blijft bewaard", en: "Unknown now; what was there is kept")
    case .same: word(nl: "Zoals het was", en: "As it was")
    }
  }

  private struct Row {
    var name: String
    var change: String
    var place: String
    var notes: [String] = []
  }

  private func row(_ difference: AnswerDifference) -> Row {
    guard let slot = incoming.program.slot(named: difference.name) else {
      return Row(name: difference.name, change: "", place: "")
    }
    let input = incoming.program.inputs[slot]
    func text(_ rating: Rating) -> String {
      if let origin = rating.origin {
        let name = quoted(origin.caseName.value)
        return word(nl: "volgt uit \(name)", en: "follows from \(name)")
      }
      return printable(OfferedAnswers(input).text(rating.value.value, in: language), limit: 60)
    }
    let new = text(difference.incoming)
    let earlier = difference.earlier.map(text)
    let layer = input.layer.map { incoming.program.rubric.layers[$0].title[language] + ": " } ?? ""
    var row = Row(
      name: layer + input.label[language],
      change: earlier.map { $0 == new ? new : "\($0) → \(new)" } ?? new, place: place(of: difference.name))
    if earlier == new, difference.kind == .changed {
      row.notes.append(
        word(
          nl: "met een andere toelichting, bron of zekerheid",
          en: "with another explanation, source or certainty"))
    }
    if difference.isConsensus { row.notes.append(word(nl: "overeengekomen", en: "agreed on")) }
    if difference.outcome.isDisputed {
      row.notes.append(
        word(
          nl: "de beoordelaars verschillen: telt als onbekend tot zij het eens zijn",
          en: "the assessors differ: counts as unknown until they agree"))
    }
    return row
  }

  private func place(of name: String) -> String {
    switch incoming.places[name] {
    case .cell(let sheet, let reference)?: "\(printable(sheet))!\(reference)"
    case .range(let range)?: "\(incoming.source.lines.position(of: range.start))"
    case nil: ""
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
