/// Whether something holds for the whole case or for layers of it.
package enum Scope: Sendable, Equatable {
  case wholeCase
  /// Once for each layer of the rubric.
  case eachLayer
  /// Once for each of these layers.
  case layers([Located<Identifier<Layer>>])
}
