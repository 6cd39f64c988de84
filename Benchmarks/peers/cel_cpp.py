"""CEL in C++, Google's own (PyPI cel-expr-python): one program for each flag; means and level are in Python."""

from cel_expr_python import cel
from protocol import CRITERIA, FLAGS, run_flags, written

EQUAL = {"=": "=="}
test = lambda name, operator, score: f"({name} != null && {name} {EQUAL.get(operator, operator)} {score})"
environment = cel.NewEnv(variables={criterion["id"]: cel.Type.DYN for criterion in CRITERIA})
rules = [(flag["id"], environment.compile(written(flag["when"], test, " && ", " || "))) for flag in FLAGS]


def flags(scores):
    activation = environment.Activation(scores)
    return [name for name, rule in rules if rule.eval(activation).plain_value()]


run_flags(flags)
