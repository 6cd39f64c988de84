import AmbitionModel

extension CompileErrorCase {
  /// Mistakes in conditions.
  static let conditions: [CompileErrorCase] = [
    // Names
    .condition(#"⟦stake⟧ = "low""#, .unknownName, suggests: "stakes"),
    .condition(#"shared and ⟦data.right⟧ = "self""#, .unknownName, suggests: "data.rights"),
    .condition("⟦score⟧ > 1", .unknownName),
    .condition("⟦rights⟧ = null", .unknownName),
    .condition("⟦layers.scor⟧ = null", .unknownName),
    .condition("count(⟦layers.capacities⟧) > 1", .unknownName),
    .condition("some x in layers.score satisfies ⟦y⟧ > 1", .unknownName),
    .condition("(some x in layers.score satisfies x > 1) and ⟦x⟧ > 1", .unknownName),
    .condition("⟦item⟧ > 1", .unknownName),
    // Options
    .condition(#"stakes = ⟦"hihg"⟧"#, .unknownOption, suggests: "high"),
    .condition(#"⟦"lowest"⟧ <= stakes"#, .unknownOption),
    .condition(#"stakes in ("low", ⟦"middle"⟧)"#, .unknownOption),
    .condition(#"stakes in [⟦"none"⟧.."high"]"#, .unknownOption),
    .condition(#"data.rights between "partner" and ⟦"own"⟧"#, .unknownOption),
    .condition(#"(if shared then data.rights else ⟦"free"⟧) = "self""#, .unknownOption),
    .condition(#"some x in layers.rights satisfies x = ⟦"free"⟧"#, .unknownOption),
    .condition(#"count(layers.exit[item = ⟦"self"⟧]) > 0"#, .unknownOption),
    .condition(#"list contains(layers.exit, ⟦"self"⟧)"#, .unknownOption),
    // Types
    .condition("⟦size⟧", .typeMismatch), .condition("⟦stakes⟧", .typeMismatch),
    .condition("⟦5⟧", .typeMismatch),
    .condition(#"⟦"shared"⟧"#, .typeMismatch), .condition("⟦layers.exit⟧", .typeMismatch),
    .condition("⟦size + 1⟧", .typeMismatch), .condition("shared and ⟦size⟧", .typeMismatch),
    .condition("⟦stakes⟧ or shared", .typeMismatch), .condition("not(⟦size⟧)", .typeMismatch),
    .condition(#"size = ⟦"3"⟧"#, .typeMismatch), .condition("size > ⟦true⟧", .typeMismatch),
    .condition("shared = ⟦1⟧", .typeMismatch), .condition("stakes = ⟦2⟧", .typeMismatch),
    .condition("stakes = ⟦data.rights⟧", .typeMismatch),
    .condition("data.exit < ⟦data.rights⟧", .typeMismatch),
    .condition("⟦shared < true⟧", .typeMismatch), .condition(#"⟦remark > "a"⟧"#, .typeMismatch),
    .condition("remark = ⟦3⟧", .typeMismatch), .condition(#"size + ⟦"1"⟧ > 2"#, .typeMismatch),
    .condition("⟦data.rights⟧ * 2 > 2", .typeMismatch), .condition("-⟦shared⟧ = 1", .typeMismatch),
    .condition("(if ⟦size⟧ then 1 else 2) > 1", .typeMismatch),
    .condition("(if shared then 1 else ⟦true⟧) = 1", .typeMismatch),
    .condition("sum(layers.score) > ⟦stakes⟧", .typeMismatch),
    .condition("⟦sum(layers.rights)⟧ > 2", .typeMismatch),
    .condition("count(⟦size⟧) > 2", .typeMismatch), .condition("abs(⟦shared⟧) > 1", .typeMismatch),
    .condition("modulo(size, ⟦stakes⟧) = 1", .typeMismatch),
    .condition("size = ⟦layers.score⟧", .typeMismatch),
    .condition("some x in ⟦size⟧ satisfies x > 1", .typeMismatch),
    .condition("every x in layers.score satisfies ⟦x + 1⟧", .typeMismatch),
    .condition("count(layers.score[⟦item + 1⟧]) = 1", .typeMismatch),
    .condition("⟦all(size, shared)⟧", .typeMismatch),
    .condition("⟦max(shared, true)⟧ = true", .typeMismatch), .condition("size in [1..⟦true⟧]", .typeMismatch),
    .condition(#"⟦min(size, data.exit)⟧ = 1"#, .typeMismatch),
    .condition("data.rights between ⟦1⟧ and 2", .typeMismatch),
    // Functions
    .condition("⟦abs(1, 2)⟧ > 1", .wrongShape), .condition("⟦modulo(size)⟧ > 1", .wrongShape),
    .condition("⟦not(shared, shared)⟧", .wrongShape),
    .condition("⟦count(layers.score, layers.score)⟧ > 1", .wrongShape),
    .condition("⟦sum()⟧ > 1", .wrongShape),
    .condition("abs(⟦number⟧: size) > 1", .wrongShape), .condition("abs(n: 1, ⟦n⟧: size) > 1", .wrongShape),
    .condition("⟦modulo(divisor: 2)⟧ > 1", .wrongShape),
    .condition("modulo(dividend: size, ⟦by⟧: 2) > 1", .wrongShape),
    .condition("sum(⟦lst⟧: layers.capacity) > 1", .wrongShape),
    .condition("⟦floor(n: size, scale: 1)⟧ > 1", .wrongShape),
    .condition("⟦cuont⟧(layers.score) > 1", .unknownFunction, suggests: "count"),
    .condition("⟦string length⟧(remark) > 1", .unknownFunction),
    .condition("⟦upper case⟧(remark) = null", .unknownFunction),
    // Constructs
    .condition("some x in ⟦1..3⟧ satisfies x > size", .unsupported),
    .condition("layers.score[item > 1][⟦1⟧] > 1", .unsupported),
    .condition("⟦{⟧a: 1} = null", .unsupported), .condition("size ⟦instance⟧ of number", .unsupported),
    // Syntax
    .condition("size >⟦⟧", .expressionSyntax), .condition("size ⟦==⟧ 3", .expressionSyntax),
    .condition("size > 1 ⟦)⟧", .expressionSyntax), .condition("data ⟦rights⟧ = 1", .expressionSyntax),
    .condition(#"stakes = ⟦"low⟧"#, .expressionSyntax),
    // Places after escapes and characters of several bytes
    .condition(#"stakes = "low" and ⟦shaerd⟧"#, .unknownName, suggests: "shared"),
    .condition(#"remark = "é\\" and ⟦hsared⟧"#, .unknownName, suggests: "shared"),
    .condition("shared\nand\t⟦size⟧", .typeMismatch),
  ]

  static let others: [CompileErrorCase] = [
    // Tables
    .decisions(
      "too few cells",
      [
        RubricText.decision(
          "d",
          #""table": {"inputs": ["stakes", "shared"], "rules": [{"when": ["-", "-"], "then": 1}, {"when": ⟦["-"]⟧, "then": 2}]}"#
        )
      ], .wrongShape),
    .table("an option that no input has", [([#"⟦"medium"⟧"#, "-"], "1")], .unknownOption),
    .table("a number for an option", [(["> ⟦1⟧", "-"], "1")], .typeMismatch),
    .table("an order over booleans", [(["-", "> ⟦true⟧"], "1")], .typeMismatch),
    .table("an interval of options for a boolean", [(["-", #"[⟦"low"⟧.."high"]"#], "1")], .typeMismatch),
    .table("an unknown name in a cell", [(["-", "⟦shard⟧"], "1")], .unknownName),
    .table("a test that adds to a condition", [(["-", "⟦?⟧ + 1"], "1")], .typeMismatch),
    .table("an unknown name as input", inputs: ["⟦stake⟧", "shared"], [(["-", "-"], "1")], .unknownName),
    .table("outputs of two types", [(["-", "true"], "1"), (["-", "false"], "⟦true⟧")], .typeMismatch),
    .table("an option where no options are declared", [(["-", "true"], #"⟦"low"⟧"#)], .typeMismatch),
    .table(
      "an output that is no level", declared: #""type": "level", "#, [(["-", "-"], #"⟦"led"⟧"#)],
      .unknownOption),
    .table("a number for a level", declared: #""type": "level", "#, [(["-", "-"], "⟦2⟧")], .typeMismatch),
    .table(
      "an otherwise that is no level", declared: #""type": "level", "#, [(["-", "-"], #""lead""#)],
      otherwise: #"⟦"none"⟧"#,
      .unknownOption),
    .table(
      "an expression of another type", declared: #""type": "number", "#,
      [(["-", "-"], #"{"expression": "⟦shared⟧"}"#)],
      .typeMismatch),
    .table(
      "a sum of levels", declared: #""type": "level", "#, policy: "collect_sum",
      [(["-", "-"], #"⟦"lead"⟧"#)],
      .typeMismatch),
    .table("the lowest of booleans", policy: "collect_min", [(["-", "-"], "⟦true⟧")], .typeMismatch),
    .table("a priority of numbers", policy: "priority", [(["-", "-"], "⟦1⟧")], .typeMismatch),
    // Expressions
    .decisions("a text as value", [RubricText.expression("d", "⟦remark⟧")], .typeMismatch),
    .decisions("a bare option as value", [RubricText.expression("d", #"⟦"low"⟧"#)], .typeMismatch),
    .decisions("a list as value", [RubricText.expression("d", "⟦layers.score⟧")], .typeMismatch),
    .decisions("null as value", [RubricText.expression("d", "⟦null⟧")], .typeMismatch),
    .decisions(
      "a boolean where a number is declared", [RubricText.expression("d", "⟦shared⟧", #""type": "number""#)],
      .typeMismatch),
    .decisions(
      "a branch that is no level",
      [RubricText.expression("d", #"if shared then "lead" else ⟦"low"⟧"#, #""type": "level""#)],
      .unknownOption),
    .decisions(
      "one finding for all layers",
      [RubricText.expression("d", "⟦capacty⟧ > 1", #""each": "layer""#)], .unknownName, suggests: "capacity"),
    .decisions(
      "nothing about those that read it",
      [
        RubricText.expression("d", "⟦sise⟧ + 1"), RubricText.expression("e", "d + 1"),
        RubricText.decision("g", #""aggregate": {"function": "sum", "of": ["d", "e"]}"#),
      ], .unknownName, suggests: "size"),
    .decisions(
      "behind a \\u escape",
      [#"{"id": "d", "title": "t", "expression": "if remark = \"\u00e9\\u00e9\" then 1 else ⟦sise⟧"}"#],
      .unknownName,
      suggests: "size"),
    // Aggregates
    .decisions(
      "an operand that is not there",
      [RubricText.decision("d", #""aggregate": {"function": "sum", "of": ["data.score", ⟦"data.scores"⟧]}"#)],
      .unknownName, suggests: "data.score"),
    .decisions(
      "a decision that no layer has",
      [RubricText.decision("d", #""aggregate": {"function": "sum", "of": {"each_layer": ⟦"shown"⟧}}"#)],
      .unknownName),
    .decisions(
      "a mean of levels",
      [
        RubricText.decision("shown", #""each": "layer", "ladder": {"score": "score"}"#),
        RubricText.decision("d", #""aggregate": {"function": "mean", "of": {"each_layer": ⟦"shown"⟧}}"#),
      ], .typeMismatch),
    .decisions(
      "a sum of booleans",
      [RubricText.decision("d", #""aggregate": {"function": "sum", "of": [⟦"shared"⟧]}"#)],
      .typeMismatch),
    .decisions(
      "operands of two kinds",
      [
        RubricText.decision("shown", #""each": "layer", "ladder": {"score": "score"}"#),
        RubricText.decision("d", #""aggregate": {"function": "min", "of": ["data.score", ⟦"data.shown"⟧]}"#),
      ], .typeMismatch),
    .decisions(
      "an unequal number of weights",
      [
        RubricText.decision(
          "d",
          #""aggregate": ⟦{"function": "weighted_mean", "of": {"each_layer": "score"}, "weights": [1, 2, 3]}⟧"#
        )
      ], .wrongShape),
    .decisions(
      "an aggregate that is declared a level",
      [
        RubricText.decision(
          "d", #""type": "level", "aggregate": ⟦{"function": "min", "of": {"each_layer": "score"}}⟧"#)
      ],
      .typeMismatch),
    // Ladders
    .decisions(
      "a step to an option that is not there",
      [
        RubricText.decision(
          "d",
          #""type": "ordinal", \#(RubricText.options(["no", "yes"])), "ladder": "#
            + #"{"steps": [{"value": ⟦"yess"⟧, "when": "shared"}]}"#)
      ], .unknownOption, suggests: "yes"),
    .decisions(
      "steps without options",
      [RubricText.decision("d", #""ladder": ⟦{"steps": [{"value": "lead", "when": "shared"}]}⟧"#)],
      .typeMismatch),
    .decisions(
      "a step that is no condition",
      [
        RubricText.decision(
          "d", #""type": "level", "ladder": {"steps": [{"value": "lead", "when": "⟦size⟧"}]}"#)
      ],
      .typeMismatch),
    .decisions(
      "a score that is no number", [RubricText.decision("d", #""ladder": {"score": "⟦stakes⟧"}"#)],
      .typeMismatch),
    // Cycles
    .decisions("of one", [cyclic("d", "d + 1")], .cycle),
    .decisions("of two", [cyclic("a", "b + 1"), RubricText.expression("b", "a")], .cycle),
    .decisions(
      "of three",
      [cyclic("a", "b + 1"), RubricText.expression("b", "c"), RubricText.expression("c", "a * 2")], .cycle),
    .decisions(
      "through a table and an aggregate",
      [
        cyclic("a", "b + 1"),
        RubricText.decision("b", TestTable(policy: nil, inputs: ["c"], rules: [(["> 1"], "1")]).json),
        RubricText.decision("c", #""aggregate": {"function": "sum", "of": ["a", "size"]}"#),
      ], .cycle),
    .decisions(
      "through a cell, an output and a ladder",
      [
        cyclic("a", "b + 1"),
        RubricText.decision("b", TestTable(policy: nil, inputs: ["size"], rules: [(["> c"], "1")]).json),
        RubricText.decision(
          "c",
          TestTable(
            policy: nil, inputs: ["size"],
            rules: [(["-"], #"{"expression": "if e = \"lead\" then 1 else 2"}"#)]
          ).json),
        RubricText.decision("e", #""ladder": {"score": "a"}"#),
      ], .cycle),
    .decisions(
      "through all layers",
      [cyclic("a", "sum(layers.b)"), RubricText.expression("b", "a", #""layers": ["data"]"#)], .cycle),
    .decisions(
      "two apart",
      [
        cyclic("a", "b + 1"), RubricText.expression("b", "a"), cyclic("c", "e + 1"),
        RubricText.expression("e", "c"),
        RubricText.expression("g", "a + c"),
      ], .cycle, .cycle),
    // Names
    .decisions(
      "one name twice",
      [RubricText.expression("d", "1"), #"{"id": ⟦"d"⟧, "title": "t", "expression": "2"}"#],
      .duplicateIdentifier),
    .decisions(
      "the name of a fact", [#"{"id": ⟦"size"⟧, "title": "t", "expression": "2"}"#], .duplicateIdentifier),
    .decisions(
      "the name of a criterion in one layer",
      [#"{"id": ⟦"rights"⟧, "title": "t", "layers": ["data"], "expression": "2"}"#], .duplicateIdentifier),
  ]

  private static func cyclic(_ id: String, _ expression: String) -> String {
    RubricText.expression(id, expression).replacing(#""id": "\#(id)""#, with: #""id": ⟦"\#(id)"⟧"#)
  }
}
