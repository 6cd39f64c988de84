/// Somebody who answered questions about a case.
package struct Assessor: Sendable {
  package var id: Located<Identifier<Assessor>>
  package var name: String

  package init(id: Located<Identifier<Assessor>>, name: String) {
    self.id = id
    self.name = name
  }

  /// Whether a name is of the same person: capitals and blanks tell nobody apart.
  package func isCalled(_ name: String) -> Bool { self.name.folded == name.folded }
}
