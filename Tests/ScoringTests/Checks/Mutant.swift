import AmbitionModel
import TestSupport
import Testing

/// The shipped rubric with one thing broken, and the code that must tell.
struct Mutant: Sendable, CustomTestStringConvertible {
  let name: String
  let code: Diagnostic.Code
  let edit: @Sendable (inout JSONValue) throws -> Void

  init(_ name: String, _ code: Diagnostic.Code, _ edit: @escaping @Sendable (inout JSONValue) throws -> Void)
  {
    self.name = name
    self.code = code
    self.edit = edit
  }

  var testDescription: String { name }

  /// Whether the examples of the rubric are what it takes to tell.
  var isAboutExamples: Bool { code == .failingExample || Self.examples.contains { $0.name == name } }

  static let all = levels + conditions + tables + questions + texts + names + examples

  /// One for each code, and of the others some.
  static var tried: [Mutant] {
    var codes: Set<Diagnostic.Code> = []
    let first = all.filter { codes.insert($0.code).inserted }
    let rest = all.filter { mutant in !first.contains { $0.name == mutant.name } }
    return first + Breadth.trials(rest, oneIn: 8)
  }

  private static func flag(
    _ id: String, _ when: String, kind: String = "missed_opportunity", _ more: String = #""layers": ["data"]"#
  ) -> String {
    """
    {"id": "\(id)", "kind": "\(kind)", "severity": "low", \(more), "when": "\(when)",
    "title": {"nl": "Proef", "en": "Trial"}, "message": {"nl": "Proef.", "en": "Trial."},
    "advice": {"nl": "Proef.", "en": "Trial."}, "sources": ["own_proposal"]}
    """
  }

  private static let levels = [
    Mutant("a threshold above the maximum", .unreachableOutcome) {
      try $0.set("levels/lead/threshold", to: "3.5")
    },
    Mutant("a threshold below the one before", .outOfRange) {
      try $0.set("levels/lead/threshold", to: "1.2")
    },
    Mutant("a requirement that contradicts itself", .unreachableOutcome) {
      try $0.set("levels/direct/requires", to: #""change = \"market\" and change = \"province\"""#)
    },
    Mutant("a requirement that the threshold rules out", .unreachableOutcome) {
      try $0.set("levels/lead/requires", to: #""change = \"province\" and rights = \"market\"""#)
    },
    Mutant("a requirement that holds for the lower option only", .fallingScore) {
      try $0.set("levels/lead/requires", to: #""change = \"joint\" and knowledge = \"expert\"""#)
    },
    Mutant("a flipped comparison in a requirement", .fallingScore) {
      try $0.set("levels/direct/requires", to: #""change <= \"joint\"""#)
    },
    Mutant("weights that put a level out of reach", .unreachableOutcome) {
      for layer in ["data", "infrastructure", "application", "decision"] {
        try $0.set("layers/\(layer)/criteria/rights/weight", to: "20")
      }
      try $0.set("levels/lead/requires", to: #""rights <= \"joint\"""#)
    },
    Mutant("reversed values of options", .fallingScore) { root in
      for (index, option) in ["market", "partner", "joint", "province"].enumerated() {
        try root.set("layers/data/criteria/rights/options/\(option)/value", to: "\(3 - index)")
      }
    },
    Mutant("two values of options swapped", .fallingScore) {
      try $0.set("layers/application/criteria/knowledge/options/none/value", to: "1")
      try $0.set("layers/application/criteria/knowledge/options/user/value", to: "0")
    },
    Mutant("an option below all others", .fallingScore) {
      try $0.set("layers/decision/criteria/exit/options/free/value", to: "-1")
    },
  ]

  private static let conditions = [
    Mutant("a flag that contradicts itself", .neverRaised) {
      try $0.insert(flag("trial", #"rights = \"market\" and rights = \"province\""#), into: "flags")
    },
    Mutant("a flag that the ladder rules out", .neverRaised) {
      try $0.insert(flag("trial", #"shown = \"lead\" and change < \"province\""#), into: "flags")
    },
    Mutant("a flag that the arithmetic rules out", .neverRaised) {
      try $0.insert(
        flag("trial", #"rights = \"market\" and change = \"market\" and steering > 1.3"#), into: "flags")
    },
    Mutant("a flag that a table rules out", .neverRaised) {
      let layers = #""layers": ["infrastructure"]"#
      try $0.insert(
        flag("trial", #"fitting = \"follow\" and sensitivity = \"special\""#, layers), into: "flags")
    },
    Mutant("a flag beyond the bounds of a number", .neverRaised) {
      try $0.insert(
        #"{"id": "staff", "type": "number", "minimum": 0, "maximum": 10, "label": {"nl": "A", "en": "B"}, "question": {"nl": "A?", "en": "B?"}}"#,
        into: "context")
      try $0.insert(flag("plenty", "staff >= 5"), into: "flags")
      try $0.insert(flag("trial", "staff > 10"), into: "flags")
    },
    Mutant("a condition that always holds", .alwaysRaised) {
      try $0.insert(flag("trial", #"stakes >= \"low\""#), into: "flags")
    },
    Mutant("a tautology in two parts", .alwaysRaised) {
      try $0.insert(flag("trial", #"rights <= \"partner\" or rights > \"partner\""#), into: "flags")
    },
    Mutant("a flipped comparison between levels", .contradictingFlags) {
      try $0.set("flags/too_high/when", to: #""shown <= fitting""#)
    },
    Mutant("too low and too high about one thing", .contradictingFlags) {
      let more = #""layers": ["data"], "about": "rights""#
      try $0.insert(flag("trial", #"rights <= \"partner\""#, kind: "too_high", more), into: "flags")
    },
    Mutant("a flag of the other kind", .contradictingKind) {
      try $0.set("flags/no_data_rights/kind", to: #""too_high""#)
    },
    Mutant("a flag of the other kind about a fact", .contradictingKind) {
      try $0.set("flags/no_successor/kind", to: #""too_high""#)
    },
    Mutant("a flag of the other kind that tests several things", .contradictingKind) {
      try $0.set("flags/decides_without_voice/kind", to: #""too_high""#)
    },
    Mutant("a flag under two ids", .sameRule) {
      try $0.insert(flag("trial", #"not(rights > \"market\")"#), into: "flags")
    },
    Mutant("a decision under two ids", .sameRule) {
      try $0.insert(
        #"""
        {"id": "trial", "title": {"nl": "A", "en": "B"}, "role": "shown", "each": "layer", "type": "level",
        "ladder": {"score": "steering"}}
        """#, into: "decisions")
    },
    Mutant("a part that follows from another", .idleCondition) {
      try $0.set("flags/no_data_rights/when", to: #""rights = \"market\" and rights <= \"partner\"""#)
    },
    Mutant("a possibility that another part rules out", .idleCondition) {
      try $0.set(
        "flags/no_way_back/when",
        to: #""exit = \"locked\" and (stakes = \"high\" or (exit = \"free\" and stakes = \"low\"))""#)
    },
    Mutant("a flipped comparison in a flag", .failingExample) {
      try $0.set(
        "flags/reinventing/when", to: #""shared_facility = \"available\" and build != \"province\"""#)
    },
    Mutant("a misspelt name", .unknownName) {
      try $0.set("flags/no_data_rights/when", to: #""rihgts = \"market\"""#)
    },
    Mutant("a misspelt option", .unknownOption) {
      try $0.set("flags/no_data_rights/when", to: #""rights = \"markt\"""#)
    },
    Mutant("a question compared with a number", .typeMismatch) {
      try $0.set("flags/no_data_rights/when", to: #""rights > 2""#)
    },
    Mutant("a condition that breaks off", .expressionSyntax) {
      try $0.set("flags/no_data_rights/when", to: #""rights = \"market\" and""#)
    },
  ]

  private static let tables = [
    Mutant("a row dropped", .tableGap) { try $0.remove("decisions/executor/table/rules/3") },
    Mutant("a row twice", .tableOverlap) {
      try $0.insert(
        #"{"when": ["\"market\"", "\"market\""], "then": "market"}"#, into: "decisions/executor/table/rules")
    },
    Mutant("a row twice in a table of maxima", .deadRow) {
      try $0.insert(
        #"{"when": ["\"special\""], "then": "direct"}"#, into: "decisions/duty/table/rules")
    },
    Mutant("rows that meet in one number", .tableOverlap) {
      try $0.set("decisions/choice/table/rules/0/when/0", to: #""<= 1.5""#)
    },
    Mutant("rows that leave one number out", .tableGap) {
      try $0.set("decisions/choice/table/rules/2/when/0", to: #""> 1.5""#)
    },
    Mutant("swapped bounds", .deadRow) {
      try $0.set("decisions/choice/table/rules/2/when/0", to: #""[3..1.5]""#)
    },
    Mutant("a flipped comparison in a table", .tableOverlap) {
      try $0.set("decisions/choice/table/rules/0/when/0", to: #""> 1.5""#)
    },
    Mutant("no row for all other cases", .tableGap) { try $0.remove("decisions/duty/table/rules/base") },
    Mutant("a first row that takes everything", .deadRow) {
      try $0.set("decisions/executor/table/hit_policy", to: #""first""#)
      try $0.insert(
        #"{"when": ["-", "-"], "then": "mixed"}"#, into: "decisions/executor/table/rules", at: 0)
    },
    Mutant("a row for what is not applicable that does not say so", .onlyNotApplicable) {
      try $0.set("decisions/executor/table/hit_policy", to: #""first""#)
      try $0.insert(#"{"when": ["-", "-"], "then": "mixed"}"#, into: "decisions/executor/table/rules")
    },
    Mutant("a power that gets too large", .tooLargeResult) {
      try $0.insert(
        #"{"id": "trial", "title": {"nl": "A", "en": "B"}, "role": "score", "axis": "steering", "each": "layer", "expression": "(steering + 1) ** 70"}"#,
        into: "decisions")
    },
    Mutant("rows of an any table that disagree", .tableOverlap) {
      try $0.set("decisions/executor/table/hit_policy", to: #""any""#)
      try $0.insert(
        #"{"when": ["\"market\"", "-"], "then": "mixed"}"#, into: "decisions/executor/table/rules")
    },
    Mutant("an option that no row gives", .unreachableOutcome) {
      try $0.insert(
        #"{"id": "nobody", "label": {"nl": "A", "en": "B"}, "text": {"nl": "A.", "en": "B."}}"#,
        into: "decisions/executor/options")
    },
    Mutant("bands that skip a number that does not occur", .numberBands) {
      try $0.insert(
        #"""
        {"id": "trial", "title": {"nl": "A", "en": "B"}, "role": "choice", "layers": ["data"], "type": "boolean",
        "table": {"inputs": ["steering"], "rules": [{"when": ["<= 1.5"], "then": true}, {"when": [">= 1.51"], "then": false}]}}
        """#, into: "decisions")
    },
    Mutant("a row with a cell too few", .wrongShape) {
      try $0.remove("decisions/executor/table/rules/0/when/1")
    },
    Mutant("an outcome that does not exist", .unknownOption) {
      try $0.set("decisions/executor/table/rules/0/then", to: #""markt""#)
    },
    Mutant("a decision that depends on itself", .cycle) {
      try $0.set("decisions/within_room/aggregate/of", to: #"["need", "fitting"]"#)
    },
    Mutant("a decision that nothing uses", .unusedDecision) {
      try $0.insert(
        #"{"id": "trial", "title": {"nl": "A", "en": "B"}, "each": "layer", "expression": "steering + execution"}"#,
        into: "decisions")
    },
  ]

  private static let questions = [
    Mutant("a fact that no rule reads", .irrelevantQuestion) {
      try $0.insert(
        #"{"id": "trial", "type": "boolean", "label": {"nl": "A", "en": "B"}, "question": {"nl": "A?", "en": "B?"}}"#,
        into: "context")
    },
    Mutant("a fact that a rule reads in vain", .irrelevantQuestion) {
      try $0.set(
        "flags/sole_supplier/when",
        to: #""peers >= \"some\" and (suppliers = \"one\" or suppliers != \"one\")""#)
    },
    Mutant("a question asked twice", .sameQuestion) {
      try $0.insert(
        #"{"id": "trial", "type": "boolean", "label": {"nl": "A", "en": "B"}, "question": {"nl": "A?", "en": "B?"}}"#,
        into: "context")
      try $0.insert(
        #"{"id": "again", "type": "boolean", "label": {"nl": "C", "en": "D"}, "question": {"nl": "C?", "en": "b"}}"#,
        into: "context")
    },
    Mutant("two options that count for the same", .indistinctOptions) {
      try $0.set("layers/data/criteria/quality/options/joint/value", to: "1.5")
    },
    Mutant("a scale that nothing uses", .unusedScale) {
      try $0.insert(
        #"{"id": "trial", "options": [{"id": "a", "label": {"nl": "A", "en": "B"}, "text": {"nl": "A.", "en": "B."}}, {"id": "b", "label": {"nl": "B", "en": "C"}, "text": {"nl": "B.", "en": "C."}}]}"#,
        into: "scales")
    },
  ]

  private static let texts = [
    Mutant("a text in one language", .missingTranslation) {
      try $0.remove("flags/no_exit/advice/en")
    },
    Mutant("a title of a source in one language", .missingTranslation) {
      try $0.remove("sources/own_proposal/title/en")
    },
    Mutant("a title of an example in one language", .missingTranslation) {
      try $0.insert(
        #"{"id": "trial", "title": {"nl": "Proef"}, "answers": {}, "expect": {}}"#, into: "examples")
    },
    Mutant("English copied into Dutch", .copiedLanguage) {
      try $0.exchange("flags/no_exit/title/en", "flags/no_exit/title/nl")
      try $0.set("flags/no_exit/title/en", to: #""No way out""#)
      try $0.set("flags/no_exit/title/nl", to: #""No way out""#)
    },
    Mutant("languages exchanged", .copiedLanguage) {
      try $0.exchange("flags/no_exit/message/en", "flags/no_exit/message/nl")
    },
    Mutant("texts of two flags swapped", .swappedTexts) { root in
      for key in ["title", "message", "advice"] {
        try root.exchange("flags/no_successor/\(key)", "flags/reinventing/\(key)")
      }
    },
    Mutant("a sentence of 25 words", .longSentence) {
      let words = Array(repeating: "woord", count: 25).joined(separator: " ")
      try $0.set("levels/follow/sentence/nl", to: #""\#(words).""#)
    },
    Mutant("a flag without a source", .silentFlag) { try $0.set("flags/no_exit/sources", to: "[]") },
  ]

  private static let names = [
    Mutant("two flags that differ by an underscore", .lookalikeIdentifiers) {
      try $0.insert(flag("noexit", #"rights = \"partner\""#), into: "flags")
    },
    Mutant("two flags of one name", .duplicateIdentifier) {
      try $0.insert(flag("no_exit", #"rights = \"partner\""#), into: "flags")
    },
    Mutant("a level renamed in one place", .unknownOption) {
      try $0.set("levels/join/id", to: #""joined""#)
    },
    Mutant("a misspelt key", .unknownKey) { try $0.set("flags/no_exit/advise", to: #""A.""#) },
    Mutant("a source that is not listed", .unknownReference) {
      try $0.set("flags/no_exit/sources", to: #"["nowhere"]"#)
    },
  ]

  private static let examples = [
    Mutant("an example with a misspelt question", .unknownReference) {
      try $0.insert(
        #"{"id": "trial", "answers": {"data.rigths": "market"}, "expect": {"raised": ["data.no_data_rights"]}}"#,
        into: "examples")
    },
    Mutant("an example with a misspelt flag", .unknownReference) {
      try $0.insert(
        #"{"id": "trial", "answers": {"data.rights": "market"}, "expect": {"raised": ["data.no_data_right"]}}"#,
        into: "examples")
    },
    Mutant("an example with a misspelt level", .unknownOption) {
      try $0.insert(
        #"{"id": "trial", "answers": {"data.rights": "market"}, "expect": {"values": {"data.shown": "led"}}}"#,
        into: "examples")
    },
    Mutant("an example that expects what does not follow", .failingExample) {
      try $0.insert(
        #"{"id": "trial", "answers": {"data.rights": "market"}, "expect": {"not_raised": ["data.no_data_rights"]}}"#,
        into: "examples")
    },
    Mutant("an example that expects what is still open", .failingExample) {
      try $0.insert(
        #"{"id": "trial", "answers": {"data.rights": "market"}, "expect": {"values": {"data.shown": "follow"}}}"#,
        into: "examples")
    },
    Mutant("an example that contradicts itself", .failingExample) {
      try $0.insert(
        #"{"id": "trial", "answers": {"data.rights": "market"}, "expect": {"raised": ["data.no_data_rights"], "not_raised": ["data.no_data_rights"]}}"#,
        into: "examples")
    },
  ]
}
