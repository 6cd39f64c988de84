"""What a national run would take: a tenth of it measured on this machine, and the rest by proportion."""

import os
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path

from harness.process import run
from harness.setting import BENCHMARKS, WORKLOAD, Setting
from harness.table import print_table, spread

SCALE = BENCHMARKS / "scale"
OPTIONS = ["--answers", "antwoorden", "--null", "not_applicable"]
NATIONAL = 10_000_000
FEW = 100
# Provinces, municipalities and water boards.
ORGANISATIONS = 12 + 342 + 21


@dataclass
class Step:
    name: str
    command: list
    # What the step has to write, byte for byte; the first that writes it sets it.
    output: Path
    same_as: Path
    # Whether the lines come on standard output.
    writes: bool
    # Spark's virtual machine is no child of ours, so that its memory and processor time are not known.
    is_measured: bool = True
    seconds: list = field(default_factory=list)
    processor: list = field(default_factory=list)
    megabytes: float = 0
    skipped: str = ""


def steps(setting: Setting, cases: Path, folder: Path) -> list:
    rubric = WORKLOAD / "rubric.json"
    assessed, counts, lines, rows = (
        folder / name for name in ("assessed.ndjson", "counts.csv", "lines.ndjson", "rows.csv"))
    score = lambda jobs: setting.stream(cases, "--jobs", jobs)
    return [
        Step("score, 1 thread", score(1), assessed, assessed, True),
        Step("score, 2 threads", score(2), lines, assessed, True),
        Step("score, GNU parallel with 2 jobs",
             ["env", f"AMBITIE={setting.tool}", f"HOME={folder}", SCALE / "with_parallel.sh", 2, cases, rubric, *OPTIONS],
             lines, assessed, True),
        Step("count for each organisation, plain Python",
             [sys.executable, SCALE / "on_one_machine.py", cases, assessed], counts, counts, True),
        Step("count for each organisation, DuckDB",
             [setting.python, SCALE / "with_duckdb.py", SCALE / "per_organisation.sql", f"cases={cases}",
              f"assessed={assessed}", f"counts={rows}"], rows, counts, False),
        Step("score and count, Spark `local[2]`",
             [setting.python, SCALE / "on_spark.py", cases, rows, "--tool", setting.tool, "--rubric", rubric, "--", *OPTIONS],
             rows, counts, False, is_measured=False),
    ]


def main(setting: Setting) -> None:
    folder = setting.folder / "national"
    (folder / "few").mkdir(parents=True, exist_ok=True)
    count = 10 * setting.cases
    cases, few = generated(setting, folder, count), generated(setting, folder / "few", FEW)
    found = steps(setting, cases, folder)
    # What a step takes for few cases is its start, which does not grow.
    starts = steps(setting, few, folder / "few")
    for step in starts:
        print(f"few cases: {step.name}", file=sys.stderr)
        measure(step)
    for number in range(setting.runs):
        for step in found:
            print(f"run {number + 1} of {setting.runs}: {step.name}", file=sys.stderr)
            measure(step)
    sizes = {path: os.path.getsize(path) / 1e9 for path in (cases, folder / "assessed.ndjson")}
    times = NATIONAL / count
    rows = []
    for step, few_step in zip(found, starts):
        if step.skipped or few_step.skipped:
            continue
        start, median = few_step.seconds[0], statistics.median(step.seconds)
        # Few cases more than the start tell nothing about very many.
        whole = shown(start + times * (median - start)) if median > 1.5 * start else "–"
        memory, processor = f"{step.megabytes:.0f}", f"{statistics.median(step.processor):.1f}"
        if not step.is_measured:
            memory = processor = "–"
        rows.append([step.name, *spread(step.seconds, 1), f"{start:.1f}", processor, memory, whole])
    print_table(
        f"A national run ({count:,} cases measured, {setting.runs} runs; {NATIONAL:,} by proportion)",
        ["step", "seconds", "lowest–highest", "of which to start", "processor s", "most MB of a process", f"for {NATIONAL:,}"], rows)
    cases_size, assessed_size = (times * size for size in sizes.values())
    print(
        f"\nDisk for {NATIONAL:,} cases of {ORGANISATIONS} organisations ({NATIONAL // ORGANISATIONS:,} each): "
        f"{cases_size:.1f} GB of cases, {assessed_size:.2f} GB of levels and flags.")
    for step in found:
        if step.skipped:
            print(f"\nskipped: {step.name}: {step.skipped}")


def generated(setting: Setting, folder: Path, count: int) -> Path:
    """Cases of many organisations."""
    cases = folder / f"cases-{count}.ndjson"
    if not cases.exists():
        setting.made([sys.executable, WORKLOAD / "generate.py", count, cases, "--organisations"])
    return cases


def measure(step: Step) -> None:
    """One run; what a step writes has to be what the first one wrote."""
    if step.skipped:
        return
    done = run(step.command, step.output if step.writes else None)
    if done.status != 0:
        step.skipped = (done.errors.strip().splitlines() or [f"exits with {done.status}"])[-1]
        return
    if step.output != step.same_as and not is_same(step.output, step.same_as):
        sys.exit(f"{step.name} writes something else than {step.same_as.name}")
    step.seconds.append(done.seconds)
    step.processor.append(done.processor_seconds)
    step.megabytes = max(step.megabytes, done.megabytes)


def is_same(one: Path, other: Path) -> bool:
    """Whether two files hold the same bytes; read by another process, so that this one stays small."""
    return run(["cmp", "--quiet", one, other]).status == 0


def shown(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
