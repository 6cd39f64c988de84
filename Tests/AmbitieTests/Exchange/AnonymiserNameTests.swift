import AmbitionModel
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Names in texts` {
  struct Row: Sendable, CustomTestStringConvertible {
    var names: [KnownName]
    var text: String
    var result: String
    var count: Int
    var testDescription: String { text }

    init(organisations: [String], _ text: String, _ result: String, _ count: Int) {
      names = organisations.flatMap(KnownNames.ofOrganisation)
      (self.text, self.result, self.count) = (text, result, count)
    }

    init(_ organisation: String, _ text: String, _ result: String, _ count: Int) {
      self.init(organisations: [organisation], text, result, count)
    }

    init(person: String, _ text: String, _ result: String, _ count: Int) {
      names = KnownNames.ofPerson(person)
      (self.text, self.result, self.count) = (text, result, count)
    }

    init(decider: String, _ text: String, _ result: String, _ count: Int) {
      names = KnownNames.ofDecider(decider)
      (self.text, self.result, self.count) = (text, result, count)
    }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
      let (rest, number) = NameBlanker(names).blanked(text)
      #expect(rest == result, sourceLocation: sourceLocation)
      #expect(number == count, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    Row("Utrecht", "In Utrecht en UTRECHT.", "In … en ….", 2),
    Row("Utrecht", "de Utrechtse aanpak", "de … aanpak", 1),
    Row("Utrecht", "www.provincieutrecht.nl", "www.….nl", 1),
    Row("Fryslân", "Fryslan, FRYSLÂN en Frysla\u{302}n", "…, … en …", 3),
    Row("Provincie Utrecht", "de provincie\n  Utrecht zelf, en Utrecht", "de … zelf, en …", 2),
    Row(person: "Ann", "Ann vroeg de planning aan Anna", "… vroeg de planning aan Anna", 1),
    Row(person: "Ann de Vries", "Ann de Vries, mw. Vries", "…, mw. …", 2),
    Row(decider: "Dijkgraaf Pinguin", "dijkgraaf  pinguin, geen pinguin", "…, geen pinguin", 1),
    Row(organisations: [], "Niets.", "Niets.", 0),
    Row(organisations: ["", " ", "-", "…"], "- en -", "- en -", 0),
    Row("Utrecht", "", "", 0),
    Row("UtrechtUtrecht", "UtrechtUtrecht, utrechtutrechtutrecht a", "…, … a", 2),
  ])
  func `are blanked whatever their form`(_ row: Row) {
    row.check()
  }

  @Test(arguments: [
    Row("Stichting IPO", "Het IPO en IPO-leden, het ipo, I.P.O.", "Het … en …-leden, het …, ….", 4),
    Row("Ministerie van BZK", "BZK en bzk", "… en …", 2),
    Row("RIVM en IPO", "het IPO, het RIVM", "het …, het …", 2),
    Row("Provincies, in IPO-verband", "alle provincies in het IPO", "alle provincies in het …", 1),
    Row("Ministerie van I&W", "I&W ging", "… ging", 1),
    Row("Stichting EZ", "EZ zei, zeezout", "… zei, zeezout", 1),
    Row("Stichting DAT", "DAT zegt dat", "… zegt dat", 1),
  ])
  func `are known by their capitals`(_ row: Row) {
    row.check()
  }

  @Test(arguments: ["'", "’", "‘", "`"], ["'", "’", "‘", "`"])
  func `go with their apostrophe`(inName: String, inText: String) {
    Row(
      "Gemeente \(inName)s-Hertogenbosch",
      "in \(inText)s-Hertogenbosch, \(inText)s Hertogenbosch en Hertogenbosch zo\(inText)n",
      "in …, … en … zo\(inText)n", 3
    ).check()
  }

  @Test(arguments: [
    Row("provincie utrecht", "Utrecht, de Utrechtse raad", "…, de … raad", 2),
    Row("province of utrecht", "in Utrecht", "in …", 1),
    Row("gemeente amersfoort beheer", "Amersfoort", "…", 1),
    Row("Gemeente Utrecht Afdeling Beheer", "de Utrechtse afdeling", "de … afdeling", 1),
    Row("waterschap vallei en veluwe", "op de Veluwe", "op de …", 1),
    Row("Gemeente Den Haag", "Den Haag en Haagse", "… en …", 2),
    Row("Gemeente Alphen aan den Rijn", "te Alphen aan den Rijn, Alphen", "te …, …", 2),
    Row("Utrecht, met de gemeente Amersfoort", "Utrecht en Amersfoort", "… en …", 2),
    Row("Prov. Testland", "provTestland en Testlands", "… en …", 2),
    Row(
      "Gemeente Ede", "Ede, Edese, Edenaar, Ede2040, MijnEde, gemeenteede.nl; ieder, vrede",
      "…, …, …, …2040, Mijn…, ….nl; ieder, vrede", 6),
    Row("gemeente ede", "Ede en vrede", "… en vrede", 1),
    Row("waterschap aa en maas", "de Maas, Aa en Maas", "de …, …", 2),
    Row("Stichting digitaal erfgoed", "Digitaal Erfgoed, digitale kaart", "…, digitale kaart", 1),
    Row("Regio Noord", "noord en noordelijk", "… en noordelijk", 1),
  ])
  func `are known without "provincie" and the like`(_ row: Row) {
    row.check()
  }

  @Test(arguments: [
    " ", "  ", "\n", "\u{A0}", "-", "–", "—", "\u{2010}", "\u{2011}", "−", " - ", "_", "", "\u{AD}",
  ])
  func `go with any hyphen or none`(hyphen: String) {
    Row(
      "Provincie Noord-Holland", "Noord\(hyphen)Holland, www.noord\(hyphen)holland.nl; in Noord, Holland",
      "…, www.….nl; in Noord, Holland", 2
    ).check()
  }

  @Test(arguments: [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{34F}", "\u{FE0F}",
  ])
  func `go with what nobody sees`(hidden: String) {
    let letters = "Utrecht".map(String.init).joined(separator: hidden)
    Row(
      "Provincie Utrecht", "\(letters), de Utr\(hidden)echt\(hidden)se raad, provincie\(hidden) Utrecht",
      "…, de … raad, …", 3
    ).check()
    Row("Provincie U\(hidden)trecht", "in Utrecht", "in …", 1).check()
  }

  @Test(arguments: [
    Row(
      person: "Li An", "mevrouw Li, an apple; de planning aan li",
      "mevrouw …, an apple; de planning aan …", 2),
    Row(person: "Jan Jansen-Bakker", "Jans zei, mw. Jansen; januari", "… zei, mw. …; januari", 2),
    Row(person: "Piet de Meester", "de burgemeester en Meester", "de burgemeester en …", 1),
    Row(person: "Dan Boer", "dan belt Dan de boerderij", "dan belt … de boerderij", 1),
  ])
  func `of people go by each of their parts`(_ row: Row) {
    row.check()
  }

  /// Initials and acronyms as they are in use: HDSR, HHNK, WSRL, RWS, PZH, IenW.
  @Test(arguments: [
    Row(
      "Hoogheemraadschap De Stichtse Rijnlanden", "HDSR en hdsr, H.D.S.R. en HDSR's", "… en …, …. en …'s", 4),
    Row("Hoogheemraadschap Hollands Noorderkwartier", "bij HHNK en HNK", "bij … en …", 2),
    Row("Waterschap Rivierenland", "WSRL beheert", "… beheert", 1),
    Row("Rijkswaterstaat", "van RWS", "van …", 1),
    Row("Provincie Zuid-Holland", "PZH, ZH en Zuid-Hollandse", "…, … en …", 3),
    Row("Provincie Utrecht", "PU koopt API en GIS in", "… koopt API en GIS in", 1),
    Row("Ministerie van Infrastructuur en Waterstaat", "IenW, I&W en MinIenW", "…, … en Min…", 3),
    Row("Waterschap Aa en Maas", "WAM en AM, maar wam niet", "… en …, maar wam niet", 2),
    Row(person: "Ann de Vries", "AdV, ADV, A.d.V. en AV; advies", "…, …, …. en …; advies", 4),
    Row(person: "Jan Jansen-Bakker", "JJB en JB akkoord", "… en … akkoord", 2),
    Row(decider: "Ann de Vries", "AdV, dus de Vries, zei Ann", "…, dus de …, zei …", 3),
    Row(decider: "Dijkgraaf Pinguin", "de heer Pinguin", "de heer …", 1),
  ])
  func `go by their initials`(_ row: Row) {
    row.check()
  }

  @Test(arguments: [
    Row("Provincie Fryslân", "de Friese aanpak, Friesland, Frisian", "de … aanpak, …, …", 3),
    Row("Provincie Zeeland", "Zeeuws, de Zeeuwse kust", "…, de … kust", 2),
    Row("Provincie Drenthe", "Drents en Drentse", "… en …", 2),
    Row("Provincie Groningen", "Groningse, Groninger", "…, …", 2),
    Row("Provincie Gelderland", "Gelders en Gelderse", "… en …", 2),
    Row("Provincie Noord-Brabant", "Brabantse en Noord-Brabantse", "… en …", 2),
    Row("Gemeente 's-Hertogenbosch", "Den Bosch en Bossche", "… en …", 2),
    Row("Gemeente Gouda", "Gouds, Goudse", "…, …", 2),
    Row("Gemeente Zwolle", "Zwolse", "…", 1),
    Row("utrecht", "de Utrechtse raad van utrecht", "de … raad van …", 2),
    Row("Gemeente Ee", "in Ee, twee ee", "in …, twee ee", 1),
    Row(person: "ann de vries", "mw. vries en ANN", "mw. … en …", 2),
    Row(person: "Bo Ek", "Bo, bo en Ek; bol", "…, … en …; bol", 3),
  ])
  func `go in every form`(_ row: Row) {
    row.check()
  }

  @Test(arguments: [
    ("Mail ann@voorbeeld.nl.", "Mail ….", 1), ("<a.b+c@x.co.uk>, @ann_v", "<…>, …", 2),
    ("ann [at] voorbeeld.nl", "…", 1), ("Bel 030-258 91 11 of 06 12345678.", "Bel … of ….", 2),
    ("+31 (0)30 258 9111, (030) 2589111", "…, …", 2), ("0031302589111 en 14 030", "… en …", 2),
    ("Op 01-02-2021 waren er 12 van de 1250.", "Op 01-02-2021 waren er 12 van de 1250.", 0),
    ("Kost € 1.234.567,89 per jaar", "Kost … per jaar", 1),
    ("Kost 1,2 miljoen euro", "Kost … miljoen euro", 1),
    ("Kost 250000", "Kost …", 1), ("EUR 950", "…", 1), ("NL91 ABNA 0417 1643 00", "…", 1),
    ("Postbus 3584 CS Ergens", "Postbus … Ergens", 1), ("In 2021: 3 keer", "In 2021: 3 keer", 0), ("", "", 0),
  ])
  func `are not the only thing that tells who it is`(_ text: String, _ rest: String, _ count: Int) {
    let blanked = ContactDetails.blanked(text)
    expectEqual(blanked.text, rest)
    expectEqual(blanked.count, count)
  }

  /// Organisations called by words that are in many texts.
  static let ordinary = [
    "Prov", "Prov. Testland", "Provincie", "De provincie", "Provincies (geen bepaalde provincie)",
    "Provincies, zonder naam", "Gemeente", "Ministerie", "Waterschap van de regio", "Gedeputeerde Staten",
    "Gem. Testland",
  ]

  /// All at once, since a name is blanked whatever other names there are.
  @Test func `leave a whole rubric alone`() throws {
    let rubric = try contents(Tool.path("rubrics/digital-information-product.json"))
    #expect(rubric.utf8.count > 10_000)
    let names = NameBlanker(Self.ordinary.flatMap(KnownNames.ofOrganisation))
    expectEqual(names.blanked(rubric).count, 0)
  }

  @Test(arguments: ordinary)
  func `leave ordinary words alone`(organisation: String) throws {
    let names = NameBlanker(KnownNames.ofOrganisation(organisation))
    let text = "De provincie en het provinciale bestuur prove improved; geen gemeente, ministerie of naam."
    expectEqual(names.blanked(text).text, text)
  }
}
