"""JsonLogic: one rule for each flag; means and level are in Python.

`json_logic.py … datalogic` takes PyPI datalogic-py (Rust, compiles first), `… rust` PyPI jsonlogic-rs.
"""

import json
import sys

from protocol import FLAGS, run_flags


def logic(condition):
    if condition[0] in ("and", "or"):
        return {condition[0]: [logic(part) for part in condition[1:]]}
    name, operator, score = condition
    compared = {"===" if operator == "=" else operator: [{"var": name}, score]}
    return {"and": [{"!==": [{"var": name}, None]}, compared]}


rules = [(flag["id"], json.dumps(logic(flag["when"]))) for flag in FLAGS]
if sys.argv[4] == "datalogic":
    import datalogic_py

    engine = datalogic_py.Engine()
    compiled = [(name, engine.compile(rule)) for name, rule in rules]

    def flags(scores):
        data = json.dumps(scores)
        return [name for name, rule in compiled if rule.evaluate_str(data) == "true"]

else:
    import jsonlogic_rs

    def flags(scores):
        data = json.dumps(scores)
        return [name for name, rule in rules if jsonlogic_rs.apply_serialized(rule, data, json.loads)]


run_flags(flags)
