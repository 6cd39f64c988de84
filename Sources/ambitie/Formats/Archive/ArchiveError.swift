package import AmbitionModel

/// Why an archive, or the workbook in it, cannot be used.
package enum ArchiveError: Error, Equatable {
  /// An OLE container: a workbook with a password, or one of before 2007.
  case oldOrEncrypted
  /// No archive at all.
  case notAnArchive
  /// Part of the archive itself is encrypted.
  case encrypted
  /// The format for archives over 4 GiB, which no form needs.
  case tooLargeFormat
  case tooManyParts(limit: Int)
  /// Unpacked it would take more than `limit` bytes, or it grows as only a trap does.
  case tooLarge(limit: Int)
  /// The end is missing, or what is there does not agree with itself.
  case damaged
  /// Packed in a way that spreadsheets do not use.
  case unsupported
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
    case .tooLargeFormat:
      Wording(
        nl: "deze werkmap gebruikt zip64, voor bestanden boven 4 GiB",
        en: "this workbook uses zip64, for files above 4 GiB")
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
    }
  }

  package var hint: Wording {
    switch self {
    case .oldOrEncrypted, .encrypted:
      Wording(
        nl: "sla het op als gewone .xlsx, zonder wachtwoord",
        en: "save it as a plain .xlsx, without a password")
    case .notAnArchive, .tooLargeFormat, .tooManyParts, .tooLarge, .damaged, .unsupported:
      Wording(
        nl: "open het in Excel of LibreOffice en sla het opnieuw op als .xlsx",
        en: "open it in Excel or LibreOffice and save it again as .xlsx")
    }
  }
}
