import AmbitionModel

/// A case that was not saved, as the browser keeps it.
struct DraftText {
  static let format = "ambitie-draft/1"

  /// The day on which it was kept.
  var kept: CalendarDate?
  /// The file of the case as it was then.
  var file: SourceFile
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
  }

  /// The text that is kept.
  static func text(of item: OpenCase, on day: CalendarDate?) -> String {
    let json: JSON = [
      "format": .string(format), "kept": day.map { .string($0.description) },
      "name": .string(item.fileName), "case": .string(item.text),
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
