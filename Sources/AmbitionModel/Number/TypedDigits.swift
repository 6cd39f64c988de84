/// Reads the digits of a typed number, with the marks between them.
enum TypedDigits {
  /// The number, or both that it can be; see ``TypedNumber`` for which those are.
  static func read(_ typed: NumberSurroundings) -> TypedNumber {
    if typed.digits.contains(UInt8(ascii: "e")) {
      return typed.isWhole ? .unreadable : number(scientific(typed.digits))
    }
    guard let (runs, marks) = runs(typed.digits) else { return .unreadable }
    guard let last = marks.last else { return number(decimal(runs[0])) }
    let isPointOrComma = last == UInt8(ascii: ".") || last == UInt8(ascii: ",")
    if marks.count == 1, isPointOrComma { return single(runs, last, typed) }
    if marks.allSatisfy({ $0 == last }) { return number(grouped(runs[...])) }
    let groups = marks.dropLast()
    guard isPointOrComma, !typed.isWhole, groups.first != last, groups.allSatisfy({ $0 == groups.first }),
      let whole = grouped(runs.dropLast())
    else { return .unreadable }
    return number(whole + "." + text(runs[runs.count - 1]))
  }

  /// A number with one point or comma.
  private static func single(
    _ runs: [ArraySlice<UInt8>], _ mark: UInt8, _ typed: NumberSurroundings
  ) -> TypedNumber {
    let thousands = grouped(runs[...])
    if typed.isWhole { return number(thousands) }
    let decimal = number((decimal(runs[0]) ?? "0") + "." + text(runs[1]))
    guard let thousands else { return decimal }
    if typed.isMoney, mark == UInt8(ascii: ".") { return number(thousands) }
    guard case .number(let small) = decimal, case .number(let large) = number(thousands) else {
      return .unreadable
    }
    return .ambiguous(small, large)
  }

  /// The runs of digits and the marks between them; `nil` where a mark has no digits beside it.
  ///
  /// Only a decimal mark can stand before all digits.
  private static func runs(_ digits: ArraySlice<UInt8>) -> ([ArraySlice<UInt8>], [UInt8])? {
    var runs: [ArraySlice<UInt8>] = []
    var marks: [UInt8] = []
    var start = digits.startIndex
    for index in digits.indices where !digits[index].isDigit {
      guard ".,' ".utf8.contains(digits[index]) else { return nil }
      runs.append(digits[start..<index])
      marks.append(digits[index])
      start = index + 1
    }
    runs.append(digits[start...])
    let mayBeEmpty = marks.count == 1 && (marks[0] == UInt8(ascii: ".") || marks[0] == UInt8(ascii: ","))
    for (index, run) in runs.enumerated() where run.isEmpty && !(mayBeEmpty && index == 0) { return nil }
    return (runs, marks)
  }

  /// The digits of groups of three, of which the first can be shorter and begins with no zero; `nil` for other groups.
  private static func grouped(_ runs: ArraySlice<ArraySlice<UInt8>>) -> String? {
    guard let first = runs.first, (1...3).contains(first.count), first.first != UInt8(ascii: "0"),
      runs.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return runs.map { text($0) }.joined()
  }

  /// `1.234e+05`, with a point or a comma.
  private static func scientific(_ digits: ArraySlice<UInt8>) -> String? {
    let marks = digits.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard marks <= 1, !digits.contains(UInt8(ascii: " ")), digits.first != UInt8(ascii: "-") else {
      return nil
    }
    return text(digits).replacingComma
  }

  private static func decimal(_ digits: ArraySlice<UInt8>) -> String? {
    digits.isEmpty ? nil : text(digits)
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }

  /// A number that a case file can hold.
  private static func number(_ text: String?) -> TypedNumber {
    guard let text else { return .unreadable }
    let digits = text.utf8.prefix { $0 != UInt8(ascii: "e") }.filter { $0.isDigit }
    guard digits.drop(while: { $0 == UInt8(ascii: "0") }).count <= 18, let value = Rational(decimal: text),
      value.fitsInFile
    else { return .unreadable }
    return .number(value)
  }
}

extension String {
  fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}
