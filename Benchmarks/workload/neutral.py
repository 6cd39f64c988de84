#!/usr/bin/env python3
"""Writes a workload's rubric in a form that any engine can take over: neutral.py RUBRIC.json > NEUTRAL.json

Scores are numbers, and a condition is ["and", …], ["or", …] or [criterion, operator, score]. No condition has a
negation, so that "unknown" and "false" come to the same flags and engines without unknown can take part.
"""

import json
import re
import sys
from pathlib import Path

TOKEN = re.compile(r'\s*(?:(?P<name>[a-z]\w*(?:\.\w+)?)|(?P<operator><=|>=|=|<|>)|"(?P<option>\w+)"|(?P<sign>[()]))')


def neutral(path: Path) -> dict:
    """The layers, levels and flags of a rubric file of the workload."""
    rubric = json.loads(path.read_text(encoding="utf-8"))
    scales = {
        scale["id"]: {option["id"]: option["value"] for option in scale["options"]} for scale in rubric["scales"]
    }
    layers = [
        {
            "id": layer["id"],
            "criteria": [
                {"id": criterion["id"], "weight": criterion["weight"], "scores": scales[criterion["scale"]]}
                for criterion in layer["criteria"]
            ],
        }
        for layer in rubric["layers"]
    ]
    scores = {criterion["id"]: criterion["scores"] for layer in layers for criterion in layer["criteria"]}
    return {
        "layers": layers,
        "levels": [{"id": level["id"], "from": level.get("threshold", 0)} for level in rubric["levels"]],
        "flags": [{"id": flag["id"], "when": Condition(flag["when"], scores).parsed()} for flag in rubric["flags"]],
    }


class Condition:
    """Reads the part of the language of conditions that the workload uses."""

    def __init__(self, text: str, scores: dict):
        self.scores = scores
        self.tokens = [(match.lastgroup, match[match.lastgroup]) for match in TOKEN.finditer(text)]

    def parsed(self) -> list:
        found = self.joined("or", lambda: self.joined("and", self.test))
        if self.tokens:
            raise ValueError(f"unexpected {self.tokens[0][1]}")
        return found

    def joined(self, word: str, part) -> list:
        parts = [part()]
        while self.tokens and self.tokens[0] == ("name", word):
            self.tokens.pop(0)
            parts.append(part())
        return parts[0] if len(parts) == 1 else [word, *parts]

    def test(self) -> list:
        kind, text = self.tokens.pop(0)
        if (kind, text) == ("sign", "("):
            inner = self.joined("or", lambda: self.joined("and", self.test))
            self.tokens.pop(0)
            return inner
        criterion = text.split(".")[-1]
        (_, operator), (_, option) = self.tokens.pop(0), self.tokens.pop(0)
        return [criterion, operator, self.scores[criterion][option]]


if __name__ == "__main__":
    json.dump(neutral(Path(sys.argv[1])), sys.stdout)
