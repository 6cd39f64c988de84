#!/usr/bin/env python3
"""Writes the cases of the workload: generate.py COUNT OUT.ndjson. Always the same cases for the same count.

--rubric FILE takes the questions from another rubric; --organisations adds one of the organisations of a national
run to each case (12 provinces, 342 municipalities, 21 water boards) and changes nothing else.
"""

import argparse
import json
import random
from pathlib import Path

WORDS = (
    "dijk landschap erfgoed waterberging kade natuur polder beheer gemeente provincie ontwerp ruimte klimaat "
    'bodem veen oever wijk bewoners kwaliteit opgave "kwel" beek\\dal é ü'
).split()
ORGANISATIONS = [
    f"{kind}-{number:03d}"
    for kind, count in (("provincie", 12), ("gemeente", 342), ("waterschap", 21))
    for number in range(1, count + 1)
]


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("count", type=int)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--rubric", type=Path, default=Path(__file__).with_name("rubric.json"))
    arguments.add_argument("--organisations", action="store_true")
    given = arguments.parse_args()

    rubric = json.loads(given.rubric.read_text(encoding="utf-8"))
    criteria = [criterion["id"] for layer in rubric["layers"] for criterion in layer["criteria"]]
    options = [option["id"] for option in rubric["scales"][0]["options"]]
    chance = random.Random(20260101)
    place = random.Random(375)

    def words(count: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(count))

    with open(given.out, "w", encoding="utf-8") as out:
        for number in range(given.count):
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
            if given.organisations:
                case = {"id": case["id"], "organisatie": place.choice(ORGANISATIONS), **case}
            out.write(json.dumps(case, ensure_ascii=False, separators=(",", ":")) + "\n")


main()
