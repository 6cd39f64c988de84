"""The workload end to end on `ambitie`, on other engines and on a program that does nothing but this rubric."""

import json
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path

from harness.process import run
from harness.setting import PEERS, WORKLOAD, Setting
from harness.table import print_table, spread

CEILING = "C with the rubric compiled in (the ceiling)"
BASIS = "ambitie, 1 thread"
WARM = "Drools, warm (third pass)"
ZEN = "GoRules ZEN, the whole rubric"


@dataclass
class Peer:
    name: str
    # What the engine itself does; the rest is in the language that it is called from.
    does: str
    # One in how many cases it gets, since slow ones would take all day.
    share: int
    # The command, in which {python}, {neutral}, {cases} and {out} are filled in.
    command: list
    # Options of `score --stream` instead of a command.
    options: list | None = None
    # What has to be built first: a script and its arguments; {class_path} is what it prints.
    build: list = field(default_factory=list)
    # What a first pass is called, for peers that go over the cases more than once.
    first: str = ""


def script(name: str, does: str, share: int, *arguments: str) -> Peer:
    file, *rest = arguments
    return Peer(name, does, share, ["{python}", str(PEERS / file), "{neutral}", "{cases}", "{out}", *rest])


ALL = "everything"
FLAGS = "flags"
LIST = [
    Peer(CEILING, ALL, 1, ["{folder}/ceiling/ceiling", "{neutral}", "{cases}", "{out}"],
         build=["{harness}", str(PEERS / "ceiling/build.py"), "{neutral}", "{folder}/ceiling/ceiling"]),
    Peer(BASIS, ALL, 1, [], ["--jobs", "1"]),
    Peer("ambitie, 2 threads", ALL, 1, [], ["--jobs", "2"]),
    Peer("ambitie, 1 thread, `--detail values`", ALL, 1, [], ["--jobs", "1", "--detail", "values"]),
    Peer("ambitie, 2 threads, `--detail values`", ALL, 1, [], ["--jobs", "2", "--detail", "values"]),
    Peer(WARM, FLAGS, 1, ["java", "-cp", "{class_path}", "Peer", "{neutral}", "{cases}", "{out}"],
         build=["{python}", str(PEERS / "drools/build.py"), "{neutral}", "{folder}/drools"],
         first="Drools, cold (first pass)"),
    Peer("node, by hand", ALL, 1, ["node", str(PEERS / "plain.mjs"), "{neutral}", "{cases}", "{out}"]),
    script("Python, by hand, orjson", ALL, 2, "plain.py", "orjson"),
    script("Python, by hand", ALL, 2, "plain.py"),
    script("JsonLogic, datalogic-py (Rust)", FLAGS, 5, "json_logic.py", "datalogic"),
    script("CEL in C++, cel-expr-python", FLAGS, 5, "cel_cpp.py"),
    script("durable_rules", FLAGS, 20, "durable_rules.py"),
    script("GoRules ZEN, expressions only", FLAGS, 10, "gorules_zen_conditions.py"),
    script("CLIPS, clipspy", FLAGS, 20, "clips_rules.py"),
    script("CEL in Rust, common-expression-language", FLAGS, 20, "cel_rust.py"),
    script("rule-engine", FLAGS, 20, "ruleengine.py"),
    script("JsonLogic, jsonlogic-rs (Rust)", FLAGS, 20, "json_logic.py", "rust"),
    script(ZEN, ALL, 20, "gorules_zen.py"),
    script("CEL in Python, cel-python", FLAGS, 1000, "cel_python.py"),
]


@dataclass
class Entry:
    """A peer that is ready to run, and what came of its runs."""

    peer: Peer
    count: int
    command: list
    out: Path
    # Where standard output goes: the tool writes its lines there.
    output: Path | None
    rates: list = field(default_factory=list)
    first_rates: list = field(default_factory=list)
    # Of the whole process, start-up and all passes included.
    processor: list = field(default_factory=list)
    megabytes: float = 0
    skipped: str = ""
    differs: str = ""


def prepared(peer: Peer, setting: Setting) -> Entry:
    count = max(1, setting.cases // peer.share)
    cases = setting.workload(count)
    out = setting.folder / "out.ndjson"
    if peer.options is not None:
        return Entry(peer, count, setting.stream(cases, *peer.options), out, out)
    places = {
        "python": setting.python, "harness": sys.executable, "neutral": setting.neutral, "cases": cases, "out": out,
        "folder": setting.folder, "class_path": "",
    }
    skipped = ""
    if peer.build:
        built = run([part.format(**places) for part in peer.build])
        places["class_path"] = built.output.strip()
        skipped = reason(built.errors) if built.status != 0 else ""
    command = [part.format(**places) for part in peer.command]
    return Entry(peer, count, command, out, None, skipped=skipped)


def reason(errors: str) -> str:
    lines = errors.strip().splitlines()
    return lines[-1] if lines else "it says nothing"


def measure(entry: Entry) -> None:
    """One run; a peer that fails is not tried again."""
    if entry.skipped:
        return
    done = run(entry.command, entry.output)
    if done.status != 0:
        entry.skipped = reason(done.errors)
        return
    # A peer tells how long its work took; the tool and the ceiling are timed as whole processes.
    said = json.loads(done.output.splitlines()[-1]) if done.output.startswith("{") else {}
    entry.rates.append(entry.count / said.get("seconds", done.seconds))
    if "first" in said:
        entry.first_rates.append(entry.count / said["first"])
    entry.processor.append(done.processor_seconds)
    entry.megabytes = max(entry.megabytes, done.megabytes)


def compare(entry: Entry, setting: Setting) -> None:
    """Holds what a peer wrote against exact arithmetic."""
    done = run([sys.executable, WORKLOAD / "compare.py", setting.expected(entry.count), entry.out])
    if done.status != 0:
        entry.differs = f"cannot be compared: {reason(done.errors)}"
        return
    found = json.loads(done.output)
    kinds = [f"{found[kind]:,} in {kind}" for kind in ("level", "points", "flags") if found[kind]]
    if found["lines"] != entry.count:
        kinds.append(f"{found['lines']:,} lines")
    entry.differs = ", ".join(kinds) or "0"


def main(setting: Setting) -> None:
    entries = [prepared(peer, setting) for peer in LIST if setting.only in peer.name or peer.name in (CEILING, BASIS)]
    for pass_number in range(setting.runs):
        for entry in entries:
            print(f"run {pass_number + 1} of {setting.runs}: {entry.peer.name}", file=sys.stderr)
            measure(entry)
            if pass_number == 0 and not entry.skipped:
                compare(entry, setting)
    rows = report(entries)
    columns = [
        "engine", "what it does", "cases", "cases a second", "lowest–highest", "of the ceiling", "ambitie does",
        "processor s", "most MB", "differs from exact"]
    print_table(f"The workload, end to end ({setting.runs} runs, in turn)", columns, rows)
    for entry in entries:
        if entry.skipped:
            print(f"\nskipped: {entry.peer.name}: {entry.skipped}")
    judge({entry.peer.name: entry for entry in entries if entry.rates})


def report(entries: list) -> list:
    """A row for each that ran, the fastest first."""
    medians = {entry.peer.name: statistics.median(entry.rates) for entry in entries if entry.rates}
    rows = []
    for entry in entries:
        for name, rates in ((entry.peer.name, entry.rates), (entry.peer.first, entry.first_rates)):
            if not rates:
                continue
            rate = statistics.median(rates)
            ceiling = f"{rate / medians[CEILING]:.4f}" if CEILING in medians else "–"
            times = medians[BASIS] / rate if BASIS in medians else None
            row = [name, entry.peer.does, f"{entry.count:,}", *spread(rates), ceiling,
                   "–" if times is None else f"{times:,.{2 if times < 10 else 0}f}×",
                   f"{statistics.median(entry.processor):.2f}", f"{entry.megabytes:.0f}", entry.differs]
            rows.append((rate, row))
    return [row for _, row in sorted(rows, key=lambda pair: -pair[0])]


def judge(entries: dict) -> None:
    """What the tool is held to, with the medians of this run."""
    rate = lambda name: statistics.median(entries[name].rates)
    if BASIS not in entries:
        return
    print()
    one = rate(BASIS)
    print(f"- one thread: {one:,.0f} cases a second, at least 300,000 is asked: {'met' if one >= 300_000 else 'not met'}")
    for name, least in ((CEILING, 0.4), (WARM, 3), (ZEN, 50)):
        if name in entries:
            ratio = rate(BASIS) / rate(name)
            print(f"- against {name}: {ratio:.2f}, at least {least} is asked: {'met' if ratio >= least else 'not met'}")
    if CEILING in entries:
        spent = lambda name: statistics.median(entries[name].processor)
        print(f"- against the ceiling by processor time, which other work disturbs less: {spent(CEILING) / spent(BASIS):.2f}")
    if "ambitie, 2 threads" in entries:
        ratio = rate("ambitie, 2 threads") / rate(BASIS)
        print(f"- two threads against one: {ratio:.2f}, at least 1.7 is asked: {'met' if ratio >= 1.7 else 'not met'}")
    most = max(entry.megabytes for entry in entries.values() if entry.peer.options is not None)
    print(f"- most memory of ambitie: {most:.0f} MB, under 64 MB is asked: {'met' if most < 64 else 'not met'}")
