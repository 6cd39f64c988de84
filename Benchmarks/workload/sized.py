#!/usr/bin/env python3
"""Writes the workload's rubric with another number of criteria or flags: sized.py CRITERIA FLAGS OUT.json

Criteria are spread over the four layers with the weights and scales of the workload in turn; flags ask for two to four
answers of any layer. Always the same rubric for the same numbers.
"""

import copy
import json
import random
import sys
from pathlib import Path


def sized(rubric: dict, criteria: int, flags: int) -> dict:
    chance = random.Random(criteria * 1_000_003 + flags)
    patterns = [criterion for layer in rubric["layers"] for criterion in layer["criteria"]]
    options = [option["id"] for option in rubric["scales"][0]["options"]]
    layers = rubric["layers"]
    names = []
    for place, layer in enumerate(layers):
        count = criteria * (place + 1) // len(layers) - criteria * place // len(layers)
        layer["criteria"] = []
        for number in range(1, count + 1):
            criterion = copy.deepcopy(patterns[(place * 5 + number - 1) % len(patterns)])
            name = f"{layer['id'][:3]}{number}"
            criterion |= {"id": name, "label": {"nl": name, "en": name}}
            layer["criteria"].append(criterion)
            names.append(f"{layer['id']}.{name}")
    pattern = rubric["flags"][0]
    rubric["flags"] = []
    for number in range(1, flags + 1):
        asked = chance.sample(names, min(len(names), chance.randrange(2, 5)))
        tests = [test(name, chance, options) for name in asked]
        word = chance.choice([" and ", " and ", " or "])
        name = f"f{number:04d}"
        rubric["flags"].append(copy.deepcopy(pattern) | {
            "id": name, "when": word.join(tests), "title": {"nl": name, "en": name}})
    return rubric


def test(name: str, chance: random.Random, options: list) -> str:
    operator = chance.choice(["=", "<=", ">="])
    # Not what holds always.
    bounds = {"=": options, "<=": options[:-1], ">=": options[1:]}[operator]
    return f'{name} {operator} "{chance.choice(bounds)}"'


def main() -> None:
    rubric = json.loads(Path(__file__).with_name("rubric.json").read_text(encoding="utf-8"))
    made = sized(rubric, int(sys.argv[1]), int(sys.argv[2]))
    Path(sys.argv[3]).write_text(json.dumps(made, ensure_ascii=False, indent=1), encoding="utf-8")


main()
