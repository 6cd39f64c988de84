import AmbitionModel

/// A case that was open in this browser, as it keeps it: not saved yet, or as it was saved last.
struct DraftText {
  static let format = "ambitie-draft/1"
  private static let key = "case"

  /// The day on which it was kept.
  var kept: CalendarDate?
  /// The file of the case as it was then.
  var file: SourceFile
  /// Whether it was saved as it is here.
  var isSaved: Bool
  /// Who answered; empty for nobody in particular.
  var assessor: String
  /// Its title, organisation and date, for a list.
  var study: CaseStudy

  /// `nil` where the text is no draft, or holds no case that can be read.
  init?(_ text: String) {
    guard let kept = KeptFile(text, format: Self.format, key: Self.key),
      let study = CaseReader.read(kept.file).value
    else { return nil }
    (self.kept, file, self.study) = (kept.kept, kept.file, study)
    isSaved = if case .boolean(true)? = kept.node["saved"]?.kind { true } else { false }
    assessor = kept.node["by"]?.text ?? ""
  }

  /// The text that is kept.
  static func text(of item: OpenCase, on day: CalendarDate?, by assessor: String) -> String {
    KeptFile.text(
      item.text, named: item.fileName, format: format, key: key, on: day,
      besides: (assessor.isEmpty ? [] : [("by", .string(assessor))])
        + (item.isUnsaved ? [] : [("saved", .boolean(true))]))
  }
}
