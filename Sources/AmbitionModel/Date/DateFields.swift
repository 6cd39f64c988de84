/// The numbers and the month of a typed date, without the time behind it.
struct DateFields {
  enum Field {
    /// With how many digits it was written.
    case number(Int, digits: Int)
    /// From 1.
    case month(Int)
  }

  private(set) var all: [Field] = []
  private(set) var hasSlash = false
  private(set) var hasHyphen = false

  /// `nil` for a text that is too long, or has something that no date has.
  init?(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.lowercased().unicodeScalars {
      guard scalars.count < 80 else { return nil }
      scalars.append(Self.plain(scalar))
    }
    guard let date = DateTime.removed(from: scalars[...]) else { return nil }
    guard read(date), all.count <= 3 else { return nil }
  }

  /// Blanks, hyphens and apostrophes of every kind as the plain one.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: "-"
    case 0x60, 0xB4, 0x2018, 0x2019, 0x02BC: "'"
    default: scalar
    }
  }

  private mutating func read(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = scalars
    var isFirst = true
    while let scalar = rest.first {
      if scalar.isDigit {
        guard takeNumber(&rest) else { return false }
      } else if ("a"..."z").contains(scalar) {
        guard takeWord(&rest, isFirst: isFirst) else { return false }
      } else {
        guard [" ", "-", "/", ".", ",", "'"].contains(scalar) else { return false }
        hasSlash = hasSlash || scalar == "/"
        hasHyphen = hasHyphen || scalar == "-"
        rest = rest.dropFirst()
        continue
      }
      isFirst = false
    }
    return true
  }

  /// Digits, with the end of an ordinal number: `18th`, `18e`.
  private mutating func takeNumber(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = rest.prefix { $0.isDigit }
    guard digits.count <= 8 else { return false }
    rest = rest.dropFirst(digits.count)
    all.append(.number(digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }, digits: digits.count))
    let ending = Self.word(rest)
    if digits.count <= 2, ["st", "nd", "rd", "th", "e", "de", "ste"].contains(ending) {
      rest = rest.dropFirst(ending.utf8.count)
    }
    return true
  }

  /// The name of a month; at the start that of a day too.
  private mutating func takeWord(_ rest: inout ArraySlice<Unicode.Scalar>, isFirst: Bool) -> Bool {
    let word = Self.word(rest)
    rest = rest.dropFirst(word.utf8.count)
    if let month = Self.month(named: word) {
      all.append(.month(month))
      return true
    }
    return word == "of" || (isFirst && Self.days.contains { Self.isShort(word, for: $0, from: 2) })
  }

  private static func word(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.prefix { ("a"..."z").contains($0) })
    return String(view)
  }

  private static func month(named word: String) -> Int? {
    months.firstIndex { names in names.contains { isShort(word, for: $0, from: 3) } }.map { $0 + 1 }
  }

  /// Whether `word` is `name`, or its first letters.
  private static func isShort(_ word: String, for name: String, from least: Int) -> Bool {
    word.utf8.count >= least && name.hasPrefix(word)
  }

  private static let months = [
    ["januari", "january"], ["februari", "february"], ["maart", "mrt", "march"], ["april"], ["mei", "may"],
    ["juni", "june"], ["juli", "july"], ["augustus", "august"], ["september"], ["oktober", "october"],
    ["november"], ["december"],
  ]
  private static let days = [
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

extension Unicode.Scalar {
  /// Whether this is a digit in ASCII.
  var isDigit: Bool { ("0"..."9").contains(self) }
}
