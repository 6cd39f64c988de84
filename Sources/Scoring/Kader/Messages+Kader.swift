import AmbitionModel

extension Diagnostic.Message {
  static func kaderOfOtherRubric(_ found: Identifier<Rubric>, expected: Identifier<Rubric>) -> Self {
    Self(
      .wrongRubric,
      nl: "dit kader hoort bij rubric \(quoted(found.rawValue)), niet bij \(quoted(expected.rawValue))",
      en: "this kader belongs to rubric \(quoted(found.rawValue)), not to \(quoted(expected.rawValue))")
  }

  static func kaderOfOtherVersion(_ version: String, found: String) -> Self {
    Self(
      .wrongRubric,
      nl: "dit kader is gemaakt voor versie \(quoted(version)) van de rubric; dit is versie \(quoted(found))",
      en: "this kader was made for version \(quoted(version)) of the rubric; this is version \(quoted(found))"
    )
  }

  static func noSuchLayer(_ id: String, known: [String]) -> Self {
    noSuch(Wording(nl: "laag", en: "layer"), id, known)
  }

  static func noSuchLevel(_ id: String, known: [String]) -> Self {
    noSuch(Wording(nl: "niveau", en: "level"), id, known)
  }

  private static func noSuch(_ kind: Wording, _ id: String, _ known: [String]) -> Self {
    let others = Listing.choices(known)
    return Self(
      .unknownReference, nl: "de rubric heeft geen \(kind.dutch) \(quoted(id)); wel \(others.dutch)",
      en: "the rubric has no \(kind.english) \(quoted(id)); it has \(others.english)",
      meant: id, among: known)
  }

  static func noShownLevel(inLayer layer: String?) -> Self {
    let part =
      layer.map { Wording(nl: "laag \(quoted($0))", en: "layer \(quoted($0))") }
      ?? Wording(nl: "de hele casus", en: "the whole case")
    return Self(
      .unsupported, nl: "de rubric werkt voor \(part.dutch) geen getoond niveau uit",
      en: "the rubric works out no shown level for \(part.english)",
      hint: Wording(
        nl: "schrijf \"requires\" met een voorwaarde, of noem lagen",
        en: "write \"requires\" with a condition, or name layers"))
  }

  /// A case gives a reason for a rule that the kader does not have.
  static func noSuchRule(_ name: String, _ kader: Identifier<Kader>, known: [String]) -> Self {
    Self(
      .unknownReference, nl: "kader \(quoted(kader.rawValue)) heeft geen regel \(quoted(name))",
      en: "kader \(quoted(kader.rawValue)) has no rule \(quoted(name))",
      meant: name, among: known)
  }
}
