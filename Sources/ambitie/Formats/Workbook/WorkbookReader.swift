import AmbitionModel

/// Reads the cells of a workbook (`.xlsx`), as Excel, LibreOffice or openpyxl wrote it.
package enum WorkbookReader {
  /// The cells that are read of all sheets together.
  static let cellLimit = 200_000
  static let sheetLimit = 100

  /// The workbook in `bytes`.
  /// - Throws: why it cannot be read; no bytes make it trap.
  package static func read(_ bytes: [UInt8]) throws(ArchiveError) -> ReadWorkbook {
    var archive = try ZipArchive(bytes)
    let path = try mainPart(&archive)
    guard let main = try archive.part(path) else { throw .notAnArchive }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let contents = try MainPart.read(main, of: path)
    let relations = try relations(of: path, in: folder, &archive)

    func part<Content>(
      ofType type: String, _ read: ([UInt8], String) throws(ArchiveError) -> Content
    ) throws(ArchiveError) -> Content? {
      guard
        let target = relations.sorted(by: { $0.key < $1.key }).first(where: { $0.value.type == type })?.value
          .target,
        let bytes = try archive.part(target)
      else { return nil }
      return try read(bytes, target)
    }
    let strings = try part(ofType: "sharedStrings", SharedStrings.read) ?? []
    let formats = try part(ofType: "styles", NumberFormats.read) ?? []
    var workbook = ReadWorkbook(sheets: [], countsFrom1904: contents.countsFrom1904)
    var count = 0
    guard contents.sheets.count <= sheetLimit else { throw .tooManyParts(limit: sheetLimit) }
    for sheet in contents.sheets {
      guard let relation = relations[sheet.relation] else { throw .noSuchSheet(sheet.name) }
      // A chart can have a sheet of its own.
      guard relation.type == "worksheet" else { continue }
      guard let bytes = try archive.part(relation.target) else { throw .noSuchSheet(sheet.name) }
      let cells = try SheetCells.read(
        bytes, of: relation.target, sheet: sheet.name, strings: strings, formats: formats,
        limit: cellLimit - count)
      count += cells.count
      workbook.sheets.append(ReadSheet(name: sheet.name, cells: cells))
    }
    guard !workbook.sheets.isEmpty else { throw .damaged }
    return workbook
  }

  /// The part from which all others are found; workbooks of other kinds have none in XML.
  private static func mainPart(_ archive: inout ZipArchive) throws(ArchiveError) -> String {
    let relations = try relations(of: "", in: "", &archive)
    let path =
      relations.sorted { $0.key < $1.key }.first { $0.value.type == "officeDocument" }?.value.target
      ?? "xl/workbook.xml"
    guard !path.lowercased().hasSuffix(".bin") else { throw .notAnArchive }
    return path
  }

  private struct Relation {
    var type: String
    var target: String
  }

  /// The targets of the part at `path`, by id.
  private static func relations(
    of path: String, in folder: String, _ archive: inout ZipArchive
  ) throws(ArchiveError) -> [String: Relation] {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let place = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard let bytes = try archive.part(place) else { return [:] }
    var relations: [String: Relation] = [:]
    try XMLEvents.read(bytes, of: place) { event in
      guard case .start("Relationship", let attributes) = event, let id = attributes["Id"],
        let type = attributes["Type"]?.split(separator: "/").last, let target = attributes["Target"],
        attributes["TargetMode"] != "External"
      else { return }
      relations[id] = Relation(type: String(type), target: resolved(target, in: folder))
    }
    return relations
  }

  /// The name of a part, seen from a folder: `/xl/styles.xml`, `../styles.xml` and `\xl\styles.xml` too.
  private static func resolved(_ target: String, in folder: String) -> String {
    let target = target.replaced("\\", by: "/")
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map { String($0) }
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}

/// The part of a workbook that lists its sheets.
private struct MainPart {
  var sheets: [(name: String, relation: String)] = []
  var countsFrom1904 = false

  /// - Throws: `notAnArchive` when the part is about something else than a workbook.
  static func read(_ bytes: [UInt8], of name: String) throws(ArchiveError) -> MainPart {
    var part = MainPart()
    var isFirst = true
    try XMLEvents.read(bytes, of: name) { event throws(ArchiveError) in
      guard case .start(let element, let attributes) = event else { return }
      if isFirst, element != "workbook" { throw .notAnArchive }
      isFirst = false
      switch element {
      case "workbookPr": part.countsFrom1904 = ["1", "true"].contains(attributes["date1904"])
      case "sheet":
        guard let name = attributes["name"], let relation = attributes["id"] else { return }
        part.sheets.append((XMLText.unescaped(name), relation))
      default: break
      }
    }
    return part
  }
}
