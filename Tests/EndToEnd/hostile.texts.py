"""Cases whose every text holds an escape, a C1 control, a change of direction and a line separator go through every
command and every form of output: none of the four comes out raw.

Needs nothing but Python. The CSV sheet to fill in is left out: it gives texts back exactly, for `import`.
"""

import json
import re

from workspace import Workspace, expect

HOSTILE = "\u001b\u009b\u202e\u2028"
KEPT = ("aerius", "lgr", "snuffelfiets")

space = Workspace()
texts = re.compile(r'("(?:title|summary|organisation|theme|rationale|reason|nl|en|name|publisher)": ")')
escaped = json.dumps(HOSTILE)[1:-1]
for path in (space.path / "cases").glob("*.json"):
    if path.stem in KEPT:
        path.write_text(texts.sub(lambda match: match[1] + escaped, path.read_text()))
    else:
        path.unlink()
lines = [json.dumps(json.loads((space.path / f"cases/{name}.json").read_text())) for name in KEPT]
(space.path / "cases.ndjson").write_text("\n".join(lines) + "\n")

calls = ["report", "report --format markdown", "report --kader samen_tenzij", "deck", "deck --session 2",
         "dashboard", "votes ballot", "exchange", "exchange -o all.json",
         "exchange verify all.json", "exchange verify all.json --json", "score all.json --json",
         "migrate aerius -o -", "format -o - cases/aerius.json", "check", "check --json", "test", "test --json",
         "score --stream --rubric digital_information_product cases.ndjson --detail full",
         "score --stream --rubric digital_information_product cases.ndjson"]
for form in ("text", "markdown", "json", "csv"):
    calls += [f"{command} --format {form}" for command in ("score", "score aerius", "compare", "agree aerius")]
for form in ("text", "markdown", "json"):
    calls += [f"{command} --format {form}" for command in (
        "explain aerius", "next aerius", "whatif aerius --set application.change=joint", "path aerius --fit",
        "robust aerius --draws 200", "consistency", "kader samen_tenzij", "migrate cases --dry-run")]

told = 0
for call in calls:
    result = space.run(*call.split(), status=(0, 1))
    told += "AERIUS" in result.stdout
    for character in HOSTILE:
        for text in (result.stdout, result.stderr):
            place = text.find(character)
            expect(place < 0, f"'{call}' writes {character!r} raw: {text[max(0, place - 40):place + 20]!r}")
expect(told > 20, "the cases are in what was written")
