/// Somebody who answered questions about a case.
package struct Assessor: Sendable {
  package var id: Located<Identifier<Assessor>>
  package var name: String

  package init(id: Located<Identifier<Assessor>>, name: String) {
    self.id = id
    self.name = name
  }

  /// Somebody with this name, in no place in particular; the id is made of it.
  package init(named name: String) {
    var id = ""
    for scalar in name.lowercased().unicodeScalars.prefix(60) {
      if ("a"..."z").contains(scalar) || (!id.isEmpty && ("0"..."9").contains(scalar)) {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, id.last != "_" {
        id += "_"
      }
    }
    while id.last == "_" { id.removeLast() }
    self.init(id: Located(Identifier(id.isEmpty ? "assessor" : id), at: SourceRange(0, 0)), name: name)
  }

  /// Whether a name is of the same person: capitals and blanks tell nobody apart.
  package func isCalled(_ name: String) -> Bool { self.name.folded == name.folded }
}
