import Foundation

/// An address that holds a whole file, so that a page can offer it without a connection or a script.
enum DataAddress {
  /// The exact bytes of a table in UTF-8.
  static func csv(_ text: String) -> String {
    "data:text/csv;charset=utf-8;base64,\(Data(text.utf8).base64EncodedString())"
  }
}
