#!/usr/bin/env python3
"""Times `score --stream` on the workload, in one thread and in as many as there are cores.

    swift build -c release && Benchmarks/stream.py

COUNTS names other numbers of cases, RUNS another number of runs, AMBITIE another tool. Prints Markdown.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORKLOAD = ROOT / "Benchmarks/workload"
TOOL = os.environ.get("AMBITIE", str(ROOT / ".build/release/ambitie"))
RUNS = int(os.environ.get("RUNS", "5"))
COUNTS = [int(count) for count in os.environ.get("COUNTS", "10000 100000 1000000").split()]


def timed(cases: Path, jobs: int) -> float:
    start = time.perf_counter()
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        subprocess.run(
            [TOOL, "score", "--stream", "--rubric", WORKLOAD / "rubric.json", "--answers", "antwoorden",
             "--null", "not_applicable", "--jobs", str(jobs), cases], stdout=nowhere, check=True)
    return time.perf_counter() - start


def main() -> None:
    print("| cases | threads | cases a second (median) | lowest | highest |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for count in COUNTS:
            cases = Path(folder) / "cases.ndjson"
            subprocess.run([sys.executable, WORKLOAD / "generate.py", str(count), cases], check=True)
            for jobs in sorted({1, os.cpu_count() or 1}):
                rates = [count / timed(cases, jobs) for _ in range(RUNS)]
                print(f"| {count:,} | {jobs} | {statistics.median(rates):,.0f} | {min(rates):,.0f} | {max(rates):,.0f} |")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nMost memory: {peak:.0f} MB (of the tool or of making the cases).")


main()
