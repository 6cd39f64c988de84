#!/usr/bin/env python3
"""Writes the cases of the workload: generate.py COUNT OUT.ndjson. Always the same cases for the same count."""

import json
import random
import sys
from pathlib import Path

WORDS = (
    "dijk landschap erfgoed waterberging kade natuur polder beheer gemeente provincie ontwerp ruimte klimaat "
    'bodem veen oever wijk bewoners kwaliteit opgave "kwel" beek\\dal é ü'
).split()


def main() -> None:
    rubric = json.loads(Path(__file__).with_name("rubric.json").read_text())
    criteria = [criterion["id"] for layer in rubric["layers"] for criterion in layer["criteria"]]
    options = [option["id"] for option in rubric["scales"][0]["options"]]
    chance = random.Random(20260101)

    def words(count: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(count))

    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for number in range(int(sys.argv[1])):
            answers = {}
            for criterion in criteria:
                # One answer in twenty is missing.
                is_missing = chance.random() < 0.05
                answers[criterion] = None if is_missing else options[chance.randrange(len(options))]
            text = words(52)
            case = {
                "id": f"casus-{number:06d}",
                "titel": words(5),
                "provincie": "NL-" + chance.choice(["ZH", "NH", "UT", "GE", "NB"]),
                "jaar": chance.randrange(2010, 2030),
                "antwoorden": answers,
                "toelichting": text,
            }
            out.write(json.dumps(case, ensure_ascii=False, separators=(",", ":")) + "\n")


main()
