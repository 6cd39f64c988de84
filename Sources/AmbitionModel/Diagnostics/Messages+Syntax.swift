// What is said about bytes and JSON syntax.
extension Diagnostic.Message {
  static func fileTooLarge(_ size: Int, limit: Int) -> Self {
    let bytes = Count.of(size, .byte)
    return Self(
      .fileTooLarge, nl: "het bestand telt \(bytes.dutch); toegestaan zijn er hoogstens \(limit)",
      en: "the file has \(bytes.english); at most \(limit) are allowed")
  }

  static var emptyFile: Self {
    Self(
      .emptyFile, nl: "het bestand is leeg; verwacht is een object tussen '{' en '}'",
      en: "the file is empty; expected is an object between '{' and '}'")
  }

  static func invalidUTF8(_ bytes: [UInt8], at range: SourceRange) -> Self {
    let shown = bytes[range.start..<range.end].map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }.joined(separator: " ")
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let hint =
      isUTF16
      ? Wording(
        nl: "dit lijkt UTF-16; bewaar het bestand als UTF-8",
        en: "this looks like UTF-16; save the file as UTF-8")
      : Wording(nl: "bewaar het bestand als UTF-8", en: "save the file as UTF-8")
    return Self(
      .invalidUTF8, nl: "\(shown) is geen UTF-8; tekst in een bestand moet UTF-8 zijn",
      en: "\(shown) is not UTF-8; text in a file must be UTF-8", hint: hint)
  }

  static func tooDeep(limit: Int) -> Self {
    Self(
      .tooDeep, nl: "meer dan \(limit) haken in elkaar; dieper dan \(limit) mag niet",
      en: "more than \(limit) brackets within each other; at most \(limit) are allowed")
  }

  static func tooManyValues(limit: Int) -> Self {
    Self(
      .tooManyValues, nl: "meer dan \(limit) waarden in één bestand; toegestaan zijn er hoogstens \(limit)",
      en: "more than \(limit) values in one file; at most \(limit) are allowed")
  }

  static func numberTooLong(limit: Int) -> Self {
    Self(
      .numberTooLong, nl: "een getal van meer dan \(limit) tekens; toegestaan zijn er hoogstens \(limit)",
      en: "a number of more than \(limit) characters; at most \(limit) are allowed")
  }

  static func textTooLong(limit: Int) -> Self {
    Self(
      .textTooLong, nl: "een tekst van meer dan \(limit) bytes; toegestaan zijn er hoogstens \(limit)",
      en: "a text of more than \(limit) bytes; at most \(limit) are allowed")
  }

  static var trailingContent: Self {
    Self(
      .syntax, nl: "er staat nog iets achter het einde; een bestand bevat één object",
      en: "there is more after the end; a file holds one object")
  }

  static func unexpectedCharacter(_ found: String) -> Self {
    Self(
      .syntax, nl: "\(quoted(found)) gevonden; verwacht is een waarde",
      en: "found \(quoted(found)); expected is a value")
  }

  static var colonInList: Self {
    Self(
      .syntax, nl: "':' in een lijst; alleen in een object hebben waarden een sleutel",
      en: "':' in a list; only in an object do values have a key",
      hint: Wording(nl: "gebruik '{' en '}' voor een object", en: "use '{' and '}' for an object"))
  }

  static func missingColon(_ key: String) -> Self {
    Self(
      .syntax, nl: "achter sleutel \(quoted(key)) hoort ':' met een waarde",
      en: "key \(quoted(key)) must be followed by ':' and a value")
  }

  static var equalsForColon: Self {
    Self(
      .syntax, nl: "'=' gevonden; tussen sleutel en waarde hoort ':'",
      en: "found '='; a key and its value are separated by ':'")
  }

  static func missingValue(_ key: String) -> Self {
    Self(
      .syntax, nl: "sleutel \(quoted(key)) heeft geen waarde; verwacht is een waarde achter ':'",
      en: "key \(quoted(key)) has no value; a value should follow ':'")
  }

  static func keyWithoutQuotes(_ key: String) -> Self {
    Self(
      .syntax, nl: "sleutel \(quoted(key)) staat niet tussen dubbele aanhalingstekens",
      en: "key \(quoted(key)) must be between double quotes",
      hint: Wording(
        nl: "schrijf \"\(printable(key, limit: 60))\"", en: "write \"\(printable(key, limit: 60))\""))
  }

  static var expectedKey: Self {
    Self(
      .syntax, nl: "in een object hoort hier een sleutel tussen dubbele aanhalingstekens, of '}'",
      en: "an object needs a key between double quotes here, or '}'")
  }

  static func unclosed(_ bracket: UInt8) -> Self {
    let (opener, closer) = brackets(bracket)
    return Self(
      .syntax, nl: "het bestand is afgelopen en '\(opener)' is nog open; verwacht is '\(closer)'",
      en: "the file ends while '\(opener)' is open; expected is '\(closer)'")
  }

  static func wrongCloser(_ found: UInt8, for bracket: UInt8) -> Self {
    let (opener, closer) = brackets(bracket)
    let character = Unicode.Scalar(found)
    return Self(
      .syntax, nl: "'\(character)' gevonden; '\(opener)' sluit met '\(closer)'",
      en: "found '\(character)'; '\(opener)' closes with '\(closer)'")
  }

  private static func brackets(_ bracket: UInt8) -> (opener: String, closer: String) {
    bracket == UInt8(ascii: "[") ? ("[", "]") : ("{", "}")
  }

  static var extraComma: Self {
    Self(
      .syntax, nl: "',' zonder waarde ervoor; tussen twee waarden hoort één komma",
      en: "',' without a value before it; two values are separated by one comma")
  }

  static var missingComma: Self {
    Self(
      .syntax, nl: "hier ontbreekt een komma; tussen twee waarden hoort ','",
      en: "a comma is missing here; two values are separated by ','")
  }

  static var unclosedComment: Self {
    Self(
      .syntax, nl: "'/*' is nog open aan het eind van het bestand; verwacht is '*/'",
      en: "'/*' is still open at the end of the file; expected is '*/'")
  }

  static var unclosedText: Self {
    Self(
      .syntax, nl: "de tekst is nog open aan het eind van de regel; verwacht is '\"'",
      en: "the text is still open at the end of the line; expected is '\"'",
      hint: Wording(
        nl: "schrijf een regeleinde in een tekst als \\n", en: "write a line break within a text as \\n"))
  }

  static var singleQuotes: Self {
    Self(
      .syntax, nl: "enkele aanhalingstekens gevonden; een tekst staat tussen dubbele",
      en: "found single quotes; a text goes between double quotes")
  }

  static func controlCharacter(_ byte: UInt8) -> Self {
    let digits = String(byte, radix: 16)
    let escape = byte == 0x09 ? "\\t" : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    return Self(
      .syntax, nl: "een stuurteken midden in een tekst; verwacht is \(escape)",
      en: "a control character within a text; expected is \(escape)")
  }

  static func unknownEscape(_ character: String?) -> Self {
    let found = character.map { "'\\\(printable($0))'" } ?? "'\\'"
    let hint = Wording(nl: "schrijf \\\\ voor een backslash", en: "write \\\\ for a backslash")
    return Self(
      .syntax,
      nl:
        "\(found) is geen verkort teken; toegestaan zijn \\\" \\\\ \\/ \\b \\f \\n \\r \\t en \\u met vier cijfers",
      en: "\(found) is no escape; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits",
      hint: hint)
  }

  static var shortUnicodeEscape: Self {
    Self(
      .syntax, nl: "achter \\u horen vier hexadecimale cijfers",
      en: "\\u must be followed by four hexadecimal digits")
  }

  static var loneSurrogate: Self {
    Self(
      .syntax, nl: "de helft van een surrogaatpaar; een teken boven \\uffff bestaat uit twee helften",
      en: "half of a surrogate pair; a character above \\uffff takes both halves")
  }

  static func unknownWord(_ word: String) -> Self {
    Self(
      .syntax, nl: "\(quoted(word)) gevonden; zonder aanhalingstekens mag alleen true, false of null",
      en: "found \(quoted(word)); without quotes only true, false or null is allowed",
      hint: Suggestion.hint(for: word, among: ["true", "false", "null"])
        ?? Wording(
          nl: "zet een tekst tussen dubbele aanhalingstekens", en: "put a text between double quotes"))
  }

  static func notANumber(_ text: String) -> Self {
    Self(
      .syntax, nl: "\(quoted(text)) is geen getal zoals JSON het schrijft, zoals 12, -0.5 of 1e3",
      en: "\(quoted(text)) is no number as JSON writes it, such as 12, -0.5 or 1e3")
  }
}

extension Wording {
  static var openedHere: Wording { Wording(nl: "hier geopend", en: "opened here") }
  static var firstHere: Wording { Wording(nl: "hier voor het eerst", en: "first here") }
}
