/// A number of things, in words that agree with it: "1 criterion", "3 criteria".
package enum Count {
  /// A thing that messages count, one and many.
  package struct Noun: Sendable {
    package let one: Wording
    package let many: Wording

    package init(nl dutch: (one: String, many: String), en english: (one: String, many: String)) {
      one = Wording(nl: dutch.one, en: english.one)
      many = Wording(nl: dutch.many, en: english.many)
    }
  }

  /// "1 criterion" or "3 criteria"; zero takes the plural in both languages.
  package static func of(_ number: Int, _ noun: Noun) -> Wording {
    let words = number == 1 ? noun.one : noun.many
    return Wording(nl: "\(number) \(words.dutch)", en: "\(number) \(words.english)")
  }
}

extension Count.Noun {
  package static let option = Self(nl: ("optie", "opties"), en: ("option", "options"))
  package static let item = Self(nl: ("onderdeel", "onderdelen"), en: ("item", "items"))
  package static let input = Self(nl: ("invoer", "invoeren"), en: ("input", "inputs"))
  package static let output = Self(nl: ("uitvoer", "uitvoeren"), en: ("output", "outputs"))
  package static let value = Self(nl: ("waarde", "waarden"), en: ("value", "values"))
  package static let test = Self(nl: ("test", "tests"), en: ("test", "tests"))
  package static let weight = Self(nl: ("gewicht", "gewichten"), en: ("weight", "weights"))
  package static let name = Self(nl: ("naam", "namen"), en: ("name", "names"))
  package static let argument = Self(nl: ("argument", "argumenten"), en: ("argument", "arguments"))
  package static let column = Self(nl: ("kolom", "kolommen"), en: ("column", "columns"))
  package static let cell = Self(nl: ("cel", "cellen"), en: ("cell", "cells"))
  package static let character = Self(nl: ("teken", "tekens"), en: ("character", "characters"))
  package static let word = Self(nl: ("woord", "woorden"), en: ("word", "words"))
  package static let rule = Self(nl: ("regel", "regels"), en: ("rule", "rules"))
  package static let byte = Self(nl: ("byte", "bytes"), en: ("byte", "bytes"))
}
