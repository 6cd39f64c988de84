/// Lays out answers as case files write them.
enum AnswerLayout {
  /// The answer alone where there is nothing more to say, else an object.
  static func node(_ answer: Answer) -> LayoutNode {
    var object = ObjectLayout()
    if let origin = answer.origin {
      object.add("from", node(origin))
      addAbout(answer.single, to: &object)
    } else if answer.ratings.isEmpty {
      let rating = answer.single
      if rating.isBare, answer.history.isEmpty { return value(rating.value.value) }
      add(rating, to: &object)
    } else {
      object.add("ratings", answer.ratings.map(node))
      object.add("consensus", answer.consensus.map(node))
    }
    object.add("history", answer.history.map(node))
    return object.node
  }

  private static func node(_ rating: Rating) -> LayoutNode {
    var object = ObjectLayout()
    add(rating, to: &object)
    return object.node
  }

  private static func node(_ origin: FactOrigin) -> LayoutNode {
    var object = ObjectLayout()
    object.add("case", origin.caseName.value)
    object.add("decision", origin.decision.value)
    var options = ObjectLayout()
    for translation in origin.options { options.add(translation.outcome.value, translation.option.value) }
    object.add("options", options)
    return object.node
  }

  private static func add(_ rating: Rating, to object: inout ObjectLayout) {
    if let origin = rating.origin {
      object.add("from", node(origin))
    } else {
      object.add("answer", value(rating.value.value))
    }
    object.add("by", rating.by)
    object.add("reason", rating.reason)
    addAbout(rating, to: &object)
  }

  /// What an answer rests on, and when it was given.
  private static func addAbout(_ rating: Rating, to object: inout ObjectLayout) {
    object.add("rationale", rating.rationale)
    object.add("sources", rating.sources.map { LayoutNode(.scalar(JSONText.quoted($0.value.rawValue))) })
    object.add("confidence", rating.confidence?.rawValue)
    object.add("assessor", rating.assessor?.value.rawValue)
    object.add("date", rating.date?.description)
    object.add("until", rating.until?.description)
  }

  private static func value(_ value: Answer.Value) -> LayoutNode {
    switch value {
    case .option(let text), .text(let text): LayoutNode(.scalar(JSONText.quoted(text)))
    case .number(let number): LayoutNode(.scalar(number.numberText))
    case .boolean(let truth): LayoutNode(.scalar(truth ? "true" : "false"))
    case .unknown: LayoutNode(.scalar("\"unknown\""))
    case .notApplicable: LayoutNode(.scalar("\"not_applicable\""))
    }
  }
}

extension Rating {
  /// Whether the answer itself says everything.
  fileprivate var isBare: Bool {
    value.value != .notApplicable && rationale == nil && reason == nil && sources.isEmpty
      && confidence == nil && assessor == nil && date == nil
  }
}

extension Rational {
  /// The number as JSON says it exactly, with an exponent where it needs one: `2.55`, `1e-20`.
  ///
  /// Every number that a file can say comes back the same. A fraction that no decimal says (which no file
  /// holds) is cut off after twelve places.
  fileprivate var numberText: String {
    if let decimalText { return decimalText }
    var power: Int128 = 1
    for exponent in 0...37 {
      if power.isMultiple(of: denominator) {
        var (digits, overflow) = numerator.multipliedReportingOverflow(by: power / denominator)
        if overflow { break }
        var shift = -exponent
        while digits != 0, digits.isMultiple(of: 10) { (digits, shift) = (digits / 10, shift + 1) }
        return "\(digits)e\(shift)"
      }
      power *= 10
    }
    let scale = Rational(decimal: "1e12")
    return "\(scale.flatMap { multiplied(by: $0)?.floor } ?? 0)e-12"
  }
}
