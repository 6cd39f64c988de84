"""rule-engine (PyPI rule-engine): one rule for each flag; means and level are in Python."""

import rule_engine
from protocol import FLAGS, run_flags, written

EQUAL = {"=": "=="}
test = lambda name, operator, score: f"({name} != null and {name} {EQUAL.get(operator, operator)} {score})"
rules = [(flag["id"], rule_engine.Rule(written(flag["when"], test))) for flag in FLAGS]
run_flags(lambda scores: [name for name, rule in rules if rule.matches(scores)])
