package import AmbitionModel

/// Names and products that do not exist, to rehearse with.
package enum PracticeWords {
  /// No province, municipality or water board is called so; a test holds them against those that are.
  package static let places = [
    "Noordermark", "Zilverwaal", "Hazelgouw", "Westerlinge", "Duinrade", "Heidestroom", "Lindemoer",
    "Middelgors",
    "Waterkroon", "Vlierbergen", "Roodebeemd", "Zandhaver", "Korenwaard", "Merelhorst", "Esdoornlo",
    "Havikslo",
    "Wilgenkade", "Kraanvoorde", "Dovenplas", "Grauwsteen", "Pluimdal", "Sterrenwoud", "Turfpolle",
    "Ottervaart",
  ]

  /// The name of an invented province, which says that it was invented.
  package static func organisation(_ place: String) -> LocalizedText {
    LocalizedText(dutch: "Oefenprovincie \(place)", english: "Practice Province \(place)")
  }

  struct Product {
    var theme: LocalizedText
    var name: LocalizedText

    init(_ theme: (String, String), _ dutch: String, _ english: String) {
      self.theme = LocalizedText(dutch: theme.0, english: theme.1)
      name = LocalizedText(dutch: dutch, english: english)
    }
  }

  static let products: [Product] = {
    let mobility = ("Bereikbaarheid", "Mobility")
    let energy = ("Energie", "Energy")
    let water = ("Water en bodem", "Water and soil")
    let nature = ("Natuur", "Nature")
    let housing = ("Wonen", "Housing")
    let countryside = ("Landelijk gebied", "Countryside")
    return [
      Product(mobility, "Fietstelnet", "Bicycle Count"), Product(energy, "Warmtekaart", "Heat Map"),
      Product(water, "Droogteradar", "Drought Radar"), Product(nature, "Vogelteller", "Bird Counter"),
      Product(housing, "Woningmonitor", "Housing Monitor"),
      Product(countryside, "Bodempaspoort", "Soil Passport"),
      Product(mobility, "Brugbediening", "Bridge Control"), Product(energy, "Netdruktemeter", "Grid Gauge"),
      Product(water, "Peilmeetnet", "Water Level Network"), Product(nature, "Boswachtersapp", "Ranger App"),
      Product(housing, "Bouwplanregister", "Building Plan Register"),
      Product(countryside, "Mestboekhouding", "Manure Ledger"),
    ]
  }()

  package static let summary = LocalizedText(
    dutch: "OEFENDATA. Dit product bestaat niet; de antwoorden zijn geloot.",
    english: "PRACTICE DATA. This product does not exist; its answers were drawn by lot.")
  package static let changed = LocalizedText(
    dutch: "OEFENDATA: veranderd na een verzonnen besluit.",
    english: "PRACTICE DATA: changed after a decision that was invented.")
  package static let notApplicable = LocalizedText(
    dutch: "OEFENDATA: deze vraag is hier bij wijze van oefening niet van toepassing.",
    english: "PRACTICE DATA: this question does not apply here, for the sake of practice.")
  static func person(_ number: Int) -> String { "Oefenpersoon \(number)" }
  package static let title = LocalizedText(
    dutch: "OEFENDATA: verzonnen organisaties en producten",
    english: "PRACTICE DATA: invented organisations and products")
}
