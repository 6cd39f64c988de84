import AmbitionModel

/// A case that was open in this browser, as it keeps it: not saved yet, or as it was saved last.
struct DraftText {
  static let format = "ambitie-draft/1"

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
    guard let node = DocumentParser.parse(SourceFile(path: "", text: text), limits: .files).value,
      node["format"]?.text == Self.format, let name = node["name"]?.text, let content = node["case"]?.text
    else { return nil }
    file = SourceFile(path: name, text: content)
    guard let study = CaseReader.read(file).value else { return nil }
    self.study = study
    kept = node["kept"]?.text.flatMap { CalendarDate($0) }
    isSaved = if case .boolean(true)? = node["saved"]?.kind { true } else { false }
    assessor = node["by"]?.text ?? ""
  }

  /// The text that is kept.
  static func text(of item: OpenCase, on day: CalendarDate?, by assessor: String) -> String {
    let json: JSON = [
      "format": .string(format), "kept": day.map { .string($0.description) },
      "name": .string(item.fileName), "case": .string(item.text),
      "by": assessor.isEmpty ? nil : .string(assessor), "saved": item.isUnsaved ? nil : .boolean(true),
    ]
    return json.line
  }
}

extension DocumentParser.Limits {
  /// For documents in which whole files are texts.
  static var files: Self {
    var limits = Self()
    limits.textLength = limits.fileSize
    return limits
  }
}
