"""CLIPS (PyPI clipspy): the answers are one fact, each flag is a rule that calls back; means and level are in Python."""

import clips
from protocol import CRITERIA, FLAGS, run_flags

raised = []
environment = clips.Environment()
environment.define_function(lambda name: raised.append(str(name)), "raise")
slots = " ".join(f"(slot {criterion['id']} (default -1))" for criterion in CRITERIA)
environment.build(f"(deftemplate answers {slots})")


def test(condition):
    if condition[0] in ("and", "or"):
        return f"({condition[0]} {' '.join(map(test, condition[1:]))})"
    name, operator, score = condition
    return f"(and (>= ?{name} 0) ({operator} ?{name} {score}))"


def names(condition):
    if condition[0] in ("and", "or"):
        return set().union(*map(names, condition[1:]))
    return {condition[0]}


for flag in FLAGS:
    bound = " ".join(f"({name} ?{name})" for name in sorted(names(flag["when"])))
    environment.build(
        f"(defrule {flag['id']} (answers {bound}) (test {test(flag['when'])}) => (raise {flag['id']}))")
template = environment.find_template("answers")


def flags(scores):
    raised.clear()
    fact = template.assert_fact(**{name: -1 if score is None else score for name, score in scores.items()})
    environment.run()
    fact.retract()
    return sorted(raised)


run_flags(flags)
