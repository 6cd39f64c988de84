"""Python by hand: the conditions become one function. `plain.py … orjson` reads with orjson instead of json."""

import json
import sys

from protocol import FLAGS, run_flags, written

EQUAL = {"=": "=="}


def test(criterion, operator, score):
    return f"(s[{criterion!r}] is not None and s[{criterion!r}] {EQUAL.get(operator, operator)} {score})"


lines = ["def flags(s):", "  found = []"]
for flag in FLAGS:
    lines.append(f"  if {written(flag['when'], test)}: found.append({flag['id']!r})")
names = {}
exec("\n".join([*lines, "  return found"]), names)

loads = json.loads
if sys.argv[4:] == ["orjson"]:
    from orjson import loads
run_flags(names["flags"], loads)
