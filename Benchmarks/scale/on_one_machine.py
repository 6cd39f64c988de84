#!/usr/bin/env python3
"""Counts levels and flags for each organisation, in plain Python: on_one_machine.py CASES.ndjson ASSESSED.ndjson > COUNTS.csv

The other examples of this folder have to come to the same file. A row is an organisation, a decision or `flag`, its value or
the flag's name, and the number of cases.
"""

import csv
import json
import sys
from collections import Counter


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as lines:
        organisations = {case["id"]: case["organisatie"] for case in map(json.loads, lines)}
    counts = Counter()
    with open(sys.argv[2], encoding="utf-8") as lines:
        for assessed in map(json.loads, lines):
            organisation = organisations[assessed["id"]]
            counts.update((organisation, decision, value) for decision, value in assessed["values"].items())
            counts.update((organisation, "flag", flag) for flag in assessed["flags"])
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["organisation", "what", "value", "cases"])
    out.writerows([*row, count] for row, count in sorted(counts.items()))


main()
