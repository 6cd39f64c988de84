"""DuckDB counts levels and flags for each organisation from the lines of `score --stream`, and reads the table of
`score --format csv`; both come to what was counted without it.

Needs: pip install duckdb
"""

import collections
import csv
import json

from workload import SCALE, Workload
from workspace import expect, require_module

require_module("duckdb", "duckdb")
load = Workload(2_000)
load.python(
    SCALE / "with_duckdb.py", SCALE / "per_organisation.sql", f"cases={load.cases}", f"assessed={load.assessed}",
    "counts=counts.csv")
load.expect_counts("counts.csv")

# The table for a spreadsheet: a row for each layer of a case, with lowest and highest level as numbers.
load.run("score", "--format", "csv", "--language", "nl", "-o", "table.csv")
load.python(SCALE / "with_duckdb.py", SCALE / "per_layer.sql", "sheet=table.csv", "counts=layers.csv")
with open(load.path / "layers.csv", encoding="utf-8", newline="") as file:
    found = {(row["organisation"], row["layer"]): row for row in csv.DictReader(file)}
with open(load.path / "table.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file, delimiter=";"))
want = collections.defaultdict(list)
for row in rows:
    want[row["organisatie"], row["laag"]].append(row)
expect(len(found) == len(want) >= 20, f"{len(found)} organisations and layers, not {len(want)}")
for key, group in want.items():
    lows = [int(row["niveau nu (laagst)"]) for row in group if row["niveau nu (laagst)"]]
    highs = [int(row["niveau nu (hoogst)"]) for row in group if row["niveau nu (hoogst)"]]
    low = sum(row["te weinig geregeld"] != "" for row in group)
    expected = (len(group), str(min(lows, default="")), str(max(highs, default="")), low)
    got = found[key]
    have = (int(got["cases"]), got["lowest"], got["highest"], int(got["too_low"]))
    expect(have == expected, f"{key}: {have}, not {expected}")
scored = json.loads(load.run("score", "--json").stdout)["assessments"]
expect(sum(int(row["cases"]) for row in found.values()) == len(rows) == 5 * len(scored), "a row for each layer and the whole")
