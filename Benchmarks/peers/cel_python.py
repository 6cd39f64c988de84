"""CEL in Python (PyPI cel-python): one program for each flag; means and level are in Python.

It compares no number with null, so that an absent answer is -1.
"""

import celpy
from protocol import FLAGS, run_flags, written

EQUAL = {"=": "=="}
test = lambda name, operator, score: f"({name} >= 0 && {name} {EQUAL.get(operator, operator)} {score})"
environment = celpy.Environment()
rules = [
    (flag["id"], environment.program(environment.compile(written(flag["when"], test, " && ", " || "))))
    for flag in FLAGS
]


def flags(scores):
    known = {name: celpy.celtypes.IntType(-1 if score is None else score) for name, score in scores.items()}
    return [name for name, rule in rules if rule.evaluate(known)]


run_flags(flags)
