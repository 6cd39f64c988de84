"""How long it takes until the tool says something, next to a program that does nothing else."""

import statistics
import sys

from harness.process import first_output, run
from harness.setting import ROOT, WORKLOAD, Setting
from harness.table import print_table, spread

# One run takes some hundredths of a second, so that more of them cost nothing.
TIMES = 10
MORE = 15


def main(setting: Setting) -> None:
    one = setting.workload(1)
    programs, skipped = empty(setting)
    tools = [("ambitie", setting.tool)]
    if setting.static_tool.exists():
        tools.append(("ambitie, static", setting.static_tool))
    else:
        skipped.append(f"ambitie, static: there is no {setting.static_tool.name} in the folder of a static build")
    for name, tool in tools:
        programs.append((f"{name}: `--version`", [tool, "--version"]))
        programs.append((f"{name}: `score --stream`, one case", setting.stream(one, tool=tool)))
        programs.append((f"{name}: `score aerius`", [tool, "score", "aerius"]))
    times = {name: [] for name, _ in programs}
    processor = {name: [] for name, _ in programs}
    memory = {name: run(command, folder=ROOT).megabytes for name, command in programs}
    for _ in range(TIMES * setting.runs):
        for name, command in programs:
            seconds, processor_seconds = first_output(command, ROOT)
            times[name].append(1000 * seconds)
            processor[name].append(1000 * processor_seconds)
    basis = {kind: statistics.median(times[name]) for kind, name in (("", EMPTY), (", static", STATIC)) if name in times}
    rows = []
    for name, values in times.items():
        kind = ", static" if ", static" in name else ""
        more = f"{statistics.median(values) - basis[kind]:+.1f}" if kind in basis else "–"
        rows.append([name, *spread(values, 1), more, f"{statistics.median(processor[name]):.1f}", f"{memory[name]:.0f}"])
    print_table(
        f"Until the first output ({TIMES * setting.runs} runs, in turn; milliseconds)",
        ["program", "median", "lowest–highest", "more than the empty one", "processor", "MB"], rows)
    judge(times)
    for line in skipped:
        print(f"\nskipped: {line}")


def judge(times: dict) -> None:
    """What the tool is held to: at most so many milliseconds more than an empty program, for one case."""
    print()
    for empty, tool in ((EMPTY, "ambitie"), (STATIC, "ambitie, static")):
        for command in ("`score --stream`, one case", "`score aerius`"):
            name = f"{tool}: {command}"
            if empty in times and name in times:
                more = statistics.median(times[name]) - statistics.median(times[empty])
                print(f"- {name}: {more:.1f} ms more than the empty program, at most {MORE} is asked: "
                      f"{'met' if more <= MORE else 'not met'}")


EMPTY = "empty program with Foundation"
STATIC = "empty program with Foundation, static"


def empty(setting: Setting) -> tuple:
    """The empty programs, compiled, and what is skipped."""
    found, skipped = [], []
    for name, options in ((EMPTY, []), (STATIC, ["-static-stdlib"])):
        program = setting.folder / ("empty-static" if options else "empty")
        if not program.exists():
            print(f"compiling {program.name}", file=sys.stderr)
            done = run(["swiftc", "-O", *options, WORKLOAD / "empty.swift", "-o", program])
            if done.status != 0:
                skipped.append(f"{name}: {(done.errors.strip().splitlines() or ['swiftc fails'])[-1]}")
                continue
        found.append((name, [program]))
    return found, skipped
