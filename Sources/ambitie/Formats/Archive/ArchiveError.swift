package import AmbitionModel

/// Why an archive, or the workbook in it, cannot be used.
package enum ArchiveError: Error, Equatable {
  /// An OLE container: a workbook with a password, or one of before 2007.
  case oldOrEncrypted
  /// No archive at all.
  case notAnArchive
  /// Part of the archive itself is encrypted.
  case encrypted
  case tooManyParts(limit: Int)
  /// Unpacked it would take more than `limit` bytes, or it grows as only a trap does.
  case tooLarge(limit: Int)
  /// The end is missing, or what is there does not agree with itself.
  case damaged
  /// Packed in a way that spreadsheets do not use.
  case unsupported
  /// The XML of a part cannot be read, at a line from 1.
  case unreadable(part: String, line: Int, XMLFault)
  /// A sheet of this name is listed, but is not there.
  case noSuchSheet(String)
  /// A cell refers to a shared text that the workbook does not have.
  case noSuchText(sheet: String, cell: String, index: String, count: Int)
}

extension ArchiveError {
  package var wording: Wording {
    switch self {
    case .oldOrEncrypted:
      Wording(
        nl: "dit bestand heeft een wachtwoord, of is een oud .xls-bestand",
        en: "this file has a password, or is an old .xls file")
    case .notAnArchive: Wording(nl: "dit is geen werkmap (.xlsx)", en: "this is no workbook (.xlsx)")
    case .encrypted: Wording(nl: "deze werkmap is versleuteld", en: "this workbook is encrypted")
    case .tooManyParts(let limit):
      Wording(
        nl: "deze werkmap heeft meer dan \(limit) onderdelen",
        en: "this workbook has more than \(limit) parts")
    case .tooLarge(let limit):
      Wording(
        nl: "deze werkmap wordt uitgepakt te groot (grens: \(limit >> 20) MiB)",
        en: "this workbook gets too large when unpacked (limit: \(limit >> 20) MiB)")
    case .damaged: Wording(nl: "deze werkmap is beschadigd", en: "this workbook is damaged")
    case .unsupported:
      Wording(
        nl: "deze werkmap is op een onbekende manier ingepakt",
        en: "this workbook is packed in an unknown way")
    case .unreadable(let part, let line, let fault):
      Wording(
        nl: "onderdeel \(quoted(part)) van deze werkmap, regel \(line): \(fault.wording.dutch)",
        en: "part \(quoted(part)) of this workbook, line \(line): \(fault.wording.english)")
    case .noSuchSheet(let name):
      Wording(
        nl: "het blad \(quoted(name)) van deze werkmap ontbreekt",
        en: "the sheet \(quoted(name)) of this workbook is missing")
    case .noSuchText(let sheet, let cell, let index, let count):
      Wording(
        nl:
          "\(printable(sheet))!\(cell) verwijst naar gedeelde tekst \(quoted(index)), maar deze werkmap heeft er \(count)",
        en:
          "\(printable(sheet))!\(cell) refers to shared text \(quoted(index)), but this workbook has \(count) of them"
      )
    }
  }

  package var hint: Wording {
    switch self {
    case .oldOrEncrypted, .encrypted:
      Wording(
        nl: "sla het op als gewone .xlsx, zonder wachtwoord",
        en: "save it as a plain .xlsx, without a password")
    case .notAnArchive, .tooManyParts, .tooLarge, .damaged, .unsupported, .unreadable,
      .noSuchSheet, .noSuchText:
      Wording(
        nl: "open het in Excel of LibreOffice en sla het opnieuw op als .xlsx",
        en: "open it in Excel or LibreOffice and save it again as .xlsx")
    }
  }
}
