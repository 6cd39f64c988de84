import Foundation
import TestSupport
import Testing

/// Sentences that count agree with their number, in every golden of either language.
@Suite struct `Counted words` {
  private static let dutch = [
    ("vraag", "vragen"), ("antwoord", "antwoorden"), ("signaal", "signalen"), ("stap", "stappen"),
    ("casus", "casussen"), ("organisatie", "organisaties"), ("uitkomst", "uitkomsten"), ("punt", "punten"),
    ("verschil", "verschillen"), ("niveau", "niveaus"), ("beoordelaar", "beoordelaars"), ("stem", "stemmen"),
    ("bestand", "bestanden"), ("feit", "feiten"), ("werkhypothese", "werkhypothesen"),
  ]
  private static let english = [
    ("question", "questions"), ("answer", "answers"), ("flag", "flags"), ("step", "steps"),
    ("case", "cases"), ("organisation", "organisations"), ("outcome", "outcomes"), ("point", "points"),
    ("difference", "differences"), ("level", "levels"), ("assessor", "assessors"), ("vote", "votes"),
    ("file", "files"), ("fact", "facts"), ("working assumption", "working assumptions"),
  ]

  @Test func `agree with their number`() throws {
    var checked = (one: 0, several: 0)
    let folder = goldenFolder().path
    let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    // In a narrow table a number stands before the name of the next column.
    for name in names.sorted() where !name.contains(".40.") && !name.contains("-40.") {
      guard let text = try? contents("\(folder)/\(name)") else { continue }
      let plain = text.replacing("\u{A0}", with: " ").replacing(/\s+/, with: " ")
      for (one, many) in Self.dutch + Self.english {
        for match in plain.matches(
          of: try Regex("(?:^|[^0-9.,/–—:+-])([0-9]+) (\(many)|\(one))\\b(?![-0-9])"))
        {
          let number = match.output[1].substring.map(String.init) ?? ""
          let word = match.output[2].substring.map(String.init) ?? ""
          // "1 van de 7 vragen" counts the seven; what comes before the number says so.
          expectEqual(word, number == "1" ? one : many, "\(name): \(match.output[0].substring ?? "")")
          if number == "1" { checked.one += 1 } else { checked.several += 1 }
        }
      }
    }
    #expect(checked.one > 20 && checked.several > 100, "\(checked)")
  }
}
