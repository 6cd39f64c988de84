import AmbitionModel
import Foundation
import Telling

/// The day and the theme that the user names, with the logo of the theme.
func openSetting(
  _ request: Request, _ library: inout Library, _ notices: inout [Notice]
) throws(UsageError) -> DeckSetting {
  var setting = DeckSetting(date: try request.date(.sessionDate))
  guard let path = request.value(of: .theme) else { return setting }
  let file = try library.file(at: path)
  let reading = ThemeReader.read(file)
  let findings = Notice.findings(reading.diagnostics, in: file)
  guard let theme = reading.value, !findings.isError else {
    throw UsageError(
      nl: "de huisstijl in \(quoted(path)) is niet te lezen",
      en: "the theme in \(quoted(path)) cannot be read", details: [findings])
  }
  notices.append(findings)
  setting.theme = theme
  if let name = theme.logo?.value {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let picture = name.hasPrefix("/") ? name : folder.appendingPathComponent(name).relativePath
    guard let logo = DeckSetting.Logo(try library.file(at: picture).bytes) else {
      throw UsageError(
        nl: "het logo \(quoted(name)) is geen PNG, JPEG of SVG van hooguit 512 KiB",
        en: "the logo \(quoted(name)) is no PNG, JPEG or SVG of at most 512 KiB")
    }
    setting.logo = logo
  }
  return setting
}
