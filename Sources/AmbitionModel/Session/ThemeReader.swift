/// Reads themes (`ambitie-theme/1`, docs/formats.md) and collects everything that is wrong with them.
package struct ThemeReader {
  /// What `format` says.
  package static let format = "ambitie-theme/1"

  private let log: DiagnosticLog

  private enum Key: String, FieldKey { case format, organisation, brand, logo }

  /// The theme in a file; `nil` when there are errors.
  package static func read(_ file: SourceFile) -> Reading<Theme> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    let reader = ThemeReader(log: DiagnosticLog())
    let theme = reader.theme(node)
    return Reading(reader.log.hasErrors ? nil : theme, reader.log.diagnostics)
  }

  private func theme(_ node: DocumentNode) -> Theme? {
    let subject = Wording(nl: "een huisstijl", en: "a theme")
    guard log.admits(node, as: subject, format: Self.format) else { return nil }
    guard let fields = FieldReader<Key>(node, as: subject, alsoAllowed: ["$schema"], log: log) else {
      return nil
    }
    _ = fields.required(.format)
    let brand = fields.optionalString(.brand).flatMap { text -> Theme.Colour? in
      guard let colour = Theme.Colour(text.value) else {
        let allowed = Wording(nl: "een kleur zoals #0b3560", en: "a colour such as #0b3560")
        log.report(.outOfRange("brand", found: text.value, allowed: allowed), at: text.range)
        return nil
      }
      return colour
    }
    return Theme(
      organisation: fields.optionalText(.organisation), brand: brand, logo: fields.optionalString(.logo))
  }
}
