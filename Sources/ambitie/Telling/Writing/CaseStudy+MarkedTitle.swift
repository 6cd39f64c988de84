package import AmbitionModel

extension CaseStudy {
  /// The title as readers see it: what was invented says so wherever it is named.
  package var markedTitle: LocalizedText {
    guard isPractice else { return title }
    let mark = CaseMarks.practice
    return LocalizedText(
      dutch: title.dutch.map { "\(mark.dutch) · \($0)" },
      english: title.english.map { "\(mark.english) · \($0)" })
  }
}

package enum CaseMarks {
  /// Beside everything that was invented.
  package static let practice = Wording(nl: "OEFENDATA", en: "PRACTICE DATA")
}
