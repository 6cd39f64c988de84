"""How cost grows: with cases, with the criteria of a rubric, with its flags, and with what is open."""

import re
import shutil
import statistics
import sys
from pathlib import Path

from harness.process import run
from harness.setting import ROOT, WORKLOAD, Setting
from harness.table import print_table, spread

COUNTS = [100, 1_000, 10_000, 100_000, 1_000_000]
CRITERIA = [10, 20, 50, 100, 200, 500]
FLAGS = [10, 30, 100, 300, 1_000]
# Of rubrics of other sizes; enough to see what a case costs beside starting up.
SIZED_CASES = 5_000
COUNTED_CASES = 100
OPEN_SHARES = [0, 0.1, 0.3, 0.5, 0.8, 1]
SHIPPED = ROOT / "rubrics" / "digital-information-product.json"


def main(setting: Setting) -> None:
    by_cases(setting)
    columns = [
        "{}", "start and compile, s", "processor microseconds a case", "lowest–highest", "differs", "instructions to start",
        "instructions a case", "`check`, s (once)"]
    for title, name, sizes in (
            ("criteria, and 12 flags", "criteria", [(count, 12) for count in CRITERIA]),
            ("flags, and 20 criteria", "flags", [(20, count) for count in FLAGS])):
        rows = [by_size(setting, *size, shown=size[0] if name == "criteria" else size[1]) for size in sizes]
        print_table(
            f"Growth with {title} (1 thread, {SIZED_CASES:,} cases, {setting.runs} runs)",
            [column.format(name) for column in columns], rows)
    print_table(
        f"Growth with open answers, in the shipped rubric (1 thread, {SIZED_CASES:,} cases, {setting.runs} runs)",
        ["of the answers open", "processor microseconds a case", "lowest–highest", "instructions a case"],
        [by_openness(setting, share) for share in OPEN_SHARES])
    if shutil.which("valgrind") is None:
        print("\nskipped: instructions: valgrind is absent")


def by_cases(setting: Setting) -> None:
    entries = [(count, jobs) for count in COUNTS for jobs in (1, 2)]
    seconds = {entry: [] for entry in entries}
    memory = dict.fromkeys(entries, 0.0)
    for count in COUNTS:
        setting.workload(count)
    for number in range(setting.runs):
        for count, jobs in entries:
            print(f"run {number + 1} of {setting.runs}: {count:,} cases, {jobs} threads", file=sys.stderr)
            done = successful(setting.stream(setting.workload(count), "--jobs", jobs), setting.folder / "out.ndjson")
            seconds[count, jobs].append(done.seconds)
            memory[count, jobs] = max(memory[count, jobs], done.megabytes)
    rows = [
        [f"{count:,}", jobs, *spread(values, 3), f"{count / statistics.median(values):,.0f}", f"{memory[count, jobs]:.0f}"]
        for (count, jobs), values in seconds.items()
    ]
    print_table(
        f"Growth with cases ({setting.runs} runs, in turn; whole process)",
        ["cases", "threads", "seconds", "lowest–highest", "cases a second", "most MB"], rows)


def by_size(setting: Setting, criteria: int, flags: int, shown: int) -> list:
    """A row on a rubric of another size."""
    print(f"{criteria} criteria, {flags} flags", file=sys.stderr)
    folder = setting.folder / "sized"
    folder.mkdir(exist_ok=True)
    rubric, many, one, some = (folder / name for name in ("rubric.json", "many.ndjson", "one.ndjson", "some.ndjson"))
    setting.made([sys.executable, WORKLOAD / "sized.py", criteria, flags, rubric])
    for count, path in ((SIZED_CASES, many), (1, one), (1 + COUNTED_CASES, some)):
        setting.made([sys.executable, WORKLOAD / "generate.py", count, path, "--rubric", rubric])
    out = folder / "out.ndjson"
    command = lambda cases: setting.stream(cases, "--jobs", "1", rubric=rubric)
    starts, each = [], []
    for _ in range(setting.runs):
        start = successful(command(one), out)
        starts.append(start.seconds)
        # By processor time, which other work on the machine hardly changes: what is left is small beside starting up.
        spent = successful(command(many), out).processor_seconds - start.processor_seconds
        each.append(1e6 * max(0, spent) / (SIZED_CASES - 1))
    start_count, count = counted(command(one)), counted(command(some))
    per_case = f"{(count - start_count) / COUNTED_CASES:,.0f}" if count and start_count else "–"
    check = run([setting.tool, "check", rubric])
    return [
        f"{shown:,}", f"{statistics.median(starts):.3f}", *spread(each, 1), differing(rubric, many, out),
        f"{start_count:,}" if start_count else "–", per_case, f"{check.seconds:.1f}"]


def by_openness(setting: Setting, share: float) -> list:
    """A row on cases with this share of their answers open, beside the same few: making diagrams is no cost of a case."""
    print(f"{share:.0%} open", file=sys.stderr)
    folder = setting.folder / "open"
    folder.mkdir(exist_ok=True)
    few, many, some = (folder / f"{name}.ndjson" for name in ("few", "many", "some"))
    for count, path in ((COUNTED_CASES, few), (SIZED_CASES, many), (2 * COUNTED_CASES, some)):
        setting.made([sys.executable, WORKLOAD / "open.py", SHIPPED, share, count, path])
    command = lambda cases: [setting.tool, "score", "--stream", "--jobs", "1", "--rubric", SHIPPED, cases]
    out = folder / "out.ndjson"
    each = []
    for _ in range(setting.runs):
        start = successful(command(few), out).processor_seconds
        each.append(1e6 * max(0, successful(command(many), out).processor_seconds - start) / (SIZED_CASES - COUNTED_CASES))
    start_count, count = counted(command(few)), counted(command(some))
    per_case = f"{(count - start_count) / COUNTED_CASES:,.0f}" if count and start_count else "–"
    return [f"{share:.0%}", *spread(each, 1), per_case]


def successful(command: list, output: Path):
    done = run(command, output)
    if done.status != 0:
        sys.exit(f"{' '.join(map(str, command))} exits with {done.status}\n{done.errors}")
    return done


def counted(command: list) -> int | None:
    """How many instructions a command takes; nothing where valgrind is absent."""
    done = run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], Path("/dev/null"))
    found = re.search(r"Collected : (\d+)", done.errors)
    return int(found[1]) if found else None


def differing(rubric: Path, cases: Path, out: Path) -> str:
    """In how many lines the output differs from exact arithmetic."""
    folder = rubric.parent
    for command, path in (
            (["neutral.py", rubric], folder / "neutral.json"),
            (["expect.py", folder / "neutral.json", cases], folder / "expected.ndjson"),
            (["compare.py", folder / "expected.ndjson", out], folder / "differs.json")):
        done = run([sys.executable, WORKLOAD / command[0], *command[1:]], path)
        if done.status != 0:
            return "cannot be compared"
    found = re.findall(r'"(level|flags)": (\d+)', (folder / "differs.json").read_text(encoding="utf-8"))
    return ", ".join(f"{count} in {kind}" for kind, count in found if count != "0") or "0"
