"""What a room waits for: each command as a whole process, on sixty cases."""

import itertools
import json
import shutil
import statistics
import sys
from pathlib import Path

from harness.process import run
from harness.setting import ROOT, Setting
from harness.table import print_table, spread

CASES = 60
ALL = [
    ("`score`, all", ["score"]),
    ("`check`, every rubric", ["check"]),
    ("`test`, every example", ["test"]),
    ("`consistency`, all", ["consistency"]),
    ("`kader`, all", ["kader", "regie_waar_het_ertoe_doet"]),
    ("two kaders, all", ["kader", "regie_waar_het_ertoe_doet", "samen_tenzij"]),
    ("`report`, all", ["report", "-o", "report.html", "--overwrite"]),
    ("`report --format markdown`, all", ["report", "--format", "markdown", "-o", "report.md", "--overwrite"]),
]
# Once for each case, one process after the other.
EACH = [
    ("`path --fit`", ["path", "{}", "--fit"]),
    ("`robust`, 100,000 draws", ["robust", "{}"]),
    ("`whatif`", ["whatif", "{}", "--set", "data.rights=province"]),
    ("`next`", ["next", "{}"]),
    ("`explain`", ["explain", "{}"]),
]


def main(setting: Setting) -> None:
    folder, names = workspace(setting)
    times = {name: [] for name, _ in ALL}
    sums = {name: [] for name, _ in EACH}
    slowest = {name: (0, "") for name, _ in EACH}
    memory = dict.fromkeys([*times, *sums], 0)
    processor = {name: [] for name in memory}

    def timed(name: str, arguments: list) -> float:
        done = run([setting.tool, *arguments], setting.folder / "out.txt", folder)
        if done.status > 1:
            sys.exit(f"ambitie {' '.join(arguments)} exits with {done.status}\n{done.errors}")
        memory[name] = max(memory[name], done.megabytes)
        processor[name].append(done.processor_seconds)
        return done.seconds

    for number in range(setting.runs):
        for name, arguments in ALL:
            times[name].append(timed(name, arguments))
        for name, arguments in EACH:
            print(f"run {number + 1} of {setting.runs}: {name}", file=sys.stderr)
            each = [(timed(name, [part.format(case) for part in arguments]), case) for case in names]
            sums[name].append(sum(seconds for seconds, _ in each) / len(each))
            slowest[name] = max(slowest[name], max(each))
    spent = lambda name: f"{statistics.median(processor[name]):.3f}"
    rows = [[name, *spread(values, 3), spent(name), "", f"{memory[name]:.0f}"] for name, values in times.items()]
    for name, values in sums.items():
        seconds, case = slowest[name]
        rows.append([
            f"{name}, each: the mean of a case", *spread(values, 3), spent(name), f"{seconds:.3f} ({case})",
            f"{memory[name]:.0f}"])
    print_table(
        f"{CASES} cases ({setting.runs} runs; seconds)", ["what", "median", "lowest–highest", "processor s", "slowest case", "most MB"], rows)


def workspace(setting: Setting) -> tuple:
    """A folder with the rubrics and sixty cases: those of the repository, and copies of them by other names."""
    folder = setting.folder / "sixty"
    shutil.rmtree(folder, ignore_errors=True)
    for part in ("rubrics", "cases"):
        shutil.copytree(ROOT / part, folder / part)
    originals = sorted((ROOT / "cases").glob("*.json"))
    names = [path.stem for path in originals]
    for number, path in enumerate(itertools.islice(itertools.cycle(originals), CASES - len(originals))):
        name = f"{path.stem}_{number // len(originals) + 2}"
        text = path.read_text(encoding="utf-8")
        known = json.loads(text)["id"]
        copy = text.replace(f'"id": "{known}"', f'"id": "{name}"', 1)
        Path(folder / "cases" / f"{name}.json").write_text(copy, encoding="utf-8")
        names.append(name)
    return folder, names
