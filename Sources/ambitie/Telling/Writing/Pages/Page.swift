import AmbitionModel

/// A whole HTML file that stands on its own: no other file, no connection, one style sheet, at most one script.
struct Page {
  var language: Language
  var title: String
  /// Says which kind of page it is, for the style sheet.
  var kind: StaticString
  var styles: [PageAsset]
  var scripts: [PageAsset] = []
  /// What the page may do besides showing itself.
  var allows = Permission.none
  /// Everything within `body`, except the data and the script.
  var body: HTML
  /// Data blocks for the script, before it.
  var data: HTML = .none

  /// The file.
  var text: String {
    HTML.document(
      .element("html", Attribute("lang", language.rawValue)) {
        HTML.element("head") {
          HTML.element("meta", Attribute("charset", "utf-8"))
          HTML.element(
            "meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy))
          HTML.element(
            "meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")
          )
          HTML.element("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
          HTML.element("meta", Attribute("name", "referrer"), Attribute("content", "no-referrer"))
          HTML.element(
            "meta", Attribute("name", "generator"), Attribute("content", "ambitie \(Version.current)"))
          HTML.element("title") { title }
          // Without it a browser asks for /favicon.ico.
          HTML.element("link", Attribute("rel", "icon"), Attribute("href", "data:,"))
          HTML.style(styles)
        }
        HTML.element("body", Attribute("class", "\(kind)")) {
          body
          data
          if !scripts.isEmpty { HTML.script(scripts) }
        }
      })
  }

  /// The content security policy: the page may do nothing but show itself. Any other script, style or address is refused.
  private var policy: String {
    let script = scripts.isEmpty ? "'none'" : "'\(SHA256.source(PageAsset.text(of: scripts)))'"
    return [
      "default-src 'none'", "style-src '\(SHA256.source(PageAsset.text(of: styles)))'",
      "script-src \(script)\(allows.script)", "img-src data:", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// What a page may be allowed to do.
  enum Permission {
    case none
    /// To compile the WebAssembly module that it holds; that gives no script a way in.
    case module

    fileprivate var script: String {
      switch self {
      case .none: ""
      case .module: " 'wasm-unsafe-eval'"
      }
    }
  }
}

extension Page {
  /// The usual frame of a page: a link past the head, the head, the content, and the promise at the foot.
  static func frame(
    _ language: Language, @HTMLBuilder header: () -> HTML, @HTMLBuilder main: () -> HTML
  ) -> HTML {
    .element("a", .class("skip"), .href(to: "main")) { PageWords.skip[language] }
      + .element("header", .class("page-header")) { .element("div", .class("measure"), content: header) }
      + .element("main", .id("main"), Attribute("tabindex", "-1"), .class("measure"), content: main)
      + footer(language)
  }

  /// The promise that every page carries.
  static func footer(_ language: Language, @HTMLBuilder more: () -> HTML = { .none }) -> HTML {
    .element("footer", .class("page-footer")) {
      HTML.element("div", .class("measure")) {
        more()
        HTML.element("p") { PageWords.offline[language] }
        HTML.element("p") { PageWords.madeWith[language] }
      }
    }
  }
}

/// The words that all pages share.
enum PageWords {
  static let skip = Wording(nl: "Naar de inhoud", en: "Skip to content")
  static let offline = Wording(
    nl: "Dit bestand maakt geen verbinding met internet.",
    en: "This file does not connect to the internet.")
  static let madeWith = Wording(
    nl: "Gemaakt met ambitie \(Version.current).", en: "Made with ambitie \(Version.current).")
}
