import AmbitionModel

extension FunctionCatalog {
  static let strings: [FeelFunction] = [
    FeelFunction(
      "string length", .fixed([.string("string")]), "The number of Unicode code points.",
      [("string length(\"tekst\")", "5"), ("string length(\"\\U01F40E\")", "1")]
    ) { arguments, _, _ throws(FeelStop) in .number(Rational(arguments[0].asString.unicodeScalars.count)) },
    FeelFunction(
      "substring", .fixed([.string("string"), .number("start position"), .number("length").optional]),
      "Code points from a place on, counted from 1, or from the end when it is negative.",
      [
        ("substring(\"foobar\", 3)", "\"obar\""), ("substring(\"foobar\", -2, 1)", "\"a\""),
        ("substring(\"foobar\", 0)", "null"),
      ]
    ) { arguments, evaluation, site throws(FeelStop) in try evaluation.substring(arguments, site) },
    FeelFunction(
      "substring before", .fixed([.string("string"), .string("match")]),
      "The part before the first match; empty when there is none.",
      [("substring before(\"foobar\", \"bar\")", "\"foo\""), ("substring before(\"foobar\", \"x\")", "\"\"")]
    ) { arguments, evaluation, site throws(FeelStop) in
      let text = arguments[0].asString
      guard let found = try evaluation.find(arguments[1].asString, in: text, site) else { return .string("") }
      return try evaluation.string(String(text[..<found.lowerBound]), at: site.range)
    },
    FeelFunction(
      "substring after", .fixed([.string("string"), .string("match")]),
      "The part after the first match; empty when there is none.",
      [
        ("substring after(\"foobar\", \"ob\")", "\"ar\""),
        ("substring after(\"foobar\", \"\")", "\"foobar\""),
      ]
    ) { arguments, evaluation, site throws(FeelStop) in
      let text = arguments[0].asString
      guard let found = try evaluation.find(arguments[1].asString, in: text, site) else { return .string("") }
      return try evaluation.string(String(text[found.upperBound...]), at: site.range)
    },
    FeelFunction(
      "upper case", .fixed([.string("string")]), "The string in capitals, in no particular language.",
      [("upper case(\"aBc4\")", "\"ABC4\"")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.string(arguments[0].asString.uppercased(), at: site.range)
    },
    FeelFunction(
      "lower case", .fixed([.string("string")]), "The string in small letters, in no particular language.",
      [("lower case(\"aBc4\")", "\"abc4\"")]
    ) { arguments, evaluation, site throws(FeelStop) in
      try evaluation.string(arguments[0].asString.lowercased(), at: site.range)
    },
    FeelFunction(
      "contains", .fixed([.string("string"), .string("match")]), "Whether the match occurs in the string.",
      [("contains(\"foobar\", \"oba\")", "true"), ("contains(\"abc\", \"\")", "true")]
    ) { arguments, evaluation, site throws(FeelStop) in
      .boolean(try evaluation.find(arguments[1].asString, in: arguments[0].asString, site) != nil)
    },
    FeelFunction(
      "starts with", .fixed([.string("string"), .string("match")]),
      "Whether the string begins with the match.",
      [("starts with(\"foobar\", \"fo\")", "true")]
    ) { arguments, _, _ throws(FeelStop) in
      .boolean(arguments[0].asString.utf8.starts(with: arguments[1].asString.utf8))
    },
    FeelFunction(
      "ends with", .fixed([.string("string"), .string("match")]), "Whether the string ends with the match.",
      [("ends with(\"foobar\", \"r\")", "true")]
    ) { arguments, _, _ throws(FeelStop) in
      .boolean(arguments[0].asString.utf8.reversed().starts(with: arguments[1].asString.utf8.reversed()))
    },
    FeelFunction(
      "string join", .fixed([.list("list"), .string("delimiter").optional.nullable]),
      "The strings of a list with the delimiter between them; null items are left out.",
      [
        ("string join([\"a\", \"b\", null], \" en \")", "\"a en b\""),
        ("string join([\"a\", \"b\"])", "\"ab\""),
        ("string join([])", "\"\""),
      ]
    ) { arguments, evaluation, site throws(FeelStop) in
      var parts: [String] = []
      for item in arguments[0].asItems where !item.isNull {
        guard case .string(let part) = item else {
          return evaluation.null(.wrongArgument(site.function.name, "list", item), at: site.range)
        }
        parts.append(part)
      }
      // The delimiter counts once for each part, so a long one must be paid for before it is multiplied.
      try evaluation.charge(parts.count * (1 + arguments[1].asString.utf8.count / 16), at: site.range)
      return try evaluation.string(parts.joined(separator: arguments[1].asString), at: site.range)
    },
  ]

  static let conversions: [FeelFunction] = [
    FeelFunction(
      "string", .fixed([.any("from").nullable]), "The value as text; null for null.",
      [("string(1.50)", "\"1.5\""), ("string([1, \"a\"])", "\"[1, \\\"a\\\"]\""), ("string(null)", "null")]
    ) { arguments, evaluation, site throws(FeelStop) in
      switch arguments[0] {
      case .null, .string: return arguments[0]
      default:
        // Working out the digits of a fraction is what costs.
        let (cost, overflow) = arguments[0].weight.multipliedReportingOverflow(by: 20)
        try evaluation.charge(overflow ? .max : cost, at: site.range)
        return try evaluation.string(arguments[0].text, at: site.range)
      }
    },
    FeelFunction(
      "number",
      .fixed([
        .string("from"), .string("grouping separator").nullable, .string("decimal separator").nullable,
      ]),
      "The number that a text writes with these separators (blank, comma or point; null for none; without a second one, a point).",
      [
        ("number(\"1.000,5\", \".\", \",\")", "1000.5"), ("number(\"12\", null, null)", "12"),
        ("number(\"1\", \",\", \",\")", "null"),
      ]
    ) { arguments, evaluation, site throws(FeelStop) in
      guard let value = parseNumber(arguments[0].asString, arguments[1], arguments[2]) else {
        return evaluation.undefined(
          site, nl: "dit is met deze scheidingstekens geen getal",
          en: "this is no number with these separators")
      }
      return .number(value)
    },
    FeelFunction(
      "get value", .fixed([.context("m"), .string("key")]), "The value of a context under this name.", []
    ) { arguments, evaluation, site throws(FeelStop) in
      guard case .context(let context) = arguments[0] else { return .null }
      let key = arguments[1].asString
      return context[key] ?? evaluation.null(.noField(key, of: .context), at: site.range)
    },
  ]

  private static func parseNumber(_ text: String, _ grouping: FeelValue, _ decimal: FeelValue) -> Rational? {
    let group = grouping.isNull ? nil : grouping.asString
    let point = decimal.isNull ? nil : decimal.asString
    if let group, ![" ", ",", "."].contains(group) { return nil }
    if let point, ![",", "."].contains(point) || point == group { return nil }
    // What is left after taking out the one and changing the other into a point is a number as FEEL writes it
    // (DMN 1.5, table 70), so that a point may be there without being named.
    var plain = ""
    for scalar in text.unicodeScalars {
      let sign = String(scalar)
      if sign == group { continue }
      plain += sign == point ? "." : sign
    }
    return Rational(decimal: plain)
  }
}

extension FeelEvaluation {
  fileprivate mutating func substring(
    _ arguments: [FeelValue], _ site: FeelCallSite
  ) throws(FeelStop) -> FeelValue {
    let scalars = Array(arguments[0].asString.unicodeScalars)
    try charge(scalars.count / 16, at: site.range)
    guard let start = Self.position(in: scalars.count, arguments[1].asNumber) else {
      return undefined(site, nl: "deze plaats bestaat niet", en: "there is no such place")
    }
    var end = scalars.count
    if !arguments[2].isNull {
      let length = arguments[2].asNumber.truncated.numerator
      guard length >= 1 else {
        return undefined(site, nl: "de lengte is ten minste 1", en: "the length is at least 1")
      }
      end = start + Int(min(length, Int128(scalars.count - start)))
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return try string(String(view), at: site.range)
  }

  /// Where `match` first occurs, byte for byte.
  fileprivate mutating func find(
    _ match: String, in text: String, _ site: FeelCallSite
  ) throws(FeelStop) -> Range<String.Index>? {
    let (bytes, wanted) = (Array(text.utf8), Array(match.utf8))
    guard wanted.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - wanted.count) {
      var length = 0
      while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
      if start % 16 == 0 || length > 0 { try charge(1 + length / 16, at: site.range) }
      if length == wanted.count {
        let from = text.utf8.index(text.utf8.startIndex, offsetBy: start)
        return from..<text.utf8.index(from, offsetBy: length)
      }
    }
    return nil
  }
}
