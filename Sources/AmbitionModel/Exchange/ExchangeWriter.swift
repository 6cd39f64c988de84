/// Writes exchange files (`ambitie-exchange/1`, docs/formats.md): the same bytes for the same draft, in the layout of
/// ``DocumentFormatter``.
package enum ExchangeWriter {
  /// The file of a draft.
  /// - Parameter digest: the digits of a digest over bytes.
  /// - Complexity: O(*n* log *n*) in the bytes of the file.
  package static func text(of draft: ExchangeDraft, digest: ([UInt8]) -> String) -> String {
    let rubrics = draft.rubrics.map { $0.without("$schema").inOneNotation() }
    let cases = draft.cases.map { CaseWriter.document(of: $0) }
    var head = ObjectLayout()
    addHead(of: draft, to: &head)
    var digests = ObjectLayout()
    digests.add("head", digest(CanonicalJSON.bytes(of: document(head.node))))
    digests.add("rubrics", rubrics.map { named($0, digest) })
    digests.add("cases", cases.map { named($0, digest) })
    digests.add(Exchange.Digests.keyOfAll, digest(CanonicalJSON.bytes(of: document(digests.node))))
    head.add("digests", digests)
    head.add("rubrics", rubrics.map(LayoutNode.init(plain:)))
    head.add("cases", cases.map(LayoutNode.init(plain:)))
    head.add("assessments", draft.assessments.map(LayoutNode.init(plain:)))
    return text(head.node)
  }

  private static func addHead(of draft: ExchangeDraft, to head: inout ObjectLayout) {
    head.add("format", FileFormat.exchange.rawValue)
    head.add("title", draft.title)
    if draft.isPractice { head.add("practice", LayoutNode(.scalar("true"))) }
    head.add("statement", draft.statement)
    var engine = ObjectLayout()
    engine.add("name", draft.engine.name)
    engine.add("version", draft.engine.version)
    head.add("engine", engine)
    guard let anonymised = draft.anonymised else { return }
    var account = ObjectLayout()
    account.add("texts", anonymised.texts.rawValue)
    account.add("dates", anonymised.dates.rawValue)
    account.add("minimum_group", LayoutNode(.scalar("\(anonymised.minimumGroup)")))
    head.add("anonymised", account)
  }

  private static func named(_ part: DocumentNode, _ digest: ([UInt8]) -> String) -> LayoutNode {
    var object = ObjectLayout()
    if case .string(let id)? = part["id"]?.kind { object.add("id", id.text) }
    object.add("sha256", digest(CanonicalJSON.bytes(of: part)))
    return object.node
  }

  private static func text(_ node: LayoutNode) -> String {
    var writer = LayoutWriter()
    writer.write(node, column: 0, suffix: 0)
    return writer.text + "\n"
  }

  private static func document(_ node: LayoutNode) -> DocumentNode {
    let file = SourceFile(path: "", text: text(node))
    return DocumentParser.parse(file).value ?? DocumentNode(.null, at: SourceRange(0, 0))
  }
}

extension DocumentNode {
  /// The object without a key.
  package func without(_ key: String) -> DocumentNode {
    guard case .object(let members) = kind else { return self }
    return DocumentNode(.object(members.filter { $0.key != key }), at: range)
  }
}

extension LayoutNode {
  /// A value without the comments of its file.
  fileprivate init(plain node: DocumentNode) {
    func item(_ key: String?, _ value: DocumentNode) -> Item {
      Item(
        before: [], followsEmptyLine: false, key: key.map(JSONText.quoted), value: LayoutNode(plain: value))
    }
    switch node.kind {
    case .null: self.init(.scalar("null"))
    case .boolean(let truth): self.init(.scalar("\(truth)"))
    case .number(let text): self.init(.scalar(text))
    case .string(let text): self.init(.scalar(JSONText.quoted(text.text)))
    case .array(let items): self.init(.array(items.map { item(nil, $0) }))
    case .object(let members): self.init(.object(members.map { item($0.key, $0.value) }))
    }
  }
}
