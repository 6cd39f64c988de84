/// A kader with every key of docs/formats.md, for tests that change one thing in it.
let sampleKader = #"""
  {
    "$schema": "../kader.schema.json",
    "format": "ambitie-kader/1",
    "id": "in_charge", "version": "1.0.0",
    "rubric": {"id": "sample", "version": "2.0.0"},
    "title": "Aan het stuur",
    "status": "adopted",
    "adopted": {"date": "2022-10-05", "by": {"nl": "Provinciale Staten", "en": "The provincial council"}},
    "statement": "Van ons.", "principle": {"nl": "Pas toe of leg uit.", "en": "Apply or explain."},
    "sources": [{"id": "own", "title": "Eigen", "kind": "own"}],
    "rules": [
      {"id": "exit", "title": "Weg", "wording": "Wij willen weg kunnen.", "why": "Daarom.",
       "layers": ["data", "application"], "when": "build = \"market\"", "requires": "exit >= \"planned\"", "sources": ["own"]},
      {"id": "level", "title": "Niveau", "wording": "Wij willen sturen.", "why": "Daarom.",
       "each": "layer", "minimum": "direct", "sources": []},
      {"id": "exact", "title": "Precies", "wording": "Wij willen meesturen.", "why": "Daarom.",
       "target": "join", "sources": []}
    ]
  }
  """#
