/// A small rubric with every role and kind of flag, so that goldens do not depend on the shipped one.
let sampleRubric = #"""
  {
    "format": "ambitie-rubric/1", "id": "sample", "version": "1.0.0", "language": "nl", "status": "proposal",
    "title": {"nl": "Voorbeeld", "en": "Sample"}, "summary": {"nl": "Klein.", "en": "Small."},
    "statement": {"nl": "Een voorstel.", "en": "A proposal."},
    "sources": [{"id": "report", "title": {"nl": "Rapport", "en": "Report"}, "kind": "government",
      "url": "https://example.org/rapport?id=1_2", "date": "2022-05-18"}],
    "axes": [
      {"id": "steering", "title": {"nl": "Sturing", "en": "Steering"}, "summary": {"nl": "Wie beslist.", "en": "Who decides."}},
      {"id": "execution", "title": {"nl": "Uitvoering", "en": "Execution"}, "summary": {"nl": "Wie het doet.", "en": "Who does it."}}
    ],
    "scales": [{"id": "who", "options": [
      {"id": "supplier", "label": {"nl": "Leverancier", "en": "Supplier"}, "text": {"nl": "Een bedrijf.", "en": "A company."}},
      {"id": "partner", "label": {"nl": "Partner", "en": "Partner"}, "text": {"nl": "Een partner.", "en": "A partner."}},
      {"id": "self", "label": {"nl": "Zelf", "en": "Self"}, "text": {"nl": "Wij zelf.", "en": "We do."}}
    ]}],
    "layers": [
      {"id": "data", "title": {"nl": "Data", "en": "Data"}, "summary": {"nl": "Gegevens.", "en": "Data."}, "criteria": [
        {"id": "rights", "axis": "steering", "weight": 2, "label": {"nl": "Rechten", "en": "Rights"},
          "question": {"nl": "Wie heeft de rechten?", "en": "Who has the rights?"},
          "why": {"nl": "Zonder rechten geen hergebruik.", "en": "No second use without rights."}, "scale": "who"},
        {"id": "change", "axis": "steering", "label": {"nl": "Wensen", "en": "Wishes"},
          "question": {"nl": "Wie beslist over wensen?", "en": "Who decides about wishes?"},
          "why": {"nl": "Wie beslist, stuurt.", "en": "Deciding is steering."}, "scale": "who"},
        {"id": "build", "axis": "execution", "label": {"nl": "Bouwen", "en": "Building"},
          "question": {"nl": "Wie bouwt?", "en": "Who builds?"}, "why": {"nl": "Wie bouwt, weet.", "en": "Builders know."}, "scale": "who"}
      ]},
      {"id": "decision", "title": {"nl": "Besluitvorming", "en": "Decision"}, "summary": {"nl": "Besluit.", "en": "Decision."}, "criteria": [
        {"id": "rights", "axis": "steering", "label": {"nl": "Bevoegdheid", "en": "Authority"},
          "question": {"nl": "Wie mag besluiten?", "en": "Who may decide?"}, "why": {"nl": "Besluiten is sturen.", "en": "Deciding is steering."}, "scale": "who"},
        {"id": "build", "axis": "execution", "label": {"nl": "Analyse", "en": "Analysis"},
          "question": {"nl": "Wie rekent?", "en": "Who calculates?"}, "why": {"nl": "Wie rekent, weet.", "en": "Knowing."}, "scale": "who"}
      ]}
    ],
    "context": [{"id": "stakes", "type": "ordinal", "label": {"nl": "Belang", "en": "Stakes"},
      "question": {"nl": "Wat staat er op het spel?", "en": "What is at stake?"}, "why": {"nl": "Veel belang vraagt sturing.", "en": "High stakes ask for steering."},
      "options": [
        {"id": "low", "label": {"nl": "Klein", "en": "Low"}, "text": {"nl": "Weinig.", "en": "Little."}},
        {"id": "high", "label": {"nl": "Groot", "en": "High"}, "text": {"nl": "Veel.", "en": "A lot."}}
      ]}],
    "levels": [
      {"id": "follow", "title": {"nl": "Volgen", "en": "Follow"}, "sentence": {"nl": "We nemen wat er is.", "en": "We take what there is."}},
      {"id": "join", "title": {"nl": "Meesturen", "en": "Join"}, "sentence": {"nl": "We praten mee.", "en": "We have a say."}, "threshold": 0.75},
      {"id": "lead", "title": {"nl": "Leiden", "en": "Lead"}, "sentence": {"nl": "We gaan voor.", "en": "We go first."}, "threshold": 1.5,
        "requires": "rights = \"self\""}
    ],
    "decisions": [
      {"id": "steering", "title": {"nl": "Mate van sturing", "en": "Degree of steering"}, "role": "score", "axis": "steering", "each": "layer",
        "type": "number", "aggregate": {"function": "weighted_mean", "of": {"axis": "steering"}}},
      {"id": "shown", "title": {"nl": "Niveau nu", "en": "Level now"}, "role": "shown", "each": "layer", "type": "level", "ladder": {"score": "steering"}},
      {"id": "choice", "title": {"nl": "Soort keuze", "en": "Kind of choice"}, "role": "choice", "each": "layer", "type": "ordinal",
        "options": [
          {"id": "outsourced", "label": {"nl": "Uitbesteed", "en": "Outsourced"}, "text": {"nl": "Anderen sturen en doen.", "en": "Others steer and do."}},
          {"id": "directed", "label": {"nl": "Regie", "en": "Directed"}, "text": {"nl": "Wij sturen, anderen doen.", "en": "We steer, others do."}},
          {"id": "own", "label": {"nl": "Eigen regie en uitvoering", "en": "Own"}, "text": {"nl": "Wij sturen en doen.", "en": "We steer and do."}}
        ],
        "table": {"inputs": ["steering", "build"], "rules": [
          {"when": ["< 1", "-"], "then": "outsourced", "because": {"nl": "De sturing ligt bij anderen.", "en": "Others steer."}, "sources": ["report"]},
          {"when": [">= 1", "<= \"partner\""], "then": "directed", "because": {"nl": "Wij sturen, anderen doen.", "en": "We steer, others do."}},
          {"when": [">= 1", "\"self\""], "then": "own"}
        ]}},
      {"id": "executor", "title": {"nl": "Wie het werk doet", "en": "Who does the work"}, "role": "executor", "each": "layer", "type": "ordinal",
        "scale": "who", "expression": "build"},
      {"id": "need", "title": {"nl": "Wat de situatie vraagt", "en": "What the situation asks"}, "each": "layer", "type": "level",
        "table": {"hit_policy": "collect_max", "inputs": ["stakes"], "rules": [
          {"when": ["-"], "then": "follow", "because": {"nl": "Volgen is vaak genoeg.", "en": "Following is often enough."}},
          {"when": ["\"high\""], "then": "join", "because": {"nl": "Er staat veel op het spel.", "en": "A lot is at stake."}, "sources": ["report"]}
        ]}},
      {"id": "fitting", "title": {"nl": "Niveau dat past", "en": "Level that fits"}, "role": "fitting", "each": "layer", "type": "level",
        "aggregate": {"function": "max", "of": ["need"]}},
      {"id": "case_shown", "title": {"nl": "Niveau van het geheel", "en": "Level of the whole"}, "role": "shown", "type": "level",
        "aggregate": {"function": "min", "of": {"each_layer": "shown"}}}
    ],
    "flags": [
      {"id": "too_low", "kind": "too_low", "severity": "high", "each": "layer", "when": "shown < fitting", "title": {"nl": "Lager dan past", "en": "Lower than fits"},
        "message": {"nl": "De sturing is te klein.", "en": "Too little steering."}, "advice": {"nl": "Vraag een stem.", "en": "Ask for a say."}, "sources": ["report"]},
      {"id": "too_high", "kind": "too_high", "severity": "low", "each": "layer", "when": "shown > fitting", "title": {"nl": "Hoger dan nodig", "en": "Higher than needed"},
        "message": {"nl": "Dit kost meer dan nodig.", "en": "This costs more than needed."}, "advice": {"nl": "Doe minder.", "en": "Do less."}, "sources": []},
      {"id": "chance", "kind": "missed_opportunity", "severity": "medium", "layers": ["data"], "when": "rights = \"self\" and build = \"supplier\"",
        "title": {"nl": "Delen kan", "en": "Sharing is possible"}, "message": {"nl": "U mag deze data delen.", "en": "You may share these data."},
        "advice": {"nl": "Deel ze.", "en": "Share them."}, "sources": ["report"]},
      {"id": "crossed", "kind": "inconsistency", "severity": "medium", "when": "data.rights = \"supplier\" and decision.rights = \"self\"",
        "title": {"nl": "Besluit zonder data", "en": "Decision without data"}, "message": {"nl": "U besluit met data van een ander.", "en": "You decide with data of others."},
        "advice": {"nl": "Leg rechten vast.", "en": "Settle the rights."}, "sources": []}
    ]
  }
  """#

/// A rubric without levels, choices and flags: only scores, also of the whole.
let scoresRubric = #"""
  {
    "format": "ambitie-rubric/1", "id": "scores", "version": "2.0.0", "language": "en", "status": "draft",
    "title": "Scores", "summary": "Only scores.", "statement": "A draft.", "sources": [],
    "axes": [{"id": "maturity", "title": "Maturity", "summary": "How far."}],
    "layers": [{"id": "policy", "title": "Policy", "summary": "Rules.", "criteria": [
      {"id": "written", "axis": "maturity", "label": "Written", "question": "Is it written down?", "why": "Paper stays.",
        "options": [{"id": "no", "label": "No", "text": "No."}, {"id": "half", "label": "Half", "text": "Half.", "value": 0.5}, {"id": "yes", "label": "Yes", "text": "Yes."}]}
    ]}],
    "decisions": [
      {"id": "score", "title": "Maturity score", "role": "score", "axis": "maturity", "each": "layer", "type": "number",
        "aggregate": {"function": "mean", "of": {"axis": "maturity"}}},
      {"id": "total", "title": "Total", "role": "score", "type": "number", "expression": "policy.score / 3"}
    ]
  }
  """#
