/// A number of things, in words that agree with it: "1 criterion", "3 criteria".
public enum Count {
  /// A thing that messages count, one and many.
  public struct Noun: Sendable {
    public let one: Wording
    public let many: Wording

    public init(nl dutch: (one: String, many: String), en english: (one: String, many: String)) {
      one = Wording(nl: dutch.one, en: english.one)
      many = Wording(nl: dutch.many, en: english.many)
    }
  }

  /// "1 criterion" or "3 criteria"; zero takes the plural in both languages.
  public static func of(_ number: Int, _ noun: Noun) -> Wording {
    let words = number == 1 ? noun.one : noun.many
    return Wording(nl: "\(number) \(words.dutch)", en: "\(number) \(words.english)")
  }
}

extension Count.Noun {
  public static let option = Self(nl: ("optie", "opties"), en: ("option", "options"))
  public static let item = Self(nl: ("onderdeel", "onderdelen"), en: ("item", "items"))
  public static let input = Self(nl: ("invoer", "invoeren"), en: ("input", "inputs"))
  public static let output = Self(nl: ("uitvoer", "uitvoeren"), en: ("output", "outputs"))
  public static let value = Self(nl: ("waarde", "waarden"), en: ("value", "values"))
  public static let test = Self(nl: ("test", "tests"), en: ("test", "tests"))
  public static let weight = Self(nl: ("gewicht", "gewichten"), en: ("weight", "weights"))
  public static let name = Self(nl: ("naam", "namen"), en: ("name", "names"))
  public static let byte = Self(nl: ("byte", "bytes"), en: ("byte", "bytes"))
}
