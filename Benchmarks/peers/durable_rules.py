"""durable_rules (PyPI durable_rules): each case is a fact, each flag a rule; means and level are in Python.

It has no null in comparisons, so that an absent answer is -1.
"""

from durable.engine import MessageNotHandledException
from durable.lang import assert_fact, m, retract_fact, ruleset, when_all
from protocol import FLAGS, run_flags, written

EQUAL = {"=": "=="}
test = lambda name, operator, score: f"((m.{name} >= 0) & (m.{name} {EQUAL.get(operator, operator)} {score}))"
raised = []
count = 0


def raising(name):
    # The engine counts the arguments of what it calls, so the name cannot be one.
    return lambda _: raised.append(name)


with ruleset("workload"):
    for flag in FLAGS:
        rule = eval(written(flag["when"], test, " & ", " | "), {"m": m})
        when_all(rule)(raising(flag["id"]))


def flags(scores):
    global count
    count += 1
    raised.clear()
    fact = {name: -1 if score is None else score for name, score in scores.items()} | {"id": count, "sid": "0"}
    try:
        assert_fact("workload", fact)
        retract_fact("workload", fact)
    except MessageNotHandledException:
        pass
    return sorted(set(raised))


run_flags(flags)
