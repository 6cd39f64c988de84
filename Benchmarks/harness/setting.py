"""What a measurement works with: the tool, a folder of its own, and a virtual environment with the peers' packages."""

import datetime
import platform
import subprocess
import sys
import venv
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from harness.process import run

BENCHMARKS = Path(__file__).resolve().parent.parent
ROOT = BENCHMARKS.parent
WORKLOAD = BENCHMARKS / "workload"
PEERS = BENCHMARKS / "peers"


@dataclass
class Setting:
    tool: Path
    # A release build with the Swift runtime in it; need not be there.
    static_tool: Path
    # Everything that is made stands in here, and stays for the next run.
    folder: Path
    runs: int
    # How many cases the fast ones get; slower peers get a part of them.
    cases: int
    # Peers with this in their name.
    only: str = ""

    @cached_property
    def python(self) -> Path:
        """The interpreter of the virtual environment, which is set up where it is absent."""
        place = self.folder / "venv"
        python = place / "bin/python"
        if python.exists():
            return python
        print(f"setting up {place}", file=sys.stderr)
        venv.create(place, with_pip=True)
        for line in (BENCHMARKS / "requirements.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            done = run([python, "-m", "pip", "install", "--quiet", line])
            if done.status != 0:
                print(f"{line} is not installed: {done.errors.strip().splitlines()[-1]}", file=sys.stderr)
        return python

    @cached_property
    def neutral(self) -> Path:
        """The rubric of the workload in the form that the peers take over."""
        path = self.folder / "neutral.json"
        self.made([sys.executable, WORKLOAD / "neutral.py", WORKLOAD / "rubric.json"], path)
        return path

    def workload(self, count: int) -> Path:
        """The first cases of the workload."""
        path = self.folder / f"cases-{count}.ndjson"
        if not path.exists():
            self.made([sys.executable, WORKLOAD / "generate.py", count, path])
        return path

    def expected(self, count: int) -> Path:
        """What exact arithmetic says of the first cases of the workload."""
        path = self.folder / f"expected-{count}.ndjson"
        if not path.exists():
            self.made([sys.executable, WORKLOAD / "expect.py", self.neutral, self.workload(count)], path)
        return path

    def made(self, command: list, output: Path | None = None) -> None:
        """Runs a step of the preparation, without which there is nothing to measure."""
        done = run(command, output)
        if done.status != 0:
            sys.exit(f"{' '.join(map(str, command))} exits with {done.status}\n{done.errors}")

    def stream(self, cases: Path, *options, rubric: Path = WORKLOAD / "rubric.json", tool: Path | None = None) -> list:
        """The command that scores cases of the workload."""
        return [
            tool or self.tool, "score", "--stream", "--rubric", rubric, "--answers", "antwoorden",
            "--null", "not_applicable", *options, cases]


def machine() -> str:
    """One line about what was measured on, and when."""
    info = Path("/proc/cpuinfo")
    models = [line.split(":")[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")] \
        if info.exists() else []
    try:
        swift = subprocess.run(["swiftc", "--version"], capture_output=True, text=True).stdout
    except OSError:
        swift = ""
    version = swift.split("Swift version ")[-1].split(" ")[0] if "Swift version" in swift else "not on this machine"
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        system = platform.system()
    processor = f"{len(models)} × {models[0]}" if models else platform.processor()
    load = " ".join(Path("/proc/loadavg").read_text().split()[:3]) if info.exists() else "unknown"
    return (
        f"{datetime.date.today():%d %B %Y}; {processor} ({platform.machine()}); {system}; Swift {version}; "
        f"Python {platform.python_version()}; load before it began: {load}")
