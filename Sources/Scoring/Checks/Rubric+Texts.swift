import AmbitionModel

/// A text that readers of results see, with a name for messages and a place.
struct ReadableText {
  var name: String
  var text: LocalizedText
  var place: SourceRange
}

extension Rubric {
  /// Every text for readers, in the order of the file.
  var readableTexts: [ReadableText] {
    var found: [ReadableText] = []
    func add(_ name: String, _ place: SourceRange, _ texts: [(String, LocalizedText?)]) {
      for (field, text) in texts {
        if let text { found.append(ReadableText(name: "\(name).\(field)", text: text, place: place)) }
      }
    }
    func add(_ name: String, _ options: [Option]) {
      for option in options {
        add(
          "\(name).\(option.id.value)", option.id.range,
          [("label", option.label), ("text", option.text), ("effort", option.effort?.text)])
      }
    }
    add(id.value.rawValue, id.range, [("title", title), ("summary", summary), ("statement", statement)])
    for axis in axes {
      add(axis.id.value.rawValue, axis.id.range, [("title", axis.title), ("summary", axis.summary)])
    }
    for layer in layers {
      let name = layer.id.value.rawValue
      add(name, layer.id.range, [("title", layer.title), ("summary", layer.summary)])
      for criterion in layer.criteria {
        let own = "\(name).\(criterion.id.value)"
        add(
          own, criterion.id.range,
          [
            ("label", criterion.label), ("question", criterion.question), ("why", criterion.why),
            ("help", criterion.guidance.help),
          ])
        add(own, criterion.options)
      }
    }
    for fact in facts {
      let name = fact.id.value.rawValue
      add(
        name, fact.id.range,
        [
          ("label", fact.label), ("question", fact.question), ("why", fact.why), ("help", fact.guidance.help),
        ])
      if case .ordinal(let options) = fact.kind { add(name, options) }
    }
    for level in levels {
      add(level.id.value.rawValue, level.id.range, [("title", level.title), ("sentence", level.sentence)])
    }
    for decision in decisions {
      let name = decision.id.value.rawValue
      add(name, decision.id.range, [("title", decision.title), ("label", decision.label)])
      if case .ordinal(let options) = decision.type { add(name, options) }
      if case .table(let table) = decision.logic {
        for (index, rule) in table.rules.enumerated() {
          add("\(name).rules.\(index + 1)", rule.range, [("because", rule.because)])
        }
      }
    }
    for flag in flags {
      add(
        flag.id.value.rawValue, flag.id.range,
        [("title", flag.title), ("message", flag.message), ("advice", flag.advice)])
    }
    for aspect in aspects { add(aspect.id.value.rawValue, aspect.id.range, [("title", aspect.title)]) }
    for consequence in consequences {
      let name = "\(consequence.decision.value).\(consequence.outcome.value)"
      let points = [
        ("asks", consequence.asks.map { $0.point }), ("gives", consequence.gives),
        ("gives_up", consequence.givesUp),
      ]
      for (kind, points) in points {
        add(name, consequence.outcome.range, points.map { (kind, $0.text) })
      }
    }
    if let portfolio {
      add(
        "portfolio", portfolio.range,
        [
          ("title", portfolio.title), ("value", portfolio.value.title),
          ("eligible", portfolio.eligible?.title),
        ])
      for limit in portfolio.limits {
        add("portfolio.\(limit.id.value)", limit.id.range, [("title", limit.title), ("why", limit.why)])
      }
    }
    return found
  }

  /// The titles of sources and examples, in the order of the file.
  var titles: [ReadableText] {
    sources.map { $0.readableTitle }
      + examples.compactMap { example in
        example.title.map {
          ReadableText(name: "\(example.id.value).title", text: $0, place: example.id.range)
        }
      }
  }

  /// The identifiers of each kind of thing, in the order of the file.
  var identifiersByKind: [[Located<String>]] {
    let questions =
      facts.map { $0.id.map { $0.rawValue } }
      + layers.flatMap { $0.criteria }.map { $0.id.map { $0.rawValue } }
      + decisions.map { $0.id.map { $0.rawValue } }
    let options = layers.flatMap { $0.criteria }.map { $0.options.map { $0.id.map { $0.rawValue } } }
    return [questions, flags.map { $0.id.map { $0.rawValue } }, layers.map { $0.id.map { $0.rawValue } }]
      + options
  }
}

extension Source {
  fileprivate var readableTitle: ReadableText {
    ReadableText(name: "\(id.value.rawValue).title", text: title, place: id.range)
  }
}

extension Kader {
  /// The titles of sources, in the order of the file.
  var titles: [ReadableText] { sources.map { $0.readableTitle } }

  /// Every text for readers, in the order of the file.
  var readableTexts: [ReadableText] {
    let own = id.value.rawValue
    let texts = [("title", title), ("statement", statement), ("principle", principle)]
    return texts.map { .init(name: "\(own).\($0)", text: $1, place: id.range) }
      + rules.flatMap { rule in
        [("title", rule.title), ("wording", rule.wording), ("why", rule.why)].map {
          ReadableText(name: "\(rule.id.value).\($0)", text: $1, place: rule.id.range)
        }
      }
  }
}
