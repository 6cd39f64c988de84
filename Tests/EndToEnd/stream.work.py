"""The work that a stream costs, counted in instructions: it may not grow unnoticed, whatever else the machine does.

Needs valgrind (apt-get install --no-install-recommends valgrind) and a released tool. Benchmarks/counted-work.json says what
was counted before; RECORD=1 writes what is counted now.
"""

import json
import os
import re
import subprocess
import sys

from workspace import ROOT, Workspace, expect, require_program, skip

BOUNDS = ROOT / "Benchmarks" / "counted-work.json"
# Another version of the toolchain or of the C library moves the count by a few percent.
SLACK = 1.10
# What is open may not cost many times what is answered.
OPEN_LIMIT = 4

valgrind = require_program("valgrind", "valgrind")
space = Workspace()
if "/debug/" in os.path.realpath(space.tool):
    skip("needs a released tool (swift build -c release)")
BENCH = ROOT / "Benchmarks" / "workload"


def instructions(*arguments):
    result = subprocess.run(
        [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", space.tool, "score", "--stream", "--jobs", "1",
         *arguments],
        cwd=space.path, capture_output=True, text=True, check=True, env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]})
    return int(re.search(r"Collected : (\d+)", result.stderr).group(1))


def per_case(name, few, many, make, options):
    """What one case more costs: the difference between two runs, so that starting up is left out."""
    totals = []
    for count in (few, many):
        make(count, space.path / f"{name}.ndjson")
        totals.append(instructions(f"{name}.ndjson", *options))
    return round((totals[1] - totals[0]) / (many - few))


def workload(count, path):
    subprocess.run([sys.executable, BENCH / "generate.py", str(count), path], check=True)


def shipped(share):
    """Makes cases of the shipped rubric with this share of the answers open."""
    rubric = space.path / "rubrics" / "digital-information-product.json"

    def make(count, path):
        subprocess.run([sys.executable, BENCH / "open.py", rubric, share, str(count), path], check=True)
    return make


SHIPPED = ["--rubric", "rubrics/digital-information-product.json"]
counted = {
    "workload": per_case(
        "workload", 1_000, 5_000, workload,
        ["--rubric", str(BENCH / "rubric.json"), "--answers", "antwoorden", "--null", "not_applicable"]),
    "closed_answers": per_case("closed_answers", 100, 600, shipped("0"), SHIPPED),
    "open_answers": per_case("open_answers", 100, 600, shipped("0.3"), SHIPPED),
}
print(counted)
if os.environ.get("RECORD") == "1":
    BOUNDS.write_text(json.dumps(counted, indent=2) + "\n", encoding="utf-8")
expect(counted["open_answers"] <= OPEN_LIMIT * counted["closed_answers"],
       f"a case with open answers takes more than {OPEN_LIMIT} times the work of one without")
for name, before in json.loads(BOUNDS.read_text(encoding="utf-8")).items():
    expect(counted[name] <= before * SLACK,
           f"{name}: {counted[name]:,} instructions a case, where {before:,} were counted before")
    expect(counted[name] >= before * 0.8,
           f"{name}: {counted[name]:,} instructions a case, far below {before:,}: record that with RECORD=1")
