/// Other words for a place: "Friese" of "Fryslân", "Zeeuws" of "Zeeland", "Den Bosch" of "'s-Hertogenbosch".
enum PlaceForms {
  /// Places that go by words that no rule makes; each word of a row stands for all of it. With `|`
  /// between words.
  private static let irregular = [
    "fryslan|friesland|fries|friese|friezen|frisian",
    "zeeland|zeeuws|zeeuwse|zeeuw|zeeuwen",
    "drenthe|drents|drentse|drent|drenten|drenth",
    "groningen|gronings|groningse|groninger|groningers|grunn|grunnen",
    "gelderland|gelders|gelderse|gelderlander|gelderlanders",
    "overijssel|overijssels|overijsselse|overijsselaar",
    "noord brabant|brabant|brabants|brabantse|brabander|brabanders",
    "limburg|limburgs|limburgse|limburger|limburgers",
    "den haag|haags|haagse|hagenaar|hagenaars|sgravenhage|gravenhage|the hague",
    "shertogenbosch|hertogenbosch|den bosch|bosch|bossche|bosschenaar",
    "stichtse rijnlanden|rijnlanden",
    "zwolle|zwols|zwolse", "gouda|gouds|goudse", "leeuwarden|ljouwert|leeuwarder",
    "enschede|enschedees|enschedese", "assen|asser", "delfland|delflands|delflandse",
    "rijnland|rijnlands|rijnlandse", "rijkswaterstaat|rws", "deventer|deventers|deventerse",
    "venlo|venloos|venlose", "almelo|almeloos|almelose", "hengelo|hengelose|hengelos",
    "nijmegen|nijmeegs|nijmeegse|nijmegenaar", "maastricht|maastrichts|maastrichtse|mestreech",
    "dordrecht|dordts|dordtse|dordt", "den helder|helders|helderse", "alkmaar|alkmaars|alkmaarse",
    "amsterdam|amsterdams|amsterdamse|mokum", "rotterdam|rotterdams|rotterdamse",
    "middelburg|middelburgs|middelburgse", "arnhem|arnhems|arnhemse", "utrecht|utrechts|utrechtse|stichts",
  ].map { $0.split(separator: "|").map { String($0) } }

  private static let byWord: [String: [String]] = {
    var rows: [String: [String]] = [:]
    for row in irregular {
      for word in row { rows[NameSkeleton(word).key, default: []] += row }
    }
    return rows
  }()

  /// The other words for a name, and those of each of its words of a place.
  static func others(of name: String) -> [String] {
    let skeleton = NameSkeleton(name)
    let keys = [skeleton.key] + skeleton.words.filter { $0.count >= 5 }
    return keys.flatMap { (byWord[$0] ?? []) + inflected($0) }
  }

  /// The adjective and the inhabitants, where those lose the end of the name.
  private static func inflected(_ key: String) -> [String] {
    guard key.count >= 5, let last = key.last else { return [] }
    if key.hasSuffix("en") {
      let stem = key.dropLast(2)
      return ["s", "se", "er", "ers"].map { stem + $0 }
    }
    guard "aeo".contains(last) else { return [] }
    var stem = key.dropLast()
    if let end = stem.last, stem.dropLast().last == end, !Acronyms.isVowel(end) { stem = stem.dropLast() }
    return ["s", "se"].map { stem + $0 }
  }
}
