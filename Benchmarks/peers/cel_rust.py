"""CEL in Rust (PyPI common-expression-language): one program for each flag; means and level are in Python."""

import cel
from protocol import FLAGS, run_flags, written

EQUAL = {"=": "=="}
test = lambda name, operator, score: f"({name} != null && {name} {EQUAL.get(operator, operator)} {score})"
rules = [(flag["id"], cel.compile(written(flag["when"], test, " && ", " || "))) for flag in FLAGS]
run_flags(lambda scores: [name for name, rule in rules if rule.execute(scores)])
