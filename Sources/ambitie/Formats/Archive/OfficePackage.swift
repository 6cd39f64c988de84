/// The parts that every file of an office program has, a workbook as well as a document (ECMA-376, part 2).
package enum OfficePackage {
  package static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  /// What one part is to another begins with this.
  package static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let corePart = "docProps/core.xml"

  /// One part that another has need of.
  package struct Relation {
    fileprivate let id: String
    fileprivate let type: String
    fileprivate let target: String
    fileprivate let mode: String

    /// A part of the same file.
    package init(_ id: String, _ kind: String, _ target: String) {
      (self.id, type, self.target, mode) = (id, "\(OfficePackage.relationships)/\(kind)", target, "")
    }

    /// A page on the web, its address written as XML has it.
    package init(link id: String, _ address: String) {
      (self.id, type) = (id, "\(OfficePackage.relationships)/hyperlink")
      (target, mode) = (address, " TargetMode=\"External\"")
    }

    fileprivate init(id: String, type: String, target: String) {
      (self.id, self.type, self.target, mode) = (id, type, target, "")
    }
  }

  /// A whole file, in which the first parts are those that say what it is.
  /// - Parameters:
  ///   - main: the part that the file is about, such as `xl/workbook.xml`.
  ///   - kinds: of each other part, its name and the type of its content.
  ///   - properties: elements about the file beside its title.
  ///   - parts: everything else, by name.
  package static func bytes(
    main: String, kinds: [(name: String, type: String)], title: String, properties: String = "",
    parts: [(name: String, bytes: [UInt8])]
  ) -> [UInt8] {
    let overrides =
      [(name: corePart, type: "application/vnd.openxmlformats-package.core-properties+xml")] + kinds
    let head: [(name: String, text: String)] = [
      ("[Content_Types].xml", contentTypes(overrides)),
      (
        "_rels/.rels",
        relations([
          Relation("rId1", "officeDocument", main),
          Relation(id: "rId2", type: "\(packages)/relationships/metadata/core-properties", target: corePart),
        ])
      ),
      (corePart, core(title, properties)),
    ]
    return ZipWriter.archive(of: head.map { ($0.name, part($0.text)) } + parts)
  }

  /// A part that is XML.
  package static func part(_ text: String) -> [UInt8] { Array((declaration + text).utf8) }

  /// What a part has need of, as the part beside it says.
  package static func relations(_ relations: [Relation]) -> String {
    let lines = relations.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"\($0.mode)/>"
    }
    return "<Relationships xmlns=\"\(packages)/relationships\">\(lines.joined())</Relationships>"
  }

  private static func contentTypes(_ kinds: [(name: String, type: String)]) -> String {
    let lines = kinds.map { "<Override PartName=\"/\($0.name)\" ContentType=\"\($0.type)\"/>" }
    return """
      <Types xmlns="\(packages)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(lines.joined())</Types>
      """
  }

  private static func core(_ title: String, _ properties: String) -> String {
    """
    <cp:coreProperties xmlns:cp="\(packages)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(title)</dc:title>\
    <dc:creator>ambitie</dc:creator>\(properties)</cp:coreProperties>
    """
  }
}
