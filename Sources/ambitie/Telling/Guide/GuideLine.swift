/// A text within a line of a guide: words with emphasis, code and links.
struct GuideLine {
  /// The anchors that a link may lead to.
  let anchors: Set<String>

  func html(_ text: String) -> HTML { html(Array(text)[...]) }

  private func html(_ text: ArraySlice<Character>) -> HTML {
    var pieces: [HTML] = []
    var plain = ""
    var rest = text
    while let next = rest.first {
      if let (piece, after) = marked(rest) {
        pieces += [.text(plain), piece]
        plain = ""
        rest = after
      } else {
        // A backslash takes the meaning from the sign after it.
        if next == "\\", let escaped = rest.dropFirst().first, "\\`*[]|".contains(escaped) {
          rest = rest.dropFirst()
          plain.append(escaped)
        } else {
          plain.append(next)
        }
        rest = rest.dropFirst()
      }
    }
    return .all(pieces + [.text(plain)])
  }

  /// The piece at the front of `text` that is more than words, and what comes after it.
  private func marked(_ text: ArraySlice<Character>) -> (HTML, ArraySlice<Character>)? {
    if let (inner, after) = between("`", text) { return (.element("code") { String(inner) }, after) }
    if let (inner, after) = between("**", text) { return (.element("strong") { html(inner) }, after) }
    if let (inner, after) = between("*", text) { return (.element("em") { html(inner) }, after) }
    guard text.first == "[", let (name, tail) = closed("]", text.dropFirst()), tail.first == "(",
      let (target, after) = closed(")", tail.dropFirst())
    else { return nil }
    return (link(to: String(target), html(name)), after)
  }

  /// What is between two equal marks at the front.
  private func between(
    _ mark: String, _ text: ArraySlice<Character>
  ) -> (inner: ArraySlice<Character>, after: ArraySlice<Character>)? {
    let mark = Array(mark)
    guard text.starts(with: mark) else { return nil }
    let body = text.dropFirst(mark.count)
    guard let first = body.first, first != " ", first != mark[0] else { return nil }
    var rest = body.dropFirst()
    while !rest.isEmpty, !rest.starts(with: mark) { rest = rest.dropFirst() }
    guard !rest.isEmpty else { return nil }
    return (body[body.startIndex..<rest.startIndex], rest.dropFirst(mark.count))
  }

  private func closed(
    _ end: Character, _ text: ArraySlice<Character>
  ) -> (inner: ArraySlice<Character>, after: ArraySlice<Character>)? {
    guard let index = text.firstIndex(of: end) else { return nil }
    return (text[text.startIndex..<index], text[(index + 1)...])
  }

  /// A link to a heading or to the web; a file beside the guide is not beside the page, and is only named.
  private func link(to target: String, _ content: HTML) -> HTML {
    if target.hasPrefix("#"), anchors.contains(String(target.dropFirst())) {
      return .element("a", .href(to: String(target.dropFirst()))) { content }
    }
    return .link(target) { content }
  }

  // MARK: Anchors

  /// The anchor of a heading, as GitHub makes it: its letters, digits and dashes in lowercase, with dashes for blanks.
  static func anchor(of heading: String) -> String {
    var anchor = ""
    for character in heading.lowercased() {
      if character == " " { anchor.append("-") }
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        anchor.append(character)
      }
    }
    return anchor
  }
}
