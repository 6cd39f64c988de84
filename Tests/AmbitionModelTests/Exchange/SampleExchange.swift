/// An exchange with every key of docs/formats.md, for tests that change one thing in it. Its digests are made up.
let sampleExchange = #"""
  {
    "format": "ambitie-exchange/1",
    "title": {"nl": "Voorbeeld", "en": "Sample"},
    "practice": false,
    "statement": "Een voorbeeld.",
    "engine": {"name": "ambitie", "version": "0.1.0"},
    "anonymised": {"texts": "removed", "dates": "year", "minimum_group": 5},
    "digests": {
      "head": "00ff",
      "rubrics": [{"id": "tiny", "sha256": "11ff"}],
      "cases": [{"id": "bike", "sha256": "22ff"}, {"id": "bike", "sha256": "33ff"}],
      "all": "44ff"
    },
    "rubrics": [
      {"format": "ambitie-rubric/1", "id": "tiny", "version": "1.0.0", "language": "nl", "title": "Klein",
       "summary": "Een vraag.", "status": "draft", "statement": "Voor de test.", "sources": [],
       "axes": [{"id": "steering", "title": "Sturing", "summary": "Wie."}],
       "layers": [{"id": "data", "title": "Data", "summary": "Gegevens.", "criteria": [
         {"id": "rights", "axis": "steering", "label": "Rechten", "question": "Wie?", "why": "Daarom.", "options": [
           {"id": "market", "label": "Markt", "text": "Markt."}, {"id": "self", "label": "Zelf", "text": "Zelf."}]}]}]}
    ],
    "cases": [
      {"format": "ambitie-case/1", "id": "bike", "rubric": {"id": "tiny", "version": "1.0.0"}, "title": "Fiets",
       "summary": "Telt.", "organisation": "Noord", "theme": "Fietsen", "reference_date": "2022-05-18",
       "answers": {"data": {"rights": "self"}}},
      {"format": "ambitie-case/1", "id": "bike", "rubric": {"id": "tiny", "version": "1.0.0"}, "title": "Fiets",
       "summary": "Telt.", "organisation": "Zuid", "theme": "Fietsen", "reference_date": "2022-05-18",
       "answers": {"data": {"rights": "market"}}}
    ],
    "assessments": [
      {"case": {"id": "bike", "organisation": {"nl": "Noord", "en": "Noord"}, "reference_date": "2022-05-18"},
       "rubric": {"id": "tiny", "version": "1.0.0"},
       "answers": [{"name": "data.rights", "value": "self"}], "decisions": [], "flags": []}
    ]
  }
  """#
