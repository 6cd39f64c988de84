"""What the scripts of this folder share: a workspace of their own, and the tool in it."""

import atexit
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def skip(why):
    """Ends the script as skipped."""
    print(f"skipped: {pathlib.Path(sys.argv[0]).name}: {why}")
    sys.exit(77)


def require_module(name, package):
    """The Python module, or the end of the script where it is absent."""
    try:
        return __import__(name)
    except ImportError:
        skip(f"needs {package} (pip install {package})")


def require_program(name, package):
    """The path of a program, or the end of the script where it is absent."""
    return shutil.which(name) or skip(f"needs {name} (apt-get install {package})")


class Workspace:
    """A folder with copies of the rubrics and cases, gone when the script ends."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="ambitie-")
        atexit.register(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)
        shutil.copytree(ROOT / "rubrics", self.path / "rubrics")
        shutil.copytree(ROOT / "cases", self.path / "cases")
        build = ROOT / ".build"
        found = [build / kind / "ambitie" for kind in ("release", "debug")]
        default = next((str(tool) for tool in found if tool.exists()), "")
        self.tool = os.environ.get("AMBITIE", default)
        if not self.tool:
            sys.exit("there is no tool; run 'swift build' first")

    def run(self, *arguments, status=0, **options):
        """The result of the tool, which has to exit with this status (or one of these)."""
        result = subprocess.run(
            [self.tool, *map(str, arguments)], cwd=self.path, capture_output=True, text=True,
            env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}, timeout=120, **options)
        wanted = (status,) if isinstance(status, int) else status
        if result.returncode not in wanted:
            print(result.stdout, result.stderr)
            sys.exit(f"ambitie {' '.join(map(str, arguments))} exits with {result.returncode}, not {status}")
        return result

    def outcome(self, case):
        """What a case scores, without its name and the places of its answers."""
        scored = json.loads(self.run("score", case, "--json").stdout)["assessments"][0]
        keys = ("value", "possible", "range", "state")
        found = [*scored["decisions"], *scored["flags"]]
        expect(any("value" in part for part in found) and any("state" in part for part in found), "a score")
        return [[part["name"], *(part.get(key) for key in keys)] for part in found]

    def answers(self, case):
        """The answers of a case by name, without what they rest on."""
        study = json.loads((self.path / "cases" / f"{case}.json").read_text())
        found = dict(study.get("context", {}))
        for layer, answers in study.get("answers", {}).items():
            found |= {f"{layer}.{name}": answer for name, answer in answers.items()}
        value = lambda answer: answer["answer"] if isinstance(answer, dict) else answer
        return {name: value(answer) for name, answer in found.items()}


def expect(condition, message):
    """Ends the script as failed unless the condition holds."""
    if not condition:
        sys.exit(f"failed: {message}")
