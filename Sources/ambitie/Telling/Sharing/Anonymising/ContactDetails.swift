/// Blanks what tells who somebody is without being a name: e-mail addresses, telephone numbers, accounts, postal codes and
/// amounts of money.
enum ContactDetails {
  /// The text without them, and how many there were.
  static func blanked(_ text: String) -> (text: String, count: Int) {
    let characters = Array(text)
    var result = ""
    var (index, count) = (0, 0)
    while index < characters.count {
      if let end = end(at: index, in: characters) {
        result += NameBlanker.blank
        count += 1
        index = end
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return (count == 0 ? text : result, count)
  }

  /// The index after what begins here; `nil` where nothing does.
  private static func end(at index: Int, in text: [Character]) -> Int? {
    guard index == 0 || !isWord(text[index - 1]) || text[index] == "@" else { return nil }
    return address(at: index, in: text) ?? account(at: index, in: text) ?? telephone(at: index, in: text)
      ?? amount(at: index, in: text) ?? postalCode(at: index, in: text)
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private static func isDigit(_ character: Character) -> Bool { character.wholeNumberValue != nil }

  /// `ann@example.org`, `@ann`, `ann [at] example.org`.
  private static func address(at index: Int, in text: [Character]) -> Int? {
    let ends: Set<Character> = [",", ";", "(", ")", "<", ">", "\"", "“", "”", "|"]
    func endOfToken(_ start: Int) -> Int {
      var end = start
      while end < text.count, !text[end].isWhitespace, !ends.contains(text[end]) { end += 1 }
      return end
    }
    let first = endOfToken(index)
    guard first > index else { return nil }
    var end = first
    if let mark = ["[at]", "(at)", " at ", " [at] ", " (at) "].first(where: { starts(with: $0, first, text) })
    {
      let rest = endOfToken(first + mark.count)
      guard text[first + mark.count..<rest].dropLast().contains(".") else { return nil }
      end = rest
    } else if !text[index..<first].contains(where: { "@＠﹫".contains($0) }) {
      return nil
    }
    while end > index + 1, ".:!?'’".contains(text[end - 1]) { end -= 1 }
    return end
  }

  private static func starts(with part: String, _ index: Int, _ text: [Character]) -> Bool {
    text[index...].starts(with: part)
  }

  /// An IBAN, in one piece or in fours.
  private static func account(at index: Int, in text: [Character]) -> Int? {
    var letters: [Character] = []
    var (end, last) = (index, index)
    while end < text.count, letters.count < 34 {
      if text[end].isASCII, isDigit(text[end]) || text[end].isUppercase {
        letters.append(text[end])
        last = end + 1
      } else if text[end] != " " || letters.count.isMultiple(of: 4) == false {
        break
      }
      end += 1
    }
    guard letters.count >= 15, letters[0].isLetter, letters[1].isLetter, isDigit(letters[2]),
      isDigit(letters[3])
    else { return nil }
    return last
  }

  /// From eight digits, after a plus or a zero, with blanks, hyphens, points and brackets between them; also `14 030`.
  private static func telephone(at index: Int, in text: [Character]) -> Int? {
    guard "+(".contains(text[index]) || isDigit(text[index]) else { return nil }
    var (digits, groups): ([Int], [Int]) = ([], [0])
    var (end, last) = (index, index)
    while end < text.count {
      let character = text[end]
      if let digit = character.wholeNumberValue {
        digits.append(digit)
        groups[groups.count - 1] += 1
        last = end + 1
      } else if character.isWhitespace && character != "\n" || "+-–‑./()".contains(character) {
        if groups.last != 0 { groups.append(0) }
      } else {
        break
      }
      end += 1
    }
    groups.removeAll { $0 == 0 }
    if digits.count == 5 || digits.count == 6, digits.starts(with: [1, 4, 0]), [2, 5, 6].contains(groups[0]) {
      return last
    }
    // A day is no number to call.
    let isDay = groups.starts(with: [2, 2, 4]) && groups.count == 3
    guard digits.count >= 8, !isDay, text[index] == "+" || digits[0] == 0 else { return nil }
    return last
  }

  /// A number of five digits or more, or one of money.
  private static func amount(at index: Int, in text: [Character]) -> Int? {
    let signs = ["€", "EUR", "Euro", "euro", "$", "£"]
    var start = index
    if let sign = signs.first(where: { starts(with: $0, index, text) }) {
      start += sign.count
      while start < text.count, text[start].isWhitespace { start += 1 }
    }
    var (end, last, digits) = (start, start, 0)
    while end < text.count {
      if isDigit(text[end]) {
        digits += 1
        last = end + 1
      } else if end == start || !".,'’ \u{A0}\u{202F}".contains(text[end]) || !isDigit(text[end - 1]) {
        break
      }
      end += 1
    }
    guard digits > 0 else { return nil }
    var after = last
    while after < text.count, text[after].isWhitespace { after += 1 }
    let units = [
      "euro", "Euro", "EUR", "€", "miljoen", "mln", "mio", "million", "miljard", "billion", "ton ",
    ]
    let isMoney = start > index || units.contains { starts(with: $0, after, text) }
    return isMoney || digits >= 5 ? last : nil
  }

  /// `3584 CS`.
  private static func postalCode(at index: Int, in text: [Character]) -> Int? {
    guard index + 6 <= text.count, text[index..<index + 4].allSatisfy(isDigit), text[index] != "0" else {
      return nil
    }
    let start = text[index + 4] == " " || text[index + 4] == "\u{A0}" ? index + 5 : index + 4
    guard start + 2 <= text.count, text[start..<start + 2].allSatisfy({ $0.isASCII && $0.isUppercase }),
      start + 2 == text.count || !isWord(text[start + 2])
    else { return nil }
    return start + 2
  }
}
