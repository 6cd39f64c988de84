/// A decision table in few words: `table("x, y", "low, >1 -> true")`.
struct TestTable {
  var policy: String?
  var inputs: [String]
  /// Each a list of cells and a JSON output.
  var rules: [(when: [String], then: String)]
  var otherwise: String?

  /// The key and value of a decision.
  var json: String {
    let policy = policy.map { #""hit_policy": "\#($0)", "# } ?? ""
    let inputs = inputs.map(RubricText.quoted).joined(separator: ", ")
    let rules = rules.map { rule in
      #"{"when": [\#(rule.when.map(RubricText.quoted).joined(separator: ", "))], "then": \#(rule.then)}"#
    }
    let otherwise = otherwise.map { #", "otherwise": \#($0)"# } ?? ""
    return
      #""table": {\#(policy)"inputs": [\#(inputs)], "rules": [\#(rules.joined(separator: ", "))]\#(otherwise)}"#
  }
}
