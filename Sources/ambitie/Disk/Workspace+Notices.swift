import AmbitionModel
import Telling

extension Workspace {
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
