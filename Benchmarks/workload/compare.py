#!/usr/bin/env python3
"""Counts in how many lines an engine differs from exact arithmetic: compare.py EXPECTED.ndjson OUTPUT.ndjson

Takes the lines of the peers, {"id", "points", "level", "flags"}, and those of `score --stream`, with or without all
values. An engine may have done only the first cases.
"""

import json
import sys


def said(line: dict, want: dict) -> dict:
    """A line of `score --stream` in the form of the peers; points stay out where only levels were asked for."""
    if "values" not in line:
        return line
    values = line["values"]
    points = {layer: values.get(f"{layer}.points") for layer in want["points"]}
    if any(f"{layer}.points" in values for layer in points):
        points = {layer: None if point == "not_applicable" else int(point) for layer, point in points.items()}
    else:
        points = want["points"]
    return {"id": line["id"], "points": points, "level": values["level"], "flags": line["flags"]}


def main() -> None:
    differ = {"lines": 0, "level": 0, "points": 0, "flags": 0}
    with open(sys.argv[1], encoding="utf-8") as expected, open(sys.argv[2], encoding="utf-8") as output:
        for line, want in zip(output, expected):
            differ["lines"] += 1
            if line == want:
                continue
            want = json.loads(want)
            have = said(json.loads(line), want)
            if want["id"] != have["id"]:
                sys.exit(f"{have['id']} stands where {want['id']} should be")
            for part in ("level", "points", "flags"):
                differ[part] += want[part] != have[part]
    print(json.dumps(differ))


main()
