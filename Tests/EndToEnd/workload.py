"""What the scripts about very many cases share: a workload with organisations, scored by one process."""

import subprocess
import sys

from workspace import ROOT, Workspace, expect

BENCHMARKS = ROOT / "Benchmarks"
SCALE = BENCHMARKS / "scale"
RUBRIC = BENCHMARKS / "workload/rubric.json"
OPTIONS = ["--answers", "antwoorden", "--null", "not_applicable"]


class Workload(Workspace):
    """A workspace with cases of many organisations, what they score, and the counts that follow from that."""

    def __init__(self, count):
        super().__init__()
        self.cases, self.assessed, self.counts = (
            self.path / name for name in ("cases.ndjson", "assessed.ndjson", "expected.csv"))
        self.python(BENCHMARKS / "workload/generate.py", count, self.cases, "--organisations")
        self.assessed.write_text(self.run("score", "--stream", "--rubric", RUBRIC, *OPTIONS, self.cases).stdout)
        self.counts.write_text(self.python(SCALE / "on_one_machine.py", self.cases, self.assessed).stdout)
        expect(self.assessed.read_text().count("\n") == count, f"{count} lines")
        expect(self.counts.read_text().count("\n") > count, "counts of many organisations")

    def python(self, *arguments):
        """The result of a script, which has to exit with 0."""
        done = subprocess.run(
            [sys.executable, *map(str, arguments)], cwd=self.path, capture_output=True, text=True, timeout=600)
        if done.returncode != 0:
            sys.exit(f"{arguments[0]} exits with {done.returncode}\n{done.stderr[-3000:]}")
        return done

    def expect_counts(self, name):
        """Fails unless a file holds the counts that were expected."""
        expect((self.path / name).read_text() == self.counts.read_text(), f"{name} holds other counts")
