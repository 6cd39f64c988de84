import AmbitionModel

/// A part of the page that can change by itself.
struct BenchRegion {
  /// The id of the element that it is within.
  let id: String
  let content: HTML
  /// The parts of it that can change by themselves; each is somewhere in `content`.
  let inner: [BenchRegion]
  /// What stands around the inner parts.
  private let frame: String

  init(id: String, content: HTML, inner: [BenchRegion] = []) {
    (self.id, self.content, self.inner) = (id, content, inner)
    frame = inner.reduce(content.markup) { $0.replaced($1.content.markup, by: "") }
  }

  /// What has to be sent to a page that shows `earlier`: the smallest parts that differ.
  func changes(since earlier: BenchRegion?) -> [(id: String, content: HTML)] {
    guard let earlier, earlier.id == id, earlier.inner.map({ $0.id }) == inner.map({ $0.id }),
      earlier.frame == frame
    else { return earlier?.content == content && earlier?.id == id ? [] : [(id, content)] }
    return zip(inner, earlier.inner).flatMap { $0.changes(since: $1) }
  }
}

extension HTML {
  /// The element that a part stands in.
  static func region(_ region: BenchRegion, _ attributes: Attribute...) -> HTML {
    element("div", [.id(region.id)] + attributes, region.content)
  }
}

extension Attribute {
  /// What using an element does.
  static func act(_ name: StaticString) -> Attribute { Attribute("data-do", "\(name)") }
  static let button = Attribute("type", "button")
}

/// The elements of which the views of the workbench are made.
struct BenchElements {
  /// The kinds of files that can be opened, as a field for files says it.
  static let openable = ".json,.xlsx,.csv,.txt"

  let state: WorkbenchState
  var language: Language { state.language }

  /// A field with its label, and below it what was wrong with what was typed.
  /// - Parameters:
  ///   - identifier: the id of the field, by which what was refused is known.
  ///   - attributes: how it is used.
  func field(
    _ identifier: String, _ label: Wording, note: Wording? = nil, value: String, lines: Int = 1,
    _ attributes: Attribute...
  ) -> HTML {
    let refused = state.refused[identifier]
    let notes =
      [note.map { _ in "\(identifier)-note" }, refused.map { _ in "\(identifier)-error" }].compactMap { $0 }
    let all =
      [.id(identifier)] + attributes
      + (notes.isEmpty ? [] : [Attribute("aria-describedby", notes.joined(separator: " "))])
      + (refused == nil ? [] : [Attribute("aria-invalid", "true")])
    let shown = refused.map { $0.typed } ?? value
    return .element("div", .class("entry")) {
      HTML.element("label", Attribute("for", identifier)) { label[language] }
      if let note { HTML.element("p", .class("note"), .id("\(identifier)-note")) { note[language] } }
      if let refused {
        HTML.element("p", .class("error"), .id("\(identifier)-error")) { refused.why[language] }
      }
      if lines > 1 {
        HTML.element("textarea", all + [Attribute("rows", lines)], .text(shown))
      } else {
        HTML.element("input", all + [Attribute("type", "text"), Attribute("value", shown)], .none)
      }
    }
  }

  /// A button to choose files with: the browser's own speaks the language of the browser.
  func filePicker(_ identifier: String, _ label: Wording, _ attributes: Attribute...) -> HTML {
    .element("span", .class("file-choice")) {
      HTML.element(
        "input",
        [.id(identifier), .act("open"), Attribute("type", "file"), Attribute("accept", Self.openable)]
          + attributes, .none)
      HTML.element("label", Attribute("for", identifier)) { label[language] }
    }
  }

  func button(_ label: Wording, _ attributes: Attribute...) -> HTML {
    .element("button", [.button] + attributes, .text(label[language]))
  }

  func heading(_ title: String) -> HTML {
    .element("h1", .id("view-title"), Attribute("tabindex", "-1")) { title }
  }
}
