"""The work that cases of a stream, a start and a check cost, counted in instructions: it may not grow unnoticed,
whatever else the machine does.

Needs valgrind (apt-get install --no-install-recommends valgrind) and a released tool; starts and checks are counted of a static one. Benchmarks/counted-work.json says what
was counted before, and by how much that may differ; RECORD=1 writes what is counted now.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

from workspace import ROOT, Workspace, expect, require_program, skip

BOUNDS = ROOT / "Benchmarks" / "counted-work.json"
bounds = json.loads(BOUNDS.read_text(encoding="utf-8"))

valgrind = require_program("valgrind", "valgrind")
space = Workspace()
if "/debug/" in os.path.realpath(space.tool):
    skip("needs a released tool (swift build -c release)")
BENCH = ROOT / "Benchmarks" / "workload"


def instructions(*arguments):
    result = subprocess.run(
        [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", space.tool, *arguments],
        cwd=space.path, capture_output=True, text=True, check=True,
        # Seeds of hash tables that differ by the run make the same work cost up to a twentieth more.
        env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "SWIFT_DETERMINISTIC_HASHING": "1"})
    return int(re.search(r"Collected : (\d+)", result.stderr).group(1))


def per_case(name, few, many, make, options):
    """What one case more costs: the difference between two runs, so that starting up is left out."""
    totals = []
    for count in (few, many):
        make(count, space.path / f"{name}.ndjson")
        totals.append(instructions("score", "--stream", "--jobs", "1", f"{name}.ndjson", *options))
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
# Finding the libraries of the Swift runtime is twice the work of a start: whole runs are counted of a tool that has it inside,
# as it is released.
has_runtime = b"libswiftCore.so" not in pathlib.Path(space.tool).read_bytes()
if has_runtime:
    counted |= {
        "start_help": instructions("--help"),
        "start_score": instructions("score", "aerius"),
        # Ends long before its time is up.
        "check": instructions("check", "rubrics/preconditions.json"),
    }
print(counted)
if os.environ.get("RECORD") == "1":
    expect(has_runtime, "what is recorded is counted of a tool with the Swift runtime in it (--static-swift-stdlib)")
    bounds["counted"] = counted
    BOUNDS.write_text(json.dumps(bounds, indent=2) + "\n", encoding="utf-8")
limit = bounds["open_to_closed"]
expect(counted["open_answers"] <= limit * counted["closed_answers"],
       f"a case with open answers takes more than {limit} times the work of one without")
slack = bounds["slack"]
for name, before in bounds["counted"].items():
    if name not in counted:
        continue
    expect(counted[name] <= before * (1 + slack),
           f"{name}: {counted[name]:,} instructions, where {before:,} were counted before")
    expect(counted[name] >= before * (1 - slack),
           f"{name}: {counted[name]:,} instructions, below the {before:,} that were counted before: record that with RECORD=1")
