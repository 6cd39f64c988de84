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
    case .number(let number): LayoutNode(.scalar(number.fileText))
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
