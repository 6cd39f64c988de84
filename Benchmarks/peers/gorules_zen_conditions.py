"""The expressions of GoRules ZEN alone (PyPI zen-engine): one for each flag; means and level are in Python."""

import zen
from protocol import FLAGS, run_flags, written

EQUAL = {"=": "=="}
test = lambda name, operator, score: f"({name} != null and {name} {EQUAL.get(operator, operator)} {score})"
rules = [(flag["id"], zen.compile_expression(written(flag["when"], test))) for flag in FLAGS]
run_flags(lambda scores: [name for name, rule in rules if rule.evaluate(scores)])
