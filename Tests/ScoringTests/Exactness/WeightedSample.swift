import TestSupport

/// Criteria with random weights and values, and an answer to each.
struct WeightedSample {
  private var questions: [Question] = []
  private(set) var threshold = Millionths(0)
  var flags: [String] = []

  private struct Question {
    var weight: Millionths
    var values: [String]
    /// What the chosen option counts for; `nil` is not applicable.
    var value: BigFraction?
    var chosen: Int
  }

  init(using generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let values = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
        Millionths.random(in: -3...12, using: &generator)
      }
      let chosen = Int.random(in: 0..<values.count, using: &generator)
      let applies = Int.random(in: 0..<5, using: &generator) > 0
      questions.append(
        Question(
          weight: .random(in: 0...9, using: &generator), values: values.map(\.description),
          value: applies ? values[chosen].value : nil, chosen: chosen))
      if questions[questions.count - 1].weight.count == 0 { questions[questions.count - 1].weight.count = 1 }
    }
    if !questions.contains(where: { $0.value != nil }) {
      questions[0].value = BigFraction(2)
      questions[0].values[questions[0].chosen] = "2"
    }
  }

  /// One more question, which brings the weighted mean to exactly a decimal number.
  mutating func meetThreshold(using generator: inout SeededGenerator) {
    threshold = .random(in: -1...10, using: &generator)
    let before = counted.reduce(BigFraction(0)) { $0 + $1.value * $1.weight }
    let weights = counted.reduce(BigFraction(1)) { $0 + $1.weight }
    let value = threshold.value * weights - before
    questions.append(
      Question(
        weight: Millionths(1_000_000), values: [value.decimal(places: 12), "0"], value: value, chosen: 0))
    let next = Millionths(threshold.count - 1)
    flags = [
      RubricText.flag("at_least", "score >= \(threshold)"), RubricText.flag("above", "score > \(threshold)"),
      RubricText.flag("below", "score < \(threshold)"), RubricText.flag("above_less", "score > \(next)"),
    ]
  }

  /// What counts: everything that applies.
  var counted: [(value: BigFraction, weight: BigFraction)] {
    questions.compactMap { question in question.value.map { ($0, question.weight.value) } }
  }

  var answers: [String: String] {
    Dictionary(
      uniqueKeysWithValues: questions.enumerated().map { index, question in
        ("data.c\(index)", question.value == nil ? "not_applicable" : "o\(question.chosen)")
      })
  }

  var rubric: RubricText {
    let criteria = questions.enumerated().map { index, question in
      RubricText.criterion(
        "c\(index)", weight: question.weight.description,
        question.values.enumerated().map { "o\($0)=\($1)" })
    }
    func aggregate(_ id: String, _ function: String) -> String {
      RubricText.decision(id, #""aggregate": {"function": "\#(function)", "of": {"axis": "steering"}}"#)
    }
    return RubricText(
      criteria: ["data": criteria],
      levels: [
        RubricText.level("unmet"), RubricText.level("met", threshold: threshold.description),
        RubricText.level("past", threshold: Millionths(threshold.count + 1).description),
      ],
      decisions: [
        aggregate("score", "weighted_mean"), aggregate("average", "mean"), aggregate("total", "sum"),
        RubricText.decision("level", #""ladder": {"score": "score"}"#),
      ], flags: flags)
  }
}
