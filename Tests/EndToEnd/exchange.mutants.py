"""Exchange files in which one value was changed: `exchange verify` reports each of them, in real rubrics and cases.

Needs nothing but Python. MUTANTS says how many (40), SEED which (1). The digests are also worked out here, with
Python's own JSON and SHA-256.
"""

import hashlib
import json
import os
import random
import re

from workspace import Workspace, expect

space = Workspace()
space.run("exchange", "aerius", "preconditions", "-o", "x.json")
space.run("exchange", "verify", "x.json")
text = (space.path / "x.json").read_text()


class Digits(float):
    """A number that is written as it was read."""

    def __new__(cls, digits):
        number = super().__new__(cls, digits)
        number.digits = digits
        return number

    def __repr__(self):
        return self.digits


def canonical(value):
    """RFC 8785, with numbers as they are written."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(inner)}" for key, inner in members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return repr(value) if isinstance(value, Digits) else json.dumps(value, ensure_ascii=False)


def digest(value):
    return hashlib.sha256(canonical(value).encode()).hexdigest()


exchange = json.loads(text, parse_float=Digits)
digests = exchange["digests"]
expect(len(exchange["cases"]) == 2 and len(exchange["rubrics"]) == 2, "two cases with two rubrics")
for kind in ("rubrics", "cases"):
    expect([part["sha256"] for part in digests[kind]] == [digest(part) for part in exchange[kind]], f"digests of {kind}")
parts = ("digests", "rubrics", "cases", "assessments")
head = {key: value for key, value in exchange.items() if key not in parts}
expect(digests["head"] == digest(head), "the digest of the head")
listed = {key: value for key, value in digests.items() if key != "all"}
expect(digests["all"] == digest(listed), "the digest of all digests")

values = list(re.finditer(r'"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null', text))
statuses = {}
for found in random.Random(int(os.environ.get("SEED", 1))).sample(values, int(os.environ.get("MUTANTS", 40))):
    old = found.group()
    new = {"true": "false", "false": "true"}.get(old) or (old[:-1] + 'x"' if old[0] == '"' else "1" + old)
    (space.path / "mutant.json").write_text(text[:found.start()] + new + text[found.end():])
    result = space.run("exchange", "verify", "mutant.json", status=(1, 2))
    expect(result.stdout or result.stderr, f"a message about {old} at {found.start()}")
    statuses[result.returncode] = statuses.get(result.returncode, 0) + 1
print(f"{len(values)} keys and values; of those changed, by exit status: {statuses}")
