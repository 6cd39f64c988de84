/// One answer that would be another one.
package struct Change: Sendable, Hashable {
  package var slot: Int
  /// The answer now; unknown when the question is open.
  package var from: Value
  package var to: Value

  package init(slot: Int, from: Value, to: Value) {
    self.slot = slot
    self.from = from
    self.to = to
  }
}
