/// Words that many organisations have in their names, and that tell nothing by themselves.
enum NameWords {
  /// The name of a place follows.
  private static let places: Set<String> = [
    "provincie", "provincies", "province", "provinces", "prov", "gemeente", "gemeenten", "gemeentes", "gem",
    "municipality", "municipalities", "waterschap", "waterschappen", "hoogheemraadschap", "heemraadschap",
    "wetterskip", "regio", "region", "metropoolregio", "stadsregio", "veiligheidsregio", "omgevingsdienst",
    "ggd", "stad", "city", "district",
  ]
  /// Words for bodies, which are followed by what they are about.
  private static let bodies: Set<String> = [
    "ministerie", "ministeries", "ministry", "min", "stichting", "foundation", "vereniging", "association",
    "universiteit", "university", "hogeschool", "instituut", "institute", "agentschap", "agency",
    "cooperatie",
  ]
  private static let others: Set<String> = [
    "water", "authority", "board", "rijk", "rijks", "government", "overheid", "team", "afdeling",
    "department",
    "directie", "dienst", "bureau", "programma", "programme", "project", "raad", "council", "college",
    "provinciale", "provinciaal", "provincial", "gedeputeerde", "staten", "gemeentelijke", "gemeentelijk",
    "gemeenteraad", "organisatie", "organisaties", "organisation", "organisations",
  ]
  private static let connectors: Set<String> = [
    "de", "het", "een", "the", "a", "van", "of", "en", "and", "voor", "for", "in", "op", "on", "aan", "at",
    "te", "ter", "ten", "tot", "met", "with", "bij", "om", "door", "by", "der", "den", "des", "la", "le",
    "other", "andere", "overige",
  ]
  /// Directions and the like, which many names of places begin with.
  private static let openings: Set<String> = [
    "noord", "zuid", "oost", "west", "midden", "north", "south", "east", "central", "nieuw", "nieuwe", "new",
    "oud", "oude", "groot", "grote", "klein", "kleine", "hoog", "laag", "sint", "san",
  ]
  /// Words that can follow "provincie" and the like without being a name.
  private static let plain: Set<String> = [
    "alle", "all", "deze", "dit", "this", "geen", "none", "zonder", "without", "onze", "eigen", "twaalf",
    "twelve", "zelf", "itself", "waar", "where", "voorbeeld", "example", "onbekend", "unknown",
  ]
  /// What people are in an organisation.
  private static let roles: Set<String> = [
    "gedeputeerde", "dijkgraaf", "burgemeester", "wethouder", "directeur", "bestuur", "college",
    "commissaris",
    "secretaris", "manager", "projectleider", "projectgroep", "werkgroep", "stuurgroep", "beoordelaars",
    "beoordelaar", "adviseur", "hoofd", "voorzitter", "heer", "mevrouw", "dhr", "mevr", "mw", "drs", "ing",
    "mr",
    "director", "board", "chair", "mayor", "alderman", "adviser", "advisor", "head", "assessors", "assessor",
    "group", "data", "digitaal", "digitale", "informatie", "programma",
  ]
  /// Names of two or three letters that are words too; with a capital they may be names.
  private static let short: Set<String> = [
    "af", "al", "als", "am", "an", "as", "at", "be", "bv", "by", "da", "de", "dr", "du", "ed", "ee",
    "ei",
    "en", "er", "ga", "go", "he", "ho", "if", "ik", "in", "is", "it", "ja", "je", "la", "le", "ma", "me",
    "mr",
    "ms", "mw", "my", "na", "nl", "no", "nr", "nu", "of", "ok", "om", "on", "op", "or", "pa", "re", "se",
    "so",
    "ta", "te", "to", "uk", "un", "up", "us", "va", "we", "wo", "ze", "zo",
    "aan", "all", "and", "any", "are", "bij", "but", "can", "dan", "dat", "die", "dit", "don", "een", "for",
    "has", "hem", "her", "het", "him", "his", "hun", "kan", "man", "may", "mee", "mei", "met", "nee",
    "nog", "not", "nul", "ook", "out", "per", "red", "sam", "the", "toe", "tot", "uit", "use",
    "van", "was", "wat", "who", "wie", "wij", "wil", "you", "zij",
  ]

  static let longest = places.union(bodies).map { $0.count }.max() ?? 0

  static func isPlace(_ word: String) -> Bool { places.contains(word) }
  static func isInstitution(_ word: String) -> Bool { places.contains(word) || bodies.contains(word) }
  static func isConnector(_ word: String) -> Bool { connectors.contains(word) }
  static func isOpening(_ word: String) -> Bool { openings.contains(word) }
  static func isPlain(_ word: String) -> Bool { plain.contains(word) || short.contains(word) }
  static func isRole(_ word: String) -> Bool { roles.contains(word) || contains(word) }
  static func isShort(_ word: String) -> Bool { word.count < 2 || short.contains(word) }

  static func contains(_ word: String) -> Bool {
    isInstitution(word) || isConnector(word) || others.contains(word)
  }
}
