import AmbitionModel

/// Small rubrics that checks show as examples, all alike but for the defect.
///
/// Three parties can hold the rights to the data; the score leads to a level. In conditions a single quote
/// means a double one, so that they stay readable here.
enum CheckExample {
  struct Flag {
    var id: String
    var when: String
    var kind: AmbitionModel.Flag.Kind
    var source: String?
    var title: String
    var message: String

    init(
      _ id: String, when: String, kind: AmbitionModel.Flag.Kind = .missedOpportunity, source: String? = "own",
      title: String = "\"Example\"", message: String = "\"Example.\""
    ) {
      self.title = title
      self.message = message
      self.id = id
      self.when = when
      self.kind = kind
      self.source = source
    }

    fileprivate var json: String {
      """
      { "id": "\(id)", "kind": "\(kind.rawValue)", "severity": "low", "layers": ["data"],
            "when": "\(escaped(when))",
            "title": \(title), "message": \(message), "advice": "Example.",
            "sources": [\(source.map { "\"\($0)\"" } ?? "")] }
      """
    }
  }

  /// A flag that shows how words differ between the languages.
  static let inBothLanguages = Flag(
    "bought", when: "rights = 'market'", title: #"{"nl": "Een signaal", "en": "A flag"}"#,
    message: #"{"nl": "Dit is een signaal.", "en": "This is a flag."}"#)

  /// A rubric that differs from a sound one in what is passed.
  static func rubric(
    title: String = "\"Example\"", values: [String] = ["0", "1.5", "3"], thresholds: [String] = ["1", "3"],
    flags: [Flag] = [], table: [(when: String, then: String)] = [],
    policy: DecisionTable.HitPolicy = .unique, bands: [String] = [], fact: String? = nil,
    scale: String? = nil, step: String? = nil, exampleLevel: String? = nil,
    eligible: String? = nil, question: String = "Is it so?", limit: String? = nil,
    source: String = "\"Example\""
  ) -> String {
    let options = zip(["market", "partner", "province"], values).map { id, value in
      "{ \"id\": \"\(id)\", \"value\": \(value), \"label\": \"\(id)\", \"text\": \"The \(id).\" }"
    }
    let levels = ["follow", "join", "lead"].prefix(thresholds.count + 1).enumerated().map { index, id in
      let threshold = index == 0 ? "" : ", \"threshold\": \(thresholds[index - 1])"
      return "{ \"id\": \"\(id)\", \"title\": \"\(id)\", \"sentence\": \"We \(id).\"\(threshold) }"
    }
    var decisions = [
      """
      { "id": "steering", "title": "Steering", "role": "score", "axis": "steering", "each": "layer",
            "aggregate": { "function": "weighted_mean", "of": { "axis": "steering" } } }
      """,
      """
      { "id": "shown", "title": "Level", "role": "shown", "each": "layer", "ladder": { "score": "steering" } }
      """,
    ]
    if !table.isEmpty { decisions.append(decision("grade", over: "rights", policy, table)) }
    if !bands.isEmpty {
      decisions.append(
        decision("band", over: "steering", .unique, zip(bands, ["low", "high"]).map { ($0, $1) }))
    }
    if let step {
      decisions.append(
        "{ \"id\": \"step\", \"title\": \"Step\", \"each\": \"layer\", \"expression\": \"\(step)\" }")
    }
    let examples = exampleLevel.map {
      """
      { "id": "partner", "answers": { "data.rights": "partner" },
            "expect": { "values": { "data.shown": "\($0)" } } }
      """
    }
    let admission = eligible.map {
      ", \"eligible\": { \"when\": \"\(escaped($0))\", \"title\": \"Takes part\" }"
    }
    let bound = limit.map {
      ", \"size\": { \"maximum\": 3 }, \"limits\": [{ \"id\": \"total\", \"title\": \"Total\", \($0) }]"
    }
    let portfolio =
      [admission, bound].contains { $0 != nil }
      ? """
      "portfolio": { "title": "Which ones?",
            "value": { "of": "data.steering", "title": "Steering" }\(admission ?? "")\(bound ?? "") },

      """ : nil
    let facts = fact.map {
      "{ \"id\": \"\($0)\", \"type\": \"boolean\", \"label\": \"Fact\", \"question\": \"\(question)\" }"
    }
    let scales = scale.map { "{ \"id\": \"\($0)\", \"options\": [\(options.joined(separator: ", "))] }" }
    return """
      {
        "format": "ambitie-rubric/1", "id": "example", "version": "1", "language": "en",
        "title": \(title), "summary": "Example.", "status": "draft", "statement": "Example.",
        "sources": [{ "id": "own", "title": \(source), "kind": "own" }],
        "axes": [{ "id": "steering", "title": "Steering", "summary": "Who decides." }],
        "scales": [\(scales ?? "")],
        "layers": [
          { "id": "data", "title": "Data", "summary": "The data.",
            "criteria": [
              { "id": "rights", "axis": "steering", "label": "Rights", "question": "Who?", "why": "Example.",
                "options": [
                  \(options.joined(separator: ",\n            "))
                ] }
            ] }
        ],
        "context": [\(facts ?? "")],
        "levels": [
          \(levels.joined(separator: ",\n    "))
        ],
        "decisions": [
          \(decisions.joined(separator: ",\n    "))
        ],
        "flags": [
          \(flags.map { $0.json }.joined(separator: ",\n    "))
        ],
        \(portfolio ?? "")"examples": [
          \(examples ?? "")
        ]
      }

      """
  }

  private static func decision(
    _ id: String, over input: String, _ policy: DecisionTable.HitPolicy,
    _ rows: [(when: String, then: String)]
  ) -> String {
    let rules = rows.map { "{ \"when\": [\"\(escaped($0.when))\"], \"then\": \"\($0.then)\" }" }
    let options = ["low", "high"].map {
      "{ \"id\": \"\($0)\", \"label\": \"\($0)\", \"text\": \"It is \($0).\" }"
    }
    return """
      { "id": "\(id)", "title": "Grade", "role": "choice", "each": "layer", "type": "ordinal",
            "options": [\(options.joined(separator: ", "))],
            "table": { "hit_policy": "\(policy.rawValue)", "inputs": ["\(input)"],
              "rules": [
                \(rules.joined(separator: ",\n          "))
              ] } }
      """
  }

  static func escaped(_ condition: String) -> String {
    condition.reduce(into: "") { $0 += $1 == "'" ? "\\\"" : String($1) }
  }
}
