import AmbitionModel

/// A tree with one small thing changed, as somebody could write it by mistake.
struct TreeVariant<Tree: Sendable>: Sendable {
  var tree: Tree
  /// The place in the file of what was changed.
  var place: SourceRange
  /// What was changed, as FEEL.
  var before: String
  /// What it became; `nil` where it was left out.
  var after: String?
  /// The part of a condition that was left out; `nil` where something else was changed.
  var isPartLeftOut = false

  /// The same change within a larger tree.
  func map<Larger>(_ wrap: (Tree) -> Larger) -> TreeVariant<Larger> {
    TreeVariant<Larger>(
      tree: wrap(tree), place: place, before: before, after: after, isPartLeftOut: isPartLeftOut)
  }
}
