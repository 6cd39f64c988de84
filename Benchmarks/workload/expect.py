#!/usr/bin/env python3
"""Writes what exact arithmetic says of each case: expect.py NEUTRAL.json CASES.ndjson > EXPECTED.ndjson

A line is {"id", "points", "level", "flags"}, the form in which the peers write too. Points are the hundredfold mean of
a layer, rounded to the even whole number; the level follows from the mean of the layers.
"""

import json
import sys


def ratios(rubric: dict, scores: dict) -> list:
    """The weighted mean of each layer as numerator and denominator; nothing where no question was answered."""
    found = []
    for layer in rubric["layers"]:
        known = [(criterion, scores[criterion["id"]]) for criterion in layer["criteria"]]
        known = [(criterion["weight"], score) for criterion, score in known if score is not None]
        weight = sum(weight for weight, _ in known)
        found.append((sum(weight * score for weight, score in known), weight) if known else None)
    return found


def rounded(numerator: int, denominator: int) -> int:
    """The nearest whole number; halves go to the even one."""
    whole, rest = divmod(numerator, denominator)
    return whole + (2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1))


def level(rubric: dict, means: list) -> str:
    """The level of the mean of means, compared without any division."""
    top, bottom, count = 0, 1, 0
    for numerator, denominator in filter(None, means):
        top, bottom, count = top * denominator + numerator * bottom, bottom * denominator, count + 1
    reached = [step["id"] for step in rubric["levels"] if top >= step["from"] * bottom * count]
    return reached[-1]


def holds(condition: list, scores: dict) -> bool:
    if condition[0] == "and":
        return all(holds(part, scores) for part in condition[1:])
    if condition[0] == "or":
        return any(holds(part, scores) for part in condition[1:])
    criterion, operator, bound = condition
    score = scores[criterion]
    if score is None:
        return False
    return {"=": score == bound, "<": score < bound, ">": score > bound, "<=": score <= bound, ">=": score >= bound}[operator]


def expected(rubric: dict, case: dict) -> dict:
    criteria = [criterion for layer in rubric["layers"] for criterion in layer["criteria"]]
    answers = case["antwoorden"]
    scores = {
        criterion["id"]: criterion["scores"].get(answers.get(criterion["id"])) for criterion in criteria
    }
    means = ratios(rubric, scores)
    points = [mean and rounded(100 * mean[0], mean[1]) for mean in means]
    return {
        "id": case["id"],
        "points": {layer["id"]: point for layer, point in zip(rubric["layers"], points)},
        "level": level(rubric, means),
        "flags": [flag["id"] for flag in rubric["flags"] if holds(flag["when"], scores)],
    }


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        rubric = json.load(file)
    with open(sys.argv[2], encoding="utf-8") as cases:
        for case in cases:
            print(json.dumps(expected(rubric, json.loads(case)), separators=(",", ":")))


main()
