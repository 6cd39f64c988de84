/// A set of characters in a pattern: `a`, `.`, `\d`, `[a-z-[aeiou]]`.
struct PatternSet: Sendable {
  enum Item: Sendable {
    case span(Unicode.Scalar, Unicode.Scalar)
    /// A general category or its first letter, such as `Lu` or `L`.
    case category(String)
    indirect case opposite(Item)
    case several([Item])
  }

  var items: [Item]
  var isNegated = false
  /// What is taken away from it, at most one set.
  var subtracted: [PatternSet] = []

  init(_ items: [Item], isNegated: Bool = false) {
    self.items = items
    self.isNegated = isNegated
  }

  init(_ scalar: Unicode.Scalar) {
    self.init([.span(scalar, scalar)])
  }

  /// What looking a character up is worth in steps, beyond the first.
  func steps(ignoringCase: Bool) -> Int {
    subtracted.reduce(items.count / 8 + (ignoringCase ? 3 : 0)) {
      $0 + 1 + $1.steps(ignoringCase: ignoringCase)
    }
  }

  func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
    let variants = ignoringCase ? Self.variants(of: scalar) : [scalar]
    let isHit = items.contains { Self.contains($0, scalar, variants) }
    return isHit != isNegated && !subtracted.contains { $0.contains(scalar, ignoringCase: ignoringCase) }
  }

  private static func contains(_ item: Item, _ scalar: Unicode.Scalar, _ variants: [Unicode.Scalar]) -> Bool {
    switch item {
    case .span(let low, let high):
      variants.contains { low <= $0 && $0 <= high }
        || (low == high && variants.count > 1 && folded(low) == folded(scalar))
    case .category(let name): category(of: scalar).hasPrefix(name)
    case .opposite(let item): !contains(item, scalar, [scalar])
    case .several(let items): items.contains { contains($0, scalar, [scalar]) }
    }
  }

  /// The character with its small and its capital form, and the capital of the small one: the Kelvin sign is
  /// a variant of K.
  private static func variants(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    [scalar, folded(scalar), capital(scalar), capital(folded(scalar))]
  }

  private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    single(scalar.properties.uppercaseMapping) ?? scalar
  }

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    single(scalar.properties.lowercaseMapping) ?? scalar
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }

  // MARK: Named sets

  /// The set that a letter after a backslash stands for (XML Schema 1.0 part 2, appendix F).
  static func named(_ letter: Unicode.Scalar) -> Item? {
    switch letter {
    case "n": .span("\n", "\n")
    case "r": .span("\r", "\r")
    case "t": .span("\t", "\t")
    case "s": space
    case "S": .opposite(space)
    case "d": .category("Nd")
    case "D": .opposite(.category("Nd"))
    case "i": nameStart
    case "I": .opposite(nameStart)
    case "c": nameCharacter
    case "C": .opposite(nameCharacter)
    case "w": .opposite(noWord)
    case "W": noWord
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$": .span(letter, letter)
    default: nil
    }
  }

  private static let space = Item.several([.span(" ", " "), .span("\t", "\n"), .span("\r", "\r")])
  private static let noWord = Item.several([.category("P"), .category("Z"), .category("C")])
  private static let nameStart = Item.several([.category("L"), .span("_", "_"), .span(":", ":")])
  private static let nameCharacter = Item.several([
    nameStart, .category("N"), .category("M"), .span("-", "."), .span("\u{B7}", "\u{B7}"),
  ])

  /// The set that the braces of `\p{…}` name; `nil` for a name that is not known.
  static func property(_ name: String) -> Item? {
    if name.hasPrefix("Is") { return block(String(name.dropFirst(2))) }
    return categories.contains(name) ? .category(name) : nil
  }

  /// The blocks that a Western European text may speak of.
  private static func block(_ name: String) -> Item? {
    switch name {
    case "BasicLatin": .span("\u{0}", "\u{7F}")
    case "Latin-1Supplement": .span("\u{80}", "\u{FF}")
    case "LatinExtended-A": .span("\u{100}", "\u{17F}")
    case "LatinExtended-B": .span("\u{180}", "\u{24F}")
    case "IPAExtensions": .span("\u{250}", "\u{2AF}")
    case "SpacingModifierLetters": .span("\u{2B0}", "\u{2FF}")
    case "CombiningDiacriticalMarks": .span("\u{300}", "\u{36F}")
    case "Greek", "GreekandCoptic": .span("\u{370}", "\u{3FF}")
    case "Cyrillic": .span("\u{400}", "\u{4FF}")
    case "Hebrew": .span("\u{590}", "\u{5FF}")
    case "Arabic": .span("\u{600}", "\u{6FF}")
    case "LatinExtendedAdditional": .span("\u{1E00}", "\u{1EFF}")
    case "GreekExtended": .span("\u{1F00}", "\u{1FFF}")
    case "GeneralPunctuation": .span("\u{2000}", "\u{206F}")
    case "CurrencySymbols": .span("\u{20A0}", "\u{20CF}")
    case "LetterlikeSymbols": .span("\u{2100}", "\u{214F}")
    case "NumberForms": .span("\u{2150}", "\u{218F}")
    case "Arrows": .span("\u{2190}", "\u{21FF}")
    case "MathematicalOperators": .span("\u{2200}", "\u{22FF}")
    default: nil
    }
  }

  private static let categories: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
    "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf", "Co", "Cn",
  ]

  private static func category(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
