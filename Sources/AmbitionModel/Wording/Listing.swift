/// Several things in a sentence: "a, b or c".
package enum Listing {
  /// "a, b or c"; "a of b" in Dutch. Nothing gives an empty text.
  package static func either(_ items: [String]) -> Wording {
    Wording(nl: joined(items, "of"), en: joined(items, "or"))
  }

  /// "a, b and c"; "a en b" in Dutch. Nothing gives an empty text.
  package static func all(_ items: [String]) -> Wording {
    Wording(nl: joined(items, "en"), en: joined(items, "and"))
  }

  /// The names between quotes as alternatives, cut short after `limit` of them.
  package static func choices(_ names: [String], limit: Int = 12) -> Wording {
    let shown = names.prefix(limit).map(quoted)
    return shown.count < names.count ? either(shown + ["…"]) : either(shown)
  }

  private static func joined(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
