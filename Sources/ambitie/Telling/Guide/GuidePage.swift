package import AmbitionModel

/// The guide as a page that stands on its own, with its contents beside it.
package struct GuidePage {
  private struct Heading {
    var level: Int
    var title: String
    var anchor: String
  }

  private let guide: GuideText
  private let language: Language
  private var headings: [Heading] = []

  /// - Parameter markdown: the guide, whose first heading is its title.
  package init(_ markdown: String, _ language: Language) {
    guide = GuideText(markdown)
    self.language = language
    var counts: [String: Int] = [:]
    for case .heading(let level, let title) in guide.parts {
      let anchor = GuideLine.anchor(of: title)
      let count = counts[anchor] ?? 0
      counts[anchor] = count + 1
      headings.append(
        Heading(level: level, title: title, anchor: count == 0 ? anchor : "\(anchor)-\(count)"))
    }
  }

  package var text: String {
    Page(
      language: language, title: title, kind: "guide-page", styles: [.base, .report, .guide], body: body
    ).text
  }

  private var title: String { headings.first.map { $0.title } ?? "ambitie" }

  private var line: GuideLine { GuideLine(anchors: Set(headings.map { $0.anchor })) }

  private var body: HTML {
    Page.frame(language) {
      HTML.element("p", .class("quiet")) { "ambitie \(Version.current)" }
      HTML.element("h1", .id(headings.first.map { $0.anchor } ?? "titel")) { line.html(title) }
    } main: {
      HTML.element("div", .class("with-contents")) {
        contents
        HTML.element("div", .class("content")) { parts }
      }
    }
  }

  private var contents: HTML {
    let title = Wording(nl: "Inhoud", en: "Contents")[language]
    return .element("nav", .class("contents screen-only"), Attribute("aria-label", title)) {
      HTML.element("h2") { title }
      HTML.element("ul") {
        headings.filter { $0.level == 2 }.map { heading in
          .element("li") { HTML.element("a", .href(to: heading.anchor)) { line.html(heading.title) } }
        }
      }
    }
  }

  /// Everything below the title.
  private var parts: [HTML] {
    var next = headings.dropFirst()
    var isTitleSeen = false
    return guide.parts.map { part in
      guard case .heading = part else { return html(part) }
      guard isTitleSeen, let heading = next.popFirst() else {
        isTitleSeen = true
        return .none
      }
      return html(heading)
    }
  }

  private func html(_ heading: Heading) -> HTML {
    let id = Attribute.id(heading.anchor)
    let title = line.html(heading.title)
    return switch heading.level {
    case ...2: .element("h2", id) { title }
    case 3: .element("h3", id) { title }
    default: .element("h4", id) { title }
    }
  }

  private func html(_ part: GuideText.Part) -> HTML {
    switch part {
    case .heading(_, let title): .element("h2") { line.html(title) }
    case .paragraph(let text): .element("p") { line.html(text) }
    case .bullets(let items): .element("ul") { items.map(item) }
    case .steps(let items): .element("ol") { items.map(item) }
    case .table(let header, let rows):
      ResponsiveTable(header: header, rows: rows.map { $0.map(line.html) }).html
    case .code(let text): .element("pre", Attribute("tabindex", "0")) { HTML.element("code") { text } }
    }
  }

  private func item(_ text: String) -> HTML { .element("li") { line.html(text) } }
}
