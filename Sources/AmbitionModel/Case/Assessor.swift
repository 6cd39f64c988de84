/// Somebody who answered questions about a case.
public struct Assessor: Sendable {
  public var id: Located<Identifier<Assessor>>
  public var name: String

  public init(id: Located<Identifier<Assessor>>, name: String) {
    self.id = id
    self.name = name
  }
}
