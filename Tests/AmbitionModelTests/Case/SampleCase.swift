/// A case with every key of docs/formats.md, for tests that change one thing in it.
let sampleCase = #"""
  {
    "$schema": "../case.schema.json",
    "format": "ambitie-case/1",
    "id": "snuffelfiets",
    "rubric": {"id": "sample", "version": "1.0.0"},
    "title": "Snuffelfiets", "summary": {"nl": "Meten", "en": "Measuring"}, "organisation": "Provincie", "theme": "Gezond",
    "reference_date": "2022-05-18",
    "assessors": [{"id": "ann", "name": "Ann de Vries"}],
    "sources": [{"id": "site", "title": "Site", "kind": "press", "url": "http://example.org"}],
    "context": {
      "stakes": {"answer": "partner", "confidence": "low"},
      "data.capacity": 0.10,
      "shared": true
    },
    "answers": {
      "data": {
        "rights": {"answer": "self", "rationale": "Contract.", "sources": ["site"], "confidence": "high", "assessor": "ann"},
        "exit": {"answer": "not_applicable", "reason": "Geen leverancier."}
      },
      "decision": {"board": "unknown"}
    }
  }
  """#
