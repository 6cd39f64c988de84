"""GoRules ZEN (PyPI zen-engine). Everything is in one decision: an expression node with scores, means, level and flags."""

import json

import zen
from protocol import CRITERIA, FLAGS, LAYERS, LEVELS, run, written

expressions = []


def add(key, value):
    expressions.append({"id": key, "key": key, "value": value})


for criterion in CRITERIA:
    choice = "null"
    for option, score in criterion["scores"].items():
        choice = f'(antwoorden.{criterion["id"]} == "{option}" ? {score} : {choice})'
    add(f's.{criterion["id"]}', choice)
for layer in LAYERS:
    known = [(f'$.s.{criterion["id"]}', criterion["weight"]) for criterion in layer["criteria"]]
    total = " + ".join(f"({name} == null ? 0 : {name} * {weight})" for name, weight in known)
    weights = " + ".join(f"({name} == null ? 0 : {weight})" for name, weight in known)
    add(f"m.{layer['id']}", f"({weights}) == 0 ? null : ({total}) / ({weights})")
total = " + ".join(f"($.m.{layer['id']} ?? 0)" for layer in LAYERS)
count = " + ".join(f"($.m.{layer['id']} == null ? 0 : 1)" for layer in LAYERS)
add("overall", f"({count}) == 0 ? 0 : ({total}) / ({count})")
reached = f'"{LEVELS[0]["id"]}"'
for level in LEVELS[1:]:
    reached = f'($.overall >= {level["from"]} ? "{level["id"]}" : {reached})'
add("level", reached)
EQUAL = {"=": "=="}
for flag in FLAGS:
    test = lambda name, operator, score: f"($.s.{name} != null and $.s.{name} {EQUAL.get(operator, operator)} {score})"
    add(f"f.{flag['id']}", written(flag["when"], test))

place = {"position": {"x": 0, "y": 0}}
decision = zen.ZenEngine().create_decision(zen.ZenDecisionContent(json.dumps({
    "nodes": [
        {"id": "in", "type": "inputNode", "name": "in", **place},
        {"id": "all", "type": "expressionNode", "name": "all", "content": {"expressions": expressions}, **place},
        {"id": "out", "type": "outputNode", "name": "out", **place},
    ],
    "edges": [
        {"id": "1", "type": "edge", "sourceId": "in", "targetId": "all"},
        {"id": "2", "type": "edge", "sourceId": "all", "targetId": "out"},
    ],
})))


def assess(case):
    result = decision.evaluate(case)["result"]
    means, flags = result["m"], result["f"]
    points = {layer["id"]: means.get(layer["id"]) for layer in LAYERS}
    points = {layer: None if mean is None else round(100 * mean) for layer, mean in points.items()}
    return points, result["level"], [flag["id"] for flag in FLAGS if flags[flag["id"]]]


run(assess)
