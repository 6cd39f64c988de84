#!/usr/bin/env python3
"""Times the commands that a room waits for, on the rubrics and cases in this repository.

    swift build -c release && Benchmarks/analyses.py

Each command runs five times; AMBITIE names another tool, RUNS another number. Prints Markdown.
"""

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOL = os.environ.get("AMBITIE", str(ROOT / ".build/release/ambitie"))
RUNS = int(os.environ.get("RUNS", "5"))
CASES = sorted(path.stem for path in (ROOT / "cases").glob("*.json"))

# A name, the command, and for how many cases it is run one after the other; the slowest case counts.
COMMANDS = [
    ("start: `--version`", ["--version"], None),
    ("`score`, every case", ["score"], None),
    ("`check`, every rubric", ["check"], None),
    ("`test`, every example", ["test"], None),
    ("`whatif`, slowest case", ["whatif", "{}", "--set", "data.rights=province"], CASES),
    ("`path --fit`, slowest case", ["path", "{}", "--fit"], CASES),
    ("`next`, slowest case", ["next", "{}"], CASES),
    ("`robust`, 100,000 draws, slowest case", ["robust", "{}"], CASES),
    ("`consistency`, every case", ["consistency"], None),
    ("`kader`, every case", ["kader", "regie_waar_het_ertoe_doet"], None),
    ("two kaders, every case", ["kader", "regie_waar_het_ertoe_doet", "samen_tenzij"], None),
    ("`report`, every case", ["report", "-o", "/dev/null", "--overwrite"], None),
]


def timed(arguments: list[str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(
        [TOOL, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode > 1:
        sys.exit(f"ambitie {' '.join(arguments)} exits with {done.returncode}\n{done.stderr}")
    return time.perf_counter() - start


def main() -> None:
    print("| what | median | lowest | highest |\n|---|---|---|---|")
    for name, arguments, cases in COMMANDS:
        calls = [arguments] if cases is None else [[part.format(case) for part in arguments] for case in cases]
        # Which case is the slowest is found once.
        slowest = calls[0] if len(calls) == 1 else max(calls, key=timed)
        times = [timed(slowest) for _ in range(RUNS)]
        label = name if cases is None else f"{name} ({slowest[1]})"
        print(f"| {label} | {statistics.median(times):.3f} s | {min(times):.3f} s | {max(times):.3f} s |")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nMost memory of any of them: {peak:.0f} MB.")


main()
