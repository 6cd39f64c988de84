/// An address that holds a whole file, so that a page can offer it without a connection or a script.
enum DataAddress {
  /// The exact bytes of a table in UTF-8.
  static func csv(_ text: String) -> String {
    var address = Array("data:text/csv;charset=utf-8,".utf8)
    for byte in text.utf8 {
      if plain.contains(byte) {
        address.append(byte)
      } else {
        address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: address, as: UTF8.self)
  }

  /// What means itself in any address (RFC 3986) and needs no escape in HTML.
  private static let plain = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$()*+,;=:@/?".utf8)
  private static let digits = Array("0123456789ABCDEF".utf8)
}
