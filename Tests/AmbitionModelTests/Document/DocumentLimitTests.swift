import TestSupport
import Testing

@testable import AmbitionModel

@Suite struct `document limits` {
  private func code(_ text: String, _ limits: DocumentParser.Limits = .init()) -> [Diagnostic.Code] {
    DocumentParser.parse(SourceFile(path: "x", text: text), limits: limits).diagnostics.map(\.code)
  }

  private func brackets(_ count: Int, _ open: String, _ close: String) -> String {
    String(repeating: open, count: count) + String(repeating: close, count: count)
  }

  @Test func `takes 128 brackets within each other and no more`() {
    expectEqual(code(brackets(128, "[", "]")), [])
    expectEqual(code(brackets(129, "[", "]")), [.tooDeep])
    expectEqual(code(String(repeating: "[", count: 100_000)), [.tooDeep])
    expectEqual(code(String(repeating: "{\"a\":[", count: 50_000)), [.tooDeep])
  }

  @Test func `refuses a line of 100 MB`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 100_000_000)
    let reading = DocumentParser.parse(SourceFile(path: "x", bytes: bytes))
    expectEqual(reading.diagnostics.map(\.code), [.fileTooLarge])
  }

  @Test func `bounds values, numbers and texts`() {
    var limits = DocumentParser.Limits()
    limits.values = 10
    limits.numberLength = 5
    limits.textLength = 4
    expectEqual(code("[1,1,1,1,1,1,1,1,1]", limits), [])
    expectEqual(code("[1,1,1,1,1,1,1,1,1,1]", limits), [.tooManyValues])
    expectEqual(code("[12345]", limits), [])
    expectEqual(code("[123456, 123456]", limits), [.numberTooLong, .numberTooLong])
    expectEqual(code("[\"1234\", \"123\\n\"]", limits), [])
    expectEqual(
      code("[\"12345\", \"1234\\n\", \"12345\\n67890\"]", limits),
      [
        .textTooLong, .textTooLong, .textTooLong,
      ])
  }

  @Test func `stops behind fifty findings`() {
    expectEqual(code("[" + String(repeating: ",", count: 10_000) + "]").count, 50)
    expectEqual(code("[\"" + String(repeating: "\\x", count: 10_000) + "\"]").count, 50)
    expectEqual(code("[\"" + String(repeating: "\t", count: 10_000) + "\"]").count, 50)
    expectEqual(code("[\"" + String(repeating: "\\u1", count: 10_000) + "\"]").count, 50)
  }
}
