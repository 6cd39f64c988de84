"""The script of the form reads typed numbers and days as the table of examples says, which the tool is held to as well.

Needs Node.js: apt-get install --no-install-recommends nodejs
"""

import json
import subprocess

from workspace import ROOT, expect, require_program

node = require_program("node", "--no-install-recommends nodejs")
examples = ROOT / "Tests" / "AmbitionModelTests" / "Fixtures" / "typed"
script = (ROOT / "Sources" / "ambitie" / "Telling" / "Assets" / "typed_values.js").read_text()

for name, function in (("numbers", "typedNumber"), ("dates", "typedDate")):
    rows = json.loads((examples / f"{name}.json").read_text())
    expect(len(rows) > 100, f"{len(rows)} examples of {name}")
    asked = json.dumps([row[:2] for row in rows])
    code = f"{script}\nconsole.log(JSON.stringify({asked}.map((row) => {function}(...row))))"
    result = subprocess.run([node, "-"], input=code, capture_output=True, text=True, timeout=60)
    expect(result.returncode == 0, result.stderr)
    wrong = [(row, got) for row, got in zip(rows, json.loads(result.stdout)) if row[2] != got]
    expect(not wrong, f"{len(wrong)} {name}: {wrong[:20]}")
