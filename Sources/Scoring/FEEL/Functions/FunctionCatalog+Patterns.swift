import AmbitionModel

extension FunctionCatalog {
  static let patterns: [FeelFunction] = [
    FeelFunction(
      "matches",
      .fixed([.string("input"), .string("pattern"), .string("flags").optional.nullable]),
      "Whether the pattern (XPath's regular expressions) occurs in the string; flags are i, s, m, x, q.",
      [("matches(\"foobar\", \"^fo*b\")", "true"), ("matches(\"A\", \"a\", \"i\")", "true")]
    ) { arguments, evaluation, site throws(FeelStop) in
      guard let pattern = try evaluation.pattern(arguments[1], flags: arguments[2], site) else {
        return .null
      }
      let match = try evaluation.matching(arguments[0], pattern, site) {
        matcher throws(PatternMatcher.Exhausted) in try matcher.firstMatch(from: 0)
      }
      return .boolean(match != nil)
    },
    FeelFunction(
      "replace",
      .fixed([
        .string("input"), .string("pattern"), .string("replacement"), .string("flags").optional.nullable,
      ]),
      "The string with every match replaced; $1 stands for the first group.",
      [
        ("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""),
        ("replace(\"abc\", \"x*\", \"-\")", "null"),
      ]
    ) { arguments, evaluation, site throws(FeelStop) in try evaluation.replace(arguments, site) },
    FeelFunction(
      "split", .fixed([.string("string"), .string("delimiter")]),
      "The parts between the matches of a pattern.",
      [
        ("split(\"John Doe\", \"\\s\")", "[\"John\", \"Doe\"]"),
        ("split(\"a;;b\", \";\")", "[\"a\", \"\", \"b\"]"),
      ]
    ) { arguments, evaluation, site throws(FeelStop) in
      guard let pattern = try evaluation.pattern(arguments[1], flags: .null, site),
        let pieces = try evaluation.pieces(of: arguments[0], pattern, site)
      else { return .null }
      return try evaluation.list(pieces.texts.map { .string($0) }, at: site.range)
    },
  ]
}

extension FeelEvaluation {
  /// Compiles a pattern, and pays for the work; `nil` with a reason when it is none.
  fileprivate mutating func pattern(
    _ text: FeelValue, flags: FeelValue, _ site: FeelCallSite
  ) throws(FeelStop) -> Pattern? {
    guard let flags = Pattern.Flags(flags.asString) else {
      _ = undefined(site, nl: "deze opties bestaan niet", en: "there are no such flags")
      return nil
    }
    var work = 0
    let pattern = Pattern(text.asString, flags, work: &work)
    try charge(work, at: site.range)
    guard let pattern else {
      _ = undefined(
        site, nl: "dit patroon is ongeldig of te groot", en: "this pattern is malformed or too large")
      return nil
    }
    return pattern
  }

  /// Runs a matcher on what is left of the steps, and pays for what it used.
  fileprivate mutating func matching<Value>(
    _ input: FeelValue, _ pattern: Pattern, _ site: FeelCallSite,
    _ body: (inout PatternMatcher) throws(PatternMatcher.Exhausted) -> Value
  ) throws(FeelStop) -> Value {
    let budget = remainingSteps
    var matcher = PatternMatcher(pattern, Array(input.asString.unicodeScalars), steps: budget)
    let value: Value
    do throws(PatternMatcher.Exhausted) {
      value = try body(&matcher)
    } catch {
      throw FeelStop(reason: FeelReason(.tooManySteps, at: site.range))
    }
    try charge(budget - matcher.steps, at: site.range)
    return value
  }

  /// The parts between all matches, and the matches; `nil` with a reason when one of them is empty.
  fileprivate mutating func pieces(
    of input: FeelValue, _ pattern: Pattern, _ site: FeelCallSite
  ) throws(FeelStop) -> (texts: [String], matches: [[String]])? {
    let found = try matching(input, pattern, site) {
      matcher throws(PatternMatcher.Exhausted) -> (texts: [String], matches: [[String]])? in
      var texts: [String] = []
      var matches: [[String]] = []
      var start = 0
      while let match = try matcher.firstMatch(from: start), let whole = match[0] {
        if whole.isEmpty { return nil }
        texts.append(Self.text(matcher.text[start..<whole.lowerBound]))
        matches.append(match.map { $0.map { Self.text(matcher.text[$0]) } ?? "" })
        start = whole.upperBound
      }
      texts.append(Self.text(matcher.text[start...]))
      return (texts, matches)
    }
    if found == nil {
      _ = undefined(site, nl: "het patroon past op niets", en: "the pattern matches nothing at all")
    }
    return found
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  fileprivate mutating func replace(
    _ arguments: [FeelValue], _ site: FeelCallSite
  ) throws(FeelStop) -> FeelValue {
    guard let pattern = try pattern(arguments[1], flags: arguments[3], site) else { return .null }
    guard let replacement = PatternReplacement(arguments[2].asString, in: pattern) else {
      return undefined(
        site, nl: "in de vervanging horen achter $ een cijfer en achter \\ een $ of \\",
        en: "in the replacement, $ takes a digit and \\ takes $ or \\")
    }
    guard let pieces = try pieces(of: arguments[0], pattern, site) else { return .null }
    var result = pieces.texts[0]
    for (match, text) in zip(pieces.matches, pieces.texts.dropFirst()) {
      let new = replacement.text(for: match)
      try charge(1 + new.utf8.count / 16, at: site.range)
      guard result.utf8.count <= limits.stringLength else { break }
      result += new + text
    }
    return try string(result, at: site.range)
  }
}
