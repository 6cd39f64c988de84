import AmbitionModel
import Formats
import Telling

/// What is wrong with the names above the columns of a table of ratings.
struct RaterNames {
  private let header: [CSVReader.Field]
  private let ratings: Set<String>

  /// - Parameters:
  ///   - header: the cells above the columns of raters.
  ///   - ratings: every rating below them.
  init(_ header: [CSVReader.Field], _ ratings: [String]) {
    self.header = header
    self.ratings = Set(ratings.map(\.folded))
  }

  var findings: [Diagnostic] { noHeader ?? (unnamed + doubled) }

  /// The first row holds ratings: numbers, or words that are ratings below.
  private var noHeader: [Diagnostic]? {
    guard let first = header.first else { return nil }
    let names = header.map { $0.text.folded }.filter { !$0.isEmpty }
    let isRating =
      !names.isEmpty && names.allSatisfy { ratings.contains($0) || RatingCategories.number($0) != nil }
    return isRating ? [Diagnostic(.noNames, at: first.range)] : nil
  }

  private var unnamed: [Diagnostic] {
    header.filter { $0.text.trimmed.isEmpty }.map { Diagnostic(.noName, at: $0.range) }
  }

  private var doubled: [Diagnostic] {
    var seen: [String: SourceRange] = [:]
    return header.compactMap { cell in
      let name = cell.text.folded
      guard !name.isEmpty else { return nil }
      guard let first = seen[name] else {
        seen[name] = cell.range
        return nil
      }
      let note = Diagnostic.Note(Wording(nl: "hier voor het eerst", en: "first here"), at: first)
      return Diagnostic(.sameRater(cell.text.trimmed), at: cell.range, notes: [note])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var noNames: Self {
    Self(
      .missingKey, nl: "de eerste rij bevat oordelen; nodig is een rij met de namen van de beoordelaars",
      en: "the first row holds ratings; it takes a row with the names of the raters",
      hint: Wording(
        nl: "zet er een rij boven, bijvoorbeeld: vraag;Ann;Bob",
        en: "put a row above it, for example: question;Ann;Bob"))
  }

  fileprivate static var noName: Self {
    Self(
      .emptyText, nl: "deze kolom heeft geen naam; nodig is de naam van een beoordelaar",
      en: "this column has no name; it takes the name of a rater")
  }

  fileprivate static func sameRater(_ name: String) -> Self {
    Self(
      .duplicateIdentifier,
      nl: "beoordelaar \(quoted(name)) heeft al een kolom; hoofdletters en spaties maken geen verschil",
      en: "rater \(quoted(name)) has a column already; capitals and blanks make no difference")
  }
}
