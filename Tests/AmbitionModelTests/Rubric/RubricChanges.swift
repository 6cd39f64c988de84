import AmbitionModel

/// One mistake a row: what it replaces in the sample, where the findings are, and their codes.
let rubricChanges: [ChangedCase] = [
  // Format and identity
  ChangedCase(#""ambitie-rubric/1""#, #"⟦"ambitie-rubric/7"⟧"#, .wrongFormat),
  ChangedCase(#""ambitie-rubric/1""#, #"⟦"ambitie-case/1"⟧"#, .wrongFormat),
  ChangedCase(#""ambitie-rubric/1""#, "⟦1⟧", .wrongType),
  ChangedCase(
    #"{\#n  "$schema": "../rubric.schema.json",\#n  "format": "ambitie-rubric/1","#, "⟦{⟧",
    .missingKey),
  ChangedCase(#""$schema": "../rubric.schema.json""#, #"⟦"schema"⟧: 1"#, .unknownKey),
  ChangedCase(#""id": "sample""#, #""id": ⟦"Sample"⟧"#, .invalidIdentifier),
  ChangedCase(#""version": "1.0.0""#, #""version": ⟦1.0⟧"#, .wrongType),
  ChangedCase(#""version": "1.0.0""#, #""version": ⟦" "⟧"#, .emptyText),
  ChangedCase(#""language": "nl""#, #""language": ⟦"de"⟧"#, .unknownValue),
  ChangedCase(#""status": "proposal""#, #""status": ⟦"done"⟧"#, .unknownValue),
  ChangedCase(#"{"nl": "Een voorstel."}"#, "⟦{⟧}", .missingKey),
  ChangedCase(#"{"nl": "Een voorstel."}"#, #"{"nl": "x", ⟦"fr"⟧: "y"}"#, .unknownKey),
  ChangedCase(#"{"nl": "Een voorstel."}"#, #"{"nl": ⟦""⟧}"#, .emptyText),
  ChangedCase(#"{"nl": "Een voorstel."}"#, "⟦[]⟧", .wrongType),
  ChangedCase(#"{"nl": "Een voorstel."}"#, "⟦null⟧", .wrongType),
  ChangedCase(#""status": "proposal""#, #""status": "proposal", ⟦"status"⟧: "draft""#, .duplicateKey),
  ChangedCase(#""status": "proposal""#, #"⟦"statis"⟧: "proposal""#, .unknownKey),
  // Sources
  ChangedCase(#""kind": "own""#, #""kind": ⟦"blog"⟧"#, .unknownValue),
  ChangedCase(#""https://example.org/a?b=1""#, #"⟦"javascript:alert(1)"⟧"#, .invalidAddress),
  ChangedCase(#""https://example.org/a?b=1""#, #"⟦"https://a b"⟧"#, .invalidAddress),
  ChangedCase(#""2022-05-18""#, #"⟦"2022-02-29"⟧"#, .invalidDate),
  ChangedCase(
    #"{"id": "ours", "#, #"{"id": "ours", "title": "x", "kind": "own"}, {"id": ⟦"ours"⟧, "#,
    .duplicateIdentifier),
  ChangedCase(#"{"id": "ours", "title": "Eigen", "kind": "own"}"#, #"⟦"ours"⟧"#, .wrongType),
  ChangedCase(#"{"id": "ours", "#, #"⟦{⟧"#, .missingKey),
  ChangedCase(
    #""scale": "who", "sources": ["ours"]"#, #""scale": "who", "sources": [⟦"our"⟧]"#, .unknownReference),
  // Axes, scales and options
  ChangedCase(#"[{"id": "steering", "title": "Sturing", "summary": "Wie beslist."}]"#, "⟦7⟧", .wrongType),
  ChangedCase(#""weight": 2"#, #""weight": ⟦0⟧"#, .outOfRange),
  ChangedCase(#""weight": 2"#, #""weight": ⟦-1.5⟧"#, .outOfRange),
  ChangedCase(#""weight": 2"#, #""weight": ⟦1234567890123456789⟧"#, .numberTooLong),
  ChangedCase(#""weight": 2"#, #""weight": ⟦1e31⟧"#, .numberTooLong),
  ChangedCase(#""weight": 2"#, #""weight": ⟦"2"⟧"#, .wrongType),
  ChangedCase(#""rights", "axis": "steering""#, #""rights", "axis": ⟦"stering"⟧"#, .unknownReference),
  ChangedCase(#"{"id": "self""#, #"{"id": ⟦"partner"⟧"#, .duplicateIdentifier),
  ChangedCase(#"["joint"]"#, #"[⟦"self"⟧]"#, .duplicateIdentifier),
  ChangedCase(#"{"id": "locked""#, #"{"id": ⟦"unknown"⟧"#, .invalidIdentifier),
  ChangedCase(
    #"[{"id": "locked", "label": "Nee", "text": "Nee."}, {"id": "free", "label": "Ja", "text": "Ja."}]"#,
    #"⟦[{"id": "free", "label": "Ja", "text": "Ja."}]⟧"#, .outOfRange),
  ChangedCase(
    #""why": "Daarom.", "scale": "who""#, #""why": "Daarom.", "scale": ⟦"wo"⟧"#, .unknownReference
  ),
  ChangedCase(
    #""scale": "who", "sources": ["letter"]"#, #""scale": "who", ⟦"options"⟧: []"#, .conflictingKeys
  ),
  // Layers and names
  ChangedCase(
    #"{"id": "decision", "#,
    #"{"id": ⟦"data"⟧, "title": "x", "summary": "x", "criteria": []}, {"id": "decision", "#,
    .duplicateIdentifier),
  ChangedCase(#"{"id": "exit""#, #"{"id": ⟦"rights"⟧"#, .duplicateIdentifier),
  ChangedCase(#"{"id": "exit""#, #"{"id": ⟦"some"⟧"#, .invalidIdentifier),
  ChangedCase(#""criteria": []"#, #""criteria": ⟦{}⟧"#, .wrongType),
  // Facts
  ChangedCase(#"{"id": "capacity""#, #"{"id": ⟦"exit"⟧"#, .duplicateIdentifier),
  ChangedCase(#"{"id": "shared""#, #"{"id": ⟦"stakes"⟧"#, .duplicateIdentifier),
  ChangedCase(#"{"id": "shared""#, #"{"id": ⟦"data"⟧"#, .duplicateIdentifier),
  ChangedCase(#"{"id": "shared", "type": "boolean""#, #"{"id": "shared", "type": ⟦"bool"⟧"#, .unknownValue),
  ChangedCase(
    #"{"id": "shared", "type": "boolean""#, #"{"id": "shared", "type": "boolean", ⟦"minimum"⟧: 1"#,
    .conflictingKeys),
  ChangedCase(
    #"{"id": "shared", "type": "boolean""#, #"{"id": "shared", "type": "boolean", ⟦"scale"⟧: "who""#,
    .conflictingKeys),
  ChangedCase(#"{"id": "shared", "type": "boolean""#, #"⟦{⟧"id": "shared", "type": "ordinal""#, .missingKey),
  ChangedCase(#""maximum": 1e2"#, #""maximum": ⟦-1⟧"#, .outOfRange),
  ChangedCase(#""number", "each": "layer""#, #""number", "each": ⟦"case"⟧"#, .unknownValue),
  // Levels
  ChangedCase(
    #""sentence": "Wij volgen."},\#n    {"id": "lead", "title": "Voorop", "sentence": "Wij gaan voor.", "threshold": 1.25"#,
    #""sentence": "Wij volgen.", "threshold": 2}, {"id": "lead", "title": "x", "sentence": "x", "threshold": ⟦1.25⟧"#,
    .outOfRange),
  ChangedCase(#"{"id": "lead""#, #"{"id": ⟦"follow"⟧"#, .duplicateIdentifier),
  ChangedCase(#"{"id": "lead""#, #"{"id": ⟦"not_applicable"⟧"#, .invalidIdentifier),
  ChangedCase(
    #"{"id": "lead", "title": "Voorop", "sentence": "Wij gaan voor.", "threshold": 1.25, "requires": "data.exit = \"free\""}"#,
    #"⟦{⟧"id": "lead", "title": "Voorop", "sentence": "x"}"#, .missingKey),
  // Decisions
  ChangedCase(#"{"id": "overall""#, #"{"id": ⟦"stakes"⟧"#, .duplicateIdentifier),
  ChangedCase(#""layers": ["decision"]"#, #""layers": ["decision", ⟦"daata"⟧]"#, .unknownReference),
  ChangedCase(#""layers": ["decision"]"#, #""layers": ["decision", ⟦"decision"⟧]"#, .duplicateIdentifier),
  ChangedCase(#""layers": ["decision"]"#, #""layers": ⟦[]⟧"#, .outOfRange),
  ChangedCase(
    #"{"id": "fits", "title": "Past", "layers": ["decision"]"#,
    #"{"id": ⟦"fits"⟧, "title": "Past", "each": "layer""#, .duplicateIdentifier),
  ChangedCase(
    #""each": "layer", "type": "number""#, #""each": "layer", ⟦"layers"⟧: ["data"], "type": "number""#,
    .conflictingKeys),
  ChangedCase(#""role": "fitting""#, #""role": ⟦"fits"⟧"#, .unknownValue),
  ChangedCase(
    #"{"id": "overall", "title": "Totaal", "aggregate""#,
    #"{"id": "overall", "title": "Totaal", "expression": "1", ⟦"aggregate"⟧"#, .conflictingKeys),
  ChangedCase(
    #"{"id": "fits", "title": "Past", "layers": ["decision"], "expression": "if shared then 1 else 2""#,
    #"⟦{⟧"id": "fits", "title": "Past", "layers": ["decision"]"#, .missingKey),
  ChangedCase(#""expression": "if shared then 1 else 2""#, #""expression": ⟦2⟧"#, .wrongType),
  ChangedCase(#""type": "level""#, #""type": "level", ⟦"scale"⟧: "who""#, .conflictingKeys),
  ChangedCase(#""type": "level""#, #""type": ⟦"levels"⟧"#, .unknownValue),
  ChangedCase(#""function": "min""#, #""function": ⟦"average"⟧"#, .unknownValue),
  ChangedCase(#"{"axis": "steering"}"#, #"{"axis": ⟦"execution"⟧}"#, .unknownReference),
  ChangedCase(#"{"axis": "steering"}"#, "⟦{⟧}", .missingKey),
  ChangedCase(#"{"axis": "steering"}"#, #"⟦"steering"⟧"#, .wrongType),
  ChangedCase(#"["data.score", "stakes"]"#, #"[⟦"data.score.x"⟧, "stakes"]"#, .invalidIdentifier),
  ChangedCase(#"["data.score", "stakes"], "weights": [1, 0.5]"#, "⟦[]⟧", .outOfRange),
  ChangedCase("[1, 0.5]", "⟦[1]⟧", .wrongShape),
  ChangedCase("[1, 0.5]", "[1, ⟦0⟧]", .outOfRange),
  ChangedCase(#"{"score": "score"}"#, "⟦{⟧}", .missingKey),
  ChangedCase(#"{"score": "score"}"#, #"{"score": "score", ⟦"steps"⟧: []}"#, .conflictingKeys),
  ChangedCase(#"{"value": "some_step", "#, "⟦{⟧", .missingKey),
  ChangedCase(#""hit_policy": "first""#, #""hit_policy": ⟦"last"⟧"#, .unknownValue),
  ChangedCase(#""inputs": ["stakes", "shared"]"#, #""inputs": ["stakes", ⟦true⟧]"#, .wrongType),
  ChangedCase(#"["-", "true"]"#, #"⟦["-"]⟧"#, .wrongShape),
  ChangedCase(#"["-", "true"]"#, #"["-", ⟦""⟧]"#, .emptyText),
  ChangedCase(#""then": "self""#, #""then": ⟦[]⟧"#, .wrongType),
  ChangedCase(#"{"when": ["-", "true"]"#, #"{"id": ⟦"big"⟧, "when": ["-", "true"]"#, .duplicateIdentifier),
  ChangedCase(#"{"expression": "stakes"}"#, #"⟦{⟧⟦"value"⟧: 1}"#, .missingKey, .unknownKey),
  // Flags and examples
  ChangedCase(#"{"id": "reinventing""#, #"{"id": ⟦"no_rights"⟧"#, .duplicateIdentifier),
  ChangedCase(#""kind": "too_low""#, #""kind": ⟦"to_low"⟧"#, .unknownValue),
  ChangedCase(#"["letter", "ours"]"#, #"["letter", ⟦"theirs"⟧]"#, .unknownReference),
  ChangedCase(
    #"{"id": "reinventing", "kind": "missed_opportunity", "severity": "low", "when": "shared", "#,
    #"⟦{⟧"id": "reinventing", "kind": "missed_opportunity", "severity": "low", "#, .missingKey),
  ChangedCase(#""advice": "Bel.", "sources": []"#, #""advice": "Bel.", ⟦"source"⟧: []"#, .unknownKey),
  ChangedCase(#""data.rights": "self""#, #""data.rights": "self", ⟦"data.rights"⟧: "self""#, .duplicateKey),
  ChangedCase(#""data.rights": "self""#, #"⟦"Data rights"⟧: "self""#, .invalidIdentifier),
  ChangedCase(#""mixed": "not_applicable""#, #"⟦"mixed.a.b"⟧: 1"#, .invalidIdentifier),
  ChangedCase(#""data.rights": "self""#, #""data.rights": ⟦null⟧"#, .wrongType),
  ChangedCase(
    #"{"answer": "not_applicable"}"#, #"{"answer": "self", "assessor": ⟦"ann"⟧}"#, .unknownReference),
  ChangedCase(#""overall": "unknown""#, #""overall": ⟦[]⟧"#, .wrongType),
  ChangedCase(#"["reinventing"]"#, #"⟦"reinventing"⟧"#, .wrongType),
  ChangedCase(#"["reinventing"]"#, #"[⟦"Re"⟧]"#, .invalidIdentifier),
  ChangedCase(#"["reinventing"]"#, #"[⟦{⟧"kind": "too_low"}]"#, .missingKey),
  ChangedCase(#"["reinventing"]"#, #"[{"flag": "reinventing", "kind": ⟦"low"⟧}]"#, .unknownValue),
  ChangedCase(#"["reinventing"]"#, #"[{"flag": "reinventing", ⟦"kinds"⟧: "too_low"}]"#, .unknownKey),
]
