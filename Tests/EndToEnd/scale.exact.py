"""The workload of the benchmarks: the stream comes to what exact arithmetic says in every line, in levels, points and flags;
binary floating point does not, since some cases lie exactly on a threshold.

Needs nothing but Python.
"""

import json

from workload import BENCHMARKS, OPTIONS, RUBRIC, Workload
from workspace import expect

COUNT = 5_000
load = Workload(COUNT)


def written(script, *arguments, name):
    """The file with what a script prints."""
    path = load.path / name
    path.write_text(load.python(BENCHMARKS / script, *arguments).stdout)
    return path


def differing(path):
    """In how many lines a file has another level, other points or other flags than it should."""
    found = json.loads(load.python(BENCHMARKS / "workload/compare.py", expected, path).stdout)
    expect(found.pop("lines") == COUNT, f"{path.name} does not have {COUNT} lines")
    return found


neutral = written("workload/neutral.py", RUBRIC, name="neutral.json")
expected = written("workload/expect.py", neutral, load.cases, name="expected.ndjson")
none = {"level": 0, "points": 0, "flags": 0}
for detail in ("levels", "values"):
    for jobs in ("1", "3"):
        lines = load.run("score", "--stream", "--rubric", RUBRIC, *OPTIONS, "--detail", detail, "--jobs", jobs, load.cases)
        path = load.path / "lines.ndjson"
        path.write_text(lines.stdout)
        expect(differing(path) == none, f"--detail {detail} --jobs {jobs}: {differing(path)}")

# The same by hand in Python, with doubles: the comparison finds what is wrong.
doubles = load.path / "doubles.ndjson"
load.python(BENCHMARKS / "peers/plain.py", neutral, load.cases, doubles)
found = differing(doubles)
expect(found["level"] > 0 and found["points"] == found["flags"] == 0, f"doubles: {found}")
