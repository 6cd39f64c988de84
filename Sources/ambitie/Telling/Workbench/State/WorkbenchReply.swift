import AmbitionModel

/// What the page is to do: each part only where something changed.
struct WorkbenchReply {
  /// A file to be saved.
  struct File {
    enum Content {
      case text(String)
      case bytes([UInt8])
    }

    var name: String
    var type: String
    var content: Content
    /// By which the page says afterwards that it was saved: the key of a draft, or what it is; `nil` where nobody has to know.
    var key: String?

    init(name: String, type: String, content: Content, key: String?) {
      (self.name, self.type, self.content, self.key) = (name, type, content, key)
    }

    init(name: String, type: String, text: String, key: String?) {
      self.init(name: name, type: type, content: .text(text), key: key)
    }
  }

  /// What is to stand within the elements with these ids.
  var html: [(id: String, content: HTML)] = []
  /// The element that is to have the focus.
  var focus: String?
  /// What a screen reader is to say.
  var say: String?
  var save: [File] = []
  /// Drafts to keep, by their key.
  var keep: [(key: String, text: String)] = []
  /// The keys of drafts that are no longer needed.
  var drop: [String] = []
  var title: String?
  /// The language of what is shown.
  var language: Language?
  var hash: String?
  /// Whether something would be lost if the page was closed.
  var isUnsaved: Bool?
  /// A document that was asked for.
  var text: String?
  /// Whether the page is to ask for the next step of a rehearsal when it has nothing else to do.
  var hasMore = false
  /// Why nothing was done.
  var error: Wording?

  static let notUnderstood = WorkbenchReply(
    error: Wording(nl: "deze opdracht kent de werkbank niet", en: "the workbench does not know this request"))

  var bytes: [UInt8] {
    let json: JSON = [
      "html": html.isEmpty ? nil : .members(html.map { ($0.id, .string($0.content.markup)) }),
      "focus": focus.map { .string($0) },
      "say": say.map { .string($0) },
      "save": save.isEmpty ? nil : .array(save.map { $0.json }),
      "keep": keep.isEmpty
        ? nil : .array(keep.map { ["key": .string($0.key), "text": .string($0.text)] }),
      "drop": drop.isEmpty ? nil : .strings(drop),
      "title": title.map { .string($0) },
      "language": language.map { .string($0.rawValue) },
      "hash": hash.map { .string($0) },
      "unsaved": isUnsaved.map { .boolean($0) },
      "text": text.map { .string($0) },
      "more": hasMore ? .boolean(true) : nil,
      "error": error.map { .text($0) },
    ]
    return Array(json.line.utf8)
  }
}

extension WorkbenchReply.File {
  fileprivate var json: JSON {
    var (text, base64): (String?, String?)
    switch content {
    case .text(let content): text = content
    case .bytes(let bytes): base64 = Base64.text(of: bytes)
    }
    return [
      "name": .string(name), "type": .string(type), "text": text.map { .string($0) },
      "base64": base64.map { .string($0) }, "key": key.map { .string($0) },
    ]
  }
}
