import AmbitionModel

/// A piece of a page that is safe where it is put: texts in it are shown, never obeyed.
///
/// Markup comes only from names that are written in our own code; everything else goes in as text.
package struct HTML: Sendable, Equatable {
  /// As the file holds it.
  private(set) var markup: String

  private init(markup: String) {
    self.markup = markup
  }

  /// Nothing at all.
  static let none = HTML(markup: "")

  /// The characters of `text`, whatever they are.
  static func text(_ text: String) -> HTML {
    HTML(markup: Escaping.text(text))
  }

  /// An element with its content.
  static func element(
    _ name: StaticString, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .none }
  ) -> HTML {
    element(name, attributes, content())
  }

  /// An element with its content, for attributes that were put together before.
  static func element(_ name: StaticString, _ attributes: [Attribute], _ content: HTML) -> HTML {
    let name = "\(name)"
    // One text that grows: thousands of elements are made for each page, and for each answer at the workbench.
    var markup = ""
    markup.reserveCapacity(
      content.markup.utf8.count + attributes.reduce(2 * name.utf8.count + 8) { $0 + $1.markup.utf8.count })
    markup += "<"
    markup += name
    for attribute in attributes { markup += attribute.markup }
    markup += ">"
    if voidElements.contains(name) { return HTML(markup: markup) }
    // The parser drops one line break at the start of these.
    if keepsBlanks.contains(name), content.markup.hasPrefix("\n") { markup += "\n" }
    markup += content.markup
    // An item ends where the next one starts or its list ends; thousands of tags weigh.
    if name != "li" {
      markup += "</"
      markup += name
      markup += ">"
    }
    if name == "li" || endsLine.contains(name) { markup += "\n" }
    return HTML(markup: markup)
  }

  /// The style sheet of a page; only from our own files.
  static func style(_ assets: [PageAsset]) -> HTML {
    HTML(markup: "<style>\(PageAsset.text(of: assets))</style>\n")
  }

  /// The script of a page; only from our own files.
  static func script(_ assets: [PageAsset]) -> HTML {
    HTML(markup: "<script>\(PageAsset.text(of: assets))</script>\n")
  }

  /// Data for a script, which no browser runs.
  /// - Parameter json: what the script reads; `<`, `>` and `&` in it read back the same, although they are written otherwise.
  static func data(_ identifier: StaticString, json: JSON) -> HTML {
    HTML(
      markup:
        "<script type=\"application/json\" id=\"\(identifier)\">\(Escaping.scriptData(json))</script>\n")
  }

  /// Bytes for a script, which no browser runs.
  static func data(_ identifier: StaticString, base64 bytes: [UInt8]) -> HTML {
    HTML(
      markup:
        "<script type=\"application/octet-stream\" id=\"\(identifier)\">\(Base64.text(of: bytes))</script>\n")
  }

  /// A whole page, which starts with its document type.
  static func document(_ content: HTML) -> String {
    "<!DOCTYPE html>\n" + content.markup
  }

  static func + (left: HTML, right: HTML) -> HTML {
    HTML(markup: left.markup + right.markup)
  }

  /// All of these, one after another.
  static func all(_ pieces: [HTML]) -> HTML {
    if pieces.count == 1 { return pieces[0] }
    var markup = ""
    markup.reserveCapacity(pieces.reduce(0) { $0 + $1.markup.utf8.count })
    for piece in pieces { markup += piece.markup }
    return HTML(markup: markup)
  }

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let keepsBlanks: Set<String> = ["pre", "textarea", "listing"]
  /// Only for readers of the source: a line break between these is not shown.
  private static let endsLine: Set<String> = [
    "article", "aside", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "legend",
    "main", "nav", "ol", "p", "section", "summary", "svg", "table", "tbody", "thead", "title", "tr",
    "ul",
  ]
}

/// Puts pieces of a page one after another; a plain string is a text.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ piece: HTML) -> HTML { piece }
  static func buildExpression(_ text: String) -> HTML { .text(text) }
  static func buildExpression(_ pieces: [HTML]) -> HTML { .all(pieces) }
  static func buildBlock(_ pieces: HTML...) -> HTML { .all(pieces) }
  static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .none }
  static func buildEither(first piece: HTML) -> HTML { piece }
  static func buildEither(second piece: HTML) -> HTML { piece }
  static func buildArray(_ pieces: [HTML]) -> HTML { .all(pieces) }
}
