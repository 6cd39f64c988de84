#!/usr/bin/env python3
"""Writes cases of any rubric with some answers open: open.py RUBRIC SHARE COUNT OUT.ndjson, where SHARE is from 0 to 1.

Answers are drawn evenly and are always the same for the same arguments; texts are as short as they may be.
"""

import json
import random
import sys
from pathlib import Path


def questions(rubric):
    """Each question's layer (none for facts), its id and what can be answered."""
    scales = {scale["id"]: scale["options"] for scale in rubric.get("scales", [])}

    def options(question):
        return [option["id"] for option in scales.get(question.get("scale")) or question["options"]]

    for layer in rubric["layers"]:
        for criterion in layer["criteria"]:
            yield layer["id"], criterion["id"], options(criterion)
    for fact in rubric.get("context", []):
        if fact["type"] == "text":
            continue
        if fact["type"] == "number":
            choices = list(range(int(fact.get("minimum", 0)), int(fact.get("maximum", 10)) + 1))
        else:
            choices = [False, True] if fact["type"] == "boolean" else options(fact)
        each = [layer["id"] + "." for layer in rubric["layers"]] if fact.get("each") == "layer" else [""]
        for prefix in each:
            yield None, prefix + fact["id"], choices


def main() -> None:
    rubric_path, share, count, out_path = sys.argv[1:]
    rubric = json.loads(Path(rubric_path).read_text(encoding="utf-8"))
    asked = list(questions(rubric))
    chance = random.Random(20260101)
    with open(out_path, "w", encoding="utf-8") as out:
        for number in range(int(count)):
            answers, context = {}, {}
            for layer, name, choices in asked:
                if chance.random() >= float(share):
                    answer = choices[chance.randrange(len(choices))]
                    (context if layer is None else answers.setdefault(layer, {}))[name] = answer
            case = {"format": "ambitie-case/1", "id": f"case_{number}", "rubric": {"id": rubric["id"]}, "title": "-",
                    "summary": "-", "organisation": "-", "theme": "-", "reference_date": "2022-05-18",
                    "context": context, "answers": answers}
            out.write(json.dumps(case, separators=(",", ":")) + "\n")


main()
