/// The names, braces and points of a Swift file, in order; comments, numbers and texts are left out.
struct SwiftTokens {
  private(set) var all: [String] = []

  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        index = Self.step(bytes, index, &all)
      }
    }
  }

  /// Takes down what begins at `index`, and answers where it ends.
  private static func step(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ all: inout [String]) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "/"): return comment(bytes, index)
    case UInt8(ascii: "\""): return literal(bytes, index, pounds: 0)
    case UInt8(ascii: "#"):
      var end = index
      while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
      let isText = end < bytes.count && bytes[end] == UInt8(ascii: "\"")
      return isText ? literal(bytes, end, pounds: end - index) : end
    case UInt8(ascii: "`"):
      var end = index + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "`") { end += 1 }
      all.append(String(decoding: bytes[(index + 1)..<min(end, bytes.count)], as: UTF8.self))
      return end + 1
    case let byte where isLetter(byte):
      var end = index + 1
      while end < bytes.count, isLetter(bytes[end]) || bytes[end].isASCIIDigit { end += 1 }
      all.append(String(decoding: bytes[index..<end], as: UTF8.self))
      return end
    case let byte where byte.isASCIIDigit:
      var end = index + 1
      while end < bytes.count, isLetter(bytes[end]) || bytes[end].isASCIIDigit { end += 1 }
      return end
    case UInt8(ascii: "{"): all.append("{")
    case UInt8(ascii: "}"): all.append("}")
    case UInt8(ascii: "."): all.append(".")
    case UInt8(ascii: "<"): all.append("<")
    case UInt8(ascii: ">"): all.append(">")
    case UInt8(ascii: "("): all.append("(")
    case UInt8(ascii: ":"): all.append(":")
    default: break
    }
    return index + 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func comment(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard start + 1 < bytes.count else { return start + 1 }
    var end = start + 2
    switch bytes[start + 1] {
    case UInt8(ascii: "/"):
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      return end
    case UInt8(ascii: "*"):
      while end + 1 < bytes.count, !(bytes[end] == UInt8(ascii: "*") && bytes[end + 1] == UInt8(ascii: "/")) {
        end += 1
      }
      return end + 2
    default: return start + 1
    }
  }

  /// The end of the text whose opening quote is at `start`, with so many number signs around it.
  private static func literal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, pounds: Int) -> Int {
    let quote = UInt8(ascii: "\"")
    func holds(_ byte: UInt8, _ count: Int, at index: Int) -> Bool {
      index + count <= bytes.count && bytes[index..<(index + count)].allSatisfy { $0 == byte }
    }
    let quotes = holds(quote, 3, at: start) ? 3 : 1
    var index = start + quotes
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), holds(UInt8(ascii: "#"), pounds, at: index + 1) {
        index += 1 + pounds
        // Code inside a text ends with its own parenthesis, and may hold texts itself.
        if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
          index = interpolation(bytes, index)
        } else {
          index += 1
        }
      } else if bytes[index] == quote, holds(quote, quotes, at: index),
        holds(UInt8(ascii: "#"), pounds, at: index + quotes)
      {
        return index + quotes + pounds
      } else {
        index += 1
      }
    }
    return index
  }

  private static func interpolation(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "\""):
        index = literal(bytes, index, pounds: 0)
        continue
      default: break
      }
      index += 1
    }
    return index
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { self &- 0x30 < 10 }
}
