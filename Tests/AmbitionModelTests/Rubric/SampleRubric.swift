/// A rubric with every key of docs/formats.md, for tests that change one thing in it.
let sampleRubric = #"""
  // Comments are welcome.
  {
    "$schema": "../rubric.schema.json",
    "format": "ambitie-rubric/1",
    "id": "sample", "version": "1.0.0", "language": "nl",
    "title": {"nl": "Voorbeeld", "en": "Sample"}, "summary": "Alles een keer.",
    "status": "proposal", "statement": {"nl": "Een voorstel."},
    "sources": [
      {"id": "letter", "title": "Brief", "kind": "government", "url": "https://example.org/a?b=1", "date": "2022-05-18"},
      {"id": "ours", "title": "Eigen", "kind": "own"},
    ],
    "axes": [{"id": "steering", "title": "Sturing", "summary": "Wie beslist."}],
    "scales": [
      {"id": "who", "options": [
        {"id": "supplier", "label": "Leverancier", "text": "De leverancier."},
        {"id": "partner", "label": "Partner", "text": "Een partner.", "value": 1.5, "formerly": ["joint"]},
        {"id": "self", "label": "Zelf", "text": "Wij zelf."}
      ]}
    ],
    "layers": [
      {"id": "data", "title": "Data", "summary": "De gegevens.", "criteria": [
        {"id": "rights", "axis": "steering", "weight": 2, "label": "Rechten", "question": "Van wie?",
         "why": "Daarom.", "scale": "who", "sources": ["letter"]},
        {"id": "exit", "axis": "steering", "label": "Weg", "question": "Kan het?", "why": "Daarom.",
         "options": [{"id": "locked", "label": "Nee", "text": "Nee."}, {"id": "free", "label": "Ja", "text": "Ja."}]}
      ]},
      {"id": "decision", "title": "Besluit", "summary": "Wie beslist.", "criteria": []}
    ],
    "context": [
      {"id": "stakes", "type": "ordinal", "label": "Belang", "question": "Hoe groot?", "why": "Omdat.", "scale": "who", "sources": ["ours"]},
      {"id": "capacity", "type": "number", "each": "layer", "label": "Ruimte", "question": "Hoeveel?", "minimum": 0, "maximum": 1e2},
      {"id": "shared", "type": "boolean", "label": "Samen", "question": "Samen?"},
      {"id": "remark", "type": "text", "label": "Toelichting", "question": "Nog iets?"}
    ],
    "levels": [
      {"id": "follow", "title": "Volgen", "sentence": "Wij volgen."},
      {"id": "lead", "title": "Voorop", "sentence": "Wij gaan voor.", "threshold": 1.25, "requires": "data.exit = \"free\""}
    ],
    "decisions": [
      {"id": "score", "title": "Score", "role": "score", "axis": "steering", "each": "layer", "type": "number",
       "aggregate": {"function": "weighted_mean", "of": {"axis": "steering"}}},
      {"id": "shown", "title": "Getoond", "role": "shown", "each": "layer", "type": "level", "ladder": {"score": "score"}},
      {"id": "overall", "title": "Totaal", "aggregate": {"function": "min", "of": {"each_layer": "shown"}}},
      {"id": "mixed", "title": "Gemengd", "aggregate": {"function": "mean", "of": ["data.score", "stakes"], "weights": [1, 0.5]}},
      {"id": "fits", "title": "Past", "role": "fitting", "layers": ["data"], "type": "ordinal", "scale": "who",
       "table": {"hit_policy": "first", "inputs": ["stakes", "shared"], "rules": [
         {"id": "big", "when": [">= \"partner\"", "-"], "then": "self", "because": "Groot.", "sources": ["letter"]},
         {"when": ["-", "true"], "then": {"expression": "stakes"}}
       ], "otherwise": "supplier"}},
      {"id": "fits", "title": "Past", "layers": ["decision"], "expression": "if shared then 1 else 2"},
      {"id": "steps", "title": "Treden", "type": "ordinal",
       "options": [{"id": "none", "label": "Geen", "text": "Geen."}, {"id": "some_step", "label": "Een", "text": "Een."}],
       "ladder": {"steps": [{"value": "some_step", "when": "shared"}]}}
    ],
    "flags": [
      {"id": "no_rights", "kind": "too_low", "severity": "high", "each": "layer", "when": "score < 1", "title": "Laag",
       "message": "Te laag.", "advice": "Regel het.", "sources": ["letter", "ours"]},
      {"id": "reinventing", "kind": "missed_opportunity", "severity": "low", "when": "shared", "title": "Samen",
       "message": "Kan samen.", "advice": "Bel.", "sources": []}
    ],
    "examples": [
      {"id": "first", "title": "Eerste", "answers": {"data.rights": "self", "data.exit": {"answer": "not_applicable"}, "shared": true, "data.capacity": 3, "stakes": "unknown"},
       "expect": {"values": {"data.score": 2, "data.shown": "lead", "overall": "unknown", "mixed": "not_applicable", "shared": false}, "raised": ["reinventing"], "not_raised": ["data.no_rights"]}}
    ]
  }
  """#
