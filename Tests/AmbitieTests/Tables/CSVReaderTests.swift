import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Tables of text` {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var cells: [[String]]

    init(_ text: String, _ cells: [[String]]) {
      (self.text, self.cells) = (text, cells)
    }

    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Row("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
    Row("a,b\n1,\"x,y\"\n", [["a", "b"], ["1", "x,y"]]),
    Row("a\tb\r1\t2", [["a", "b"], ["1", "2"]]),
    Row("sep=,\r\na,b;c\r\n", [["a", "b;c"]]),
    Row("a;\"b\r\nc\"\"d\";e", [["a", "b\r\nc\"d", "e"]]),
    Row("a;b,c,d;e", [["a", "b,c,d", "e"]]),
    Row("\"a,b,c\";d", [["a,b,c", "d"]]),
    Row("a;b;;;\r\n\r\n;", [["a", "b", "", "", ""], [""], ["", ""]]),
    Row("a;\"b\"c", [["a", "bc"]]),
    Row("een\r\na;b\r\n", [["een"], ["a", "b"]]),
    Row("", []),
    Row("\r\na;b", [[""], ["a", "b"]]),
  ])
  func `come apart in cells`(_ row: Row) {
    expectEqual(CSVReader.read(Array(row.text.utf8)).rows.map { $0.map(\.text) }, row.cells)
  }

  @Test func `tell where cells stand, and what was never closed`() {
    let table = CSVReader.read(Array("a;é\n\"x;y\n".utf8))
    expectEqual(table.rows[0][1].range.start, 2)
    expectEqual(table.openQuote?.start, 5)
    expectEqual(table.rows.count, 2)
  }

  @Test func `have a bounded number of cells`() {
    let table = CSVReader.read(Array(repeating: UInt8(ascii: ";"), count: 300_000))
    #expect(table.isCut)
    #expect(table.rows.flatMap(\.self).count <= CSVReader.fieldLimit)
  }

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF, 0x61], "a", TextDecoding.Encoding.utf8),
    (Array("é €".utf8), "é €", .utf8),
    ([0xE9, 0x20, 0x80, 0x3B, 0x81], "é €;\u{81}", .windows1252),
    ([0xFF, 0xFE, 0x61, 0, 0xAC, 0x20], "a€", .utf16),
    ([0xFE, 0xFF, 0, 0x61, 0x20, 0xAC], "a€", .utf16),
    ([0xFF, 0xFE, 0x61], "", .utf16),
    ([0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0], "abcd", .utf16),
    ([0, 0x61, 0, 0x62, 0, 0x63, 0, 0x64], "abcd", .utf16),
    ([], "", .utf8),
  ])
  func `are read in the encoding they are in`(
    _ bytes: [UInt8], _ text: String, _ encoding: TextDecoding.Encoding
  ) {
    let decoding = TextDecoding(bytes)
    expectEqual(String(decoding: decoding.bytes, as: UTF8.self), text)
    expectEqual(decoding.encoding, encoding)
  }

  @Test(arguments: [
    ("=1", "'=1"), ("'=1", "''=1"), ("''=1", "'''=1"), ("'", "'"), ("'a", "'a"), ("' =1", "'' =1"),
    (" -2", "' -2"),
    ("a=1", "a=1"), ("", ""),
  ])
  func `defend a formula so that it can be taken back`(_ text: String, _ field: String) {
    expectEqual(FormulaDefence.reversiblyDefended(text), field)
    expectEqual(FormulaDefence.removed(from: field), text)
  }

  @Test(arguments: [CSVWriter.Dialect.dutchSpreadsheet, .raw])
  func `give back every text that was written`(_ dialect: CSVWriter.Dialect) {
    var randomness = SeededGenerator(seed: 3)
    let letters = Array("a'=+-@\t\n;,\" é€\u{A0}\u{FEFF}＝0")
    for _ in 0..<1_500 {
      let texts = (0..<3).map { _ in
        String(
          (0..<Int.random(in: 0...6, using: &randomness)).map { _ in
            letters.randomElement(using: &randomness) ?? "a"
          })
      }
      let rows = [["h", "k", "l"].map(DataTable.Cell.exact), texts.map(DataTable.Cell.exact)]
      let decoding = TextDecoding(Array(CSVWriter.text(rows, dialect).utf8))
      let read = CSVReader.read(decoding.bytes).rows.last?.map(\.text) ?? []
      switch dialect {
      case .dutchSpreadsheet: expectEqual(read.map(FormulaDefence.removed), texts)
      case .raw: expectEqual(read, texts)
      }
    }
  }

  @Test func `write numbers exactly`() {
    let row: [DataTable.Cell] = [.decimal("-2.125"), .decimal("3")]
    expectEqual(CSVWriter.text([row]), "\u{FEFF}-2,125;3\r\n")
    expectEqual(CSVWriter.text([row], .raw), "-2.125,3\r\n")
  }
}
