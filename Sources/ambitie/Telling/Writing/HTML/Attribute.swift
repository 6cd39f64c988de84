/// An attribute of an element; its name is ours, its value is any text.
package struct Attribute: Sendable {
  /// With a blank before it; empty where there is no attribute.
  let markup: String

  private init(markup: String) {
    self.markup = markup
  }

  init(_ name: StaticString, _ value: String) {
    markup = " \(name)=\"\(Escaping.attribute(value))\""
  }

  init(_ name: StaticString, _ value: Int) {
    self.init(name, "\(value)")
  }

  /// An attribute that says something by being there, such as `hidden`.
  static func flag(_ name: StaticString) -> Attribute {
    Attribute(markup: " \(name)")
  }

  /// The attribute, or nothing where the condition does not hold.
  func when(_ condition: Bool) -> Attribute {
    condition ? self : Attribute(markup: "")
  }
}

extension Attribute {
  static func id(_ value: String) -> Attribute { Attribute("id", value) }
  /// Classes are ours: a text from a file is never one.
  static func `class`(_ names: StaticString) -> Attribute { Attribute("class", "\(names)") }
  /// A place on this page.
  static func href(to identifier: String) -> Attribute { Attribute("href", "#\(identifier)") }

  /// An address on the web; nothing where `address` is anything else, such as `javascript:…`.
  static func href(_ address: String) -> Attribute? {
    WebAddress.isSafe(address) ? Attribute("href", address) : nil
  }
}

/// Addresses that a page may refer to.
enum WebAddress {
  /// Whether `address` starts with `http://` or `https://` and holds nothing that an address cannot hold.
  static func isSafe(_ address: String) -> Bool {
    let lowercased = address.prefix(8).lowercased()
    guard let start = ["https://", "http://"].first(where: lowercased.hasPrefix) else { return false }
    let rest = address.unicodeScalars.dropFirst(start.unicodeScalars.count)
    return !rest.isEmpty && rest.allSatisfy { !$0.properties.isWhitespace && !Escaping.isHidden($0) }
  }
}
