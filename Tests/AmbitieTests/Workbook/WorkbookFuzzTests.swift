import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Mutated workbooks` {
  /// Pieces that mean something in the parts of a workbook.
  private static let pieces: [[UInt8]] = [
    "<?x?>", "<!DOCTYPE a [<!ATTLIST a b NOTATION (c) #REQUIRED>]>", "<![CDATA[", "]]>", "<!--", "-->",
    "&#x0;",
    "&amp;", "&lt", "<c r=\"XFD1048576\" t=\"s\"><v>-1</v></c>", "<row r=\"0\">", " t=\"d\"", " s=\"99999\"",
    "_x0000_",
    " encoding=\"UTF-7\"", "\u{0}", "\u{FEFF}", "</row>", "<si>", "1e999", "999999999999999999999", "\"", ">",
    "<",
  ].map { Array($0.utf8) }

  private static let sheet = WorkbookWriter.bytes(of: `Workbooks`.workbook)
  private static let shared = `Workbooks`.archive(
    "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c t=\"d\"><v>2024-05-18T00:00:00</v></c></row>",
    strings: "<si><r><t>een</t></r><rPh><t>x</t></rPh></si>",
    styles:
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[Red]d\\-m\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>"
  )

  /// Changes inside one part, in an archive that is whole again.
  private func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) throws -> [UInt8] {
    var archive = try ZipArchive(bytes)
    let names = archive.names
    let chosen = names.randomElement(using: &generator)
    let parts = try names.map { name in
      var part = try #require(try archive.part(name))
      guard name == chosen else { return (name: name, bytes: part) }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let start = Int.random(in: 0...part.count, using: &generator)
        let end = min(part.count, start + Int.random(in: 0...20, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: part.removeSubrange(start..<end)
        case 1: part.insert(contentsOf: part[start..<end], at: start)
        case 2: if start < part.count { part[start] = UInt8.random(in: 0...255, using: &generator) }
        default: part.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: start)
        }
      }
      return (name: name, bytes: part)
    }
    return ZipWriter.archive(of: parts)
  }

  @Test(arguments: [UInt64(1), 2])
  func `are read or refused, and never end the tool`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var refused = 0
    let rounds = Breadth.count(300, of: 20_000)
    for round in 0..<rounds {
      let bytes = try mutated(round.isMultiple(of: 2) ? Self.sheet : Self.shared, &generator)
      do {
        let workbook = try WorkbookReader.read(bytes)
        #expect(!workbook.sheets.isEmpty)
      } catch {
        #expect(!error.wording[.dutch].isEmpty)
        refused += 1
      }
    }
    // Neither all refused nor all accepted, or the mutations do not reach far enough.
    #expect((rounds / 10..<rounds).contains(refused), "\(refused)")
  }
}
