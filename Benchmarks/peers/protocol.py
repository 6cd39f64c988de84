"""What the peers in Python share.

Every peer is a program PEER NEUTRAL.json CASES.ndjson OUT.ndjson: it takes over the rubric that workload/neutral.py
wrote, reads the cases, and writes a line for each: {"id", "points", "level", "flags"}. At the end it prints as JSON how
many seconds that took, from opening the cases to closing the output; starting up and taking over the rubric stay out.
"""

import json
import sys
import time

with open(sys.argv[1], encoding="utf-8") as file:
    RUBRIC = json.load(file)
LAYERS = RUBRIC["layers"]
LEVELS = RUBRIC["levels"]
FLAGS = RUBRIC["flags"]
CRITERIA = [criterion for layer in LAYERS for criterion in layer["criteria"]]


def scored(case: dict) -> dict:
    """The score of each criterion of a case; None where there is no answer."""
    answers = case["antwoorden"]
    return {criterion["id"]: criterion["scores"].get(answers[criterion["id"]]) for criterion in CRITERIA}


def levelled(scores: dict) -> tuple:
    """The points of each layer and the level, for engines that only do conditions; in binary floating point."""
    points, means = {}, []
    for layer in LAYERS:
        total = weights = 0
        for criterion in layer["criteria"]:
            score = scores[criterion["id"]]
            if score is not None:
                total += score * criterion["weight"]
                weights += criterion["weight"]
        if weights:
            means.append(total / weights)
        points[layer["id"]] = round(100 * means[-1]) if weights else None
    overall = sum(means) / len(means) if means else 0
    reached = LEVELS[0]["id"]
    for level in LEVELS:
        if overall >= level["from"]:
            reached = level["id"]
    return points, reached


def written(condition: list, test, both: str = " and ", either: str = " or ") -> str:
    """A condition in the language of an engine; `test` writes (criterion, operator, score)."""
    if condition[0] in ("and", "or"):
        parts = [written(part, test, both, either) for part in condition[1:]]
        return "(" + (both if condition[0] == "and" else either).join(parts) + ")"
    return test(*condition)


def run_flags(flags, loads=json.loads) -> None:
    """Runs an engine that is asked for the flags by their scores."""

    def assess(case: dict) -> tuple:
        scores = scored(case)
        return *levelled(scores), flags(scores)

    run(assess, loads)


def run(assess, loads=json.loads) -> None:
    """Runs an engine that is asked for everything: (points, level, flags) of a case."""
    start = time.perf_counter()
    with open(sys.argv[2], "rb") as cases, open(sys.argv[3], "w", encoding="utf-8") as out:
        for line in cases:
            case = loads(line)
            points, level, flags = assess(case)
            shown = ",".join(f'"{layer}":{"null" if point is None else point}' for layer, point in points.items())
            names = ",".join(f'"{flag}"' for flag in flags)
            out.write(f'{{"id":"{case["id"]}","points":{{{shown}}},"level":"{level}","flags":[{names}]}}\n')
    print(json.dumps({"seconds": time.perf_counter() - start}))
