import AmbitionModel
import Scoring
import Telling

extension Workspace {
  /// The notice about answers on which assessors differ, with where to read who says what; `nil` without such answers.
  var disputeNotice: Wording? {
    let disputed = cases.map { item in
      (item.caseStudy.id.value, item.sheet.disputedSlots.count)
    }
    .filter { $0.1 > 0 }
    guard !disputed.isEmpty else { return nil }
    let names = disputed.prefix(3).map { $0.0.rawValue }.joined(separator: " ")
    let words = OpenWords.notice(disputed.reduce(0) { $0 + $1.1 }, in: disputed.count, names)
    return Wording(nl: "let op: \(words.dutch)\n", en: "note: \(words.english)\n")
  }

  /// The notice about cases that were invented, so that nobody takes them for real ones; `nil` without such cases.
  var practiceNotice: Wording? {
    let count = cases.count { $0.caseStudy.isPractice }
    guard count > 0 else { return nil }
    return count == cases.count
      ? Wording(
        nl: "let op: dit is OEFENDATA; organisaties en casussen zijn verzonnen\n",
        en: "note: this is PRACTICE DATA; organisations and cases were invented\n")
      : Wording(
        nl: "let op: \(count) van de \(cases.count) casussen zijn OEFENDATA; die zijn verzonnen\n",
        en: "note: \(count) of the \(cases.count) cases are PRACTICE DATA; those were invented\n")
  }
}
