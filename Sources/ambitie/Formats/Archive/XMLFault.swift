import AmbitionModel

/// Why the XML of one part of a workbook cannot be read.
package enum XMLFault: Error, Equatable {
  /// No well-formed XML.
  case malformed
  /// It has a document type, by which XML is made to grow or to fetch.
  case documentType
  /// It is written in another encoding than UTF-8 and UTF-16.
  case encoding(String)
  /// Elements are nested more than so many deep.
  case depth(limit: Int)
  /// One element has more than so many attributes.
  case attributes(limit: Int)
  /// A name has more than so many bytes.
  case name(limit: Int)
  /// There are more than so many tags and texts.
  case events(limit: Int)
}

extension XMLFault {
  var wording: Wording {
    switch self {
    case .malformed: Wording(nl: "geen geldige XML", en: "no well-formed XML")
    case .documentType:
      Wording(
        nl: "een documenttype (DOCTYPE), dat geen rekenblad schrijft",
        en: "a document type (DOCTYPE), which no spreadsheet writes")
    case .encoding(let name):
      Wording(
        nl: "de codering \(quoted(name)); toegestaan zijn UTF-8 en UTF-16",
        en: "the encoding \(quoted(name)); allowed are UTF-8 and UTF-16")
    case .depth(let limit):
      Wording(
        nl: "elementen die dieper in elkaar staan dan \(limit)", en: "elements nested deeper than \(limit)")
    case .attributes(let limit):
      Wording(
        nl: "een element met meer dan \(limit) attributen",
        en: "an element with more than \(limit) attributes")
    case .name(let limit):
      Wording(nl: "een naam van meer dan \(limit) bytes", en: "a name of more than \(limit) bytes")
    case .events(let limit):
      Wording(nl: "meer dan \(limit) elementen en teksten", en: "more than \(limit) elements and texts")
    }
  }
}
